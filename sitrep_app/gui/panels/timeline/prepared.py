"""A reading of the store made ready under one lens and one choice of lanes."""

from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from sitrep_app.domain.identity import microseconds
from sitrep_app.domain.lens import Lens
from sitrep_app.domain.period import end_of
from sitrep_app.gui.panels.timeline.arranging import UNARRANGED, Arrangement
from sitrep_app.gui.panels.timeline.composing import Moments
from sitrep_app.gui.panels.timeline.index import Index
from sitrep_app.gui.panels.timeline.lanes import LaneChoice, gather
from sitrep_app.gui.panels.timeline.opening import opening
from sitrep_app.gui.panels.timeline.reading import Reading
from sitrep_app.gui.panels.timeline.scale import YEAR
from sitrep_app.gui.panels.timeline.spans import anchors, is_dated
from sitrep_app.store.sifting import in_window, let_through

if TYPE_CHECKING:
    # Names a type only: the window shows before the store and its libraries are loaded
    from sitrep_app.store.columns import IncidentColumns


@dataclass(frozen=True, slots=True)
class Prepared:
    """What a timeline can show: its index, the rows without a date, and what the lens says of time.

    `listed` is how many a table under the same lens has: those of its window, and the undated ones.
    """

    reading: Reading
    index: Index
    undated: NDArray[np.int64]
    moments: Moments
    choice: LaneChoice
    listed: int

    @property
    def is_filtered_away(self) -> bool:
        """Say whether there are incidents and the filters let none through."""
        return self.reading.columns.n > 0 and not len(self.index.whole.rows) and not len(self.undated)

    @property
    def has_glyphs(self) -> bool:
        """Say whether each lane has the shape of its category."""
        return self.choice is LaneChoice.CATEGORY

    @property
    def opening(self) -> tuple[int, int]:
        """Return the stretch of time to begin with."""
        return opening(self.moments.window, self.moments.horizon, self.index.whole.density)


def prepare(
    reading: Reading,
    lens: Lens,
    choice: LaneChoice,
    today: date,
    zone: tzinfo,
    reached: tuple[int, int] | None = None,
    arrangement: Arrangement = UNARRANGED,
) -> Prepared:
    """Return a reading made ready; without a date in the lens, all is known up to the end of today.

    `reached` is a stretch of time that can be gone to all the same, such as what a later date has shown;
    `arrangement` says how the lanes stand.
    """
    columns = reading.columns
    kept, dated = let_through(columns, lens, reading.asked), is_dated(columns)
    rows, undated = _in_order(columns, np.flatnonzero(kept & dated)), np.flatnonzero(kept & ~dated)
    horizon = microseconds(lens.standpoint.as_of or end_of(today, zone))
    lanes = gather(columns, rows, choice, lambda key: reading.name(choice, key), reading.sources)
    places = arrangement.places([lane.key for lane in lanes.lanes])
    lanes = lanes.arranged(places, arrangement.folded)
    index = Index.of(columns, rows, lanes, horizon)
    window = _micros(lens.start), _micros(lens.end)
    asked = [*window, *(reached or ()), horizon if lens.standpoint.as_of else None]
    extent = _extent(index, [moment for moment in asked if moment is not None], horizon)
    moments = Moments(window, horizon, lens.standpoint.as_of is None, extent, zone)
    listed = int(np.count_nonzero(kept & in_window(columns, lens)))
    return Prepared(reading, index, undated, moments, choice, listed)


def _in_order(columns: "IncidentColumns", rows: NDArray[np.int64]) -> NDArray[np.int64]:
    """Rows by the moment they are counted at; the store's order, but for what is open on both sides."""
    counted = anchors(columns, rows)
    in_order = bool((counted[1:] >= counted[:-1]).all())
    return rows if in_order else rows[np.argsort(counted, kind="stable")]


def _extent(index: Index, asked: list[int], horizon: int) -> tuple[int, int]:
    """From the first moment that anything is counted at, or that was asked for, to the last."""
    ends = [*(index.extent() or ()), *asked]
    first, last = (min(ends), max(ends)) if ends else (horizon - YEAR, horizon)
    return (first, last) if first < last else (first - YEAR, last)


def _micros(moment: datetime | None) -> int | None:
    return None if moment is None else microseconds(moment)
