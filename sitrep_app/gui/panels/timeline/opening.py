"""The stretch of time that a timeline opens with."""

from sitrep_app.gui.panels.timeline.density import Density
from sitrep_app.gui.panels.timeline.scale import DAY, YEAR

BEFORE = 3
"""The window fills the last part of the view; this many times its length is shown before it, where something is."""

AFTER = 0.05
EMPTY_SPAN = YEAR // 4
QUIET = YEAR // 2
"""Without a window, a view that would show nothing else for so long ends with the last that happened."""

NEAREST = 40
"""Without a window, the view begins where this many incidents of the last ones begin."""


def opening(window: tuple[int | None, int | None], horizon: int, density: Density) -> tuple[int, int]:
    """Return the start and end to show: the window at the right with what led up to it at its left.

    `window` is the lens' own, `horizon` the moment up to which anything is known, `density` that of all incidents.
    """
    first, last = window
    end = _lately(horizon, density) if last is None else last
    if first is not None and first < horizon < end:
        end = horizon
    start = first if first is not None and first < end else _recent(density, end)
    span = max(end - start, DAY)
    earlier = next(
        (times for times in (BEFORE, 2) if _counted(density, start - times * span, start - span)), 1
    )
    first = start - earlier * span
    return first, end + round(AFTER * (end - first))


def _lately(horizon: int, density: Density) -> int:
    """The horizon, or the last that is known where nothing has happened for long."""
    held = int(density.moments.searchsorted(horizon))
    if not held or horizon - int(density.moments[held - 1]) <= QUIET:
        return horizon
    return int(density.moments[held - 1]) + DAY


def _recent(density: Density, end: int) -> int:
    held = density.moments[: int(density.moments.searchsorted(end))]
    if not len(held):
        return end - EMPTY_SPAN
    first = int(held[-min(NEAREST, len(held))])
    return max(first, end - YEAR) if end - first > DAY else end - EMPTY_SPAN


def _counted(density: Density, start: int, end: int) -> int:
    low, high = density.moments.searchsorted([start, end])
    return int(high - low)
