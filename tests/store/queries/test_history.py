from collections.abc import Iterator

import pytest

from sitrep_app.domain.actor import Actor
from sitrep_app.domain.identity import SubjectId
from sitrep_app.ops import entries
from sitrep_app.store import queries
from sitrep_app.store.workspace import Workspace
from tests.support.in_memory import workspace_in_memory
from tests.support.workspaces import host


@pytest.fixture
def workspace() -> Iterator[Workspace]:
    """An empty workspace."""
    with workspace_in_memory("5" * 32, host()) as held:
        yield held


def renamed(workspace: Workspace, *names: str) -> SubjectId:
    first, *others = names
    subject = entries.record(workspace, [Actor(first)]).subjects[0]
    for name in others:
        entries.correct(workspace, subject, Actor(name))
    return subject


def test_the_newest_records_are_told_as_among_all_of_them(workspace: Workspace) -> None:
    subject = renamed(workspace, "A", "B", "C", "D")
    every = queries.history(workspace, subject)
    assert queries.history(workspace, subject, newest=2) == every[-2:]
    assert queries.history(workspace, subject, newest=9) == every
    assert (every[0].is_first, every[1].is_first) == (True, False)


def test_a_record_tells_the_whole_state_after_it_and_whether_that_is_struck(workspace: Workspace) -> None:
    subject = renamed(workspace, "A", "B")
    entries.strike(workspace, [subject], reason="a mistake")
    told = [(line.state["name"], line.struck) for line in queries.history(workspace, subject)]
    assert told == [("A", False), ("B", False), ("B", True)]


def test_only_what_was_recorded_by_the_moment_of_knowledge_is_told(workspace: Workspace) -> None:
    subject = renamed(workspace, "A", "B")
    then = queries.entry(workspace, subject)
    assert then is not None
    entries.correct(workspace, subject, Actor("C"))
    told = queries.history(workspace, subject, then.known_from)
    assert [line.state["name"] for line in told] == ["A", "B"]
    assert queries.record_count(workspace, subject, then.known_from) == 2
    assert queries.record_count(workspace, subject) == 3
