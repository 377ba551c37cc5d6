from datetime import date
from pathlib import Path

from sitrep_app.domain.incident import Incident, Link
from sitrep_app.domain.period import Period
from sitrep_app.ops import entries
from sitrep_app.store.linking import Linked, links_known
from tests.reports.sample import ZONE, Stock
from tests.support.workspaces import stocked


def test_a_link_is_known_from_both_ends_until_it_is_struck(tmp_path: Path) -> None:
    day = Period.day(date(2018, 1, 8), ZONE)
    with stocked(tmp_path, Stock()) as workspace:
        (first,) = entries.record(workspace, [Incident("Clash", "battle_or_raid", day)]).subjects
        linked = Incident("Raid", "battle_or_raid", day, links=(Link("caused_by", first),))
        (second,) = entries.record(workspace, [linked]).subjects
        assert links_known(workspace, None) == {
            second: [Linked("caused_by", first, True)],
            first: [Linked("caused_by", second, False)],
        }
        entries.strike(workspace, [second], reason="Entered twice")
        assert links_known(workspace, None) == {}


def test_nobody_looks_on_for_what_is_no_longer_wanted(tmp_path: Path) -> None:
    with stocked(tmp_path) as workspace:
        assert links_known(workspace, None, is_wanted=lambda: False) == {}
