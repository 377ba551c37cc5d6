"""Paints a sample of each sign of the legend."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QLinearGradient, QPainter, QPen

from sitrep_app.domain.grade import Credibility, Grade, Reliability
from sitrep_app.domain.vocabulary import load
from sitrep_app.gui.panels.reference.legend import Line, Sign
from sitrep_app.gui.theme import Theme, font, paint_hatch, paint_shape
from sitrep_app.gui.widgets.badge import paint_badge
from sitrep_app.gui.widgets.site_badge import paint_site_badge

DASHES = [3.0, 2.4]
BAR = 12.0
STRONG, FAINT, NOTHING = 0.35, 0.2, 0.02

Painting = Callable[[QPainter, QRectF, Theme, Line], None]


def paint_sample(painter: QPainter, rect: QRectF, theme: Theme, line: Line, *, is_mirrored: bool) -> None:
    """Paint a sign in the middle of a rectangle; what begins and ends does so in the direction one reads."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if is_mirrored and line.sign in (Sign.OPEN_END, Sign.OPEN_START):
        painter.translate(2 * rect.center().x(), 0)
        painter.scale(-1, 1)
    _PAINTINGS[line.sign](painter, rect, theme, line)
    painter.restore()


def _shape(painter: QPainter, rect: QRectF, theme: Theme, line: Line) -> None:
    look = theme.category(line.code)
    paint_shape(painter, look.shape, rect.center(), 14, look.colour)


def _bar(first: float, last: float, *, is_dashed: bool) -> Painting:
    def paint(painter: QPainter, rect: QRectF, theme: Theme, _line: Line) -> None:
        colour = theme.category("security_operation").colour
        box = QRectF(rect.left() + 1, rect.center().y() - BAR / 2, rect.width() - 2, BAR)
        pen = QPen(
            _fading(box, colour, 1.0 if first > NOTHING else 0.12, 1.0 if last > NOTHING else 0.12), 1.3
        )
        if is_dashed:
            pen.setDashPattern(DASHES)
        painter.setPen(pen)
        painter.setBrush(_fading(box, colour, first, last))
        painter.drawRoundedRect(box, 4, 4)

    return paint


def _fading(box: QRectF, colour: QColor, first: float, last: float) -> QLinearGradient:
    gradient = QLinearGradient(box.topLeft(), box.topRight())
    for place, strength in ((0, first), (1, last)):
        shade = QColor(colour)
        shade.setAlphaF(strength)
        gradient.setColorAt(place, shade)
    return gradient


def _area(painter: QPainter, rect: QRectF, theme: Theme, _line: Line) -> None:
    box = rect.adjusted(2, 1, -2, -1)
    paint_hatch(painter, box, theme.colours.bars, 3)
    pen = QPen(theme.colours.muted, 1.3)
    pen.setDashPattern(DASHES)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, 3, 3)


def _radius(painter: QPainter, rect: QRectF, theme: Theme, _line: Line) -> None:
    look = theme.category("security_operation")
    side = rect.height()
    box = QRectF(rect.center().x() - side / 2, rect.top(), side, side)
    paint_hatch(painter, box, theme.colours.bars, side / 2)
    pen = QPen(look.colour, 1.3)
    pen.setDashPattern(DASHES)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(box.adjusted(1, 1, -1, -1))
    paint_shape(painter, look.shape, QPointF(box.center()), 9, look.colour)


def _band(painter: QPainter, rect: QRectF, theme: Theme, line: Line) -> None:
    look, side = theme.band(line.code), rect.height()
    box = QRectF(rect.center().x() - side / 2, rect.top(), side, side)
    if look.is_hatched:
        painter.setPen(QPen(theme.colours.line, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 4, 4)
        paint_hatch(painter, box, theme.colours.bars, 4)
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour)
    painter.drawRoundedRect(box, 4, 4)
    painter.setFont(font(12))
    painter.setPen(look.ink)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, look.sign)


def _grade(painter: QPainter, rect: QRectF, _theme: Theme, line: Line) -> None:
    grade = Grade(Reliability(line.code[0]), Credibility(line.code[1]))
    box = QRectF(rect.center().x() - 15, rect.center().y() - 9, 30, 18)
    paint_badge(painter, box, grade)


def _facility(painter: QPainter, rect: QRectF, theme: Theme, line: Line) -> None:
    side = rect.height()
    box = QRectF(rect.center().x() - side / 2, rect.top(), side, side)
    paint_site_badge(painter, box, "hospital", line.code, theme.colours)


def _marking(painter: QPainter, rect: QRectF, theme: Theme, line: Line) -> None:
    term = load("marking").term(line.code)
    painter.setPen(QPen(theme.colours.line, 1))
    painter.setBrush(QColor(str(term.extra["background"])))
    painter.drawRoundedRect(rect.adjusted(0.5, 1, -0.5, -1), 3, 3)
    painter.setFont(font(10, QFont.Weight.Bold))
    painter.setPen(QColor(str(term.extra["colour"])))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, "TLP")


_PAINTINGS: dict[Sign, Painting] = {
    Sign.SHAPE: _shape,
    Sign.SURE_DATE: _bar(STRONG, STRONG, is_dashed=False),
    Sign.DATE: _bar(FAINT, FAINT, is_dashed=True),
    Sign.OPEN_END: _bar(STRONG, NOTHING, is_dashed=True),
    Sign.OPEN_START: _bar(NOTHING, STRONG, is_dashed=True),
    Sign.AREA: _area,
    Sign.RADIUS: _radius,
    Sign.BAND: _band,
    Sign.GRADE: _grade,
    Sign.FACILITY: _facility,
    Sign.MARKING: _marking,
}
