"""Dragging the plot moves it, and a flick lets it run on; a press that does not move picks what lies under it."""

import time
from collections.abc import Callable

from PySide6.QtCore import QPointF, Qt

from sitrep_app.gui.panels.timeline.gestures.flick import Trace
from sitrep_app.gui.panels.timeline.gestures.surface import Surface
from sitrep_app.gui.panels.timeline.hits import mark_at, row_at

STILL = 4.0
"""Pixels that a hand trembles."""

NEAR = 6.0


class Drag:
    """A press on the plot, until the button is let go."""

    cursor = Qt.CursorShape.ClosedHandCursor

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock, self._trace = clock, Trace()
        self._pressed = self._last = QPointF()
        self.has_moved = False

    def takes(self, surface: Surface, point: QPointF, _held: Qt.KeyboardModifier) -> bool:
        """Say whether the press is this gesture's, and begin."""
        frame = surface.frame
        self._pressed, self._last, self.has_moved = point, point, False
        self._trace = Trace()
        return frame is not None and frame.areas.plot.holds(point.x(), point.y())

    def moves(self, surface: Surface, point: QPointF) -> None:
        """Move the content along."""
        if not self.has_moved and (point - self._pressed).manhattanLength() < STILL:
            return
        self.has_moved = True
        step = point - self._last
        self._last = point
        self._trace.add(self._clock(), point.x(), point.y())
        surface.slide(step.x(), step.y())

    def ends(self, surface: Surface, point: QPointF) -> None:
        """Let what was dragged run on, else pick what was pressed; nothing there picks nothing."""
        if self.has_moved:
            surface.glide(self._trace.momentum(self._clock()))
        else:
            pick_at(surface, point)


def pick_at(surface: Surface, point: QPointF) -> None:
    """Pick the entry at a point, in a dense lane the nearest in time; nothing there picks nothing."""
    frame = surface.frame
    if frame is None:
        return
    mark = mark_at(frame, point.x(), point.y())
    if mark is not None:
        surface.pick(mark.row, mark.lane)
        return
    row = row_at(frame, point.x(), point.y())
    if row is not None and row.columns is not None:
        x = point.x() - frame.areas.plot.x
        found = surface.presenter.nearest(row.index, x, NEAR)
        surface.pick(found, row.index)
    else:
        surface.pick(None)
