"""One line that says how doubt is drawn."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QLinearGradient, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from sitrep_app.gui.panels.timeline.bars import DASHES
from sitrep_app.gui.panels.timeline.ink import faint
from sitrep_app.gui.theme import Theme, font
from sitrep_app.gui.widgets.direction import mirrored_f
from sitrep_app.i18n import _

SAMPLE = QSize(22, 9)
GAP = 5
BETWEEN = 12


class Legend(QWidget):
    """Samples of the marks with a word each; those at the end are left out where there is no room."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = (_("date in doubt"), _("no end stated"), _("some time before"))
        self._face = font(11)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        said = _(
            "Dashed: date in doubt. Fading to the right: no end stated. Fading in from the left: some time before."
        )
        self.setAccessibleName(said)
        self.setToolTip(said)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(sum(self._width(text) for text in self._words), 18)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 18)

    def paintEvent(self, _event: QPaintEvent) -> None:
        fitting, used = [], 0
        for text in self._words:
            used += self._width(text)
            if used <= self.width() + BETWEEN:
                fitting.append(text)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(self._face)
            x = self.width() - sum(self._width(text) for text in fitting) + BETWEEN
            for place, text in enumerate(fitting):
                sample = QRectF(
                    x + 0.5, (self.height() - SAMPLE.height()) / 2, SAMPLE.width(), SAMPLE.height()
                )
                self._paint_sample(painter, mirrored_f(sample, self), place)
                painter.setPen(self._theme.colours.muted)
                words = QRectF(x + SAMPLE.width() + GAP, 0, self._width(text), self.height())
                aligned = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
                painter.drawText(mirrored_f(words, self), aligned, text)
                x += self._width(text)

    def _width(self, text: str) -> int:
        return SAMPLE.width() + GAP + QFontMetrics(self._face).horizontalAdvance(text) + BETWEEN

    def _paint_sample(self, painter: QPainter, rect: QRectF, place: int) -> None:
        colour = self._theme.colours.muted
        strengths = ((0.2, 0.2, 1.0, 1.0), (0.35, 0.03, 1.0, 0.15), (0.03, 0.35, 0.15, 1.0))[place]
        fill, edge = _fade(rect, colour, *strengths[:2]), _fade(rect, colour, *strengths[2:])
        pen = QPen(edge, 1.1)
        pen.setDashPattern(DASHES)
        painter.setPen(pen)
        painter.setBrush(fill)
        painter.drawRoundedRect(rect, 4, 4)
        if place == 1:
            tip = QPointF(rect.right() - 1, rect.center().y())
            painter.setPen(QPen(colour, 1.3))
            painter.drawPolyline([tip + QPointF(-3, -3), tip, tip + QPointF(-3, 3)])


def _fade(rect: QRectF, colour: QColor, first: float, last: float) -> QLinearGradient:
    gradient = QLinearGradient(rect.topLeft(), rect.topRight())
    gradient.setColorAt(0, faint(colour, first))
    gradient.setColorAt(1, faint(colour, last))
    return gradient
