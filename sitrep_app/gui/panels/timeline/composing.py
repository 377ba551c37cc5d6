"""Puts one frame together from the index, the view and the room there is."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import tzinfo

import numpy as np

from sitrep_app.gui.panels.timeline import words
from sitrep_app.gui.panels.timeline.areas import Areas, Box
from sitrep_app.gui.panels.timeline.density import Grid
from sitrep_app.gui.panels.timeline.heights import Detail
from sitrep_app.gui.panels.timeline.index import Index
from sitrep_app.gui.panels.timeline.layout import (
    COLUMN,
    STRIP_COLUMN,
    Frame,
    Line,
    Placed,
    Row,
    Strip,
    place_columns,
    place_labels,
    place_lines,
    place_marks,
    place_rows,
)
from sitrep_app.gui.panels.timeline.links import Curve, End, Tie, curve
from sitrep_app.gui.panels.timeline.reading import Reading
from sitrep_app.gui.panels.timeline.scale import Scale
from sitrep_app.gui.panels.timeline.sheet import (
    MOST_MARKS,
    MOST_THROUGHOUT,
    Held,
    Sheet,
    Words,
    lay_out,
    middle_of,
    sheet_scale,
)
from sitrep_app.gui.panels.timeline.spans import GLYPH, Form, spans
from sitrep_app.gui.panels.timeline.ticks import Unit, label_step, ticks
from sitrep_app.gui.panels.timeline.walking import lane_of, moment_of, stands_in

Measure = Callable[[str], float]

MOST_STEPS = 200
_NO_BEGINNING = (Form.BEFORE, Form.ONGOING)


@dataclass(frozen=True, slots=True)
class Moments:
    """What the lens says of time, in microseconds: the window, how far anything is known, and the strip's stretch.

    `is_now` says that no date was asked for and the horizon is the present.
    """

    window: tuple[int | None, int | None]
    horizon: int
    is_now: bool
    extent: tuple[int, int]
    zone: tzinfo


class Composer:
    """Makes the frames of one index; keeps the sheet, which panning does not change."""

    def __init__(
        self,
        reading: Reading,
        index: Index,
        moments: Moments,
        title_width: Measure,
        axis_width: Measure,
        *,
        has_glyphs: bool,
    ) -> None:
        self._reading, self._index, self._moments = reading, index, moments
        self._has_glyphs = has_glyphs
        self._words, self._axis_width = Words(reading.titles, title_width), axis_width
        self._tallest: dict[int, int] = {}
        self._sheet: Sheet | None = None
        self._available = 0.0

    def sheet(self, view: Scale, available: float) -> Sheet:
        """Return the sheet that a view lies on, laid out within a height."""
        scale = sheet_scale(view)
        if self._sheet is None or (self._sheet.scale, self._available) != (scale, available):
            lanes = self._index.lanes
            folded = {place for place, lane in enumerate(lanes) if lane.is_folded}
            self._sheet = lay_out(
                scale, len(lanes), lambda lane: self._held(lane, scale), self._words, available, folded
            )
            self._available = available
        return self._sheet

    def frame(
        self, view: Scale, areas: Areas, scrolled: float, selected: int | None, ties: Sequence[Tie] = ()
    ) -> Frame:
        """Return the frame of a view whose width is the plot's, its lanes moved up by `scrolled` pixels."""
        sheet = self.sheet(view, areas.plot.height)
        return self._composed(sheet, view, areas, scrolled, selected, ties)

    def film(
        self, view: Scale, areas: Areas, scrolled: float, selected: int | None, ties: Sequence[Tie] = ()
    ) -> Frame:
        """Return the frame of all of the sheet that a view lies on, whose plot and axis begin at 0."""
        sheet = self.sheet(view, areas.plot.height)
        plot, axis = (replace(box, x=0.0, width=sheet.scale.width) for box in (areas.plot, areas.axis))
        wide = replace(areas, plot=plot, axis=axis)
        return self._composed(sheet, sheet.scale, wide, scrolled, selected, ties)

    def _composed(
        self,
        sheet: Sheet,
        view: Scale,
        areas: Areas,
        scrolled: float,
        selected: int | None,
        ties: Sequence[Tie],
    ) -> Frame:
        plot = areas.plot
        overflow = sheet.height - plot.height if sheet.height > plot.height + 1 else 0.0
        scrolled = min(max(0.0, scrolled), overflow)
        rows = place_rows(sheet, self._index.lanes, plot, scrolled, lambda lane: self._count(lane, view))
        shift = view.x(sheet.scale.start) + plot.x
        horizon = plot.x + view.x(self._moments.horizon)
        near = [(row, sheet.lane(row.index)) for row in rows]
        marks = tuple(mark for row, lane in near for mark in place_marks(row, lane, shift, plot))
        return Frame(
            areas,
            view,
            tuple(self._dense(rows, view, plot.x)),
            marks,
            tuple(label for row, lane in near for label in place_labels(row, lane, shift, plot, horizon)),
            tuple(self._pins(rows, view, plot.x, selected)),
            self._lines(view, areas),
            self._strip(view, areas),
            self._window(view, plot.x),
            horizon,
            self._horizon_text(),
            self._flag(view, areas),
            overflow,
            scrolled,
            self._has_glyphs,
            tuple(self._links(ties, selected, marks, view, plot, scrolled)),
        )

    def _links(
        self,
        ties: Sequence[Tie],
        selected: int | None,
        marks: Sequence[Placed],
        view: Scale,
        plot: Box,
        scrolled: float,
    ) -> Iterator[Curve]:
        """Yield the curves from the selected incident to those it is linked with, wherever they lie."""
        if selected is None or not ties:
            return
        placed = {mark.row: mark for mark in reversed(marks)}

        def end_of(row: int) -> End | None:
            mark = placed.get(row)
            return End(mark.left, mark.right, mark.y) if mark else self._end(row, view, plot, scrolled)

        here = end_of(selected)
        for tie in ties:
            there = end_of(tie.row)
            if here is not None and there is not None and tie.row != selected:
                yield curve(tie, here, there, plot)

    def _end(self, row: int, view: Scale, plot: Box, scrolled: float) -> End | None:
        """Where an incident without a mark of its own on screen would have one; None where it has no place at all."""
        lane, bounds = lane_of(self._index, row), self._index.bounds(row)
        if lane is None or bounds is None:
            return None
        top, bottom = self.reach_of(lane, row, view, plot.height)
        left, right = plot.x + view.x(bounds[0]), plot.x + view.x(bounds[1])
        return End(left, max(left, right), plot.y + (top + bottom) / 2 - scrolled)

    def reach_of(self, lane: int, row: int, view: Scale, available: float) -> tuple[float, float]:
        """Return from where to where a row's mark lies, down from the top of all lanes; its lane's where it has none."""
        sheet = self.sheet(view, available)
        held, top = sheet.lane(lane), float(sheet.tops[lane])
        room = held.room
        found = next((mark for mark in held.marks if mark.span.row == row), None)
        if found is None:
            return top, top + room.height
        middle = top + middle_of(room, found)
        return middle - room.pitch, middle + room.pitch

    def _count(self, lane: int, view: Scale) -> int:
        return self._index.shelf.reach.count(lane, view.start, view.end)

    def _held(self, lane: int, scale: Scale) -> Held:
        """What a lane has to show: all that touches the sheet, but for what only passes through where that is much."""
        shelf, (start, end) = self._index.shelf, (scale.start, scale.end)
        throughout = shelf.reach.throughout(lane, start, end)
        if throughout <= MOST_THROUGHOUT:
            throughout = 0
        if shelf.reach.count(lane, start, end) - throughout > MOST_MARKS:
            return Held(None, throughout)
        rows = shelf.rows_touching(lane, start, end, throughout=not throughout)
        return Held(list(spans(self._reading.columns, rows, scale, self._moments.horizon)), throughout)

    def _dense(self, rows: tuple[Row, ...], view: Scale, x: float) -> Iterator[Row]:
        density = self._index.shelf.density
        grid = density.grid(view.start, view.end, COLUMN * view.per_pixel)
        tallest = self._tallest_of(grid) if any(row.detail is Detail.DENSE for row in rows) else 1
        for row in rows:
            dense = row.detail is Detail.DENSE
            yield (
                replace(row, columns=place_columns(density, row.index, grid, view, x, tallest))
                if dense
                else row
            )

    def _tallest_of(self, grid: Grid) -> int:
        """The scale of heights, the same for all of a zoom level."""
        if grid.step not in self._tallest:
            if len(self._tallest) > MOST_STEPS:
                self._tallest.clear()
            self._tallest[grid.step] = self._index.shelf.density.tallest(grid)
        return self._tallest[grid.step]

    def _pins(self, rows: tuple[Row, ...], view: Scale, x: float, selected: int | None) -> Iterator[Placed]:
        """Yield the selected incident's marks where the lane is too dense to show it otherwise."""
        moment = moment_of(self._index, selected) if selected is not None else None
        if selected is None or moment is None:
            return
        for row in rows:
            if row.detail is Detail.DENSE and stands_in(self._index, row.index, selected, moment):
                for span in spans(self._reading.columns, np.array([selected]), view, self._moments.horizon):
                    left = max(span.left, span.right - GLYPH) if span.form in _NO_BEGINNING else span.left
                    yield Placed(
                        selected,
                        row.index,
                        span.form,
                        left + x,
                        span.right + x,
                        span.sure + x,
                        row.middle,
                        GLYPH,
                        span.doubtful,
                    )

    def _lines(self, view: Scale, areas: Areas) -> tuple[Line, ...]:
        axis, unit = areas.axis, label_step(view).unit
        lines: list[Line] = []
        for tick in ticks(view, self._moments.zone):
            is_first = tick.is_labelled and not any(line.is_labelled for line in lines)
            text = words.tick_text(tick, unit, is_first=is_first) if tick.is_labelled else ""
            lines.append(Line(axis.x + tick.x, text, tick.is_labelled, tick.opens > max(unit, Unit.DAY)))
        return place_lines(lines, self._axis_width, axis.right, self._flag(view, areas))

    def _flag(self, view: Scale, areas: Areas) -> tuple[float, float] | None:
        """The stretch of the axis that the words under the line of the horizon hold."""
        text, axis = self._horizon_text(), areas.axis
        x = axis.x + view.x(self._moments.horizon)
        if not text or not axis.x <= x <= axis.right:
            return None
        half = self._axis_width(text) / 2 + 8
        middle = min(max(x, axis.x + half), axis.right - half)
        return middle - half, middle + half

    def _horizon_text(self) -> str:
        return (
            words.today() if self._moments.is_now else words.day_of(self._moments.horizon, self._moments.zone)
        )

    def _window(self, view: Scale, x: float) -> tuple[float, float] | None:
        start, end = self._moments.window
        if start is None and end is None:
            return None
        return (
            x if start is None else x + view.x(start),
            x + view.width if end is None else x + view.x(end),
        )

    def _strip(self, view: Scale, areas: Areas) -> Strip:
        strip, density = areas.strip, self._index.whole.density
        scale = strip_scale(self._moments.extent, strip.width)
        grid = density.grid(scale.start, scale.end, STRIP_COLUMN * scale.per_pixel)
        tallest = int(density.counts(grid).max(initial=1))
        columns = place_columns(density, 0, grid, scale, strip.x, tallest)
        window = (strip.x + scale.x(view.start), strip.x + scale.x(view.end))
        caption = words.years(*self._moments.extent, self._moments.zone)
        return Strip(scale, columns, window, caption)


def strip_scale(extent: tuple[int, int], width: float) -> Scale:
    """Return the scale of the context strip: all of time that holds anything, and a little more."""
    margin = max((extent[1] - extent[0]) // 60, 1)
    return Scale.over(extent[0] - margin, extent[1] + margin, width)
