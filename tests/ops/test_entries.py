import pytest

from sitrep_app.domain.actor import Actor
from sitrep_app.domain.grade import Credibility
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.trouble import Trouble
from sitrep_app.ops import entries
from sitrep_app.store import queries
from sitrep_app.store.workspace import Workspace
from tests.support.sample import titled


def names(workspace: Workspace, *, struck: bool = False) -> list[str]:
    return [entry.state.name for entry in queries.entries(workspace, "actor", struck=struck)]


def test_what_is_recorded_together_is_one_step(workspace: Workspace) -> None:
    changes = entries.record(workspace, [Actor("A"), Actor("B")])
    assert names(workspace) == ["A", "B"]
    assert (set(changes.kinds), len(changes.subjects)) == ({"actor"}, 2)
    assert changes.step


def test_a_correction_replaces_what_is_shown_and_keeps_what_was(workspace: Workspace) -> None:
    subject = entries.record(workspace, [Actor("A")]).subjects[0]
    entries.correct(workspace, subject, Actor("A", short="a"), reason="It has a short name")
    history = queries.history(workspace, subject)
    assert [line.act for line in history] == ["record", "correct"]
    assert history[-1].reason == "It has a short name"


def test_correcting_into_what_is_known_adds_nothing(workspace: Workspace) -> None:
    subject = entries.record(workspace, [Actor("A")]).subjects[0]
    assert not entries.correct(workspace, subject, Actor("A"))
    assert len(queries.history(workspace, subject)) == 1


def test_a_struck_entry_is_shown_among_the_struck_and_comes_back(workspace: Workspace) -> None:
    subject = entries.record(workspace, [Actor("A")]).subjects[0]
    entries.strike(workspace, [subject], reason="Entered twice")
    assert (names(workspace), names(workspace, struck=True)) == ([], ["A"])
    assert queries.history(workspace, subject)[-1].reason == "Entered twice"
    entries.restore(workspace, [subject])
    assert (names(workspace), names(workspace, struck=True)) == (["A"], [])


@pytest.mark.parametrize("reason", ["", "  "])
def test_a_strike_without_a_reason_is_refused(workspace: Workspace, reason: str) -> None:
    subject = entries.record(workspace, [Actor("A")]).subjects[0]
    with pytest.raises(Trouble) as refused:
        entries.strike(workspace, [subject], reason=reason)
    assert refused.value.field == "reason"
    assert names(workspace) == ["A"]


def test_striking_what_is_struck_adds_nothing(workspace: Workspace) -> None:
    subject = entries.record(workspace, [Actor("A")]).subjects[0]
    entries.strike(workspace, [subject], reason="Entered twice")
    assert not entries.strike(workspace, [subject], reason="Again")


def test_one_stranger_among_the_subjects_and_nothing_is_struck(workspace: Workspace) -> None:
    subject = entries.record(workspace, [Actor("A")]).subjects[0]
    with pytest.raises(Trouble, match="no such entry"):
        entries.strike(workspace, [subject, SubjectId("a" * 32)], reason="A trial")
    assert names(workspace) == ["A"]


def test_grading_judges_every_citation_of_what_cites_and_leaves_the_rest(sample: Workspace) -> None:
    killing, isis = titled(sample, "incident", "Two civilians"), titled(sample, "actor", "ISIS")
    changes = entries.grade(sample, [killing, isis], Credibility.PROBABLY_TRUE, reason="Heard again")
    assert changes.subjects == (killing,)
    found = queries.entry(sample, killing)
    assert found is not None
    assert [cited.credibility for cited in found.state.citations] == [Credibility.PROBABLY_TRUE]
    assert found.state.citations[0].reason == "Heard again"


def test_the_same_grade_again_adds_nothing(sample: Workspace) -> None:
    killing = titled(sample, "incident", "Two civilians")
    entries.grade(sample, [killing], Credibility.DOUBTFUL, reason="Heard otherwise")
    assert not entries.grade(sample, [killing], Credibility.DOUBTFUL, reason="Heard otherwise")


def test_a_workspace_opened_only_to_be_read_takes_no_entry(workspace: Workspace) -> None:
    path = workspace.path
    with (
        Workspace.open(path, workspace.host, read_only=True) as second,
        pytest.raises(Trouble, match="read-only"),
    ):
        entries.record(second, [Actor("A")])
    assert names(workspace) == []
