from dataclasses import replace

from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.incident import Incident, Link
from sitrep_app.domain.lens import EVERYTHING, Lens
from sitrep_app.domain.location import Closeness, Location
from sitrep_app.ops import entries, same_incident, undoing
from sitrep_app.ops.repeats import Repeats, find_repeats, forget_distinct, say_distinct
from sitrep_app.store.workspace import Workspace
from tests.support.builders import a_day, an_incident

TOWN = Location(Closeness.SETTLEMENT, name="Miqdadiyah", latitude=33.978, longitude=44.937)
SHOTS = an_incident(title="Two killed at the hospital gate", period=a_day(10), location=TOWN)
AGAIN = replace(SHOTS, title="Hospital: two shot dead at gate")
LATER = replace(SHOTS, title="Market fire", period=a_day(24), claims=())


def recorded(workspace: Workspace, *incidents: Incident) -> tuple[SubjectId, ...]:
    return entries.record(workspace, incidents).subjects


def found(workspace: Workspace, lens: Lens = EVERYTHING, most: int = 100) -> Repeats:
    return find_repeats(workspace, lens, lambda _done, _of: None, most=most)


def test_two_saved_events_that_may_be_one_are_found_once_with_the_reasons(workspace: Workspace) -> None:
    first, second, _other = recorded(workspace, SHOTS, AGAIN, LATER)
    [repeat] = found(workspace).found
    assert repeat.pair == (first, second)
    assert {"same day", "same place"} <= set(repeat.other.reasons)


def test_what_was_said_to_be_two_is_not_offered_again_until_that_is_taken_back(workspace: Workspace) -> None:
    first, second = recorded(workspace, SHOTS, AGAIN)
    say_distinct(workspace, second, first)
    assert not found(workspace).found
    forget_distinct(workspace, first, second)
    assert len(found(workspace).found) == 1


def test_what_has_been_made_one_is_not_offered_until_that_is_undone(workspace: Workspace) -> None:
    first, second = recorded(workspace, SHOTS, AGAIN)
    same_incident.join(workspace, first, second)
    assert not found(workspace).found
    undoing.undo(workspace)
    assert len(found(workspace).found) == 1


def test_what_is_linked_is_not_the_same(workspace: Workspace) -> None:
    (first,) = recorded(workspace, SHOTS)
    recorded(workspace, replace(AGAIN, links=(Link("follow_up", first),)))
    assert not found(workspace).found


def test_the_newest_are_compared_where_there_are_many_and_that_is_told(workspace: Workspace) -> None:
    recorded(workspace, SHOTS, LATER, AGAIN)
    assert (found(workspace, most=1).compared, found(workspace, most=1).of) == (1, 3)
    assert len(found(workspace, most=1).found) == 1


def test_those_in_view_are_compared(workspace: Workspace) -> None:
    recorded(workspace, SHOTS, AGAIN)
    assert found(workspace, Lens(categories=frozenset({"statement_or_decision"}))).of == 0
