"""Dragging with Shift held, or along the ruler, picks a stretch of time for every panel."""

from PySide6.QtCore import QPointF, Qt

from sitrep_app.gui.panels.timeline.gestures.surface import Surface
from sitrep_app.gui.panels.timeline.layout import Frame

STILL = 4.0
"""Pixels that a hand trembles."""


class Band:
    """A press with Shift on the plot, or any on the ruler under it."""

    cursor = Qt.CursorShape.SizeHorCursor

    def __init__(self) -> None:
        self._pressed = 0.0
        self._has_moved = False

    def takes(self, surface: Surface, point: QPointF, held: Qt.KeyboardModifier) -> bool:
        """Say whether the press is this gesture's, and begin."""
        frame = surface.frame
        self._pressed, self._has_moved = point.x(), False
        if frame is None:
            return False
        with_shift = bool(held & Qt.KeyboardModifier.ShiftModifier)
        on_plot = frame.areas.plot.holds(point.x(), point.y())
        return (with_shift and on_plot) or frame.areas.axis.holds(point.x(), point.y())

    def moves(self, surface: Surface, point: QPointF) -> None:
        """Stretch the band to the pointer."""
        self._has_moved = self._has_moved or abs(point.x() - self._pressed) >= STILL
        if self._has_moved and surface.frame is not None:
            surface.show_band(self._ends(surface.frame, point))

    def ends(self, surface: Surface, point: QPointF) -> None:
        """Take the stretch over, if there is any."""
        frame = surface.frame
        surface.show_band(None)
        if self._has_moved and frame is not None:
            surface.narrow(*surface.presenter.stretch(*self._ends(frame, point)))

    def _ends(self, frame: Frame, point: QPointF) -> tuple[float, float]:
        plot = frame.areas.plot
        first, last = (min(max(x, plot.x), plot.right) for x in (self._pressed, point.x()))
        return min(first, last), max(first, last)
