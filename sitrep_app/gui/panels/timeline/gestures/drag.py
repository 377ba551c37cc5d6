"""Dragging the plot moves it; a press that does not move picks what lies under it."""

from PySide6.QtCore import QPointF, Qt

from sitrep_app.gui.panels.timeline.gestures.surface import Surface
from sitrep_app.gui.panels.timeline.hits import mark_at, row_at

STILL = 4.0
"""Pixels that a hand trembles."""

NEAR = 6.0


class Drag:
    """A press on the plot, until the button is let go."""

    cursor = Qt.CursorShape.ClosedHandCursor

    def __init__(self) -> None:
        self._pressed = self._last = QPointF()
        self.has_moved = False

    def takes(self, surface: Surface, point: QPointF) -> bool:
        """Say whether the press is this gesture's, and begin."""
        frame = surface.frame
        self._pressed, self._last, self.has_moved = point, point, False
        return frame is not None and frame.areas.plot.holds(point.x(), point.y())

    def moves(self, surface: Surface, point: QPointF) -> None:
        """Move the content along."""
        if not self.has_moved and (point - self._pressed).manhattanLength() < STILL:
            return
        self.has_moved = True
        step = point - self._last
        self._last = point
        surface.presenter.pan(step.x(), step.y())
        surface.refresh()

    def ends(self, surface: Surface, point: QPointF) -> None:
        """Pick what was pressed, if nothing was dragged; nothing there picks nothing."""
        frame = surface.frame
        if self.has_moved or frame is None:
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
