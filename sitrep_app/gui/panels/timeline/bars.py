"""Paints the marks of incidents: bars as wide as the doubt, glyphs where they are narrow."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPainterPath, QPen

from sitrep_app.gui.panels.timeline.areas import Box
from sitrep_app.gui.panels.timeline.ink import Ink, faint
from sitrep_app.gui.panels.timeline.layout import Placed
from sitrep_app.gui.panels.timeline.spans import Form
from sitrep_app.gui.theme import paint_shape, shape_path

RADIUS = 7.0
DASHES = [4.0, 2.5]
WASH = 0.2
SOLID = 0.42
STRONGER = 0.16
FAINTEST = 0.03
WORDLESS, TIGHT = 10.0, 15.0
"""Between these heights words come near the long sides of their bar, whose outline is then quieter than they are."""

QUIET = 0.35
UNFADED = 0.55
"""How strong an outline is that cannot fade."""

_OPEN = (Form.BEFORE, Form.AFTER, Form.ONGOING)

FADE = 260.0
"""Pixels over which an open side fades."""


def paint_mark(painter: QPainter, mark: Placed, plot: Box, ink: Ink) -> None:
    """Paint one incident's mark within the plot."""
    if mark.form is Form.GLYPH:
        _glyph(painter, mark, ink)
    elif mark.form is Form.BEFORE:
        _before(painter, mark, plot, ink)
    elif mark.form in (Form.AFTER, Form.ONGOING):
        _open_ended(painter, mark, plot, ink)
    else:
        _closed(painter, mark, plot, ink)
    if mark.row == ink.selected:
        _ring(painter, mark, plot, ink)


def paint_pin(painter: QPainter, mark: Placed, ink: Ink) -> None:
    """Paint the selected incident over the columns of a lane too dense to show it otherwise."""
    middle = QPointF((mark.left + mark.right) / 2, mark.y)
    painter.setPen(QPen(ink.colours.accent, 2))
    painter.setBrush(ink.colours.surface)
    painter.drawEllipse(middle, 9, 9)
    look = ink.look(mark.row)
    paint_shape(painter, look.shape, middle, 10, look.colour)


def _glyph(painter: QPainter, mark: Placed, ink: Ink) -> None:
    look, middle = ink.look(mark.row), QPointF((mark.left + mark.right) / 2, mark.y)
    size = mark.height - (0.5 if ink.is_marked(mark.row) else 2)
    if mark.doubtful:
        painter.setPen(QPen(look.colour, 1.3))
        painter.setBrush(ink.colours.surface)
        painter.drawPath(shape_path(look.shape, middle, size - 1))
    else:
        paint_shape(painter, look.shape, middle, size, look.colour)


def _closed(painter: QPainter, mark: Placed, plot: Box, ink: Ink) -> None:
    colour, share = ink.look(mark.row).colour, SOLID if mark.form is Form.SOLID else WASH
    share += STRONGER if ink.is_marked(mark.row) else 0
    path = QPainterPath()
    path.addRoundedRect(_rect(mark, plot), _radius(mark), _radius(mark))
    _edged(painter, mark, path, faint(colour, share), _outline(QBrush(colour), dashed=mark.doubtful))


def _before(painter: QPainter, mark: Placed, plot: Box, ink: Ink) -> None:
    """Fade in from the left: nobody says since when it may have been."""
    colour, rect = ink.look(mark.row).colour, _rect(mark, plot)
    share = WASH + STRONGER * (1.6 if ink.is_marked(mark.row) else 0.5)
    from_x = max(plot.x, rect.right() - max(FADE, rect.width() * 0.8))
    fill = _fade(from_x, rect.right(), faint(colour, FAINTEST), faint(colour, share))
    edge = _fade(from_x, rect.right(), faint(colour, 0.12), colour)
    outline = _outline(_edge(edge, colour, ink), dashed=True)
    _edged(painter, mark, _open_left(rect, _radius(mark)), QBrush(fill), outline)


def _open_ended(painter: QPainter, mark: Placed, plot: Box, ink: Ink) -> None:
    """Fade out towards an arrow: no end is stated. Until it has surely begun it is paler, or fades in."""
    colour, rect = ink.look(mark.row).colour, _rect(mark, plot)
    more = STRONGER if ink.is_marked(mark.row) else 0
    begun = min(max((mark.sure - rect.left()) / max(1.0, rect.width()), 0.0), 0.998)
    first = FAINTEST if mark.form is Form.ONGOING else WASH
    fill = _fade(
        rect.left(), rect.right(), faint(colour, first + more), faint(colour, 2 * FAINTEST + more / 2)
    )
    fill.setColorAt(begun, faint(colour, WASH + more))
    fill.setColorAt(begun + 0.001, faint(colour, WASH + 0.1 + more))
    edge = _fade(rect.left(), rect.right(), faint(colour, 5 * first), faint(colour, 0.25))
    edge.setColorAt(begun, colour)
    outline = _outline(_edge(edge, colour, ink), dashed=True)
    if mark.form is Form.ONGOING:
        painter.fillRect(rect, fill)
        _edged(painter, mark, _long_sides(rect), Qt.BrushStyle.NoBrush, outline)
    else:
        _edged(painter, mark, _open_right(rect, _radius(mark)), QBrush(fill), outline)
    if mark.right <= plot.right + 1:
        _arrow(painter, QPointF(rect.right(), mark.y), mark.height, colour)


