"""What stands behind a figure's change and its sparkline."""

from collections.abc import Iterator
from datetime import UTC, date
from pathlib import Path

import pytest

from sitrep_app.domain.claim import Claim
from sitrep_app.domain.incident import Incident
from sitrep_app.domain.lens import Lens, Standpoint
from sitrep_app.domain.period import Period, end_of
from sitrep_app.ops import entries
from sitrep_app.store import queries
from sitrep_app.store.workspace import Workspace
from tests.support.sample import empty

ATTACKS = "violence_against_civilians"


@pytest.fixture
def workspace(tmp_path: Path, user_folder: Path) -> Iterator[Workspace]:
    """An attack some time in January 2018 that killed two, and a raid of December that destroyed four units."""
    with empty(tmp_path) as held:
        killed = (Claim("killed", "civilians", best=2),)
        destroyed = (Claim("units_destroyed", best=4),)
        entries.record(
            held,
            [
                Incident("Attack", ATTACKS, Period.month(2018, 1), claims=killed),
                Incident("Raid", "battle_or_raid", Period.day(date(2017, 12, 20)), claims=destroyed),
            ],
        )
        yield held


def as_of(day: date, **filters: frozenset[str]) -> Lens:
    return Lens(Standpoint(end_of(day, UTC)), **filters)  # type: ignore[arg-type]


@pytest.mark.parametrize("day", [2, 10, 31])
def test_an_attack_that_may_have_happened_by_a_date_is_counted_as_of_it(
    workspace: Workspace, day: int
) -> None:
    assert queries.attack_trend(workspace, as_of(date(2018, 1, day)), 2) == (0, 1)


def test_an_attack_moves_into_the_span_before_when_its_middle_does(workspace: Workspace) -> None:
    assert queries.attack_trend(workspace, as_of(date(2018, 2, 20)), 2) == (1, 0)


def test_what_has_not_begun_is_not_counted(workspace: Workspace) -> None:
    assert queries.attack_trend(workspace, as_of(date(2017, 12, 31)), 2) == (0, 0)


def test_a_sum_follows_the_categories_looked_at(workspace: Workspace) -> None:
    january = date(2018, 1, 15)
    assert queries.claim_trend(workspace, as_of(january), 1, "units_destroyed") == (4,)
    violence = as_of(january, categories=frozenset({ATTACKS}))
    assert queries.claim_trend(workspace, violence, 1, "units_destroyed") == (0,)
