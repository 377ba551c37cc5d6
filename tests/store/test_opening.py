import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from sitrep_app.domain.trouble import Trouble
from sitrep_app.store import engine as engines
from sitrep_app.store import examining, queries
from sitrep_app.store.workspace import Workspace
from tests.support.recorded import a_file, add_raids, records_in
from tests.support.workspaces import host

ROOT = Path(__file__).parents[2]


@pytest.fixture
def take_the_right_to_write(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """From now on this person may write nowhere, whoever runs the tests."""
    return lambda: monkeypatch.setattr(os, "access", lambda _path, mode: mode != os.W_OK)


def listing(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def left_by_a_kill(folder: Path) -> Path:
    """A workspace as a killed writer leaves it: its last entries are in the journal beside the file."""
    path, left = a_file(folder, name="running.sitrep"), folder / "left" / "diyala.sitrep"
    left.parent.mkdir()
    with Workspace.open(path, host()) as workspace:
        add_raids(workspace, 4)
        shutil.copyfile(path, left)
        shutil.copyfile(path.with_name("running.sitrep-wal"), left.with_name("diyala.sitrep-wal"))
    return left


def test_looking_at_a_file_changes_nothing(tmp_path: Path) -> None:
    path = a_file(tmp_path)
    before = listing(tmp_path)
    with Workspace.open(path, host(), read_only=True) as workspace:
        assert queries.tally(workspace).entries == 3
        assert listing(tmp_path) == before
    with Workspace.open(path, host()) as workspace:
        assert queries.tally(workspace).entries == 3
    assert listing(tmp_path) == before


def test_a_workspace_at_rest_is_one_file(tmp_path: Path) -> None:
    with Workspace.open(a_file(tmp_path), host()) as workspace:
        add_raids(workspace, 1)
    assert [path.name for path in tmp_path.iterdir()] == ["diyala.sitrep"]


def test_a_folder_that_cannot_be_written_gives_a_read_only_workspace_that_says_so(
    tmp_path: Path, take_the_right_to_write: Callable[[], None]
) -> None:
    path = a_file(tmp_path)
    take_the_right_to_write()
    with Workspace.open(path, host()) as workspace:
        assert workspace.read_only
        assert "cannot be written" in workspace.notices[0].what


def test_a_wal_file_is_looked_at_in_a_folder_that_cannot_be_written(
    tmp_path: Path, take_the_right_to_write: Callable[[], None]
) -> None:
    path = a_file(tmp_path)
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("PRAGMA journal_mode=WAL")
    take_the_right_to_write()
    before = listing(tmp_path)
    with Workspace.open(path, host(), read_only=True) as workspace:
        assert queries.tally(workspace).entries == 3
        assert listing(tmp_path) == before


def test_what_a_killed_writer_left_beside_the_file_is_seen_by_who_only_looks(tmp_path: Path) -> None:
    path = left_by_a_kill(tmp_path)
    before = listing(path.parent)
    with Workspace.open(path, host(), read_only=True) as workspace:
        assert queries.tally(workspace).entries == 7
    assert listing(path.parent) == before


def test_what_a_killed_writer_left_beside_the_file_is_folded_into_it(tmp_path: Path) -> None:
    path = left_by_a_kill(tmp_path)
    with Workspace.open(path, host()) as workspace:
        assert queries.tally(workspace).entries == 7
    assert [each.name for each in path.parent.iterdir()] == ["diyala.sitrep"]


def test_a_lost_wal_is_told(tmp_path: Path) -> None:
    path = left_by_a_kill(tmp_path)
    path.with_name("diyala.sitrep-wal").unlink()
    with Workspace.open(path, host()) as workspace:
        assert queries.tally(workspace).entries == 3
        (notice,) = workspace.notices
    assert "are not in the file" in notice.what
    assert "-wal" in notice.remedy


def test_a_file_that_this_computer_made_is_not_examined_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = a_file(tmp_path)
    monkeypatch.setattr(examining, "examine", examining_is_not_due)
    Workspace.open(path, host()).close()


def test_a_file_that_has_changed_since_is_examined(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = a_file(tmp_path)
    path.write_bytes(path.read_bytes())
    monkeypatch.setattr(examining, "examine", examining_is_not_due)
    with pytest.raises(AssertionError, match="examined"):
        Workspace.open(path, host())


def test_a_strangers_file_is_examined_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = Path(shutil.copyfile(a_file(tmp_path), tmp_path / "from_elsewhere.sitrep"))
    with Workspace.open(path, host()) as workspace:
        assert queries.tally(workspace).entries == 3
    monkeypatch.setattr(examining, "examine", examining_is_not_due)
    Workspace.open(path, host()).close()


def test_a_file_that_kills_whoever_examines_it_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = Path(shutil.copyfile(a_file(tmp_path), tmp_path / "from_elsewhere.sitrep"))
    monkeypatch.setattr(examining, "_PROGRAM", "import os; os.abort()")
    with pytest.raises(Trouble, match="stops whoever examines it"):
        Workspace.open(path, host())


def test_false_projections_of_a_strangers_file_are_not_shown(tmp_path: Path) -> None:
    path = a_file(tmp_path)
    with closing(engines.connected(path, "mode=rw")) as raw:
        raw.execute("UPDATE version SET struck = 1")
    with Workspace.open(path, host()) as workspace:
        assert queries.tally(workspace).entries == 3
        add_raids(workspace, 1)
        assert queries.tally(workspace).entries == 4
    with closing(engines.connected(path, "mode=ro")) as raw:
        assert raw.execute("SELECT count(*) FROM version WHERE struck = 1").fetchone() == (0,)


def test_projections_of_another_version_are_made_anew(tmp_path: Path) -> None:
    path = a_file(tmp_path)
    with closing(engines.connected(path, "mode=rw")) as raw:
        raw.execute("ALTER TABLE version DROP COLUMN conflicts")
        raw.execute("UPDATE local SET value = '0' WHERE name = 'projection_version'")
    for _ in range(2):
        with Workspace.open(path, host()) as workspace:
            assert queries.tally(workspace).entries >= 3
            add_raids(workspace, 1)


def test_an_unknown_identity_is_refused(tmp_path: Path) -> None:
    path = a_file(tmp_path)
    with closing(engines.connected(path, "mode=rw")) as raw:
        raw.execute("UPDATE local SET value = '../../../evil' WHERE name = 'workspace'")
    with pytest.raises(Trouble, match="which workspace it is"):
        Workspace.open(path, host())


def test_the_child_that_examines_a_file_loads_neither_qt_nor_sqlalchemy() -> None:
    program = "import sys, sitrep_app.store.examining; print(sorted({'sqlalchemy', 'PySide6', 'alembic'} & set(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def test_records_of_a_strangers_file_are_all_there(tmp_path: Path) -> None:
    path = a_file(tmp_path, 30)
    copy = Path(shutil.copyfile(path, tmp_path / "copy.sitrep"))
    with Workspace.open(copy, host()) as workspace:
        add_raids(workspace, 1)
    assert records_in(copy)[:-1] == records_in(path)


def examining_is_not_due(_job: examining.Job) -> None:
    raise AssertionError("the file is examined")
