"""How often something happened, from a workspace."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from sitrep_app.domain.frequency import Span, Verdict
from sitrep_app.domain.incident import Incident
from sitrep_app.domain.lens import Lens, Standpoint
from sitrep_app.domain.period import Period, midnight
from sitrep_app.domain.setting import Setting
from sitrep_app.ops import entries
from sitrep_app.store.frequency import frequency
from sitrep_app.store.workspace import Workspace
from tests.support.builders import BAGHDAD
from tests.support.sample import laptop

FEBRUARY = Lens(start=midnight(date(2018, 2, 1), BAGHDAD), end=midnight(date(2018, 3, 1), BAGHDAD))


def raid(period: Period, category: str = "battle_or_raid") -> Incident:
    return Incident("Raid", category, period)


@pytest.fixture
def workspace(tmp_path: Path, user_folder: Path) -> Iterator[Workspace]:
    """Ten raids in February and two in January, one only by the month, one without a date, and an arrest."""
    days = [1, 1, 1, 8, 9, 14, 15, 28, 28]
    with Workspace.create(tmp_path / "raids.sitrep", Setting("Raids"), laptop()) as held:
        raids = [raid(Period.day(date(2018, 2, day), BAGHDAD)) for day in days]
        raids += [raid(Period.day(date(2018, 1, day), BAGHDAD)) for day in (20, 31)]
        raids += [raid(Period.month(2018, 2, BAGHDAD)), raid(Period.unknown())]
        raids += [raid(Period.day(date(2018, 2, 2), BAGHDAD), "arrest_or_seizure")]
        entries.record(held, raids)
        yield held


def raids(lens: Lens) -> Lens:
    return Lens(lens.standpoint, lens.start, lens.end, categories=frozenset({"battle_or_raid"}))


def test_days_are_those_of_the_workspaces_zone(workspace: Workspace) -> None:
    told = frequency(workspace, raids(FEBRUARY), Span.DAY)
    counted = dict(zip(told.starts, told.counts, strict=True))
    assert (told.starts[0], told.starts[-1], len(told.starts)) == (date(2018, 2, 1), date(2018, 2, 28), 28)
    assert (counted[date(2018, 2, 1)], counted[date(2018, 2, 28)]) == (3, 2)
    assert (sum(told.counts), sum(told.coarse), told.undated) == (10, 1, 1)


def test_weeks_and_months_count_the_same_events(workspace: Workspace) -> None:
    for span, coarse in ((Span.WEEK, 1), (Span.MONTH, 0)):
        told = frequency(workspace, raids(FEBRUARY), span)
        assert (sum(told.counts), sum(told.coarse)) == (10, coarse)


def test_the_change_is_against_as_many_days_before(workspace: Workspace) -> None:
    change = frequency(workspace, raids(FEBRUARY), Span.WEEK).change
    assert change is not None
    assert (change.now, change.before) == (10, 2)
    assert change.verdict is Verdict.MORE
    assert change.low > 1


def test_a_period_that_is_not_over_is_compared_as_far_as_it_goes(workspace: Workspace) -> None:
    tenth = Standpoint(midnight(date(2018, 2, 10), BAGHDAD))
    change = frequency(workspace, raids(Lens(tenth, FEBRUARY.start, FEBRUARY.end)), Span.DAY).change
    assert change is not None
    assert (change.now, change.before) == (6, 1)


def test_without_a_window_it_reaches_from_the_first_event_to_the_last_and_compares_nothing(
    workspace: Workspace,
) -> None:
    told = frequency(workspace, raids(Lens()), Span.DAY)
    assert (told.starts[0], told.starts[-1]) == (date(2018, 1, 20), date(2018, 2, 28))
    assert (sum(told.counts), told.change) == (12, None)


def test_where_nothing_is_let_through_there_is_too_little_to_tell(workspace: Workspace) -> None:
    told = frequency(
        workspace, Lens(start=datetime(2018, 2, 1, tzinfo=UTC), end=FEBRUARY.end, text="none"), Span.DAY
    )
    assert (told.counts, told.change and told.change.verdict) == ((), Verdict.TOO_FEW)


def test_what_came_before_the_window_counts_in_the_period_before(workspace: Workspace) -> None:
    entries.record(workspace, [raid(Period.before(midnight(date(2018, 2, 1), BAGHDAD)))])
    told = frequency(workspace, raids(FEBRUARY), Span.DAY)
    assert told.change is not None
    assert (sum(told.counts), told.change.now, told.change.before) == (10, 10, 3)
