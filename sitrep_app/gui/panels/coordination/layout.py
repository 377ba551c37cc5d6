"""Where the rows, the cells and the column labels of the matrix lie; pure numbers, in pixels from left to right."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

LARGEST_CELL = 60.0
SMALLEST_CELL = 15.0
WIDEST_CELL = 1.25
"""A cell may be this much wider than high."""

INDENT = 16.0
MARK = 16.0
"""Room for the arrow that folds a whole."""

LABEL_GAP = 10.0
WIDEST_LABELS = 0.42
"""The share of the width that names may take from the cells; what the cells cannot use is theirs as well."""

LONGEST_SHORT = 140.0
"""Column labels longer than this are cut short."""

RING = 3.0
"""Room for the ring round a chosen cell at the edge of the widget."""

LINE = 15.0
ANGLES = (0.0, 35.0, 55.0, 90.0)


@dataclass(frozen=True, slots=True)
class Label:
    """How wide a row's name is, how wide its short name under the column, how deep it stands, whether it folds."""

    name: float
    short: float
    depth: int = 0
    folds: bool = False


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle."""

    x: float
    y: float
    width: float
    height: float

    def holds(self, x: float, y: float) -> bool:
        """Say whether a point lies in it."""
        return self.x <= x < self.x + self.width and self.y <= y < self.y + self.height


@dataclass(frozen=True, slots=True)
class MatrixLayout:
    """Rows from the top, columns from the left; `angle` is how far the column labels are turned, in degrees.

    With `has_steps` each name stands once, short, on the diagonal: right of its row's cells and above its column's.
    """

    count: int
    labels: float
    cell_width: float
    cell_height: float
    gap: float
    top: float
    angle: float
    foot: float
    room: float
    has_steps: bool = False

    def cell(self, row: int, column: int) -> Box:
        """Return the rectangle of a cell."""
        x = self.labels + column * (self.cell_width + self.gap)
        return Box(x, self.top + row * self.pitch, self.cell_width, self.cell_height)

    def row_label(self, row: int, depth: int = 0) -> Box:
        """Return the rectangle of a row's name, arrow included."""
        if self.has_steps:
            x = self.labels + row * (self.cell_width + self.gap) + 2
            return Box(x, self.top + row * self.pitch, max(0.0, self.room - x), self.cell_height)
        indent = min(depth * INDENT, self.labels / 2)
        width = max(0.0, self.labels - LABEL_GAP - indent)
        return Box(indent, self.top + row * self.pitch, width, self.cell_height)

    def column_label(self, column: int) -> tuple[float, float]:
        """Return the point below a column from which its label is written."""
        box = self.cell(0, column)
        return box.x + box.width / 2, self.top + self.count * self.pitch + 3

    def at(self, x: float, y: float) -> tuple[int, int] | None:
        """Return the row and column of the cell at a point, None where there is none."""
        row, column = (
            int((y - self.top) // self.pitch),
            int((x - self.labels) // (self.cell_width + self.gap)),
        )
        if 0 <= column < row < self.count and self.cell(row, column).holds(x, y):
            return row, column
        return None

    def row_at(self, y: float) -> int | None:
        """Return the row at a height, None outside."""
        row = int((y - self.top) // self.pitch)
        return row if 0 <= row < self.count else None

    @property
    def pitch(self) -> float:
        """Return how far it is from one row to the next."""
        return self.cell_height + self.gap

    @property
    def height(self) -> float:
        """Return how high the matrix is with its labels."""
        return self.top + self.count * self.pitch + self.foot

    @property
    def width(self) -> float:
        """Return how wide the rows and cells are; names on the diagonal take what room there is."""
        return self.labels + max(0, self.count - 1) * (self.cell_width + self.gap)


def lay_out(labels: Sequence[Label], width: float, height: float) -> MatrixLayout:
    """Return the layout that fills an area: the largest cells, with column labels turned no further than they must be.

    Where there is no room for names beside and below the cells, they stand on the diagonal. Where even the smallest
    cells do not fit, the layout is larger than the area, and is scrolled.
    """
    count = len(labels)
    names = _widest_name(labels)
    made = [_with_angle(labels, names, width, height, angle) for angle in ANGLES] if count > 1 else []
    fitting = [layout for layout in made if _fits(layout, labels, width, height)]
    if not fitting:
        return _stepped(labels, width, height)
    best = max(layout.cell_height for layout in fitting)
    return next(layout for layout in fitting if layout.cell_height >= best - 3)


def _with_angle(
    labels: Sequence[Label], names: float, width: float, height: float, angle: float
) -> MatrixLayout:
    count = len(labels)
    longest = max(label.short for label in labels[:-1])
    turned = math.radians(angle)
    foot = LINE + 6 if not angle else longest * math.sin(turned) + LINE * math.cos(turned) + 6
    down = (height - foot) / count
    names = min(names, max(width * WIDEST_LABELS, width - (count - 1) * down))
    overhang = max(0.0, labels[-2].short * math.cos(turned) - 8) if angle else 0.0
    across = (width - names - overhang) / (count - 1)
    gap = 4.0 if min(across, down) >= 22 else 2.0
    high = min(down - gap, across - gap, LARGEST_CELL)
    high = max(SMALLEST_CELL, math.floor(high))
    wide = max(high, math.floor(min(across - gap, high * WIDEST_CELL)))
    return MatrixLayout(count, names, wide, high, gap, 0.0, angle, foot, width)


def narrowest(labels: Sequence[Label]) -> float:
    """Return the least width at which every short name is whole."""
    pitch = SMALLEST_CELL + 2
    ends = (
        RING + place * pitch + 2 + (MARK if label.folds else 0) + label.short
        for place, label in enumerate(labels)
    )
    return max(ends, default=0.0) + 4


def _stepped(labels: Sequence[Label], width: float, height: float) -> MatrixLayout:
    count = len(labels)
    widest = max((label.short + MARK for label in labels), default=0.0)
    across = (width - widest - RING) / max(1, count - 1)
    high = float(math.floor(min((height - RING) / max(1, count) - 2, across - 2, LARGEST_CELL)))
    high = max(SMALLEST_CELL, high)
    wide = max(high, math.floor(min(across - 2, high * WIDEST_CELL)))
    return MatrixLayout(count, RING, wide, high, 2.0, 0.0, 0.0, RING, width, has_steps=True)


def _fits(layout: MatrixLayout, labels: Sequence[Label], width: float, height: float) -> bool:
    """Say whether all lies inside, and column labels do not run into each other."""
    if layout.width > width or layout.height > height:
        return False
    pitch = layout.cell_width + layout.gap
    columns = labels[:-1]
    if not layout.angle:
        return all(label.short <= pitch - 2 for label in columns)
    turned = math.radians(layout.angle)
    apart = pitch * math.sin(turned) >= LINE - 2
    inside = all(
        layout.column_label(place)[0] + label.short * math.cos(turned) + LINE / 2 <= width
        for place, label in enumerate(columns)
    )
    return apart and inside


def _widest_name(labels: Sequence[Label]) -> float:
    names = (label.name + label.depth * INDENT + (MARK if label.folds else 0) for label in labels)
    return math.ceil(max(names, default=0.0) + LABEL_GAP)
