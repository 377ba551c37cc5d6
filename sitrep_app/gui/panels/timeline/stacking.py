"""Sub-rows inside a lane, so that nothing lies on top of anything else."""

import heapq
from collections.abc import Sequence

Extent = tuple[float, float]
"""Left and right in pixels; two that only touch can share a sub-row, as January's bar and February's do."""


def stack(extents: Sequence[Extent]) -> list[int]:
    """Return a sub-row for each extent, given from left to right: the topmost that is free, hence as few as can be."""
    free: list[int] = []
    ends: list[tuple[float, int]] = []
    chosen = []
    for left, right in extents:
        while ends and ends[0][0] <= left:
            heapq.heappush(free, heapq.heappop(ends)[1])
        row = heapq.heappop(free) if free else len(ends)
        heapq.heappush(ends, (right, row))
        chosen.append(row)
    return chosen


def spread(extents: Sequence[Extent], rows: int) -> list[int]:
    """Return a sub-row for each extent, given from left to right, leaving as much room to the right of each as can be.

    Uses no more than `rows` sub-rows where `stack` would not.
    """
    ends: list[tuple[float, int]] = [(float("-inf"), row) for row in range(rows)]
    chosen = []
    for left, right in extents:
        row = heapq.heappop(ends)[1] if ends and ends[0][0] <= left else len(ends)
        heapq.heappush(ends, (right, row))
        chosen.append(row)
    return chosen


def depth(rows: Sequence[int]) -> int:
    """Return how many sub-rows are used."""
    return max(rows, default=-1) + 1
