"""How many incidents each lane has in each stretch of time, at a cost that follows the pixels, not the incidents."""

from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

BINS = 2**15
FEWEST_BINS_A_COLUMN = 4

MOST_LANES_ASKED = 24
USUAL = 95
TALLEST = 2
"""Full height is that of the highest column, but no more than so many times what so many per cent do not exceed."""


@dataclass(frozen=True, slots=True)
class Grid:
    """Columns of equal length on an absolute grid, so that panning never changes what a column holds.

    Column i covers [origin + (first + i) * step, origin + (first + i + 1) * step), all in microseconds.
    """

    origin: int
    step: int
    first: int
    count: int

    @property
    def edges(self) -> NDArray[np.int64]:
        """Return the count + 1 moments between which the columns lie."""
        return self.origin + (self.first + np.arange(self.count + 1, dtype=np.int64)) * self.step


@dataclass(frozen=True, slots=True)
class Density:
    """Moments sorted inside each lane, and the number of them before each of 2^15 bins.

    `cumulative` has shape (lanes, bins + 1): a column that covers whole bins costs two look-ups a lane, however
    many incidents there are. A narrower column is counted by bisection, so that every count is exact.
    """

    moments: NDArray[np.int64]
    offsets: NDArray[np.int64]
    start: int
    bin: int
    cumulative: NDArray[np.int32]

    @classmethod
    def of(cls, moments: NDArray[np.int64], offsets: NDArray[np.int64], bins: int = BINS) -> Self:
        """Return the density of lanes whose sorted moments lie at offsets[k] to offsets[k + 1]."""
        lanes = len(offsets) - 1
        start = int(moments.min()) if len(moments) else 0
        last = int(moments.max()) if len(moments) else 0
        step = (last - start) // bins + 1
        cumulative = np.zeros((lanes, bins + 1), np.int32)
        edges = start + step * np.arange(bins + 1, dtype=np.int64)
        for lane in range(lanes):
            held = moments[offsets[lane] : offsets[lane + 1]]
            if len(held) > bins:
                # Looking each bin up costs less than dividing so many moments
                cumulative[lane] = held.searchsorted(edges)
            else:
                np.cumsum(np.bincount((held - start) // step, minlength=bins), out=cumulative[lane, 1:])
        return cls(moments, offsets, start, step, cumulative)

    @property
    def lanes(self) -> int:
        """Return how many lanes there are."""
        return len(self.offsets) - 1

    def grid(self, start: int, end: int, step: float) -> Grid:
        """Return columns of about `step` microseconds that cover [start, end), on whole bins where they span several."""
        bins = round(step / self.bin)
        length = bins * self.bin if bins >= FEWEST_BINS_A_COLUMN else max(1, round(step))
        first = (start - self.start) // length
        last = -((self.start - end) // length)
        return Grid(self.start, length, first, max(1, last - first))

    def counts(self, grid: Grid, first: int = 0, last: int | None = None) -> NDArray[np.int32]:
        """Return how many moments fall in each column, shape (last - first lanes, columns); exact on this grid."""
        lanes = range(first, self.lanes if last is None else last)
        if grid.step % self.bin == 0:
            last = self.cumulative.shape[1] - 1
            bins = np.minimum(np.maximum((grid.edges - self.start) // self.bin, 0), last)
            before = np.take(self.cumulative[lanes.start : lanes.stop], bins, axis=1)
            return before[:, 1:] - before[:, :-1]
        return np.stack([self._searched(lane, grid.edges) for lane in lanes]) if lanes else _none(grid)

    def tallest(self, grid: Grid) -> int:
        """Return the count that is drawn at full height in columns as wide as the grid's.

        It is fixed for a zoom level, over all time where bins allow it, so that columns do not breathe while panning;
        one day on which a whole month was entered does not press all others flat.
        """
        counts = self._sampled(grid)
        counts = counts[counts > 0]
        if not len(counts):
            return 0
        usual = int(np.percentile(counts, USUAL, method="higher"))
        return min(int(counts.max()), TALLEST * usual)

    def _sampled(self, grid: Grid) -> NDArray[np.int32]:
        """The columns of all lanes, or of some of many."""
        lanes = slice(None, None, -(-self.lanes // MOST_LANES_ASKED) or 1)
        if grid.step % self.bin == 0:
            bins = np.arange(0, self.cumulative.shape[1] + grid.step // self.bin, grid.step // self.bin)
            ends = np.minimum(bins, self.cumulative.shape[1] - 1)
            before: NDArray[np.int32] = np.take(self.cumulative[lanes], ends, axis=1)
            return before[:, 1:] - before[:, :-1]
        around = Grid(grid.origin, grid.step, grid.first - grid.count, 3 * grid.count)
        asked = range(self.lanes)[lanes]
        return np.stack([self._searched(lane, around.edges) for lane in asked]) if asked else _none(around)

    def _searched(self, lane: int, edges: NDArray[np.int64]) -> NDArray[np.int32]:
        held = self.moments[self.offsets[lane] : self.offsets[lane + 1]]
        low, high = held.searchsorted(edges[[0, -1]])
        return np.diff(held[low:high].searchsorted(edges)).astype(np.int32)


def _none(grid: Grid) -> NDArray[np.int32]:
    return np.zeros((0, grid.count), np.int32)
