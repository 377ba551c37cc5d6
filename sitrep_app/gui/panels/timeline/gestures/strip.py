"""Dragging the window of the context strip, by its edges or as a whole, sets the view."""

from enum import Enum

from PySide6.QtCore import QPointF, Qt

from sitrep_app.gui.panels.timeline.context import handle_box
from sitrep_app.gui.panels.timeline.gestures.surface import Surface
from sitrep_app.gui.panels.timeline.layout import Frame

EDGE = 5.0
"""Pixels to either side of an edge that take hold of it."""


class Part(Enum):
    """What of the window is held."""

    START = "start"
    BODY = "body"
    END = "end"


class StripDrag:
    """A press on the context strip; beside the window it first brings the window there."""

    def __init__(self) -> None:
        self._part = Part.BODY
        self._start = self._end = self._held = 0

    @property
    def cursor(self) -> Qt.CursorShape:
        """The pointer's shape meanwhile."""
        return Qt.CursorShape.ClosedHandCursor if self._part is Part.BODY else Qt.CursorShape.SizeHorCursor

    def takes(self, surface: Surface, point: QPointF, _held: Qt.KeyboardModifier) -> bool:
        """Say whether the press is on the strip, and begin."""
        frame = surface.frame
        if frame is None or not frame.areas.strip.holds(point.x(), point.y()):
            return False
        part, view = part_at(frame, point.x()), surface.presenter.view
        self._part, self._start, self._end = part or Part.BODY, view.start, view.end
        self._held = _moment(frame, point)
        if part is None:
            half = view.span // 2
            self._start, self._end = self._held - half, self._held + half
            self.moves(surface, point)
        return True

    def moves(self, surface: Surface, point: QPointF) -> None:
        """Move what is held to the pointer."""
        frame = surface.frame
        if frame is None:
            return
        by = _moment(frame, point) - self._held
        start = self._start + (by if self._part is not Part.END else 0)
        end = self._end + (by if self._part is not Part.START else 0)
        surface.presenter.look_at(min(start, end), max(start, end))
        surface.refresh()

    def ends(self, surface: Surface, point: QPointF) -> None:
        """Leave the window where it is."""
        self.moves(surface, point)


def part_at(frame: Frame, x: float) -> Part | None:
    """Return what of the window lies at an x; None beside it. In a narrow window the edges lie outside."""
    handle = handle_box(frame)
    if handle is None:
        return None
    inner = min(EDGE, handle.width / 4)
    if handle.x - EDGE <= x <= handle.x + inner:
        return Part.START
    if handle.right - inner <= x <= handle.right + EDGE:
        return Part.END
    return Part.BODY if handle.x < x < handle.right else None


def _moment(frame: Frame, point: QPointF) -> int:
    return frame.strip.scale.time(point.x() - frame.areas.strip.x)
