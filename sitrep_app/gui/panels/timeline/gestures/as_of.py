"""Dragging the line of the date shown, or the date under it, replays every panel."""

from PySide6.QtCore import QPointF, Qt

from sitrep_app.gui.panels.timeline.gestures.drag import STILL, pick_at
from sitrep_app.gui.panels.timeline.gestures.surface import Surface
from sitrep_app.gui.panels.timeline.layout import Frame

REACH = 4.0
"""Pixels to either side of the line that take hold of it."""


class AsOfDrag:
    """A press on the line or its date; one that does not move picks what lies there."""

    cursor = Qt.CursorShape.SizeHorCursor

    def __init__(self) -> None:
        self._pressed = 0.0
        self._has_moved = False

    def takes(self, surface: Surface, point: QPointF, held: Qt.KeyboardModifier) -> bool:
        """Say whether the press is this gesture's, and begin."""
        frame = surface.frame
        self._pressed, self._has_moved = point.x(), False
        return frame is not None and not held & Qt.KeyboardModifier.ShiftModifier and on_line(frame, point)

    def moves(self, surface: Surface, point: QPointF) -> None:
        """Take the line along, from day to day."""
        self._has_moved = self._has_moved or abs(point.x() - self._pressed) >= STILL
        if self._has_moved and surface.frame is not None:
            plot = surface.frame.areas.plot
            surface.hold_line(min(max(point.x(), plot.x), plot.right))

    def ends(self, surface: Surface, point: QPointF) -> None:
        """Leave the line where it is."""
        surface.hold_line(None)
        if not self._has_moved:
            pick_at(surface, point)


def on_line(frame: Frame, point: QPointF) -> bool:
    """Say whether a point lies on the line of the date shown, or on the date under it."""
    plot, axis = frame.areas.plot, frame.areas.axis
    if frame.flag is not None and axis.y <= point.y() < axis.bottom:
        return frame.flag[0] <= point.x() <= frame.flag[1]
    return plot.holds(point.x(), point.y()) and abs(point.x() - frame.horizon) <= REACH
