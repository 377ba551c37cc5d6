from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from threading import Event, Thread
from typing import TypeVar

import pytest
from sqlalchemy import Engine

from sitrep_app.domain.lens import NOW
from sitrep_app.store import queries
from sitrep_app.store.columns import incident_columns
from sitrep_app.store.readers import Readers
from sitrep_app.store.workspace import Workspace
from tests.support.recorded import a_file, add_raids
from tests.support.workspaces import host

T = TypeVar("T")
PATIENCE_S = 20


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.open(a_file(tmp_path, 3), host()) as opened:
        yield opened


@pytest.fixture
def beside() -> Iterator[Callable[[Callable[[], T]], "Future[T]"]]:
    with ThreadPoolExecutor(4) as pool:
        yield pool.submit


class Lingering:
    """A thread that has begun to read and goes on reading until it is let go."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace, self._has_read, self._is_over = workspace, Event(), Event()
        self.seen: list[int] = []
        self._thread = Thread(target=self._read)
        self._thread.start()
        assert self._has_read.wait(PATIENCE_S)

    def let_go(self) -> list[int]:
        self._is_over.set()
        self._thread.join(PATIENCE_S)
        return self.seen

    def _read(self) -> None:
        with self._workspace.reading():
            self.seen.append(incident_columns(self._workspace, NOW).n)
            self._has_read.set()
            self._is_over.wait(PATIENCE_S)
            self.seen += [incident_columns(self._workspace, NOW).n, count(self._workspace)]


def test_who_reads_long_keeps_nobody_from_reading(workspace: Workspace, beside) -> None:
    lingering = Lingering(workspace)
    assert count(workspace) == 3
    assert beside(lambda: count(workspace)).result(PATIENCE_S) == 3
    assert lingering.let_go() == [3, 3, 3]


def test_who_reads_long_keeps_nobody_from_writing_and_sees_one_moment(workspace: Workspace, beside) -> None:
    add_raids(workspace, 1)
    lingering = Lingering(workspace)
    add_raids(workspace, 2)
    assert beside(lambda: incident_columns(workspace, NOW).n).result(PATIENCE_S) == 6
    assert lingering.let_go() == [4, 4, 4]


def test_the_first_step_waits_until_nobody_looks_at_the_file(workspace: Workspace, beside) -> None:
    lingering = Lingering(workspace)
    writing = beside(lambda: add_raids(workspace, 1))
    assert not writing.done()
    assert lingering.let_go() == [3, 3, 3]
    writing.result(PATIENCE_S)
    assert count(workspace) == 4


def test_who_writes_sees_what_is_not_saved_yet_and_others_do_not(workspace: Workspace, beside) -> None:
    add_raids(workspace, 1)
    with workspace.transaction() as raw:
        raw.execute("INSERT INTO draft VALUES ('one', 1, '{}')")
        drafts = "SELECT count(*) FROM draft"
        with workspace.reading() as own:
            assert own.execute(drafts).fetchone() == (1,)
        assert beside(lambda: _asked(workspace, drafts)).result(PATIENCE_S) == (0,)
    assert beside(lambda: _asked(workspace, drafts)).result(PATIENCE_S) == (1,)


def test_a_workspace_that_is_closed_waits_for_its_readers_and_is_one_file(tmp_path: Path, beside) -> None:
    workspace = Workspace.open(a_file(tmp_path, 3), host())
    add_raids(workspace, 1)
    lingering = Lingering(workspace)
    closing = beside(workspace.close)
    lingering.let_go()
    closing.result(PATIENCE_S)
    assert [each.name for each in tmp_path.iterdir() if each.name.startswith(workspace.path.name)] == [
        workspace.path.name
    ]


def count(workspace: Workspace) -> int:
    return queries.tally(workspace).by_kind["incident"]


def _asked(workspace: Workspace, statement: str) -> tuple[int, ...]:
    with workspace.reading() as raw:
        found: tuple[int, ...] = raw.execute(statement).fetchone()
        return found


def test_a_connection_that_cannot_be_made_is_not_waited_for(beside) -> None:
    def unmade() -> Engine:
        raise OSError

    readers = Readers()
    readers.offer(unmade)
    with pytest.raises(OSError), readers.lent():
        pass

    def withdraw() -> bool:
        with readers.withdrawn():
            return True

    assert beside(withdraw).result(PATIENCE_S)
