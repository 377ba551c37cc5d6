"""Entries that are the same at every date in the world, such as actors: read once for each newest record of the log."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from weakref import WeakKeyDictionary

from sitrep_app.domain.entry import Entry
from sitrep_app.store import log
from sitrep_app.store.workspace import Workspace

KINDS = frozenset({"actor", "source"})
"""Those without a period."""

MOST_KEPT = 8

Entries = list[Entry[Any]]


@dataclass(slots=True)
class _Kept:
    record: str
    found: dict[tuple[str, int | None], Entries] = field(default_factory=dict)


_KEPT: WeakKeyDictionary[Workspace, _Kept] = WeakKeyDictionary()


def kept(workspace: Workspace, kind: str, known_at: int | None, read: Callable[[], Entries]) -> Entries:
    """Return what `read` gives; what it gave for the same moment of knowledge, while nothing has been recorded since."""
    with workspace.reading() as raw:
        if raw.in_transaction:
            # What is being written is not in the projections yet, and may still be taken back
            return read()
        record = log.record_at(raw, log.newest_number(raw))
        held = _KEPT.get(workspace)
        if held is None or held.record != record or len(held.found) > MOST_KEPT:
            held = _KEPT[workspace] = _Kept(record)
        if (kind, known_at) not in held.found:
            held.found[kind, known_at] = read()
        return list(held.found[kind, known_at])
