"""One frame of the timeline as pure numbers: everything the painter needs, in canvas pixels, and nothing it decides."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from sitrep_app.gui.panels.timeline.areas import Areas, Box
from sitrep_app.gui.panels.timeline.density import Density, Grid
from sitrep_app.gui.panels.timeline.heights import Detail
from sitrep_app.gui.panels.timeline.labels import labels
from sitrep_app.gui.panels.timeline.lanes import Lane
from sitrep_app.gui.panels.timeline.links import Curve
from sitrep_app.gui.panels.timeline.scale import Scale
from sitrep_app.gui.panels.timeline.sheet import LaneSheet, Mark, Sheet, glyph_size, middle_of
from sitrep_app.gui.panels.timeline.spans import Form
from sitrep_app.i18n import format_number

COLUMN = 5.0
"""Pixels from one column of a dense lane to the next."""

STRIP_COLUMN = 7.0
BAR_GAP = 1.5
WIDER_GAP = 2.5
ROOMY = 15.0
HIGHEST_BAR = 17.0
DENSE_MARGIN = 4.0
LOWEST_COLUMN = 2.0
LINE_TEXT_GAP = 5.0
LINE = 16.0


@dataclass(frozen=True, slots=True)
class Columns:
    """A histogram: the canvas x of the count + 1 edges, and the height of each column as a share of the full one.

    A share over 1 is of a column that would be higher still.
    """

    edges: NDArray[np.float64]
    shares: NDArray[np.float64]
    counts: NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Row:
    """One lane on the canvas; `columns` are there where it is too dense for marks, `count` is what is in view.

    `heading` is the y of its name, in the middle of what is on screen of it. Of these, `throughout` go on before, in and after all of the view, and are too many to be drawn one by one.
    """

    index: int
    lane: Lane
    top: float
    height: float
    detail: Detail
    count: int
    count_text: str = ""
    throughout: int = 0
    columns: Columns | None = None
    heading: float = 0.0

    @property
    def middle(self) -> float:
        """Return the y of the lane's middle."""
        return self.top + self.height / 2


@dataclass(frozen=True, slots=True)
class Placed:
    """One mark on the canvas: as wide as its doubt, or a glyph; it may reach beyond the plot on either side."""

    row: int
    lane: int
    form: Form
    left: float
    right: float
    sure: float
    y: float
    height: float
    doubtful: bool


@dataclass(frozen=True, slots=True)
class Written:
    """Words of a mark, from x, on the line whose middle is y."""

    row: int
    title: str
    x: float
    y: float
    width: float
    is_inside: bool
    is_cut: bool


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the time axis; `text` is empty where there is no room for words."""

    x: float
    text: str
    is_labelled: bool
    is_strong: bool


@dataclass(frozen=True, slots=True)
class Strip:
    """The context strip: all of time in columns, and the window that is the view."""

    scale: Scale
    columns: Columns
    window: tuple[float, float]
    caption: str


@dataclass(frozen=True, slots=True)
class Frame:
    """All that is painted at once.

    `pins` mark the selected incident in lanes too dense to show it otherwise, `window` is the lens' own, `horizon` the
    x up to which anything is known, `flag` the stretch of the axis that its words hold; `overflow` is by how many pixels the lanes are higher than the plot; `links` are the selected incident's.
    """

    areas: Areas
    scale: Scale
    rows: tuple[Row, ...]
    marks: tuple[Placed, ...]
    labels: tuple[Written, ...]
    pins: tuple[Placed, ...]
    lines: tuple[Line, ...]
    strip: Strip
    window: tuple[float, float] | None
    horizon: float
    horizon_text: str
    flag: tuple[float, float] | None
    overflow: float
    scrolled: float
    has_glyphs: bool
    links: tuple[Curve, ...] = ()


def place_rows(
    sheet: Sheet, lanes: Sequence[Lane], plot: Box, scrolled: float, count: Callable[[int], int]
) -> tuple[Row, ...]:
    """Return the lanes that are on screen, from the top; `count` gives how many incidents of a lane are in view."""
    seen = sheet.between(scrolled, scrolled + plot.height)
    return tuple(
        _row(i, lanes[i], float(sheet.tops[i]) + plot.y - scrolled, sheet.lane(i), count(i), plot)
        for i in seen
    )


def _row(index: int, lane: Lane, top: float, sheet: LaneSheet, count: int, plot: Box) -> Row:
    room, text = sheet.room, format_number(count) if count else ""
    first, last = max(top, plot.y), min(top + room.height, plot.bottom)
    if last - first < LINE:
        first, last = top, top + room.height
    return Row(
        index,
        lane,
        top,
        room.height,
        room.detail,
        count,
        text,
        sheet.throughout,
        heading=(first + last) / 2,
    )


def place_marks(row: Row, sheet: LaneSheet, shift: float, plot: Box) -> Iterator[Placed]:
    """Yield the marks of a lane that are on screen; `shift` turns the sheet's pixels into the canvas'."""
    room = sheet.room
    bar = min(HIGHEST_BAR, room.pitch - (WIDER_GAP if room.pitch > ROOMY else BAR_GAP))
    for mark in sheet.marks:
        span = mark.span
        if span.right + shift > plot.x and span.left + shift < plot.right:
            yield Placed(
                span.row,
                row.index,
                span.form,
                span.left + shift,
                span.right + shift,
                span.sure + shift,
                row.top + middle_of(room, mark),
                glyph_size(room, mark) if mark.is_glyph else bar,
                span.doubtful,
            )


def place_labels(row: Row, sheet: LaneSheet, shift: float, plot: Box, horizon: float) -> Iterator[Written]:
    """Yield the words of a lane that are on screen."""
    lines: dict[int, list[Mark]] = {}
    for mark in sheet.marks:
        lines.setdefault(mark.subrow, []).append(mark)
    for held in lines.values():
        for label in labels(held, shift - plot.x, plot.width, horizon - plot.x):
            mark, x = label.mark, label.x + plot.x
            y = row.top + middle_of(sheet.room, mark)
            yield Written(mark.span.row, mark.title, x, y, label.width, label.is_inside, label.is_cut)


def place_columns(density: Density, lane: int, grid: Grid, scale: Scale, x: float, tallest: int) -> Columns:
    """Return the histogram of one lane, its columns' heights as the square root of their counts."""
    counts = density.counts(grid, lane, lane + 1)[0]
    return Columns(
        (grid.edges - scale.start) / scale.per_pixel + x, np.sqrt(counts / max(1, tallest)), counts
    )


def place_lines(
    lines: Sequence[Line], measure: Callable[[str], float], until: float, taken: tuple[float, float] | None
) -> tuple[Line, ...]:
    """Return the lines of the axis, from left to right, with words only where they touch nothing.

    `until` is the right edge of the axis, `taken` the stretch of it that other words hold.
    """
    placed, free = [], float("-inf")
    for line in lines:
        if line.text:
            end = line.x + measure(line.text) + LINE_TEXT_GAP
            clashes = taken is not None and line.x < taken[1] and end > taken[0]
            if line.x < free or end > until or clashes:
                line = replace(line, text="")  # noqa: PLW2901 - the same line without its words
            else:
                free = end + LINE_TEXT_GAP
        placed.append(line)
    return tuple(placed)
