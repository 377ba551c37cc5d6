"""Which incidents touch a stretch of time, and how many, without walking through all of them."""

import itertools
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

OPEN_START = -(2**63)
OPEN_END = 2**63 - 1
CHUNK = 256


@dataclass(frozen=True, slots=True)
class Reach:
    """When the incidents of each lane may have gone on; lane k holds positions offsets[k] to offsets[k + 1].

    `anchors`, sorted inside a lane, are the earliest starts, or the limit of what was "before" it. `ends` are
    exclusive. `sorted_ends` and `befores` (positions of incidents with an open start) serve to count and to find
    what reaches in from far away; `chunk_ends` holds the latest end of every 256 positions.
    """

    anchors: NDArray[np.int64]
    ends: NDArray[np.int64]
    offsets: NDArray[np.int64]
    sorted_ends: NDArray[np.int64]
    befores: NDArray[np.int64]
    chunk_ends: NDArray[np.int64]

    @classmethod
    def of(
        cls,
        starts: NDArray[np.int64],
        ends: NDArray[np.int64],
        anchors: NDArray[np.int64],
        offsets: NDArray[np.int64],
    ) -> Self:
        """Return the reach of incidents that lie lane by lane, sorted by anchor within each."""
        # A moment without length still lies somewhere
        ends = np.maximum(ends, anchors + 1)
        ordered = ends.copy()
        for low, high in itertools.pairwise(offsets):
            ordered[low:high].sort(kind="stable")
        chunks = np.maximum.reduceat(ends, np.arange(0, len(ends), CHUNK)) if len(ends) else ends
        return cls(anchors, ends, offsets, ordered, np.flatnonzero(starts == OPEN_START), chunks)

    def count(self, lane: int, start: int, end: int) -> int:
        """Return how many of a lane's incidents may have gone on in [start, end)."""
        low, high = self._lane(lane)
        begun = int(self.anchors[low:high].searchsorted(end)) + len(self._later_befores(lane, end))
        return begun - int(self.sorted_ends[low:high].searchsorted(start, side="right"))

    def touching(self, lane: int, start: int, end: int) -> NDArray[np.int64]:
        """Return the positions of a lane's incidents that may have gone on in [start, end), in order of anchor."""
        low, high = self._lane(lane)
        first = low + int(self.anchors[low:high].searchsorted(start))
        last = low + int(self.anchors[low:high].searchsorted(end))
        earlier = self._reaching_past(start, low, first)
        return np.concatenate([earlier, np.arange(first, last), self._later_befores(lane, end)])

    def _reaching_past(self, moment: int, low: int, high: int) -> NDArray[np.int64]:
        if low >= high:
            return np.empty(0, np.int64)
        chunks = low // CHUNK + np.flatnonzero(
            self.chunk_ends[low // CHUNK : (high - 1) // CHUNK + 1] > moment
        )
        held: NDArray[np.int64] = (chunks[:, None] * CHUNK + np.arange(CHUNK)).ravel()
        held = held[(held >= low) & (held < high)]
        reaching: NDArray[np.int64] = held[self.ends[held] > moment]
        return reaching

    def _later_befores(self, lane: int, moment: int) -> NDArray[np.int64]:
        """What may have gone on at any time before a limit that lies at or after that moment."""
        low, high = self.befores.searchsorted(np.array(self._lane(lane)))
        held = self.befores[low:high]
        return held[int(self.anchors[held].searchsorted(moment)) :]

    def _lane(self, lane: int) -> tuple[int, int]:
        return int(self.offsets[lane]), int(self.offsets[lane + 1])
