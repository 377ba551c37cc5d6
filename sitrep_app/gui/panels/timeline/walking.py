"""From one entry to the next by keyboard: in order of time, then up and down from lane to lane."""

import numpy as np
from numpy.typing import NDArray

from sitrep_app.gui.panels.timeline.index import Index

Rows = NDArray[np.int64]


def beside(index: Index, undated: Rows, row: int | None, step: int, start: int) -> int | None:
    """Return the row that many entries after another in order of time, the undated ones last.

    With no row to start from: the first at or after the moment `start`, or the last before it when stepping back.
    """
    dated = index.whole.rows
    total = len(dated) + len(undated)
    if not total:
        return None
    place = _place(index, undated, row)
    if place is None:
        place = int(index.whole.density.moments.searchsorted(start)) - (1 if step > 0 else 0)
    return _at(index, undated, min(max(place + step, 0), total - 1))


def end(index: Index, undated: Rows, *, last: bool) -> int | None:
    """Return the first row in order of time, or the last that has a date."""
    if len(index.whole.rows):
        return int(index.whole.rows[-1 if last else 0])
    return int(undated[-1 if last else 0]) if len(undated) else None


def across(index: Index, row: int, lane: int, step: int) -> tuple[int, int] | None:
    """Return the row nearest in time in the next lane that holds any, with that lane; None at the top or the foot."""
    moment = moment_of(index, row)
    lane += step
    while moment is not None and 0 <= lane < len(index.lanes):
        found = nearest(index, lane, moment)
        if found is not None:
            return found, lane
        lane += step
    return None


def nearest(index: Index, lane: int, moment: int) -> int | None:
    """Return the row of a lane that is counted nearest to a moment; None in an empty lane."""
    low, high = (int(offset) for offset in index.shelf.reach.offsets[lane : lane + 2])
    if low == high:
        return None
    held = index.shelf.reach.anchors[low:high]
    after = min(int(held.searchsorted(moment)), high - low - 1)
    closest = min((after, max(after - 1, 0)), key=lambda place: abs(int(held[place]) - moment))
    return int(index.shelf.rows[low + closest])


def lane_of(index: Index, row: int) -> int | None:
    """Return the topmost lane that a row stands in."""
    moment = moment_of(index, row)
    if moment is None:
        return None
    return next((lane for lane in range(len(index.lanes)) if stands_in(index, lane, row, moment)), None)


def stands_in(index: Index, lane: int, row: int, moment: int) -> bool:
    """Say whether a row that is counted at a moment stands in a lane."""
    low, high = (int(offset) for offset in index.shelf.reach.offsets[lane : lane + 2])
    first, last = index.shelf.reach.anchors[low:high].searchsorted([moment, moment + 1])
    return bool((index.shelf.rows[low + int(first) : low + int(last)] == row).any())


def moment_of(index: Index, row: int) -> int | None:
    """Return the moment at which a row is counted; None where it has no date or the filters hold it back."""
    place = index.place(row)
    return None if place is None else int(index.whole.density.moments[place])


def _place(index: Index, undated: Rows, row: int | None) -> int | None:
    if row is None:
        return None
    among = int(undated.searchsorted(row))
    if among < len(undated) and undated[among] == row:
        return len(index.whole.rows) + among
    return index.place(row)


def _at(index: Index, undated: Rows, place: int) -> int:
    dated = index.whole.rows
    return int(dated[place] if place < len(dated) else undated[place - len(dated)])
