"""What is done to several entries at once. Every verb is one step, so that one undo takes all of it back."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sitrep_app.domain.entry import Changes
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.trouble import Trouble
from sitrep_app.i18n import _, format_number
from sitrep_app.ops import entries
from sitrep_app.ops.changing import Change
from sitrep_app.ops.entries import Writing
from sitrep_app.store import queries
from sitrep_app.store.workspace import Workspace

MOST = 1_000
"""How many entries one step may touch: undo must find all of it among this computer's newest records."""

Counts = Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Foreseen:
    """How many entries of each kind a change will touch, and why it leaves the others as they are."""

    changed: Counts = field(default_factory=dict)
    so_already: Counts = field(default_factory=dict)
    without: Counts = field(default_factory=dict)
    struck: Counts = field(default_factory=dict)


def foresee(workspace: Workspace, subjects: Sequence[SubjectId], change: Change | None = None) -> Foreseen:
    """Return what a change will do to some entries, and do nothing; without a change, what striking them will."""
    counted = {name: Counter[str]() for name in ("changed", "so_already", "without", "struck")}
    for known in queries.entries_of(workspace, subjects):
        new = None if known.struck or change is None else change.of(known.state)
        if known.struck:
            fate = "struck"
        elif new is None and change is not None:
            fate = "without"
        else:
            fate = "so_already" if new == known.state else "changed"
        counted[fate][known.kind] += 1
    return Foreseen(**{name: dict(counts) for name, counts in counted.items()})


def make(workspace: Workspace, subjects: Sequence[SubjectId], change: Change) -> Changes:
    """Change each entry that stands and has the field; what is so already gets no record."""
    _refuse_too_many(subjects)
    standing = [known for known in queries.entries_of(workspace, subjects) if not known.struck]
    changed = ((known, change.of(known.state)) for known in standing)
    writings = [
        Writing(new, known.subject, "correct") for known, new in changed if new not in (None, known.state)
    ]
    return entries.write(workspace, writings) if writings else Changes()


def strike(workspace: Workspace, subjects: Sequence[SubjectId], *, reason: str) -> Changes:
    """Strike some entries out with one reason."""
    _refuse_too_many(subjects)
    return entries.strike(workspace, subjects, reason=reason)


def too_many(count: int) -> Trouble:
    """Return the trouble of more entries than one step may touch."""
    what = _("{n} entries are too many for one step").format(n=format_number(count))
    return Trouble(what, "", _("Select at most {n}.").format(n=format_number(MOST)))


def _refuse_too_many(subjects: Sequence[SubjectId]) -> None:
    if len(subjects) > MOST:
        raise too_many(len(subjects))
