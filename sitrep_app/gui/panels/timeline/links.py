"""Links of the selected incident as curves over the plot. Pure numbers."""

import math
from dataclasses import dataclass
from itertools import pairwise

from sitrep_app.gui.panels.timeline.areas import Box

REACH = 5.0
"""Pixels around a curve that still count as the curve."""

LEAST_BEND = 26.0
MOST_BEND = 120.0
INSET = 3.0
SAMPLES = 24
BEYOND = 40.0

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Tie:
    """What the selected incident has to do with another one: that one's row, and the relation in words."""

    row: int
    said: str
    is_outgoing: bool
    is_loose: bool = False


@dataclass(frozen=True, slots=True)
class End:
    """Where a mark can be taken hold of: its left and right end, and the height of its middle."""

    left: float
    right: float
    y: float


@dataclass(frozen=True, slots=True)
class Curve:
    """A link on the canvas, from the incident that names to the one that is named, with its two handles."""

    tie: Tie
    start: Point
    first: Point
    second: Point
    end: Point

    def at(self, share: float) -> Point:
        """Return the point that lies at a share of the way."""
        rest = 1 - share
        weights = (rest**3, 3 * rest**2 * share, 3 * rest * share**2, share**3)
        points = (self.start, self.first, self.second, self.end)
        return (
            sum(weight * point[0] for weight, point in zip(weights, points, strict=True)),
            sum(weight * point[1] for weight, point in zip(weights, points, strict=True)),
        )

    def distance(self, x: float, y: float) -> float:
        """Return how far a point lies from it."""
        places = [self.at(step / SAMPLES) for step in range(SAMPLES + 1)]
        return min(_from_segment((x, y), first, last) for first, last in pairwise(places))


def curve(tie: Tie, selected: End, other: End, plot: Box) -> Curve:
    """Return the link between two marks: from the ends that face each other, else round the end of the shorter."""
    source, target = (selected, other) if tie.is_outgoing else (other, selected)
    source, target = _seen(source, plot), _seen(target, plot)
    if source.right < target.left:
        start, end, turn = (source.right - INSET, source.y), (target.left + INSET, target.y), (1, -1)
    elif target.right < source.left:
        start, end, turn = (source.left + INSET, source.y), (target.right - INSET, target.y), (-1, 1)
    else:
        x = max(min(source.right, target.right) - INSET, plot.x + INSET)
        round_ = 1 if x + LEAST_BEND <= plot.right else -1
        start, end, turn = (x, source.y), (x, target.y), (round_, round_)
    bend = min(max(abs(end[0] - start[0]) / 2, LEAST_BEND), MOST_BEND)
    return Curve(tie, start, (start[0] + turn[0] * bend, start[1]), (end[0] + turn[1] * bend, end[1]), end)


def curve_at(curves: tuple[Curve, ...], x: float, y: float) -> Curve | None:
    """Return the link under a point, the nearest where several are."""
    near = [(held.distance(x, y), place) for place, held in enumerate(curves)]
    distance, place = min(near, default=(math.inf, 0))
    return curves[place] if distance <= REACH else None


def _seen(end: End, plot: Box) -> End:
    """The part of a mark on screen; just beside the plot where there is none, so that its curve leads there."""
    low, high = plot.x - BEYOND, plot.right + BEYOND
    left, right = min(max(end.left, plot.x), high), max(min(end.right, plot.right), low)
    return End(left, right, end.y) if left <= right else End(right, right, end.y)


def _from_segment(point: Point, first: Point, last: Point) -> float:
    along = (last[0] - first[0], last[1] - first[1])
    length = along[0] ** 2 + along[1] ** 2
    share = 0.0
    if length:
        share = ((point[0] - first[0]) * along[0] + (point[1] - first[1]) * along[1]) / length
    share = min(max(share, 0.0), 1.0)
    return math.hypot(point[0] - first[0] - share * along[0], point[1] - first[1] - share * along[1])
