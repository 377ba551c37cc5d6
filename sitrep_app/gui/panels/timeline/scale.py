"""Time to pixels and back: the one place that knows how wide a microsecond is on screen."""

from dataclasses import dataclass, replace
from typing import Self

import numpy as np
from numpy.typing import NDArray

SECOND = 1_000_000
MINUTE = 60 * SECOND
HOUR = 60 * MINUTE
DAY = 24 * HOUR
YEAR = int(365.2425 * DAY)

EARLIEST = -1968 * YEAR
LATEST = 8028 * YEAR
"""What a calendar can label: the years 2 to 9998."""

NARROWEST = 10 * MINUTE
WIDEST = 2000 * YEAR

_FAR = 2**61


@dataclass(frozen=True, slots=True)
class Scale:
    """A stretch of time laid over a width in pixels; time runs from left to right in every language.

    `start` is microseconds UTC since 1970 at x = 0, `per_pixel` the microseconds that one pixel covers.
    """

    start: int
    per_pixel: float
    width: float

    @classmethod
    def over(cls, start: int, end: int, width: float) -> Self:
        """Return the scale that shows [start, end) on that many pixels, within what can be shown."""
        width = max(1.0, width)
        span = min(max(end - start, NARROWEST), WIDEST)
        start = min(max(start, EARLIEST), LATEST - span)
        return cls(start, span / width, width)

    @property
    def span(self) -> int:
        """Return the microseconds shown."""
        return round(self.per_pixel * self.width)

    @property
    def end(self) -> int:
        """Return the first moment past the right edge."""
        return self.start + self.span

    def x(self, moment: int) -> float:
        """Return the pixel at which a moment lies; may be off screen."""
        return (moment - self.start) / self.per_pixel

    def xs(self, moments: NDArray[np.int64]) -> NDArray[np.float64]:
        """Return the pixels of many moments; open sides come out far off screen."""
        return (np.clip(moments, -_FAR, _FAR) - self.start) / self.per_pixel

    def time(self, x: float) -> int:
        """Return the moment that lies at a pixel."""
        return self.start + round(x * self.per_pixel)

    def zoomed(self, x: float, factor: float) -> "Scale":
        """Return a scale on which everything is that many times as wide and the moment at x stays where it is."""
        span = min(max(self.per_pixel * self.width / factor, NARROWEST), WIDEST)
        per_pixel = span / self.width
        return self._within(round(self.start + x * (self.per_pixel - per_pixel)), per_pixel)

    def panned(self, pixels: float) -> "Scale":
        """Return the scale after its content moved right by that many pixels."""
        return self._within(self.start - round(pixels * self.per_pixel), self.per_pixel)

    def resized(self, width: float) -> "Scale":
        """Return the same stretch of time over another width."""
        return Scale.over(self.start, self.end, width)

    def moved_to(self, start: int) -> "Scale":
        """Return the scale at the same zoom beginning at another moment."""
        return self._within(start, self.per_pixel)

    def _within(self, start: int, per_pixel: float) -> "Scale":
        span = round(per_pixel * self.width)
        return replace(self, start=min(max(start, EARLIEST), LATEST - span), per_pixel=per_pixel)