def _edged(
    painter: QPainter, mark: Placed, path: QPainterPath, fill: QBrush | QColor | Qt.BrushStyle, outline: QPen
) -> None:
    """Paint a bar and its outline, which gives way to the words where the bar is hardly higher than they are."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    painter.drawPath(path)
    whole = painter.opacity()
    painter.setOpacity(whole * QUIET if WORDLESS < mark.height < TIGHT else whole)
    painter.setPen(outline)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)
    painter.setOpacity(whole)


def _long_sides(rect: QRectF) -> QPainterPath:
    path = QPainterPath(rect.topLeft())
    path.lineTo(rect.topRight())
    path.moveTo(rect.bottomLeft())
    path.lineTo(rect.bottomRight())
    return path


def _arrow(painter: QPainter, tip: QPointF, height: float, colour: QColor) -> None:
    reach = min(4.0, height / 3)
    pen = QPen(colour, 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    tip -= QPointF(2.5, 0)
    painter.drawPolyline([tip + QPointF(-reach, -reach), tip, tip + QPointF(-reach, reach)])


def _ring(painter: QPainter, mark: Placed, plot: Box, ink: Ink) -> None:
    """Outline what is selected; the outline of a bar in doubt stays dashed."""
    pen = QPen(ink.colours.accent, 2)
    if mark.form is not Form.GLYPH and (mark.doubtful or mark.form in _OPEN):
        pen.setDashPattern(DASHES)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if mark.form is Form.GLYPH:
        painter.drawEllipse(QPointF((mark.left + mark.right) / 2, mark.y), 8.5, 8.5)
    else:
        rect = _rect(mark, plot).adjusted(-1, -1, 1, 1)
        painter.drawRoundedRect(rect, _radius(mark) + 1, _radius(mark) + 1)


def _rect(mark: Placed, plot: Box) -> QRectF:
    """The bar on whole pixels, cut a little beyond the plot so that its ends are not drawn where it goes on."""
    left, right = max(mark.left, plot.x - 20), min(mark.right, plot.right + 20)
    top, height = round(mark.y - mark.height / 2), round(mark.height)
    return QRectF(round(left) + 0.5, top + 0.5, max(1, round(right) - round(left) - 1), height - 1)


def _radius(mark: Placed) -> float:
    return min(RADIUS, mark.height / 2, (mark.right - mark.left) / 3)


def _edge(fading: QLinearGradient, colour: QColor, ink: Ink) -> QBrush:
    return QBrush(faint(colour, UNFADED)) if ink.is_vector else QBrush(fading)


def _outline(brush: QBrush, *, dashed: bool) -> QPen:
    pen = QPen(brush, 1)
    if dashed:
        pen.setDashPattern(DASHES)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen


def _fade(left: float, right: float, first: QColor, last: QColor) -> QLinearGradient:
    gradient = QLinearGradient(left, 0, max(right, left + 1), 0)
    gradient.setColorAt(0, first)
    gradient.setColorAt(1, last)
    return gradient


def _open_left(rect: QRectF, radius: float) -> QPainterPath:
    """A bar without its left end."""
    path = QPainterPath(rect.topLeft())
    path.lineTo(rect.right() - radius, rect.top())
    path.quadTo(rect.right(), rect.top(), rect.right(), rect.top() + radius)
    path.lineTo(rect.right(), rect.bottom() - radius)
    path.quadTo(rect.right(), rect.bottom(), rect.right() - radius, rect.bottom())
    path.lineTo(rect.bottomLeft())
    return path


def _open_right(rect: QRectF, radius: float) -> QPainterPath:
    """A bar without its right end."""
    path = QPainterPath(rect.topRight())
    path.lineTo(rect.left() + radius, rect.top())
    path.quadTo(rect.left(), rect.top(), rect.left(), rect.top() + radius)
    path.lineTo(rect.left(), rect.bottom() - radius)
    path.quadTo(rect.left(), rect.bottom(), rect.left() + radius, rect.bottom())
    path.lineTo(rect.bottomRight())
    return path
