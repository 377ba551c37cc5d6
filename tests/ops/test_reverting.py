import pytest

from sitrep_app.domain.actor import Actor
from sitrep_app.domain.identity import RecordHash, SubjectId
from sitrep_app.domain.trouble import Trouble
from sitrep_app.ops import entries, reverting, undoing
from sitrep_app.store import queries
from sitrep_app.store.workspace import Workspace


@pytest.fixture
def thrice(workspace: Workspace) -> SubjectId:
    """An actor that was renamed twice."""
    subject = entries.record(workspace, [Actor("A")]).subjects[0]
    for name in ("B", "C"):
        entries.correct(workspace, subject, Actor(name))
    return subject


def name(workspace: Workspace, subject: SubjectId) -> tuple[str, bool]:
    known = queries.entry(workspace, subject)
    assert known is not None
    return known.state.name, known.struck


def test_an_entry_becomes_again_what_it_was_and_the_history_keeps_all_of_it(
    workspace: Workspace, thrice: SubjectId
) -> None:
    first = queries.history(workspace, thrice)[0]
    reverting.revert(workspace, thrice, first.record, reason="the first was right")
    assert name(workspace, thrice) == ("A", False)
    history = queries.history(workspace, thrice)
    assert [line.act for line in history] == ["record", "correct", "correct", "revert"]
    assert history[-1].reason == "the first was right"


def test_one_undo_takes_it_back_and_one_redo_does_it_again(workspace: Workspace, thrice: SubjectId) -> None:
    first = queries.history(workspace, thrice)[0]
    reverting.revert(workspace, thrice, first.record, reason="a trial")
    undoing.undo(workspace)
    assert name(workspace, thrice) == ("C", False)
    undoing.redo(workspace)
    assert name(workspace, thrice) == ("A", False)


def test_an_older_version_of_what_was_struck_stands(workspace: Workspace, thrice: SubjectId) -> None:
    entries.strike(workspace, [thrice], reason="a mistake")
    second = queries.history(workspace, thrice)[1]
    reverting.revert(workspace, thrice, second.record, reason="it is real")
    assert name(workspace, thrice) == ("B", False)


def test_going_back_to_what_stands_adds_nothing(workspace: Workspace, thrice: SubjectId) -> None:
    newest = queries.history(workspace, thrice)[-1]
    assert not reverting.revert(workspace, thrice, newest.record, reason="a trial")


@pytest.mark.parametrize(("record", "reason"), [("", " "), ("f" * 64, "a trial")])
def test_a_reason_and_a_version_are_needed(
    workspace: Workspace, thrice: SubjectId, record: str, reason: str
) -> None:
    with pytest.raises(Trouble, match="version"):
        reverting.revert(workspace, thrice, RecordHash(record), reason=reason)
