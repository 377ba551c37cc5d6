"""A category's shape followed by words in its colour."""

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from sitrep_app.gui.theme import Shape, font, paint_shape
from sitrep_app.gui.widgets.direction import cut, mirrored

_GLYPH = 12
_GAP = 6


class ShapeLabel(QWidget):
    """One line: a shape, then its name; the name is elided where it does not fit."""

    def __init__(
        self, parent: QWidget | None = None, pixels: int = 12, weight: QFont.Weight = QFont.Weight.DemiBold
    ) -> None:
        super().__init__(parent)
        self._text, self._shape = "", Shape.CIRCLE
        self._colour, self._ink = QColor(), QColor()
        self.setFont(font(pixels, weight))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_shape(self, text: str, shape: Shape, colour: QColor, ink: QColor) -> None:
        """Show a shape in `colour` and words in `ink`."""
        self._text, self._shape, self._colour, self._ink = text, shape, colour, ink
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(
            _GLYPH + _GAP + self.fontMetrics().horizontalAdvance(self._text) + 2,
            self.fontMetrics().height() + 2,
        )

    def minimumSizeHint(self) -> QSize:
        return QSize(_GLYPH * 4, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        glyph = mirrored(QRect(0, 0, _GLYPH, self.height()), self)
        words = mirrored(QRect(_GLYPH + _GAP, 0, self.width() - _GLYPH - _GAP, self.height()), self)
        shown = cut(self._text, self.fontMetrics(), words.width())
        with QPainter(self) as painter:
            centre = QPointF(glyph.center()) + QPointF(0.5, 0.5)
            paint_shape(painter, self._shape, centre, _GLYPH - 1, self._colour)
            painter.setPen(self._ink)
            painter.drawText(words, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, shown)
