"""Which part of the flat map is looked at, and how large: all that panning and zooming are. Numbers only."""

from dataclasses import dataclass, replace

import numpy as np

from sitrep_app.gui.panels.map.projection import ROUND_M, Box, Numbers, metres_per_unit

NARROWEST_M = 2.0
"""The metres of a pixel at the equator when everything is as large as it gets."""

WIDEST_M = 6_000.0


@dataclass(frozen=True, slots=True)
class View:
    """The point in the middle, the pixels of one unit, and the size of the window in pixels."""

    x: float
    y: float
    scale: float
    width: float
    height: float

    @classmethod
    def fitted(cls, box: Box, width: float, height: float, room: float = 0.0) -> "View":
        """Return the view that shows a whole box, with that share of it left free on every side."""
        across, down = box.width * (1 + 2 * room), box.height * (1 + 2 * room)
        scale = min(width / max(across, 1e-9), height / max(down, 1e-9))
        return cls(*box.middle, _bounded(scale), width, height)

    @property
    def box(self) -> Box:
        """The part of the map that is seen."""
        half_width, half_height = self.width / self.scale / 2, self.height / self.scale / 2
        return Box(self.x - half_width, self.y - half_height, self.x + half_width, self.y + half_height)

    @property
    def metres_per_pixel(self) -> float:
        """What one pixel measures on the ground, in the middle of the view."""
        return metres_per_unit(self.y) / self.scale

    def on_screen(self, x: float, y: float) -> tuple[float, float]:
        """Return where a point of the map is seen, in pixels from the top left."""
        return (x - self.x) * self.scale + self.width / 2, (y - self.y) * self.scale + self.height / 2

    def all_on_screen(self, x: Numbers, y: Numbers) -> tuple[Numbers, Numbers]:
        """Return where many points are seen."""
        shown = (x - self.x) * self.scale + self.width / 2, (y - self.y) * self.scale + self.height / 2
        return np.asarray(shown[0], np.float64), np.asarray(shown[1], np.float64)

    def on_map(self, px: float, py: float) -> tuple[float, float]:
        """Return which point of the map is seen at a pixel."""
        return self.x + (px - self.width / 2) / self.scale, self.y + (py - self.height / 2) / self.scale

    def panned(self, across: float, down: float, within: Box) -> "View":
        """Return the view after the map was pushed so many pixels, its middle kept within a box."""
        x, y = self.x - across / self.scale, self.y - down / self.scale
        return replace(
            self, x=min(max(x, within.left), within.right), y=min(max(y, within.top), within.bottom)
        )

    def zoomed(self, px: float, py: float, factor: float) -> "View":
        """Return the view so many times as large, with what is under a pixel staying there."""
        x, y = self.on_map(px, py)
        scale = _bounded(self.scale * factor)
        left = x - (px - self.width / 2) / scale
        return replace(self, x=left, y=y - (py - self.height / 2) / scale, scale=scale)

    def centred(self, x: float, y: float) -> "View":
        """Return the view with another point in its middle."""
        return replace(self, x=x, y=y)

    def resized(self, width: float, height: float) -> "View":
        """Return the view of the same middle in another window, as much of it in sight as before."""
        share = min(width / max(self.width, 1.0), height / max(self.height, 1.0))
        return replace(self, width=width, height=height, scale=_bounded(self.scale * share))


def _bounded(scale: float) -> float:
    return min(max(scale, ROUND_M / WIDEST_M), ROUND_M / NARROWEST_M)
