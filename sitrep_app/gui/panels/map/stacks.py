"""Points that would lie on top of each other become one mark; too many for marks become a density. Numbers only."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sitrep_app.gui.panels.map.placing import Placing, Rows
from sitrep_app.gui.panels.map.projection import Numbers
from sitrep_app.gui.panels.map.view import View

MOST_MARKS = 700
"""More points in view than this are drawn as a density."""

NEAR = 11.0
"""Points closer than so many pixels share a mark."""

GLYPH = 13.0
STEP = 15.0
MOST_GLYPHS = 3
CELL = 12
LEAST_RADIUS = 11.0
"""A doubt smaller than this many pixels is hidden by the mark itself."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Incidents at one point in pixels: a glyph for each of their categories, and how many where that is more."""

    x: float
    y: float
    rows: tuple[int, ...]
    categories: tuple[int, ...]
    count: int
    radius: float

    @property
    def width(self) -> float:
        """How wide its glyphs are together."""
        return STEP * (len(self.categories) - 1) + GLYPH

    @property
    def left(self) -> float:
        """Where its first glyph's middle is."""
        return self.x - STEP * (len(self.categories) - 1) / 2

    @property
    def is_counted(self) -> bool:
        """Say whether a number is written beside the glyphs."""
        return self.count > len(self.categories)

    def holds(self, px: float, py: float) -> bool:
        """Say whether a pixel is on the mark."""
        return abs(px - self.x) <= self.width / 2 + 3 and abs(py - self.y) <= GLYPH / 2 + 4


@dataclass(frozen=True, slots=True)
class Cell:
    """A square of the density: its top left pixel and how many points it has."""

    x: float
    y: float
    count: int


@dataclass(frozen=True, slots=True)
class Points:
    """What stands for the points in view: marks, or else cells; `count` is how many points there are."""

    marks: tuple[Mark, ...] = ()
    cells: tuple[Cell, ...] = ()
    count: int = 0

    @property
    def fullest(self) -> int:
        """How many points the fullest cell has."""
        return max((cell.count for cell in self.cells), default=0)


def points(placing: Placing, categories: NDArray[np.uint8], view: View) -> Points:
    """Return what stands for the points that can be seen, those whose doubt reaches into the view among them."""
    px, py = view.all_on_screen(placing.x, placing.y)
    reach = placing.radius * view.scale
    seen = (px > -reach) & (py > -reach) & (px < view.width + reach) & (py < view.height + reach)
    inside = int(np.count_nonzero((px >= 0) & (py >= 0) & (px < view.width) & (py < view.height)))
    if inside > MOST_MARKS:
        return Points((), _cells(placing, view), inside)
    places = np.flatnonzero(seen)[: 2 * MOST_MARKS]
    rows, radius = placing.rows[places], reach[places]
    stacks = _stacked(px[places], py[places])
    return Points(
        tuple(_mark(stack, px[places], py[places], rows, radius, categories) for stack in stacks), (), inside
    )


def _stacked(px: Numbers, py: Numbers) -> list[list[int]]:
    """Gather points that are near the first of a stack."""
    stacks: list[list[int]] = []
    by_square: dict[tuple[int, int], list[int]] = {}
    for place, (x, y) in enumerate(zip(px.tolist(), py.tolist(), strict=True)):
        square = int(x // NEAR), int(y // NEAR)
        around = (by_square.get((square[0] + i, square[1] + j), ()) for i in (-1, 0, 1) for j in (-1, 0, 1))
        near = (at for group in around for at in group)
        home = next(
            (at for at in near if abs(px[stacks[at][0]] - x) < NEAR and abs(py[stacks[at][0]] - y) < NEAR),
            None,
        )
        if home is None:
            by_square.setdefault(square, []).append(len(stacks))
            stacks.append([place])
        else:
            stacks[home].append(place)
    return stacks


def _mark(
    stack: Sequence[int], px: Numbers, py: Numbers, rows: Rows, radius: Numbers, categories: NDArray[np.uint8]
) -> Mark:
    held = tuple(int(rows[place]) for place in stack)
    common = Counter(int(categories[row]) for row in held).most_common(MOST_GLYPHS)
    doubt = max(float(radius[place]) for place in stack)
    first = stack[0]
    return Mark(
        float(px[first]),
        float(py[first]),
        held,
        tuple(sorted(category for category, _count in common)),
        len(held),
        doubt if doubt >= LEAST_RADIUS else 0.0,
    )


def _cells(placing: Placing, view: View) -> tuple[Cell, ...]:
    """Count the points in squares that hold still while the map is pushed about."""
    across, down = placing.x * view.scale // CELL, placing.y * view.scale // CELL
    left, top = view.box.left * view.scale, view.box.top * view.scale
    columns, lines = int(view.width // CELL) + 2, int(view.height // CELL) + 2
    column, line = across - left // CELL, down - top // CELL
    inside = (column >= 0) & (column < columns) & (line >= 0) & (line < lines)
    counts = np.bincount(
        (line[inside] * columns + column[inside]).astype(np.int64), minlength=columns * lines
    )
    first_x, first_y = (left // CELL) * CELL - left, (top // CELL) * CELL - top
    return tuple(
        Cell(first_x + at % columns * CELL, first_y + at // columns * CELL, int(counts[at]))
        for at in np.flatnonzero(counts).tolist()
    )
