from pathlib import Path

import pytest

from sitrep_app.domain.lens import Lens
from sitrep_app.domain.trouble import Trouble
from sitrep_app.ops import making, undoing
from sitrep_app.store import log, queries
from sitrep_app.store.workspace import Workspace
from tests.support.sample import laptop


def hashes(path: Path) -> list[str]:
    with Workspace.open(path, laptop(), read_only=True) as workspace, workspace.reading() as raw:
        return [record.hash for record in log.all_records(raw)]


def test_the_same_seed_makes_the_same_records_and_another_seed_others(tmp_path: Path) -> None:
    made = {name: tmp_path / f"{name}.sitrep" for name in ("one", "two", "three")}
    for (_name, path), seed in zip(made.items(), (7, 7, 8), strict=True):
        making.make(path, 20, seed)
    assert hashes(made["one"]) == hashes(made["two"])
    assert not set(hashes(made["one"])) & set(hashes(made["three"]))


def test_as_many_incidents_are_made_as_asked_for(tmp_path: Path) -> None:
    heard: list[int] = []
    making.make(tmp_path / "made.sitrep", 30, 1, heard.append)
    with Workspace.open(tmp_path / "made.sitrep", laptop()) as workspace:
        assert len(queries.incidents(workspace, Lens())) == 30
    assert heard == [30]


def test_none_is_a_number_too(tmp_path: Path) -> None:
    making.make(tmp_path / "made.sitrep", 0, 1)
    with Workspace.open(tmp_path / "made.sitrep", laptop()) as workspace:
        assert queries.tally(workspace).entries == 0


def test_what_was_made_up_is_not_for_the_user_to_undo(tmp_path: Path) -> None:
    making.make(tmp_path / "made.sitrep", 5, 1)
    with Workspace.open(tmp_path / "made.sitrep", laptop()) as workspace:
        assert not undoing.undo(workspace)


def test_a_workspace_is_not_made_over_another_file(tmp_path: Path) -> None:
    path = tmp_path / "made.sitrep"
    path.write_text("mine")
    with pytest.raises(Trouble, match="already a file"):
        making.make(path, 5, 1)
    assert path.read_text() == "mine"
