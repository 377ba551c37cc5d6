"""Paints the context strip: all of time in columns, and the window on it that is the view."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from sitrep_app.gui.panels.timeline.areas import Box
from sitrep_app.gui.panels.timeline.histogram import paint_columns
from sitrep_app.gui.panels.timeline.ink import Ink, faint
from sitrep_app.gui.panels.timeline.layout import Frame

NARROWEST_HANDLE = 8.0
GRIP = 5.0


def paint_context(painter: QPainter, frame: Frame, ink: Ink) -> None:
    """Paint the strip of a frame, with the window that is the view."""
    paint_strip(painter, frame, ink)
    paint_window(painter, frame.areas.strip, frame.strip.window, ink)


def paint_strip(painter: QPainter, frame: Frame, ink: Ink) -> None:
    """Paint all of time in columns."""
    box = frame.areas.strip
    painter.fillRect(QRectF(box.x, box.y, box.width, box.height), ink.colours.sunken)
    paint_columns(
        painter, frame.strip.columns, Box(box.x, box.y + 3, box.width, box.height - 3), ink.colours.bars
    )


def paint_window(painter: QPainter, box: Box, window: tuple[float, float], ink: Ink) -> None:
    """Paint the window between two x of the strip."""
    handle = handle_in(box, window)
    if handle is not None:
        _handle(painter, handle, ink)


def handle_box(frame: Frame) -> Box | None:
    """Return where the draggable window is; None where the view lies beyond the strip."""
    return handle_in(frame.areas.strip, frame.strip.window)


def handle_in(box: Box, window: tuple[float, float]) -> Box | None:
    """Return where the window between two x of a strip can be taken hold of; None where it lies beyond."""
    start, end = window
    left, right = max(start, box.x), min(end, box.right)
    if right <= box.x or left >= box.right:
        return None
    widened = max(0.0, NARROWEST_HANDLE - (right - left)) / 2
    return Box(left - widened, box.y, right - left + 2 * widened, box.height)


def _handle(painter: QPainter, handle: Box, ink: Ink) -> None:
    rect = QRectF(handle.x, handle.y, handle.width, handle.height).adjusted(0.5, -0.5, -0.5, 0.5)
    painter.fillRect(rect.adjusted(1, 1, -1, -1), faint(ink.colours.accent, 0.16))
    painter.setPen(QPen(ink.colours.accent, 1.2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect, 3, 3)
    painter.setPen(QPen(ink.colours.accent, 2.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    for x in (rect.left(), rect.right()):
        painter.drawLine(QPointF(x, rect.center().y() - GRIP), QPointF(x, rect.center().y() + GRIP))
