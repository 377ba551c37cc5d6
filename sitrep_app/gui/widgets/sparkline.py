"""A trend without axes, small enough to stand beside a figure."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget


def sparkline_points(values: Sequence[float], rect: QRectF) -> list[QPointF]:
    """Return the line's points within a rectangle, the lowest value at the bottom; none for fewer than two values."""
    if len(values) < 2:
        return []
    low, high = min(values), max(values)
    spread = high - low
    step = rect.width() / (len(values) - 1)
    heights = [(value - low) / spread if spread else 0.35 for value in values]
    return [QPointF(rect.left() + i * step, rect.bottom() - h * rect.height()) for i, h in enumerate(heights)]


def paint_sparkline(painter: QPainter, rect: QRectF, values: Sequence[float], colour: QColor) -> None:
    """Paint a trend within a rectangle."""
    points = sparkline_points(values, rect.adjusted(1, 1, -1, -1))
    if not points:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    join, cap = Qt.PenJoinStyle.RoundJoin, Qt.PenCapStyle.FlatCap
    painter.setPen(QPen(colour, 1.8, Qt.PenStyle.SolidLine, cap, join))
    painter.drawPolyline(QPolygonF(points))
    painter.restore()


class Sparkline(QWidget):
    """A trend as a widget of its own; `name` says in words what it shows."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: tuple[float, ...] = ()
        self._colour = QColor()
        self.setAccessibleName(name)

    def show_values(self, values: Sequence[float], colour: QColor) -> None:
        """Draw other values."""
        self._values, self._colour = tuple(values), colour
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(92, 24)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            paint_sparkline(painter, QRectF(self.rect()), self._values, self._colour)
