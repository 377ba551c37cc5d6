"""The arrays of one open workspace, made when they are first asked for and kept in step with its log."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import RLock
from typing import Any

from sitrep_app.store import log
from sitrep_app.store.packed import caching
from sitrep_app.store.packed.reading import read_all, read_some
from sitrep_app.store.packed.snapshot import Snapshot, settled

MOST_HELD = 3
"""So many are held for those who began to read earlier; they share what they have in common."""

MOST_BEHIND = 1 << 14
"""More records than this are not followed subject by subject."""


class Holding:
    """Holds the newest snapshots; any thread may ask, each as its connection sees the log."""

    def __init__(self) -> None:
        """Hold nothing yet."""
        self._lock = RLock()
        self._snapshots: list[Snapshot] = []

    def current(self, raw: Any, *, may_be_taken_back: bool = False) -> Snapshot:
        """Return every version of every incident as the log is now; only what was recorded since is read.

        What is being written, and may still be taken back, is not held.
        """
        with self._lock, _at_one_moment(raw):
            found = current(raw, self._nearest(raw) or caching.load(raw))
            if not may_be_taken_back and found not in self._snapshots:
                self._snapshots = [*self._snapshots, found][-MOST_HELD:]
        return found

    def _nearest(self, raw: Any) -> Snapshot | None:
        """Return the newest of those held that a connection can have seen; one that began earlier may see less."""
        newest = log.newest_number(raw)
        return next((held for held in reversed(self._snapshots) if held.seq <= newest), None)

    def keep(self, raw: Any) -> None:
        """Keep the arrays in the file where that is due, inside the caller's transaction."""
        if caching.is_due(raw):
            caching.save(raw, self.current(raw))


def current(raw: Any, held: Snapshot | None) -> Snapshot:
    """Return what is held brought up to the log; all of it is read where nothing is held, or much has been recorded."""
    newest = log.newest_number(raw)
    record = log.record_at(raw, newest)
    if held is not None and log.record_at(raw, held.seq) == held.record:
        if held.seq == newest:
            return held
        if newest - held.seq <= MOST_BEHIND:
            touched = _touched(raw, held.seq)
            return held.after(newest, record, touched, read_some(raw, touched, held.fresh.names))
    return settled(newest, record, read_all(raw))


def _touched(raw: Any, seq: int) -> list[bytes]:
    """Return the subjects of the records after a row of the log; an index on these would lead through all of it."""
    rows = raw.execute("SELECT subject FROM record NOT INDEXED WHERE seq > ?", (seq,))
    return [bytes(subject) for (subject,) in dict.fromkeys(rows)]


@contextmanager
def _at_one_moment(raw: Any) -> Iterator[None]:
    """Let nothing that another program writes come between what is read."""
    if raw.in_transaction:
        yield
        return
    raw.execute("BEGIN")
    try:
        yield
    finally:
        raw.execute("COMMIT")
