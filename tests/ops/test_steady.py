from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from sitrep_app.domain.actor import Actor
from sitrep_app.domain.setting import Setting
from sitrep_app.domain.trouble import Trouble
from sitrep_app.ops import entries, undoing
from sitrep_app.ops.steady import SteadyClock, SteadyIds, made_whole
from sitrep_app.store import acquaintance
from sitrep_app.store.workspace import Workspace
from tests.support.sample import laptop


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


def test_what_makers_recorded_is_not_undone(tmp_path: Path) -> None:
    path = tmp_path / "a.sitrep"
    with made_whole(path, Setting("A"), laptop("makers")) as workspace:
        entries.record(workspace, [Actor("A")])
    with Workspace.open(path, laptop()) as workspace:
        assert not undoing.undo(workspace)
        entries.record(workspace, [Actor("B")])
        assert undoing.undo(workspace)


def test_a_workspace_whose_making_fails_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), made_whole(tmp_path / "a.sitrep", Setting("A"), laptop()):
        raise ZeroDivisionError
    assert list(tmp_path.iterdir()) == []


def test_trouble_in_the_making_names_the_file_that_was_to_be(tmp_path: Path) -> None:
    path = tmp_path / "a.sitrep"
    with pytest.raises(Trouble) as told, made_whole(path, Setting("A"), laptop()) as workspace:
        raise Trouble("The disk is full", str(workspace.path), "Free some space.")
    assert told.value.subject == str(path)


def test_a_name_that_is_taken_while_a_workspace_is_made_is_left_to_its_taker(tmp_path: Path) -> None:
    path = tmp_path / "a.sitrep"
    with pytest.raises(Trouble, match="already a file"), made_whole(path, Setting("A"), laptop()):
        path.write_text("mine")
    assert path.read_text() == "mine"


def test_a_workspace_that_was_made_is_known_and_lies_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.sitrep"
    with made_whole(path, Setting("A"), laptop()):
        pass
    assert [file.name for file in tmp_path.iterdir()] == ["a.sitrep"]
    assert acquaintance.is_known(path)
