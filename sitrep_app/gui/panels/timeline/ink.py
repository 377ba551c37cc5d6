"""What the timeline is painted with: the theme's colours, the fonts, and the look of each incident's category."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QFont, QFontMetricsF

from sitrep_app.domain.incident import CATEGORIES
from sitrep_app.gui.theme import CategoryLook, Colours, Theme, font

MOST_WIDTHS = 20_000
"""Measured words kept; a sheet asks for some hundreds."""


@dataclass(frozen=True, slots=True)
class Fonts:
    """One font for each kind of words on the canvas."""

    lane: QFont
    title: QFont
    axis: QFont
    axis_strong: QFont
    count: QFont

    @classmethod
    def of(cls) -> "Fonts":
        """Return the fonts in the sizes the canvas uses."""
        return cls(font(13), font(11), font(12), font(12, QFont.Weight.DemiBold), font(11))


@dataclass(frozen=True, slots=True)
class Ink:
    """What a frame is painted with; `selected` and `hovered` are rows, `link` the one whose link is pointed at, `categories` the code of every row.

    `is_vector` says that it is painted as an SVG, which knows neither fading outlines nor clipping.
    """

    theme: Theme
    fonts: Fonts
    categories: NDArray[np.uint8]
    selected: int | None = None
    hovered: int | None = None
    link: int | None = None
    is_vector: bool = False
    looks: dict[int, CategoryLook] = field(default_factory=dict)

    @property
    def colours(self) -> Colours:
        """Return the theme's colours."""
        return self.theme.colours

    def look(self, row: int) -> CategoryLook:
        """Return how an incident's category is drawn."""
        code = int(self.categories[row])
        if code not in self.looks:
            self.looks[code] = self.theme.category(CATEGORIES[code] if code < len(CATEGORIES) else "")
        return self.looks[code]

    def is_marked(self, row: int) -> bool:
        """Say whether a row stands out: selected or under the pointer."""
        return row in (self.selected, self.hovered)


class Widths:
    """Measures words in one font, each only once."""

    def __init__(self, face: QFont) -> None:
        self._metrics = QFontMetricsF(face)
        self._known: dict[str, float] = {}

    def __call__(self, text: str) -> float:
        """Return the width of words in pixels."""
        if text not in self._known:
            if len(self._known) >= MOST_WIDTHS:
                self._known.clear()
            self._known[text] = self._metrics.horizontalAdvance(text)
        return self._known[text]


def faint(colour: QColor, share: float) -> QColor:
    """Return a colour let through by that share."""
    thinned = QColor(colour)
    thinned.setAlphaF(share)
    return thinned
