"""Incidents made ready to be looked up by lane and by time, once for each change of data, filter or lanes."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

import numpy as np
from numpy.typing import NDArray

from sitrep_app.gui.panels.timeline.density import Density
from sitrep_app.gui.panels.timeline.lanes import Lane, Lanes
from sitrep_app.gui.panels.timeline.reach import OPEN_END, Reach
from sitrep_app.gui.panels.timeline.spans import anchors

if TYPE_CHECKING:
    # Names a type only: the window shows before the store and its libraries are loaded
    from sitrep_app.store.columns import IncidentColumns


@dataclass(frozen=True, slots=True)
class Shelf:
    """Rows of the columns lane by lane, with when they may have gone on and how many there are in each stretch."""

    rows: NDArray[np.int64]
    reach: Reach
    density: Density

    @classmethod
    def of(
        cls, columns: "IncidentColumns", rows: NDArray[np.int64], offsets: NDArray[np.int64], horizon: int
    ) -> Self:
        """Return the shelf of dated rows, in order of time inside each lane; open ends go on to the horizon."""
        starts, ends = columns.start_earliest[rows], columns.end_latest[rows]
        ends = np.where(ends == OPEN_END, horizon, ends)
        counted = anchors(columns, rows)
        return cls(rows, Reach.of(starts, ends, counted, offsets), Density.of(counted, offsets))

    def rows_touching(self, lane: int, start: int, end: int, *, throughout: bool = True) -> NDArray[np.int64]:
        """Return a lane's rows that may have gone on in [start, end); see Reach.touching."""
        return self.rows[self.reach.touching(lane, start, end, throughout=throughout)]


@dataclass(frozen=True, slots=True)
class Index:
    """The lanes and what stands in them, and the same incidents all in one for the context strip and for walking."""

    columns: "IncidentColumns"
    lanes: tuple[Lane, ...]
    shelf: Shelf
    whole: Shelf

    @classmethod
    def of(cls, columns: "IncidentColumns", rows: NDArray[np.int64], lanes: Lanes, horizon: int) -> Self:
        """Return the index of dated rows, given in order of time, and of the lanes they were gathered in."""
        one_lane = np.array([0, len(rows)], np.int64)
        shelf = Shelf.of(columns, lanes.rows, lanes.offsets, horizon)
        return cls(columns, lanes.lanes, shelf, Shelf.of(columns, rows, one_lane, horizon))

    def in_view(self, start: int, end: int) -> int:
        """Return how many different incidents may have gone on in [start, end)."""
        return self.whole.reach.count(0, start, end)

    def place(self, row: int) -> int | None:
        """Return which in order of time a row is; None where it has no date or the filters hold it back."""
        moments, rows = self.whole.density.moments, self.whole.rows
        moment = int(anchors(self.columns, np.array([row]))[0])
        first, last = (int(place) for place in moments.searchsorted([moment, moment + 1]))
        found = np.flatnonzero(rows[first:last] == row)
        return first + int(found[0]) if len(found) else None

    def bounds(self, row: int) -> tuple[int, int] | None:
        """Return the moment a row is counted at and the end that is stated of it; None where it has no place."""
        place, end = self.place(row), int(self.columns.end_latest[row])
        if place is None:
            return None
        first = int(self.whole.density.moments[place])
        return first, first if end == OPEN_END else end

    def extent(self) -> tuple[int, int] | None:
        """Return the first moment counted and the last end; None where there is nothing."""
        if not len(self.whole.rows):
            return None
        return int(self.whole.density.moments[0]), self.whole.reach.last_end
