"""Paints the links of the selected incident: thin curves with an arrow, and a word where the pointer is."""

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPen

from sitrep_app.gui.panels.timeline.ink import Ink
from sitrep_app.gui.panels.timeline.layout import Frame
from sitrep_app.gui.panels.timeline.links import Curve

WIDTH, MARKED_WIDTH = 1.4, 2.2
HALO = 2.4
ARROW = 6.5
SPREAD = 0.45
LOOSE = [2.0, 2.5]
PADDING = 6.0


def paint_links(painter: QPainter, frame: Frame, ink: Ink) -> None:
    """Paint the links of a frame, the one under the pointer stronger and with its word."""
    for curve in frame.links:
        _curve(painter, curve, ink, is_marked=curve.tie.row == ink.link)
    for curve in frame.links:
        if curve.tie.row == ink.link:
            _word(painter, curve, frame, ink)


def _curve(painter: QPainter, curve: Curve, ink: Ink, *, is_marked: bool) -> None:
    path = QPainterPath(QPointF(*curve.start))
    path.cubicTo(QPointF(*curve.first), QPointF(*curve.second), QPointF(*curve.end))
    width = MARKED_WIDTH if is_marked else WIDTH
    painter.setBrush(Qt.BrushStyle.NoBrush)
    # A rim of the ground keeps it apart from the bars it crosses
    painter.setPen(QPen(ink.colours.surface, width + HALO))
    painter.drawPath(path)
    pen = QPen(ink.colours.accent, width)
    if curve.tie.is_loose:
        pen.setDashPattern(LOOSE)
    painter.setPen(pen)
    painter.drawPath(path)
    _arrow(painter, curve, ink)


def _arrow(painter: QPainter, curve: Curve, ink: Ink) -> None:
    """Point at the incident that is named."""
    tip, before = QPointF(*curve.end), curve.second
    angle = math.atan2(before[1] - tip.y(), before[0] - tip.x())
    sides = [
        tip + QPointF(ARROW * math.cos(angle + turn), ARROW * math.sin(angle + turn))
        for turn in (SPREAD, -SPREAD)
    ]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink.colours.accent)
    painter.drawPolygon([tip, *sides])


def _word(painter: QPainter, curve: Curve, frame: Frame, ink: Ink) -> None:
    plot = frame.areas.plot
    x, y = curve.at(0.5)
    width = QFontMetricsF(ink.fonts.title).horizontalAdvance(curve.tie.said) + 2 * PADDING
    left = min(max(x - width / 2, plot.x + 2), plot.right - width - 2)
    top = min(max(y - 9, plot.y + 1), plot.bottom - 19)
    box = QRectF(round(left), round(top), round(width), 18)
    painter.setPen(QPen(ink.colours.accent, 1))
    painter.setBrush(ink.colours.surface)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
    painter.setFont(ink.fonts.title)
    painter.setPen(ink.colours.text)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, curve.tie.said)
