"""How long the scale bar is, and what it measures. Numbers only."""

import math
from dataclasses import dataclass

STEPS = (5, 2, 1)


@dataclass(frozen=True, slots=True)
class ScaleBar:
    """A round number of metres, and its length in pixels."""

    metres: int
    length: float


def scale_bar(metres_per_pixel: float, longest: float) -> ScaleBar:
    """Return the longest bar of one, two or five times a power of ten metres that fits."""
    most = metres_per_pixel * longest
    power = 10 ** math.floor(math.log10(most))
    metres = next(step * power for step in STEPS if step * power <= most * (1 + 1e-9))
    return ScaleBar(int(metres), metres / metres_per_pixel)
