"""From degrees to the flat map and back: Web Mercator, in units of the world's width. Numbers only."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sitrep_app.domain.location import EARTH_RADIUS_KM

Numbers = NDArray[np.float64]

ROUND_M = 2 * math.pi * EARTH_RADIUS_KM * 1000
"""The way round the equator in metres: what one unit measures there."""


@dataclass(frozen=True, slots=True)
class Box:
    """A part of the flat map; `top` is the north, and the smaller number."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """How wide it is."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """How high it is."""
        return self.bottom - self.top

    @property
    def middle(self) -> tuple[float, float]:
        """The point in its middle."""
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2

    def touches(self, other: "Box") -> bool:
        """Say whether two boxes have anything in common."""
        across = self.left <= other.right and other.left <= self.right
        return across and self.top <= other.bottom and other.top <= self.bottom

    def holds(self, x: float, y: float) -> bool:
        """Say whether a point lies within."""
        return self.left <= x <= self.right and self.top <= y <= self.bottom

    def grown(self, by: float) -> "Box":
        """Return the box with so much more on every side."""
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def common(self, other: "Box") -> "Box":
        """Return what two boxes that touch have in common."""
        return Box(
            max(self.left, other.left),
            max(self.top, other.top),
            min(self.right, other.right),
            min(self.bottom, other.bottom),
        )


def around(boxes: list[Box]) -> Box:
    """Return the box around some boxes."""
    return Box(
        min(box.left for box in boxes),
        min(box.top for box in boxes),
        max(box.right for box in boxes),
        max(box.bottom for box in boxes),
    )


def project(latitude: float, longitude: float) -> tuple[float, float]:
    """Return where a point lies, x growing eastwards and y southwards, both from 0 to 1."""
    x, y = project_all(np.array([latitude], np.float64), np.array([longitude], np.float64))
    return float(x[0]), float(y[0])


def project_all(latitude: Numbers, longitude: Numbers) -> tuple[Numbers, Numbers]:
    """Return where many points lie; NaN stays NaN."""
    north = np.log(np.tan(np.pi / 4 + np.radians(latitude) / 2))
    return longitude / 360 + 0.5, 0.5 - north / (2 * np.pi)


def metres_per_unit(y: float) -> float:
    """Return what one unit measures on the ground at a height on the map."""
    return ROUND_M / math.cosh((0.5 - y) * 2 * math.pi)


def metres_per_unit_all(y: Numbers) -> Numbers:
    """Return the same at many heights."""
    return np.asarray(ROUND_M / np.cosh((0.5 - y) * 2 * np.pi), np.float64)
