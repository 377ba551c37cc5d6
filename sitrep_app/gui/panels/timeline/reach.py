"""Which incidents touch a stretch of time, and how many, without walking through all of them."""

import itertools
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from sitrep_app.gui.panels.timeline.scale import DAY

OPEN_START = -(2**63)
OPEN_END = 2**63 - 1

LONG = 8 * DAY
"""What lasts longer is kept apart: all else that touches a stretch of time was counted at most so long before it."""


@dataclass(frozen=True, slots=True)
class Long:
    """The positions of what lasts long or has no stated beginning, in order, with their bounds.

    `ordered` are the ends sorted inside each lane; lane k holds offsets[k] to offsets[k + 1].
    """

    positions: NDArray[np.int64]
    starts: NDArray[np.int64]
    ends: NDArray[np.int64]
    ordered: NDArray[np.int64]
    offsets: NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Reach:
    """When the incidents of each lane may have gone on; lane k holds positions offsets[k] to offsets[k + 1].

    `anchors`, sorted inside a lane, are the moments they are counted at. `ends` are exclusive, and OPEN_END for what
    is in `long`. All of it is numpy, and a question costs what lies near the stretch asked about, and what is long.
    """

    anchors: NDArray[np.int64]
    ends: NDArray[np.int64]
    offsets: NDArray[np.int64]
    long: Long
    befores: NDArray[np.int64]

    @classmethod
    def of(
        cls,
        starts: NDArray[np.int64],
        ends: NDArray[np.int64],
        anchors: NDArray[np.int64],
        offsets: NDArray[np.int64],
    ) -> Self:
        """Return the reach of incidents that lie lane by lane, sorted by anchor within each; every end is known."""
        # A moment without length still lies somewhere
        ends = np.maximum(ends, anchors + 1)
        is_open = starts == OPEN_START
        positions = np.flatnonzero(is_open | (ends - anchors > LONG))
        long = _long(positions, starts[positions], ends[positions], offsets)
        ends[positions] = OPEN_END
        return cls(anchors, ends, offsets, long, np.flatnonzero(is_open))

    @property
    def last_end(self) -> int:
        """Return the latest end of all; there must be some."""
        short = self.ends.max(initial=OPEN_START, where=self.ends != OPEN_END)
        return max(int(short), int(self.long.ends.max(initial=OPEN_START)))

    def count(self, lane: int, start: int, end: int) -> int:
        """Return how many of a lane's incidents may have gone on in [start, end)."""
        low, high = self._lane(lane)
        first, middle, last = (low + self.anchors[low:high].searchsorted([start - LONG, start, end])).tolist()
        begun = last - low + len(self._later_befores(lane, end))
        early = self.long.positions.searchsorted([low, first])
        ended = first - low - int(early[1] - early[0])
        ended += int(np.count_nonzero(self.ends[first:middle] <= start))
        ended += int(self.long.ordered[self._long(lane)].searchsorted(start, side="right"))
        return int(begun - ended)

    def throughout(self, lane: int, start: int, end: int) -> int:
        """Return how many of a lane's incidents may have gone on before, in and after all of [start, end)."""
        held = self._long(lane)
        return int(np.count_nonzero((self.long.starts[held] < start) & (self.long.ends[held] > end)))

    def touching(self, lane: int, start: int, end: int, *, throughout: bool = True) -> NDArray[np.int64]:
        """Return the positions of a lane's incidents that may have gone on in [start, end), in order.

        Without `throughout`, those that neither begin nor end in it are left out.
        """
        low, high = self._lane(lane)
        first, last = (low + self.anchors[low:high].searchsorted([start - LONG, end])).tolist()
        ends = self.ends[first:last]
        short = first + np.flatnonzero((ends > start) & (ends != OPEN_END))
        held = self._long(lane)
        starts, until = self.long.starts[held], self.long.ends[held]
        wanted = (starts < end) & (until > start)
        if not throughout:
            wanted &= (starts >= start) | (until <= end)
        return np.sort(np.concatenate([short, self.long.positions[held][wanted]]))

    def _later_befores(self, lane: int, moment: int) -> NDArray[np.int64]:
        """What has no stated beginning and is counted at or after that moment."""
        low, high = self.befores.searchsorted(np.array(self._lane(lane)))
        held = self.befores[low:high]
        return held[int(self.anchors[held].searchsorted(moment)) :]

    def _lane(self, lane: int) -> tuple[int, int]:
        return int(self.offsets[lane]), int(self.offsets[lane + 1])

    def _long(self, lane: int) -> slice:
        return slice(int(self.long.offsets[lane]), int(self.long.offsets[lane + 1]))


def _long(
    positions: NDArray[np.int64],
    starts: NDArray[np.int64],
    ends: NDArray[np.int64],
    offsets: NDArray[np.int64],
) -> Long:
    bounds = positions.searchsorted(offsets)
    ordered = ends.copy()
    for low, high in itertools.pairwise(bounds.tolist()):
        ordered[low:high].sort()
    return Long(positions, starts, ends, ordered, bounds)
