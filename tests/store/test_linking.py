from datetime import date
from pathlib import Path

from sitrep_app.domain.incident import Incident, Link
from sitrep_app.domain.period import Period
from sitrep_app.ops import entries
from sitrep_app.store.linking import Linked, links_after, links_known
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
        before = links_known(workspace, None)
        entries.strike(workspace, [second], reason="Entered twice")
        assert links_known(workspace, None) == {}
        assert links_after(before, workspace, None, {second}) == {}


def test_only_what_changed_is_read_again(tmp_path: Path) -> None:
    day = Period.day(date(2018, 1, 8), ZONE)
    with stocked(tmp_path, Stock()) as workspace:
        (first,) = entries.record(workspace, [Incident("Clash", "battle_or_raid", day)]).subjects
        before = links_known(workspace, None)
        linked = Incident("Raid", "battle_or_raid", day, links=(Link("follow_up", first),))
        changes = entries.record(workspace, [linked, linked])
        assert links_after(before, workspace, None, set(changes.subjects)) == links_known(workspace, None)
        assert len(links_known(workspace, None)[first]) == 2


def test_nobody_looks_on_for_what_is_no_longer_wanted(tmp_path: Path) -> None:
    with stocked(tmp_path) as workspace:
        assert links_known(workspace, None, is_wanted=lambda: False) == {}
