"""A good point inside an outline, for a name or a summary: the one farthest from what cuts it off. Numbers only."""

import numpy as np
from numpy.typing import NDArray

from sitrep_app.gui.panels.map.land import Shape
from sitrep_app.gui.panels.map.projection import Box

TRIED = 13
"""Points tried across and down."""


def points_inside(shape: Shape, within: Box) -> list[tuple[float, float]]:
    """Return points of a grid that lie in the part of a shape within a box, the most central first."""
    if not shape.box.touches(within):
        return []
    common = shape.box.common(within)
    columns = np.linspace(common.left, common.right, TRIED + 2)[1:-1]
    lines = np.linspace(common.top, common.bottom, TRIED + 2)[1:-1]
    x, y = np.meshgrid(columns, lines)
    held = shape.roughly_holds_all(x.ravel(), y.ravel()).reshape(x.shape)
    depth = _depth(held)
    middle = (TRIED - 1) / 2
    found = [(int(line), int(column)) for line, column in np.argwhere(held)]
    found.sort(key=lambda at: (-depth[at], abs(at[0] - middle) + abs(at[1] - middle)))
    return [(float(columns[column]), float(lines[line])) for line, column in found]


def _depth(held: NDArray[np.bool_]) -> NDArray[np.int64]:
    """How many steps each held point is from the nearest that is not."""
    depth = np.zeros(held.shape, np.int64)
    left = held
    while left.any():
        depth += left
        padded = np.pad(left, 1)
        left = left & padded[:-2, 1:-1] & padded[2:, 1:-1] & padded[1:-1, :-2] & padded[1:-1, 2:]
    return depth
