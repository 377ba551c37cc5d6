from collections.abc import Callable
from typing import Any

import pytest

from sitrep_app.domain.entry import State, kind_of
from sitrep_app.domain.grade import Credibility, Reliability, Verification
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.marking import Marking
from sitrep_app.domain.source import Citation
from sitrep_app.domain.trouble import Trouble
from sitrep_app.ops import entries, together, undoing
from sitrep_app.ops.changing import Change, tagging
from sitrep_app.store import queries
from sitrep_app.store.workspace import Workspace
from tests.support.builders import (
    a_facility,
    a_programme,
    a_progress,
    a_source,
    a_tie,
    a_total,
    an_actor,
    an_incident,
)

VERBS: list[tuple[Change, Callable[[Any], object], object]] = [
    (Change("verify", Verification.CONFIRMED), lambda e: e.state.verification, "confirmed"),
    (Change("mark", Marking.AMBER), lambda e: e.state.marking, Marking.AMBER),
    (tagging(" road  block "), lambda e: e.state.tags, ("night", "road block")),
    (Change("untag", "NIGHT"), lambda e: e.state.tags, ()),
    (Change("grade", Credibility.PROBABLY_TRUE), lambda e: e.state.citations[0].credibility, "2"),
]


def three_raids(workspace: Workspace) -> tuple[SubjectId, ...]:
    source = entries.record(workspace, [a_source()]).subjects[0]
    raids = [
        an_incident(title=f"Raid {number}", tags=("night",), citations=(Citation(source),))
        for number in range(3)
    ]
    return entries.record(workspace, raids).subjects


@pytest.mark.parametrize(("change", "seen", "expected"), VERBS)
def test_what_is_done_to_several_entries_is_one_step_that_one_undo_takes_back(
    workspace: Workspace, change: Change, seen: Callable[[Any], object], expected: object
) -> None:
    raids = three_raids(workspace)
    before = [seen(queries.entry(workspace, raid)) for raid in raids]
    changes = together.make(workspace, raids, change)
    assert set(changes.subjects) == set(raids)
    assert [seen(queries.entry(workspace, raid)) for raid in raids] == [expected] * 3
    undoing.undo(workspace)
    assert [seen(queries.entry(workspace, raid)) for raid in raids] == before
    undoing.redo(workspace)
    assert [seen(queries.entry(workspace, raid)) for raid in raids] == [expected] * 3


def test_entries_that_are_so_already_get_no_record(workspace: Workspace) -> None:
    raids = three_raids(workspace)
    together.make(workspace, raids[:1], tagging("road"))
    assert together.make(workspace, raids, tagging("Road")).subjects == raids[1:]
    assert not together.make(workspace, raids, tagging("ROAD"))


@pytest.fixture
def of_each_kind(workspace: Workspace) -> dict[str, SubjectId]:
    """An entry of every kind that a person adds, citing nothing."""
    states: list[State] = [
        an_incident(),
        an_actor(),
        a_tie("Army", "Police"),
        a_facility(),
        a_progress(),
        a_programme(),
        a_total(),
        a_source(),
    ]
    return dict(zip(map(kind_of, states), entries.record(workspace, states).subjects, strict=True))


@pytest.mark.parametrize(
    ("change", "kinds"),
    [
        (Change("verify", Verification.CONFIRMED), {"incident", "tie", "progress"}),
        (Change("rely", Reliability.B), {"source"}),
        (tagging("road"), {"incident"}),
        (Change("grade", Credibility.CONFIRMED), set()),
    ],
)
def test_what_has_no_such_field_is_left_alone_and_that_is_foreseen(
    workspace: Workspace, of_each_kind: dict[str, SubjectId], change: Change, kinds: set[str]
) -> None:
    subjects = list(of_each_kind.values())
    foreseen = together.foresee(workspace, subjects, change)
    changed = together.make(workspace, subjects, change).subjects
    assert {kind for kind, subject in of_each_kind.items() if subject in changed} == kinds
    assert set(foreseen.changed) == kinds
    assert set(foreseen.without) == of_each_kind.keys() - kinds


def test_every_kind_is_marked_and_struck(workspace: Workspace, of_each_kind: dict[str, SubjectId]) -> None:
    subjects = list(of_each_kind.values())
    assert set(together.make(workspace, subjects, Change("mark", Marking.RED)).subjects) == set(subjects)
    assert together.foresee(workspace, subjects).changed == dict.fromkeys(of_each_kind, 1)
    together.strike(workspace, subjects, reason="a trial")
    assert together.foresee(workspace, subjects).struck == dict.fromkeys(of_each_kind, 1)
    undoing.undo(workspace)
    assert together.foresee(workspace, subjects, Change("mark", Marking.RED)).so_already == dict.fromkeys(
        of_each_kind, 1
    )


def test_what_was_struck_meanwhile_stays_struck(workspace: Workspace) -> None:
    raids = three_raids(workspace)
    entries.strike(workspace, raids[:1], reason="said twice")
    together.make(workspace, raids, Change("mark", Marking.RED))
    struck = queries.entry(workspace, raids[0])
    assert struck is not None
    assert struck.struck


@pytest.mark.parametrize("tag", ["", "  ", "!"])
def test_a_tag_without_a_word_is_refused(tag: str) -> None:
    with pytest.raises(Trouble, match="word"):
        tagging(tag)


def test_more_entries_than_an_undo_reaches_are_refused(workspace: Workspace) -> None:
    many = [SubjectId(f"{number:032x}") for number in range(together.MOST + 1)]
    with pytest.raises(Trouble, match="too many"):
        together.strike(workspace, many, reason="a trial")
    assert together.MOST < undoing.REACH


def test_several_entries_are_read_in_the_order_they_are_asked_for(workspace: Workspace) -> None:
    raids = three_raids(workspace)
    asked = [raids[2], raids[0], raids[2], SubjectId("f" * 32)]
    assert [known.subject for known in queries.entries_of(workspace, asked)] == [raids[2], raids[0]]
