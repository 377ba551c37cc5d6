"""Where the cards of the overview stand, in logical pixels. Pure numbers."""

from dataclasses import dataclass
from itertools import pairwise

GAP = 12
FIGURES = 84
INSPECTOR_LEAST, INSPECTOR_MOST, INSPECTOR_SHARE = 270, 460, 0.215
TIMELINE_LEAST, PICTURES_LEAST = 260, 208
TIMELINE_SHARE = 0.57
COORDINATION_SHARE, COORDINATION_LEAST = 0.455, 330
NARROWEST = 760
"""Narrower than this the page is scrolled sideways."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle: left, top, width and height."""

    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Places:
    """Where each card stands, and the size that the page takes, more than it was given where it has to scroll."""

    figures: tuple[Box, ...]
    timeline: Box
    coordination: Box
    reconstruction: Box
    inspector: Box
    width: int
    height: int


def places(width: int, height: int, figures: int) -> Places:
    """Return the cards' places on a page: figures across, the pictures below, the inspector at the far side.

    Coordination and reconstruction stand side by side under the timeline; where that would be too narrow, one under
    the other.
    """
    width, below = max(width, NARROWEST), FIGURES + GAP
    inspector = min(max(round(width * INSPECTOR_SHARE), INSPECTOR_LEAST), INSPECTOR_MOST)
    left = width - inspector - GAP
    half = round((left - GAP) * COORDINATION_SHARE)
    rows = 1 if half >= COORDINATION_LEAST else 2
    pictures_least = rows * (PICTURES_LEAST + GAP)
    room = max(height - below, TIMELINE_LEAST + pictures_least)
    upper = max(round((room - GAP) * TIMELINE_SHARE), TIMELINE_LEAST)
    upper = min(upper, room - pictures_least)
    beneath = Box(0, below + upper + GAP, left, room - GAP - upper)
    coordination, reconstruction = _beside(beneath, half) if rows == 1 else _stacked(beneath)
    return Places(
        _across(width, figures),
        Box(0, below, left, upper),
        coordination,
        reconstruction,
        Box(left + GAP, below, inspector, room),
        width,
        below + room,
    )


def _beside(box: Box, first: int) -> tuple[Box, Box]:
    rest = box.width - first - GAP
    return Box(box.x, box.y, first, box.height), Box(box.x + first + GAP, box.y, rest, box.height)


def _stacked(box: Box) -> tuple[Box, Box]:
    first = (box.height - GAP) // 2
    rest = box.height - first - GAP
    return Box(box.x, box.y, box.width, first), Box(box.x, box.y + first + GAP, box.width, rest)


def _across(width: int, figures: int) -> tuple[Box, ...]:
    """Part a width among the figures so that the last ends where the page does."""
    step = (width + GAP) / figures
    edges = [round(step * number) for number in range(figures + 1)]
    return tuple(Box(start, 0, end - GAP - start, FIGURES) for start, end in pairwise(edges))
