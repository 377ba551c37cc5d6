"""What is held of a log up to one of its rows: a pack, and what has come since the pack was made."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from weakref import WeakValueDictionary

import numpy as np
from numpy.typing import NDArray

from sitrep_app.store.packed.chosen import Chosen, Rows
from sitrep_app.store.packed.pack import Pack, no_versions

MOST_FRESH = 1024
"""With more than so many versions come since, a new pack is made of all."""

MOST_STANDPOINTS = 4
"""Which versions of a pack stand is kept for so many standpoints."""


@dataclass(frozen=True, eq=False)
class Snapshot:
    """Every version of every incident, as the log's rows up to `seq`, which holds `record`, give them.

    Nothing in it is ever changed. `gone` are the rows of `base` whose subjects have been recorded since; `fresh` has all versions of these.
    """

    seq: int
    record: str
    base: Pack
    gone: Rows
    fresh: Pack

    @cached_property
    def shared(self) -> WeakValueDictionary[tuple[int, int], Any]:
        """Return a place for what has been made of it at a standpoint, while anybody still shows it."""
        return WeakValueDictionary()

    def at(self, known_at: int, as_of: int) -> Chosen:
        """Return the versions that stand: the newest known, begun, and not struck."""
        stands = _standing(self.base, known_at, as_of)
        stands[self.gone] = False
        return self._chosen(stands, _standing(self.fresh, known_at, as_of))

    def all(self) -> Chosen:
        """Return every version."""
        stands = np.ones(self.base.n, np.bool_)
        stands[self.gone] = False
        return self._chosen(stands, np.ones(self.fresh.n, np.bool_))

    def after(self, seq: int, record: str, subjects: Sequence[bytes], read: Pack) -> "Snapshot":
        """Return what is held once some subjects have been read anew."""
        self.base.finder.expect(len(subjects))
        gone = [self.gone, *(self.base.finder.rows(subject) for subject in subjects)]
        kept = np.ones(self.fresh.n, np.bool_)
        for subject in subjects:
            kept[self.fresh.finder.rows(subject)] = False
        whole = Snapshot(seq, record, self.fresh, np.flatnonzero(~kept), read).all().pack()
        later = Snapshot(seq, record, self.base, np.unique(np.concatenate(gone)), whole)
        return settled(seq, record, later.all().pack()) if whole.n > MOST_FRESH else later

    def _chosen(self, stands: NDArray[np.bool_], fresh_stands: NDArray[np.bool_]) -> Chosen:
        rows = None if stands.all() else np.flatnonzero(stands)
        fresh_rows = np.flatnonzero(fresh_stands)
        places = self._places[fresh_rows]
        return Chosen(
            self.base, rows, self.fresh, fresh_rows, places if rows is None else rows.searchsorted(places)
        )

    @cached_property
    def _places(self) -> Rows:
        """Before which row of the base each fresh version comes in order of time, or of subject at one time."""
        base, fresh = self.base, self.fresh
        first, last = base.time.searchsorted(fresh.time, "left"), base.time.searchsorted(fresh.time, "right")
        for name in ("end_latest", "subject_bytes"):
            for row, value in enumerate(fresh[name]):
                within = base[name][first[row] : last[row]]
                begin = first[row]
                first[row] = begin + within.searchsorted(value, "left")
                last[row] = begin + within.searchsorted(value, "right")
        return first


def settled(seq: int, record: str, pack: Pack) -> Snapshot:
    """Return what is held where nothing has come since a pack was made."""
    return Snapshot(seq, record, pack, np.empty(0, np.int64), no_versions(pack.names))


def _standing(pack: Pack, known_at: int, as_of: int) -> NDArray[np.bool_]:
    """Say of each version whether it stands; what was said last is kept, for one entry does not change it."""
    found = pack.standing.get((known_at, as_of))
    if found is None:
        found = _stands(pack, known_at, as_of)
        # Several threads may come here at once: what one has let go of, another need not find
        for oldest in list(pack.standing)[: 1 - MOST_STANDPOINTS]:
            pack.standing.pop(oldest, None)
        pack.standing[known_at, as_of] = found
    return found.copy()


def _stands(pack: Pack, known_at: int, as_of: int) -> NDArray[np.bool_]:
    stands: NDArray[np.bool_] = pack["known_from"] <= known_at
    stands &= pack["known_until"] > known_at
    stands &= pack["struck"] == 0
    stands &= pack["start_earliest"] < as_of
    return stands
