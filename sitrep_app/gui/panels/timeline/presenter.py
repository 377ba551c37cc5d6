"""Decides what the timeline shows: which stretch of time, which lanes, which entry is marked. Knows no widget."""

from datetime import UTC, date, tzinfo

import numpy as np
from numpy.typing import NDArray

from sitrep_app.domain.identity import SubjectId, microseconds
from sitrep_app.domain.period import end_of
from sitrep_app.gui.panels.timeline import walking
from sitrep_app.gui.panels.timeline.areas import Areas
from sitrep_app.gui.panels.timeline.composing import Composer, Measure
from sitrep_app.gui.panels.timeline.layout import Frame
from sitrep_app.gui.panels.timeline.links import Tie
from sitrep_app.gui.panels.timeline.prepared import Prepared
from sitrep_app.gui.panels.timeline.reading import Details
from sitrep_app.gui.panels.timeline.scale import YEAR, Scale
from sitrep_app.gui.panels.timeline.sheet import sheet_scale
from sitrep_app.gui.panels.timeline.stretches import day_before, whole

MOST_OUTSIDE = 0.9
"""The share of a view that may lie beyond everything there is."""

MOST_OUT = 1.5
"""How many times all of time that holds anything can be zoomed out to."""

PLAYED = 0.3
"""The share of a view that lies before the line of the date shown where playing has brought it in."""

NEAR_EDGE = 0.08
"""Walking to an entry closer to the edge than this share of the view moves the view."""


