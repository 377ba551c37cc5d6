"""Finding the rows of a subject among a million, without a dictionary of a million entries."""

from functools import cached_property

import numpy as np
from numpy.typing import NDArray

FEW = 256
"""So many subjects are looked for by looking at every row; for more the rows are sorted once."""


class Finder:
    """Finds the rows of subjects in an array of their 16 bytes."""

    def __init__(self, subjects: NDArray[np.bytes_]) -> None:
        """Hold the array; nothing is sorted before many subjects are looked for."""
        halves = np.ascontiguousarray(subjects).view("<u8").reshape(-1, 2)
        self._first, self._last = halves[:, 0], halves[:, 1]
        self._asked = 0

    def expect(self, subjects: int) -> None:
        """Make ready for being asked for so many."""
        self._asked = max(self._asked, subjects)

    def rows(self, subject: bytes) -> NDArray[np.int64]:
        """Return the rows of a subject, ascending."""
        self._asked += 1
        first, last = (np.uint64(int.from_bytes(subject[at : at + 8], "little")) for at in (0, 8))
        found = np.flatnonzero(self._last == last) if self._asked <= FEW else self._sought(last)
        rows: NDArray[np.int64] = found[self._first[found] == first]
        return rows

    def _sought(self, last: np.uint64) -> NDArray[np.int64]:
        order, ordered = self._in_order
        return np.sort(order[ordered.searchsorted(last, "left") : ordered.searchsorted(last, "right")])

    @cached_property
    def _in_order(self) -> tuple[NDArray[np.int64], NDArray[np.uint64]]:
        """The rows in order of the last halves, which are drawn by lot, and these halves."""
        order = np.argsort(self._last)
        return order, self._last[order]
