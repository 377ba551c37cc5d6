"""Laws of subjects that are one: merged and parted they show what they showed, before it they are two, and laptops agree."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import strategies as st

from sitrep_app.domain import merged
from sitrep_app.domain.entry import State
from sitrep_app.domain.identity import Hlc, SubjectId
from sitrep_app.domain.incident import Incident, Part
from sitrep_app.domain.lens import Lens, Standpoint
from sitrep_app.domain.trouble import Trouble
from sitrep_app.ops import entries, same_subject
from sitrep_app.store import merged as known_merged
from sitrep_app.store import queries
from sitrep_app.store.columns import incident_columns
from sitrep_app.store.projections import rows, writing
from sitrep_app.store.workspace import Workspace
from tests.store.laws.law import EXAMPLES, catches, holds
from tests.store.laws.test_undo import laptop, take
from tests.support.builders import JANUARY, an_actor

ACTORS = 3

Change = tuple[int, int]
mergers = st.tuples(st.integers(0, ACTORS - 1), st.integers(1, ACTORS - 1))
changes = st.lists(st.tuples(st.integers(0, 3), st.integers(0, ACTORS - 1)), max_size=4)
stories = st.tuples(mergers, changes)
lives = st.lists(st.tuples(st.integers(0, 1), st.booleans(), mergers), max_size=5)


def merging_and_parting_leave_what_was_recorded(story: tuple[tuple[int, int], Sequence[Change]]) -> None:
    (kept, apart), done = story
    workspace, actors, incident = begun(1)
    twin, twins, other = begun(2)
    same_subject.merge(workspace, actors[kept], actors[(kept + apart) % ACTORS])
    for what, which in done:
        change(workspace, incident, actors, what, which)
        change(twin, other, twins, what, which)
    gone = max(actors[kept], actors[(kept + apart) % ACTORS])
    same_subject.part(workspace, gone)
    stay = dict(zip(actors, twins, strict=True))
    assert [renamed(one.state, stay) for one in shown(workspace)] == [one.state for one in shown(twin)]


def before_a_merger_two_were_known(story: tuple[tuple[int, int], Sequence[Change]]) -> None:
    (kept, apart), done = story
    workspace, actors, incident = begun(3)
    for what, which in done:
        change(workspace, incident, actors, what, which)
    before = shown(workspace)
    moment = max(one.known_from for one in before)
    same_subject.merge(workspace, actors[kept], actors[(kept + apart) % ACTORS])
    assert shown(workspace, moment) == before
    assert seen_in_columns(workspace, moment) == [part.actor for part in incident_of(before).parts]
    assert seen_in_columns(workspace, None) == [
        dict(kept_of(actors, kept, apart)).get(part.actor, part.actor) for part in incident_of(before).parts
    ]


def laptops_that_merge_either_way_agree(life: Sequence[tuple[int, bool, tuple[int, int]]]) -> None:
    one, actors, _ = begun(4)
    two = laptop(5, 0)
    take(two, one)
    for who, is_parted, (kept, apart) in life:
        do(((one, two)[who]), actors, kept, apart, is_parted=is_parted)
    take(one, two)
    take(two, one)
    assert shown(one) == shown(two)
    assert seen_in_columns(one, None) == seen_in_columns(two, None)
    standing = {entry.subject for entry in queries.entries(one, "actor")}
    assert standing
    assert set(seen_in_columns(one, None)) <= standing


def do(workspace: Workspace, actors: Sequence[SubjectId], kept: int, apart: int, *, is_parted: bool) -> None:
    """Merge two, or part one from what it was merged with, where that can be done."""
    try:
        if is_parted:
            same_subject.part(workspace, actors[kept])
        else:
            same_subject.merge(workspace, actors[kept], actors[(kept + apart) % ACTORS])
    except Trouble:
        pass


def begun(number: int) -> tuple[Workspace, tuple[SubjectId, ...], SubjectId]:
    """A workspace with some actors and an incident in which all of them took part."""
    workspace = laptop(number, 0)
    named = [an_actor(name) for name in ("Army", "Police", "Militia")]
    with workspace.step() as step:
        actors = tuple(sorted(step.new_subject() for _ in named))
        for subject, state in zip(actors, named, strict=True):
            step.record(subject, state)
        incident = step.new_subject()
        parts = tuple(map(Part, actors))
        step.record(incident, Incident("Raid", "battle_or_raid", JANUARY, parts=parts))
    return workspace, actors, incident


def change(
    workspace: Workspace, incident: SubjectId, actors: Sequence[SubjectId], what: int, which: int
) -> None:
    """Correct the incident as it is shown, in what says nothing of the merged."""
    known = queries.entry(workspace, incident)
    assert known is not None
    state: Incident = known.state
    changed: dict[str, Any] = (
        {"title": f"Raid {which}"},
        {"account": "It was told." * which},
        {"tags": ("night",)},
        {"parts": tuple(replace(part, role="target") for part in state.parts[:1]) + state.parts[1:]},
    )[0 if what == 3 else what]
    entries.correct(workspace, incident, replace(state, **changed))


def shown(workspace: Workspace, known_at: Hlc | None = None) -> list[Any]:
    """Everything that stands, actors first."""
    standpoint = Standpoint(known_at=known_at)
    return [*queries.entries(workspace, "actor", standpoint), *queries.incidents(workspace, Lens(standpoint))]


def incident_of(found: Sequence[Any]) -> Incident:
    state = found[-1].state
    assert isinstance(state, Incident)
    return state


def renamed(state: State, into: dict[SubjectId, SubjectId]) -> State | None:
    """A state of one workspace as its twin has it."""
    return merged.under_kept(state, into)


def kept_of(actors: Sequence[SubjectId], kept: int, apart: int) -> list[tuple[SubjectId, SubjectId]]:
    pair = sorted((actors[kept], actors[(kept + apart) % ACTORS]))
    return [(pair[1], pair[0])]


def seen_in_columns(workspace: Workspace, known_at: Hlc | None) -> list[SubjectId]:
    """Whom the packed columns have in the one incident."""
    columns = incident_columns(workspace, Standpoint(known_at=known_at))
    return [columns.actor_ids[number] for number in columns.part_actor]


def test_merged_and_parted_they_show_what_was_recorded(monkeypatch: pytest.MonkeyPatch) -> None:
    holds(merging_and_parting_leave_what_was_recorded, stories, count=EXAMPLES // 4)
    monkeypatch.setattr(entries, "as_said", lambda new, _shown, _recorded, _kept: new)
    catches(merging_and_parting_leave_what_was_recorded, stories)


def test_before_a_merger_they_were_two(monkeypatch: pytest.MonkeyPatch) -> None:
    holds(before_a_merger_two_were_known, stories, count=EXAMPLES // 4)
    monkeypatch.setattr(known_merged, "_KNOWN", known_merged._KNOWN.split(" WHERE ")[0] + " WHERE ?1")
    catches(before_a_merger_two_were_known, stories)


def test_laptops_that_merge_in_opposite_directions_agree(monkeypatch: pytest.MonkeyPatch) -> None:
    holds(laptops_that_merge_either_way_agree, lives, count=EXAMPLES // 4)
    for module in (rows, writing):
        monkeypatch.setattr(module, "kept_by", lambda _subject, state: state.merged_into)
    monkeypatch.setattr(same_subject, "older_of", lambda kept, other: (kept, other))
    catches(laptops_that_merge_either_way_agree, lives)
