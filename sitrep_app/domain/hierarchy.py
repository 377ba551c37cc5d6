"""Which actor is part of which, and the order in which actors are listed, parts below their whole."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sitrep_app.domain.actor import Actor
from sitrep_app.domain.entry import Entry
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.vocabulary import load

NOT_A_FORCE = frozenset({"non_state_armed_group"})

Actors = Mapping[SubjectId, Entry[Actor]]


@dataclass(frozen=True, slots=True)
class Row:
    """One actor of the matrix; `depth` is 1 for a part of the actor above it."""

    actor: SubjectId
    depth: int


def is_force(actor: Actor) -> bool:
    """Say whether an actor is armed and answers, or could answer, to an authority."""
    types = load("actor_type")
    armed = actor.type in types and bool(types.term(actor.type).extra.get("armed"))
    return armed and actor.type not in NOT_A_FORCE


def wholes(actors: Actors) -> dict[SubjectId, SubjectId]:
    """Return the actor that each is part of; where parents run in a circle, nobody on it is part of anybody."""
    parents = {
        subject: entry.state.parent
        for subject, entry in actors.items()
        if entry.state.parent is not None and entry.state.parent in actors
    }
    settled: set[SubjectId] = set()
    circular: set[SubjectId] = set()
    for subject in parents:
        path: dict[SubjectId, None] = {}
        node = subject
        while node in parents and node not in settled and node not in path:
            path[node] = None
            node = parents[node]
        if node in path:
            walked = list(path)
            circular.update(walked[walked.index(node) :])
        settled.update(path)
    return {subject: parent for subject, parent in parents.items() if subject not in circular}


def rows_of(
    named: Iterable[SubjectId], actors: Actors, whole: Mapping[SubjectId, SubjectId]
) -> tuple[Row, ...]:
    """Return a row for each named actor and for every whole it belongs to: forces first, then others, then foes."""
    shown = set(named)
    for actor in tuple(shown):
        above = whole.get(actor)
        while above is not None and above not in shown:
            shown.add(above)
            above = whole.get(above)
    parts: dict[SubjectId | None, list[SubjectId]] = {}
    for actor in sorted(shown, key=lambda subject: _standing(actors[subject]), reverse=True):
        parts.setdefault(whole.get(actor), []).append(actor)
    rows: list[Row] = []
    waiting = [Row(actor, 0) for actor in parts.get(None, ())]
    while waiting:
        row = waiting.pop()
        rows.append(row)
        waiting += [Row(part, row.depth + 1) for part in parts.get(row.actor, ())]
    return tuple(rows)


def forces_by_actor(rows: Iterable[Row], actors: Actors) -> dict[SubjectId, SubjectId]:
    """Return, for each row that is a force or part of one, the topmost force it belongs to, in the rows' order."""
    tops: dict[SubjectId, SubjectId] = {}
    top: Row | None = None
    for row in rows:
        if top is not None and row.depth <= top.depth:
            top = None
        if top is None and is_force(actors[row.actor].state):
            top = row
        if top is not None:
            tops[row.actor] = top.actor
    return tops


def _standing(actor: Entry[Actor]) -> tuple[int, int, str, SubjectId]:
    codes = load("actor_type").codes
    order = codes.index(actor.state.type) if actor.state.type in codes else len(codes)
    kind = 2 if actor.state.type in NOT_A_FORCE else 0 if is_force(actor.state) else 1
    return (kind, order, actor.state.name, actor.subject)