class Presenter:
    """The view on one timeline: a scale, how far the lanes are scrolled, the row marked and the lane it is marked in.

    `title_width` and `axis_width` measure words in pixels. There are no frames before `show`.
    """

    def __init__(self, title_width: Measure, axis_width: Measure) -> None:
        self._measures = title_width, axis_width
        self._prepared: Prepared | None = None
        self._composer: Composer | None = None
        self._areas = Areas.of(1, 1, 0)
        self._view = Scale(0, 1.0, 1.0)
        self._scrolled = self._overflow = 0.0
        self._selected: int | None = None
        self._lane: int | None = None
        self._ties: tuple[Tie, ...] = ()

    @property
    def prepared(self) -> Prepared | None:
        """What is shown; None before anything was."""
        return self._prepared

    @property
    def view(self) -> Scale:
        """The stretch of time in view."""
        return self._view

    @property
    def areas(self) -> Areas:
        """Where the parts of the canvas lie."""
        return self._areas

    @property
    def selected(self) -> int | None:
        """The row that is marked."""
        return self._selected

    @property
    def lane(self) -> int | None:
        """The lane in which the row is marked, where it was chosen in one."""
        return self._lane

    @property
    def overflow(self) -> float:
        """By how many pixels the lanes were higher than the plot when they were last laid out."""
        return self._overflow

    @property
    def focus(self) -> float:
        """The x, in plot pixels, that zooming without a pointer keeps: the marked entry's in view, else the middle."""
        row = self._selected
        moment = walking.moment_of(self._prepared.index, row) if self._prepared and row is not None else None
        x = self._view.width / 2 if moment is None else self._view.x(moment)
        return x if 0 <= x <= self._view.width else self._view.width / 2

    @property
    def zone(self) -> tzinfo:
        """The zone in which days begin and end."""
        return self._prepared.moments.zone if self._prepared else UTC

    @property
    def in_view(self) -> int:
        """How many different entries may have gone on within the view."""
        return self._prepared.index.in_view(self._view.start, self._view.end) if self._prepared else 0

    def show(self, prepared: Prepared | None, *, reopen: bool) -> None:
        """Show something else; `reopen` goes to the stretch of time that it opens with, else the view stays."""
        first = self._prepared is None
        self._ties = ()
        self._prepared, self._selected, self._lane = prepared, None, None
        self._composer = None
        if prepared is not None:
            self._composer = Composer(
                prepared.reading,
                prepared.index,
                prepared.moments,
                *self._measures,
                has_glyphs=prepared.has_glyphs,
            )
            if reopen or first:
                self.open()

    def fit(self, areas: Areas) -> None:
        """Lay the same stretch of time over another canvas."""
        if areas != self._areas:
            self._areas, self._view = areas, self._view.resized(areas.plot.width)

    def frame(self) -> Frame | None:
        """Return what to paint now; None while there is nothing to show."""
        if self._composer is None:
            return None
        frame = self._composer.frame(self._view, self._areas, self._scrolled, self._selected, self._ties)
        self._scrolled, self._overflow = frame.scrolled, frame.overflow
        return frame

    def film(self) -> Frame | None:
        """Return the frame of all of the sheet that the view lies on; see Composer.film."""
        if self._composer is None:
            return None
        return self._composer.film(self._view, self._areas, self._scrolled, self._selected, self._ties)

    def is_on_sheet(self, scale: Scale) -> bool:
        """Say whether the view lies on the sheet that covers a scale."""
        return sheet_scale(self._view) == scale

    def open(self) -> None:
        """Go to the stretch of time that the timeline opens with."""
        if self._prepared is not None:
            self.look_at(*self._prepared.opening)

    def look_at(self, start: int, end: int) -> None:
        """Show a stretch of time, in microseconds."""
        self._settle(Scale.over(start, end, self._areas.plot.width))

    def zoom(self, x: float, factor: float) -> None:
        """Make everything that many times as wide; what lies at x, in plot pixels, stays where it is."""
        widest = MOST_OUT * max(self._span, YEAR / 12)
        least = self._view.span / widest
        self._settle(self._view.zoomed(x, max(factor, least) if factor < 1 else factor))

    def pan(self, right: float, down: float = 0.0) -> None:
        """Move the content by so many pixels."""
        self._scrolled = max(0.0, self._scrolled - down)
        self._settle(self._view.panned(right))

    def mark(self, row: int | None, lane: int | None = None) -> None:
        """Mark a row, in a lane if it was chosen there."""
        self._selected, self._lane = row, lane

    def link(self, ties: tuple[Tie, ...]) -> bool:
        """Show the links of the marked row; say whether they are others than before."""
        before, self._ties = self._ties, ties
        return before != ties

    def step(self, step: int) -> int | None:
        """Mark the entry that many further in order of time, bring it into view, and return its row."""
        if self._prepared is None:
            return None
        inside = self._view.start + round(self._view.span * NEAR_EDGE)
        row = walking.beside(self._prepared.index, self._prepared.undated, self._selected, step, inside)
        return self._walked(row, None)

    def go_to_end(self, *, last: bool) -> int | None:
        """Mark the first or the last entry, bring it into view, and return its row."""
        if self._prepared is None:
            return None
        return self._walked(walking.end(self._prepared.index, self._prepared.undated, last=last), None)

    def step_lane(self, step: int) -> int | None:
        """Mark the entry nearest in time in the lane above or below, and return its row; None where there is none."""
        if self._prepared is None:
            return None
        index, lane = self._prepared.index, self._lane
        if self._selected is None:
            return self.step(1)
        lane = walking.lane_of(index, self._selected) if lane is None else lane
        found = walking.across(index, self._selected, lane, step) if lane is not None else None
        return self._walked(*found) if found else None

    def reveal(self, row: int) -> None:
        """Bring a row into view, all of it where it fits: no further than needed, and not at all where it is in view."""
        bounds = self._prepared.index.bounds(row) if self._prepared else None
        if bounds is None:
            return
        view, margin = self._view, round(self._view.span * NEAR_EDGE)
        first, last = bounds[0], min(bounds[1], bounds[0] + view.span - 4 * margin)
        if first < view.start + margin:
            self._settle(view.moved_to(first - 3 * margin))
        elif last > view.end - margin:
            self._settle(view.moved_to(last - view.span + 3 * margin))
        self._scroll_to(row)

    def subject(self, row: int) -> SubjectId | None:
        """Return the subject in a row."""
        return self._prepared.reading.columns.subject(row) if self._prepared else None

    def details(self, row: int) -> Details | None:
        """Return what a hover card says of a row."""
        return self._prepared.reading.details(row) if self._prepared else None

    def undated_titles(self, most: int) -> list[tuple[int, str]]:
        """Return the first rows without a date and their titles."""
        rows = self._prepared.undated[:most] if self._prepared else np.empty(0, np.int64)
        if self._prepared is None or not len(rows):
            return []
        return list(zip(rows.tolist(), self._prepared.reading.titles(rows), strict=True))

    def moments_at(self, xs: NDArray[np.float64]) -> tuple[int, int]:
        """Return the moments at two pixels of the canvas."""
        first, last = (self._view.time(float(x) - self._areas.plot.x) for x in xs)
        return first, last

    def stretch(self, left: float, right: float) -> tuple[int, int]:
        """Return the whole days, hours or minutes between two x of the canvas, as moments."""
        x = self._areas.plot.x
        return whole(self._view.time(left - x), self._view.time(right - x), self.zone)

    def day_at(self, x: float) -> date:
        """Return the day that ends nearest to an x of the canvas."""
        return day_before(self._view.time(x - self._areas.plot.x), self.zone)

    def keep_in_sight(self, day: date) -> bool:
        """Move on where the end of a day has left the view; say whether that was so."""
        moment = microseconds(end_of(day, self.zone))
        if self._view.start <= moment <= self._view.end:
            return False
        self._settle(self._view.moved_to(moment - round(self._view.span * PLAYED)))
        return True

    def nearest(self, lane: int, x: float, within: float) -> int | None:
        """Return the row of a lane that is counted nearest to an x in plot pixels; None where none is so near."""
        if self._prepared is None:
            return None
        row = walking.nearest(self._prepared.index, lane, self._view.time(x))
        moment = walking.moment_of(self._prepared.index, row) if row is not None else None
        return row if moment is not None and abs(self._view.x(moment) - x) <= within else None

    def reveal_lane(self, lane: int) -> bool:
        """Scroll until all of a lane is on screen; say whether that was needed."""
        if self._composer is None:
            return False
        height, before = self._areas.plot.height, self._scrolled
        tops = self._composer.sheet(self._view, height).tops
        self._scrolled = min(self._scrolled, float(tops[lane]))
        self._scrolled = max(self._scrolled, float(tops[lane + 1]) - height)
        return self._scrolled != before

    def _walked(self, row: int | None, lane: int | None) -> int | None:
        self.mark(row, lane)
        if row is not None:
            self.reveal(row)
        return row

    def _scroll_to(self, row: int) -> None:
        """Scroll the lanes until a row's mark is on screen, or its lane where it has no mark of its own."""
        if self._composer is None or self._prepared is None:
            return
        lane = self._lane if self._lane is not None else walking.lane_of(self._prepared.index, row)
        if lane is not None:
            top, bottom = self._composer.reach_of(lane, row, self._view, self._areas.plot.height)
            self._scrolled = min(self._scrolled, top)
            self._scrolled = max(self._scrolled, bottom - self._areas.plot.height)

    @property
    def _span(self) -> int:
        first, last = self._prepared.moments.extent if self._prepared else (0, YEAR)
        return last - first

    def _settle(self, view: Scale) -> None:
        """Take a view over, and keep some of what there is within it."""
        if self._prepared is not None:
            first, last = self._prepared.moments.extent
            outside = round(view.span * MOST_OUTSIDE)
            view = view.moved_to(min(max(view.start, first - outside), last - (view.span - outside)))
        self._view = view
