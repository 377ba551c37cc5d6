"""Events among those that were saved which may be one, and remembering of two that they are not."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from sitrep_app.domain.entry import Entry
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.incident import Incident
from sitrep_app.domain.lens import NOW, Lens
from sitrep_app.domain.likeness import Likeness
from sitrep_app.ops.likely import Called, Likely, Lookout, told
from sitrep_app.store import distinct, queries
from sitrep_app.store.asking import Asking
from sitrep_app.store.columns import incident_columns
from sitrep_app.store.distinct import Pair, pair_of
from sitrep_app.store.sifting import in_window, let_through
from sitrep_app.store.workspace import Workspace

Listener = Callable[[int, int], None]

MOST = 3_000
"""So many of the newest events under a lens are compared, each with all others."""

_AT_ONCE = 200


@dataclass(frozen=True, slots=True)
class Repeat:
    """Two saved events that may be one; `other` says how likely and why."""

    one: Likely
    other: Likely

    @property
    def pair(self) -> Pair:
        """The two subjects in a fixed order."""
        return pair_of(self.one.subject, self.other.subject)


@dataclass(frozen=True, slots=True)
class Repeats:
    """The pairs that were found, the likeliest first, and how many events of how many were compared."""

    found: Sequence[Repeat] = ()
    compared: int = 0
    of: int = 0


def find_repeats(workspace: Workspace, lens: Lens, listener: Listener, *, most: int = MOST) -> Repeats:
    """Return the events under a lens that may be the same as another; the newest come first where there are many.

    What is linked to each other, or was said not to be one, is left out. `listener` hears how far it is.
    """
    subjects = _newest_under(workspace, replace(lens, standpoint=NOW))
    compared = subjects[:most]
    with workspace.reading() as raw:
        apart = set(distinct.pairs(raw))
    found: dict[Pair, Repeat] = {}
    for entry, repeats in _repeats(workspace, compared, listener):
        apart.update(pair_of(entry.subject, target) for target in _linked(entry))
        for repeat in repeats:
            found.setdefault(repeat.pair, repeat)
    ranked = sorted(found.values(), key=lambda repeat: repeat.other.score, reverse=True)
    return Repeats([one for one in ranked if one.pair not in apart], len(compared), len(subjects))


def say_distinct(workspace: Workspace, one: SubjectId, other: SubjectId) -> None:
    """Remember that two events are not one; they are not offered as such again."""
    with workspace.transaction() as raw:
        distinct.put(raw, pair_of(one, other))


def forget_distinct(workspace: Workspace, one: SubjectId, other: SubjectId) -> None:
    """Take back that two events are not one."""
    with workspace.transaction() as raw:
        distinct.drop(raw, pair_of(one, other))


def _newest_under(workspace: Workspace, lens: Lens) -> list[SubjectId]:
    with workspace.reading():
        columns = incident_columns(workspace, lens.standpoint)
        rows = np.flatnonzero(let_through(columns, lens, Asking(workspace)) & in_window(columns, lens))
        newest = rows[np.argsort(columns.version[rows])[::-1]]
        return [columns.subject(int(row)) for row in newest]


def _repeats(
    workspace: Workspace, subjects: Sequence[SubjectId], listener: Listener
) -> Iterator[tuple[Entry[Any], list[Repeat]]]:
    """Yield each event with the pairs that it makes."""
    lookout, names = Lookout(workspace), Called(workspace)
    for first in range(0, len(subjects), _AT_ONCE):
        some = queries.entries_of(workspace, subjects[first : first + _AT_ONCE])
        for done, entry in enumerate(some, start=first):
            listener(done, len(subjects))
            others = lookout.likely(entry.state, entry.subject)
            yield (
                entry,
                [Repeat(told(entry, Likeness(one.score, one.reasons), names), one) for one in others],
            )


def _linked(entry: Entry[Any]) -> Iterator[SubjectId]:
    """Yield what an event is said to stand in another relation to: what followed from it is not the same."""
    if isinstance(entry.state, Incident):
        yield from (link.target for link in entry.state.links if link.kind != "duplicate_of")
