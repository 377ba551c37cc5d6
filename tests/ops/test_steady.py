from datetime import UTC, datetime, timedelta
from pathlib import Path

from sitrep_app.domain.actor import Actor
from sitrep_app.ops import entries, undoing
from sitrep_app.ops.steady import SteadyClock, SteadyIds, leave_to_makers
from tests.support.sample import empty, laptop


def test_a_steady_clock_goes_on_a_minute_at_a_time() -> None:
    clock = SteadyClock(datetime(2018, 1, 1, tzinfo=UTC))
    assert clock.now() + timedelta(minutes=1) == clock.now()


def test_the_same_seed_draws_the_same_identifiers_and_never_one_twice() -> None:
    at = datetime(2018, 1, 1, tzinfo=UTC)
    one, two = SteadyIds("a seed"), SteadyIds("a seed")
    drawn = [one.subject(at) for _ in range(50)]
    assert drawn == [two.subject(at) for _ in range(50)]
    assert len(set(drawn)) == 50
    assert SteadyIds("another").token() != SteadyIds("a seed").token()


def test_what_is_left_to_its_makers_is_not_undone(tmp_path: Path) -> None:
    with empty(tmp_path, laptop()) as workspace:
        entries.record(workspace, [Actor("A")])
        leave_to_makers(workspace)
        assert not undoing.undo(workspace)
        entries.record(workspace, [Actor("B")])
        assert undoing.undo(workspace)
