"""Where the cards of the overview stand, in logical pixels. Pure numbers."""

from dataclasses import dataclass
from itertools import pairwise

GAP = 12
FIGURES = 84
INSPECTOR_LEAST, INSPECTOR_MOST, INSPECTOR_SHARE = 270, 460, 0.215
TIMELINE_LEAST, PICTURES_LEAST = 260, 208
TIMELINE_SHARE = 0.57


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle: left, top, width and height."""

    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Places:
    """Where each card stands; `height` is what the page takes, more than it was given where it has to scroll."""

    figures: tuple[Box, ...]
    timeline: Box
    coordination: Box
    reconstruction: Box
    inspector: Box
    height: int


def places(width: int, height: int, figures: int) -> Places:
    """Return the cards' places on a page: figures across, two rows of pictures, the inspector at the far side."""
    below = FIGURES + GAP
    room = max(height - below, TIMELINE_LEAST + GAP + PICTURES_LEAST)
    inspector = min(max(round(width * INSPECTOR_SHARE), INSPECTOR_LEAST), INSPECTOR_MOST)
    left = width - inspector - GAP
    upper = max(round((room - GAP) * TIMELINE_SHARE), TIMELINE_LEAST)
    upper = min(upper, room - GAP - PICTURES_LEAST)
    lower = room - GAP - upper
    half = round((left - GAP) * 0.455)
    second = below + upper + GAP
    return Places(
        _across(width, figures),
        Box(0, below, left, upper),
        Box(0, second, half, lower),
        Box(half + GAP, second, left - half - GAP, lower),
        Box(left + GAP, below, inspector, room),
        below + room,
    )


def _across(width: int, figures: int) -> tuple[Box, ...]:
    """Part a width among the figures so that the last ends where the page does."""
    step = (width + GAP) / figures
    edges = [round(step * number) for number in range(figures + 1)]
    return tuple(Box(start, 0, end - GAP - start, FIGURES) for start, end in pairwise(edges))
