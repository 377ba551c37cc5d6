"""Where the parts of the timeline lie on its canvas, in pixels."""

from dataclasses import dataclass
from typing import Self

AXIS_HEIGHT = 22.0
STRIP_HEIGHT = 34.0
STRIP_GAP = 5.0
LOW_AXIS_HEIGHT = 18.0
LOW_STRIP_HEIGHT = 14.0
LOW_STRIP_GAP = 2.0
EDGE = 3.0
"""Room for the focus ring and for what stands on the plot's edge."""

LOW = 250.0
WIDEST_LABELS = 0.38

CHEVRON_INDENT = 9.0
GLYPH_INDENT = 18.0
TEXT_INDENT = 35.0
COUNT_GAP = 10.0
"""In the label column: to the middle of the sign that folds, before the category's shape, before the words, and to either side of the count after them."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Return the x just past it."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Return the y just below it."""
        return self.y + self.height

    def holds(self, x: float, y: float) -> bool:
        """Say whether a point lies in it."""
        return self.x <= x < self.right and self.y <= y < self.bottom


@dataclass(frozen=True, slots=True)
class Areas:
    """The column of lane labels, the plot, the axis under it and the context strip at the foot.

    `corner` is the label column's piece beside the axis, `caption` the piece beside the strip.
    """

    labels: Box
    plot: Box
    axis: Box
    strip: Box
    corner: Box
    caption: Box
    is_mirrored: bool

    @classmethod
    def of(cls, width: float, height: float, label_width: float, *, is_mirrored: bool = False) -> Self:
        """Return the areas of a canvas; mirrored, the labels stand at the right.

        Time runs from left to right all the same: the axes of the newspapers, maps and spreadsheets that Arabic and
        Sorani readers here work with do, and a picture that turned round with the language could not be compared.
        """
        column = min(label_width, width * WIDEST_LABELS)
        plot_width = max(1.0, width - round(column) - 2 * EDGE)
        x = EDGE if is_mirrored else EDGE + round(column)
        beside = x + plot_width if is_mirrored else EDGE
        is_low = height < LOW
        strip_height = LOW_STRIP_HEIGHT if is_low else STRIP_HEIGHT
        axis_height = LOW_AXIS_HEIGHT if is_low else AXIS_HEIGHT
        strip_y = height - strip_height - EDGE
        axis_y = strip_y - (LOW_STRIP_GAP if is_low else STRIP_GAP) - axis_height
        plot_height = max(1.0, axis_y - EDGE)
        return cls(
            Box(beside, EDGE, column, plot_height),
            Box(x, EDGE, plot_width, plot_height),
            Box(x, axis_y, plot_width, axis_height),
            Box(x, strip_y, plot_width, strip_height),
            Box(beside, axis_y, column, axis_height),
            Box(beside, strip_y, column, strip_height),
            is_mirrored,
        )


def label_width(widest: float, count: float, *, has_glyphs: bool) -> float:
    """Return the width of a label column whose longest words and longest count are so many pixels wide."""
    return (TEXT_INDENT if has_glyphs else GLYPH_INDENT) + widest + count + 2 * COUNT_GAP
