"""Laws of undo and strike: they come to the same before a merge and after it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import strategies as st

from sitrep_app.domain.entry import Entry
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.incident import Incident
from sitrep_app.domain.period import Period
from sitrep_app.ops import entries, undoing
from sitrep_app.store import log, queries
from sitrep_app.store.host import Host
from sitrep_app.store.projections import merging
from sitrep_app.store.workspace import Workspace
from tests.store.laws.law import EXAMPLES, catches, holds
from tests.store.laws.world import CENTURY, Clock, Ids, changed
from tests.support.in_memory import copied_in_memory, workspace_in_memory

RAID = Incident("Raid", "battle_or_raid", Period.month(2018, 1))

edits = st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), max_size=2)
stories = st.tuples(edits, st.integers(0, 5), edits, st.booleans(), st.integers(-2, 2))
"""What ours changes before; what the step to undo changes; what theirs changes; whether they had seen it; who is ahead."""

Story = tuple[Sequence[tuple[int, int]], int, Sequence[tuple[int, int]], bool, int]
Act = Callable[[Workspace, SubjectId], object]


@dataclass(slots=True)
class Two:
    """Two laptops, and the one subject that both know."""

    ours: Workspace
    theirs: Workspace
    subject: SubjectId

    def merge(self) -> None:
        """Ours takes in what theirs has."""
        take(self.ours, self.theirs)

    def seen(self) -> tuple[object, bool]:
        """What ours shows of the subject."""
        found = known(self.ours, self.subject)
        return found.state, found.struck


def undo_commutes_with_merge(story: Story) -> None:
    before, after = twice(story)
    before.ours.host.clock.moment += timedelta(hours=1)  # type: ignore[attr-defined]  # a clock set by hand
    undoing.undo(before.ours)
    before.merge()
    after.merge()
    undoing.undo(after.ours)
    assert before.seen() == after.seen()


def strike_commutes_with_merge(story: Story) -> None:
    before, after = twice(story)
    entries.strike(before.ours, [before.subject], reason="said twice")
    before.merge()
    after.merge()
    entries.strike(after.ours, [after.subject], reason="said twice")
    assert before.seen() == after.seen()
    assert before.seen()[1]


def twice(story: Story) -> tuple[Two, Two]:
    """The same two laptops, with ours once more for what might have been."""
    laptops = two(story)
    return laptops, replace(laptops, ours=copied_in_memory(laptops.ours, "c" * 32))


def two(story: Story) -> Two:
    """Two laptops after a story: ours has edited, then done one thing more; theirs has edited what they had seen."""
    before, last, apart, had_seen, ahead = story
    ours, theirs = laptop(1, 0), laptop(2, ahead)
    subject = entries.record(ours, [RAID]).subjects[0]
    for what, value in before:
        correct(ours, subject, what, value)
    take(theirs, ours)
    correct(ours, subject, last, 3)
    if had_seen:
        take(theirs, ours)
    for what, value in apart:
        correct(theirs, subject, what, value)
    return Two(ours, theirs, subject)


def laptop(number: int, seconds_ahead: int) -> Workspace:
    """A laptop whose clock may be ahead of the other's."""
    clock = Clock()
    clock.moment += timedelta(seconds=seconds_ahead)
    return workspace_in_memory(
        f"{number:032x}", Host(clock, Ids(number), f"person {number}", f"laptop {number}")
    )


def correct(workspace: Workspace, subject: SubjectId, what: int, value: int) -> None:
    """Change one field."""
    entries.correct(workspace, subject, changed(known(workspace, subject).state, what, value))


def known(workspace: Workspace, subject: SubjectId) -> Entry[Any]:
    """What a laptop shows of a subject."""
    found = queries.entry(workspace, subject)
    assert found is not None
    return found


def take(workspace: Workspace, other: Workspace) -> None:
    """Take in everything that another laptop has."""
    with other.reading() as raw:
        records = list(log.all_records(raw))
    with workspace.step() as step:
        step.ingest(records, ahead=CENTURY)


def test_undo_commutes_with_merging(monkeypatch: pytest.MonkeyPatch) -> None:
    holds(undo_commutes_with_merge, stories, count=EXAMPLES // 2)
    monkeypatch.setattr(undoing, "three_way", lambda _made, _now, was: (dict(was), set()))
    catches(undo_commutes_with_merge, stories)


def test_striking_commutes_with_merging(monkeypatch: pytest.MonkeyPatch) -> None:
    holds(strike_commutes_with_merge, stories, count=EXAMPLES // 2)
    monkeypatch.setattr(merging, "three_way", lambda _base, _ours, theirs: (dict(theirs), set()))
    catches(strike_commutes_with_merge, stories)
