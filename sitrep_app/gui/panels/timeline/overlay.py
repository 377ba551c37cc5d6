"""Paints what lies over a frame for a moment: the stretch of time being picked, the line being held."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from sitrep_app.gui.panels.timeline.ink import Ink, faint
from sitrep_app.gui.panels.timeline.layout import Frame

FILL = 0.14
FLAG_HEIGHT = 20.0
FLAG_PADDING = 8.0


@dataclass(frozen=True, slots=True)
class Picked:
    """The stretch being picked, between two x of the canvas, and what it holds in words."""

    left: float
    right: float
    said: str


@dataclass(frozen=True, slots=True)
class HeldLine:
    """The line of the date shown while a hand holds it at an x of the canvas, and that date in words."""

    x: float
    said: str


Held = Picked | HeldLine


def paint_held(painter: QPainter, held: Held, frame: Frame, ink: Ink) -> None:
    """Paint what a hand holds over a frame."""
    if isinstance(held, Picked):
        _picked(painter, held, frame, ink)
    else:
        _line(painter, held, frame, ink)


def paint_ring(painter: QPainter, rect: QRect, colour: QColor) -> None:
    """Say that the keyboard is here."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 6, 6)


def _line(painter: QPainter, line: HeldLine, frame: Frame, ink: Ink) -> None:
    """Paint the line where the hand is, which the picture follows as fast as it can, with its date at the top."""
    plot = frame.areas.plot
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(ink.colours.accent, 2))
    painter.drawLine(QPointF(line.x, plot.y), QPointF(line.x, plot.bottom + 4))
    _flag(painter, line.x, line.said, frame, ink)


def _picked(painter: QPainter, picked: Picked, frame: Frame, ink: Ink) -> None:
    """Paint a stretch over the plot and the ruler, with its words at the top."""
    plot, axis = frame.areas.plot, frame.areas.axis
    box = QRectF(picked.left, plot.y, picked.right - picked.left, axis.bottom - plot.y)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(box, faint(ink.colours.accent, FILL))
    painter.setPen(QPen(ink.colours.accent, 1))
    for x in (picked.left, picked.right):
        painter.drawLine(QPointF(round(x) + 0.5, plot.y), QPointF(round(x) + 0.5, axis.bottom))
    _flag(painter, (picked.left + picked.right) / 2, picked.said, frame, ink)


def _flag(painter: QPainter, x: float, said: str, frame: Frame, ink: Ink) -> None:
    """Paint words on the accent's colour at the top of the plot, as near over an x as the plot lets them be."""
    plot = frame.areas.plot
    width = QFontMetricsF(ink.fonts.axis_strong).horizontalAdvance(said) + 2 * FLAG_PADDING
    left = max(plot.x, min(x - width / 2, plot.right - width))
    flag = QRectF(round(left), plot.y + 2, round(width), FLAG_HEIGHT)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink.colours.accent)
    painter.drawRoundedRect(flag, 5, 5)
    painter.setFont(ink.fonts.axis_strong)
    painter.setPen(ink.colours.on_accent)
    painter.drawText(flag, Qt.AlignmentFlag.AlignCenter, said)
