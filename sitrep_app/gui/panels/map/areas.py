"""Areas that something is placed in without a closer place: what is in each, and where the summary of it stands."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from sitrep_app.gui.panels.map.inside import points_inside
from sitrep_app.gui.panels.map.land import Shape
from sitrep_app.gui.panels.map.placing import Rows
from sitrep_app.gui.panels.map.prepared import Prepared
from sitrep_app.gui.panels.map.projection import Box
from sitrep_app.gui.panels.map.reading import Site
from sitrep_app.gui.panels.map.view import View

HEIGHT = 44.0
SIDE = 10.0
GLYPH_STEP = 17.0
BETWEEN = 8.0
APART = 14.0

Line = tuple[tuple[float, float], tuple[float, float]]


@dataclass(frozen=True, eq=False)
class AreaMark:
    """An area that is hatched, with what is in it.

    `categories` are (number, how many), `summary` is where that is written, if anywhere, and `leader` the line from
    there to an area too small to hold it.
    """

    code: str
    title: str
    rows: Rows
    sites: tuple[Site, ...]
    categories: tuple[tuple[int, int], ...]
    summary: Box | None = None
    leader: Line | None = None

    @property
    def only_category(self) -> int | None:
        """The category of everything in it; None where there are several, or none."""
        return self.categories[0][0] if len(self.categories) == 1 else None


@dataclass(frozen=True, slots=True)
class Words:
    """How areas are called and how wide words are: a title for a code, and pixels for a title and for a number."""

    title: Callable[[str, int, int], str]
    title_width: Callable[[str], float]
    number_width: Callable[[str], float]


def area_marks(
    prepared: Prepared, view: View, words: Words, taken: Sequence[Box], dear: Sequence[Box] = ()
) -> list[AreaMark]:
    """Return the hatched areas in view, the largest first.

    Each has its summary clear of what is taken, and of what is dear too where there is room enough.
    """
    found: list[AreaMark] = []
    occupied = list(taken)
    for code in _in_view(prepared, view):
        rows = prepared.placing.by_area.get(code, np.array([], np.int64))
        sites = tuple(prepared.sites_in(code))
        numbers, counts = np.unique(prepared.reading.columns.category[rows], return_counts=True)
        categories = tuple(zip(numbers.tolist(), counts.tolist(), strict=True))
        title = words.title(code, len(rows), len(sites))
        box, leader = _summary(
            prepared, view, code, _width(title, categories, len(sites), words), (occupied, dear)
        )
        if box is not None:
            occupied.append(box)
        found.append(AreaMark(code, title, rows, sites, categories, box, leader))
    return found


def _in_view(prepared: Prepared, view: View) -> list[str]:
    codes = {*prepared.placing.by_area, *(spot.area for spot in prepared.sites.values() if not spot.is_point)}
    shapes = ((code, prepared.land.area(code)) for code in codes if code)
    seen = [(shape.box.width, code) for code, shape in shapes if shape and shape.box.touches(view.box)]
    return [code for _size, code in sorted(seen, reverse=True)]


def _width(title: str, categories: Iterable[tuple[int, int]], sites: int, words: Words) -> float:
    numbers = [str(count) for _category, count in categories] + ([str(sites)] if sites else [])
    counts = sum(GLYPH_STEP + words.number_width(number) + BETWEEN for number in numbers) - BETWEEN
    return 2 * SIDE + max(words.title_width(title), counts)


def _summary(
    prepared: Prepared, view: View, code: str, width: float, obstacles: tuple[Sequence[Box], Sequence[Box]]
) -> tuple[Box | None, Line | None]:
    """Return where an area's summary stands: inside it, or beside it where it is too small."""
    shape = prepared.land.area(code)
    inner = [view.on_screen(x, y) for x, y in points_inside(shape, view.box)] if shape else []
    if shape is None or not inner:
        return None, None
    frame = Box(0, 0, view.width, view.height).grown(-6)
    within = _within(shape, view, [_around(x, y, width) for x, y in inner])
    boxes = [_moved_into(box, frame) for box in (*within, *_beside(shape, view, inner[0], width))]
    taken, dear = obstacles
    for hindrances in ((*taken, *dear), taken):
        free = next(
            (box for box in boxes if not any(box.grown(4).touches(other) for other in hindrances)), None
        )
        if free is not None:
            return free, None if free in within else (_edge(free, inner[0]), inner[0])
    return None, None


def _within(shape: Shape, view: View, boxes: Sequence[Box]) -> list[Box]:
    """Return the boxes on the screen whose four corners lie in a shape."""
    corners = [(x, y) for box in boxes for x in (box.left, box.right) for y in (box.top, box.bottom)]
    x, y = np.array([view.on_map(*corner) for corner in corners]).T
    held = shape.roughly_holds_all(x, y).reshape(-1, 4)
    return [box for box, corners_held in zip(boxes, held, strict=True) if corners_held.all()]


def _around(x: float, y: float, width: float) -> Box:
    return Box(x - width / 2, y - HEIGHT / 2, x + width / 2, y + HEIGHT / 2)


def _beside(shape: Shape, view: View, inner: tuple[float, float], width: float) -> list[Box]:
    """The places on the four sides of an area that cannot hold its summary."""
    left, top = view.on_screen(shape.box.left, shape.box.top)
    right, bottom = view.on_screen(shape.box.right, shape.box.bottom)
    (x, y), across, down = inner, width / 2 + APART, HEIGHT / 2 + APART
    sides = [(side, y + lift) for lift in (0, -HEIGHT, HEIGHT) for side in (left - across, right + across)]
    return [_around(px, py, width) for px, py in (*sides, (x, top - down), (x, bottom + down))]


def _moved_into(box: Box, frame: Box) -> Box:
    left = min(max(box.left, frame.left), frame.right - box.width)
    top = min(max(box.top, frame.top), frame.bottom - box.height)
    return Box(left, top, left + box.width, top + box.height)


def _edge(box: Box, point: tuple[float, float]) -> tuple[float, float]:
    """The point of a box that is nearest to another."""
    return min(max(point[0], box.left), box.right), min(max(point[1], box.top), box.bottom)
