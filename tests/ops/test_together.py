from collections.abc import Callable, Sequence
from typing import Any

import pytest

from sitrep_app.domain.entry import Changes
from sitrep_app.domain.grade import Credibility, Verification
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.marking import Marking
from sitrep_app.domain.source import Citation
from sitrep_app.domain.trouble import Trouble
from sitrep_app.ops import entries, together, undoing
from sitrep_app.store import queries
from sitrep_app.store.workspace import Workspace
from tests.support.builders import a_source, an_actor, an_incident

Verb = Callable[[Workspace, Sequence[SubjectId]], Changes]

VERBS: list[tuple[Verb, Callable[[Any], object], object]] = [
    (lambda w, s: together.verify(w, s, Verification.CONFIRMED), lambda e: e.state.verification, "confirmed"),
    (lambda w, s: together.mark(w, s, Marking.AMBER), lambda e: e.state.marking, Marking.AMBER),
    (lambda w, s: together.tag(w, s, " road  block "), lambda e: e.state.tags, ("night", "road block")),
    (lambda w, s: together.untag(w, s, "NIGHT"), lambda e: e.state.tags, ()),
    (
        lambda w, s: together.grade(w, s, Credibility.PROBABLY_TRUE),
        lambda e: e.state.citations[0].credibility,
        "2",
    ),
    (lambda w, s: together.strike(w, s, reason="said twice"), lambda e: e.struck, True),
]


def three_raids(workspace: Workspace) -> tuple[SubjectId, ...]:
    source = entries.record(workspace, [a_source()]).subjects[0]
    raids = [
        an_incident(title=f"Raid {number}", tags=("night",), citations=(Citation(source),))
        for number in range(3)
    ]
    return entries.record(workspace, raids).subjects


@pytest.mark.parametrize(("verb", "seen", "expected"), VERBS)
def test_what_is_done_to_several_entries_is_one_step_that_one_undo_takes_back(
    workspace: Workspace, verb: Verb, seen: Callable[[Any], object], expected: object
) -> None:
    raids = three_raids(workspace)
    before = [seen(queries.entry(workspace, raid)) for raid in raids]
    changes = verb(workspace, raids)
    assert set(changes.subjects) == set(raids)
    assert [seen(queries.entry(workspace, raid)) for raid in raids] == [expected] * 3
    undoing.undo(workspace)
    assert [seen(queries.entry(workspace, raid)) for raid in raids] == before
    undoing.redo(workspace)
    assert [seen(queries.entry(workspace, raid)) for raid in raids] == [expected] * 3


def test_entries_that_are_so_already_get_no_record(workspace: Workspace) -> None:
    raids = three_raids(workspace)
    together.tag(workspace, raids[:1], "road")
    assert together.tag(workspace, raids, "Road").subjects == raids[1:]
    assert not together.tag(workspace, raids, "ROAD")


def test_what_cannot_be_tagged_or_checked_is_left(workspace: Workspace) -> None:
    actor = entries.record(workspace, [an_actor()]).subjects
    assert not together.tag(workspace, actor, "road")
    assert not together.verify(workspace, actor, Verification.CONFIRMED)
    assert together.mark(workspace, actor, Marking.RED)


def test_what_was_struck_meanwhile_stays_struck(workspace: Workspace) -> None:
    raids = three_raids(workspace)
    entries.strike(workspace, raids[:1], reason="said twice")
    together.mark(workspace, raids, Marking.RED)
    struck = queries.entry(workspace, raids[0])
    assert struck is not None
    assert struck.struck


@pytest.mark.parametrize("tag", ["", "  ", "!"])
def test_a_tag_without_a_word_is_refused(workspace: Workspace, tag: str) -> None:
    with pytest.raises(Trouble, match="word"):
        together.tag(workspace, three_raids(workspace), tag)


def test_more_entries_than_an_undo_reaches_are_refused(workspace: Workspace) -> None:
    many = [SubjectId(f"{number:032x}") for number in range(together.MOST + 1)]
    with pytest.raises(Trouble, match="too many"):
        together.strike(workspace, many, reason="a trial")
    assert together.MOST < undoing.REACH


def test_several_entries_are_read_in_the_order_they_are_asked_for(workspace: Workspace) -> None:
    raids = three_raids(workspace)
    asked = [raids[2], raids[0], raids[2], SubjectId("f" * 32)]
    assert [known.subject for known in queries.entries_of(workspace, asked)] == [raids[2], raids[0]]
