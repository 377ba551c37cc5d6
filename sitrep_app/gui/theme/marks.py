"""The marks that carry meaning: six shapes for the categories, and the hatch for doubt and for the unknown."""

import math
from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

from sitrep_app.gui.theme.colours import Shape

HATCH_PX = 7
_FINE = 4
"""Textures are drawn this much larger and shrunk by the brush, so that they stay sharp on dense screens."""


def paint_shape(painter: QPainter, shape: Shape, centre: QPointF, size: float, colour: QColor) -> None:
    """Paint a category's shape, filled, within a square of that size in logical pixels."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(shape_path(shape, centre, size), colour)
    painter.restore()


def shape_path(shape: Shape, centre: QPointF, size: float) -> QPainterPath:
    """Return a category's outline; the shapes look equally large, which is why their boxes differ."""
    path = QPainterPath()
    if shape is Shape.CIRCLE:
        path.addEllipse(centre, size * 0.46, size * 0.46)
        return path
    points = [QPointF(centre.x() + x * size / 2, centre.y() + y * size / 2) for x, y in _CORNERS[shape]]
    path.addPolygon(QPolygonF(points))
    path.closeSubpath()
    return path


@cache
def hatch(colour: str, spacing: int = HATCH_PX) -> QBrush:
    """Return the brush of doubt: rising diagonal lines, one logical pixel wide, on a clear ground.

    `colour` is a name such as "#5b6776" (`QColor.name()`), `spacing` the logical pixels between lines.
    """
    side = spacing * _FINE
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colour), _FINE * 0.9))
        for start in (-side, 0, side):
            painter.drawLine(QPointF(start - 2, side + 2), QPointF(start + side + 2, -2))
    pixmap.setDevicePixelRatio(_FINE)
    return QBrush(pixmap)


def paint_hatch(painter: QPainter, rect: QRectF, colour: QColor, radius: float = 0) -> None:
    """Fill a rectangle, its corners rounded, with the hatch of doubt."""
    path = QPainterPath()
    path.addRoundedRect(rect, radius, radius)
    painter.fillPath(path, hatch(colour.name()))


def _turning(corners: int, reach: float, first: float = -90) -> tuple[tuple[float, float], ...]:
    angles = [math.radians(first + 360 * corner / corners) for corner in range(corners)]
    return tuple((reach * math.cos(angle), reach * math.sin(angle)) for angle in angles)


def _star() -> tuple[tuple[float, float], ...]:
    """Return four long points with the sides drawn in."""
    inner, outer = _turning(4, 0.38, -45), _turning(4, 1.1)
    return tuple(point for pair in zip(outer, inner, strict=True) for point in pair)


_CORNERS = {
    Shape.TRIANGLE: ((0.0, -0.92), (1.0, 0.86), (-1.0, 0.86)),
    Shape.DIAMOND: _turning(4, 1.1),
    Shape.SQUARE: ((-0.84, -0.84), (0.84, -0.84), (0.84, 0.84), (-0.84, 0.84)),
    Shape.STAR: _star(),
    Shape.HEXAGON: _turning(6, 1.0),
}
