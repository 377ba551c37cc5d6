import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from sitrep_app.store import queries
from sitrep_app.store.lock import WorkspaceInUse, is_held
from sitrep_app.store.workspace import Workspace
from tests.support.recorded import a_file, add_raids
from tests.support.workspaces import host

ROOT = Path(__file__).parents[2]
A_WRITER = """
import sys
from pathlib import Path
from sitrep_app.store.workspace import Workspace
from tests.support.recorded import add_raids
from tests.support.workspaces import host
workspace = Workspace.open(Path(sys.argv[1]), host("the other officer"))
for line in sys.stdin:
    add_raids(workspace, 1)
    print("written", flush=True)
"""


@contextmanager
def another_process(path: Path) -> Iterator[subprocess.Popen[str]]:
    """A process that has the workspace open for writing, and has written to it."""
    command = [sys.executable, "-c", A_WRITER, str(path)]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        write_one(process)
        try:
            yield process
        finally:
            process.kill()


def write_one(process: subprocess.Popen[str]) -> None:
    assert process.stdin
    assert process.stdout
    process.stdin.write("\n")
    process.stdin.flush()
    assert process.stdout.readline() == "written\n"


def test_a_second_process_is_told_who_has_the_workspace(tmp_path: Path) -> None:
    path = a_file(tmp_path)
    with another_process(path) as process, pytest.raises(WorkspaceInUse) as refused:
        Workspace.open(path, host())
    assert "the other officer" in refused.value.what
    assert str(process.pid) in refused.value.what


def test_a_second_process_may_look_and_sees_what_is_written_meanwhile(tmp_path: Path) -> None:
    path = a_file(tmp_path)
    with another_process(path) as process, Workspace.open(path, host(), read_only=True) as workspace:
        assert queries.tally(workspace).entries == 4
        write_one(process)
        assert queries.tally(workspace).entries == 5


def test_the_lock_of_a_killed_process_is_free_and_its_entries_are_there(tmp_path: Path) -> None:
    path = a_file(tmp_path)
    with another_process(path):
        pass
    with Workspace.open(path, host()) as workspace:
        assert queries.tally(workspace).entries == 4


def test_a_lock_that_is_given_back_leaves_nothing(tmp_path: Path) -> None:
    path = a_file(tmp_path)
    with Workspace.open(path, host()):
        assert is_held(path)
    assert not is_held(path)
    assert [each.name for each in tmp_path.iterdir()] == [path.name]


def test_a_writer_may_close_while_somebody_still_looks(tmp_path: Path) -> None:
    path = a_file(tmp_path)
    with Workspace.open(path, host()) as workspace:
        add_raids(workspace, 1)
        looker = Workspace.open(path, host(), read_only=True)
        with looker.reading() as raw:
            raw.execute("BEGIN")
            raw.execute("SELECT count(*) FROM record").fetchall()
    looker.close()
    with Workspace.open(path, host()) as again:
        assert queries.tally(again).entries == 4
