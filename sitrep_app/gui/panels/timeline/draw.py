"""Paints a frame, and nothing but paints: what goes where was decided before."""

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from sitrep_app.gui.panels.timeline.arcs import paint_links
from sitrep_app.gui.panels.timeline.areas import Box
from sitrep_app.gui.panels.timeline.bars import paint_mark, paint_pin
from sitrep_app.gui.panels.timeline.context import paint_context
from sitrep_app.gui.panels.timeline.histogram import paint_columns
from sitrep_app.gui.panels.timeline.ink import Ink, faint
from sitrep_app.gui.panels.timeline.layout import DENSE_MARGIN, Frame, Row, Written
from sitrep_app.gui.panels.timeline.margin import paint_margin
from sitrep_app.gui.widgets.direction import cut
from sitrep_app.i18n.directions import alone

WINDOW = 0.07
UNKNOWN = 0.6
TICK = 4.0
THUMB = 5.0
BAND = 3.0
BEYOND = 60.0


def paint(painter: QPainter, frame: Frame, ink: Ink) -> None:
    """Paint one frame on a canvas whose background is painted."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _plot(painter, frame, ink)
    _axis(painter, frame, ink)
    paint_margin(painter, frame, ink)
    paint_context(painter, frame, ink)


def paint_film(painter: QPainter, frame: Frame, ink: Ink) -> None:
    """Paint the plot and the axis of a frame, and nothing around them."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _plot(painter, frame, ink)
    _axis(painter, frame, ink)


def _plot(painter: QPainter, frame: Frame, ink: Ink) -> None:
    plot = frame.areas.plot
    painter.save()
    painter.setClipRect(_rect(plot))
    # Flat fills on whole pixels cost a fraction without smoothing
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    _stripes(painter, frame, ink)
    _shades(painter, frame, ink)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _grid(painter, frame, ink)
    for row in frame.rows:
        if row.columns is not None:
            box = Box(plot.x, row.top + DENSE_MARGIN, plot.width, row.height - DENSE_MARGIN)
            paint_columns(painter, row.columns, box, ink.theme.category(row.lane.key).colour)
        if row.throughout:
            _band(painter, row, plot, ink)
    for mark in frame.marks:
        paint_mark(painter, mark, plot, ink)
    for label in frame.labels:
        _label(painter, label, ink)
    for pin in frame.pins:
        paint_pin(painter, pin, ink)
    paint_links(painter, frame, ink)
    paint_thumb(painter, frame, ink)
    painter.restore()
    if ink.is_vector:
        _cover(painter, frame, ink)
    if plot.x <= frame.horizon <= plot.right:
        painter.setPen(QPen(ink.colours.accent, 2))
        painter.drawLine(QPointF(frame.horizon, plot.y - 3), QPointF(frame.horizon, plot.bottom + TICK))


def _cover(painter: QPainter, frame: Frame, ink: Ink) -> None:
    """Cover what reaches beyond the plot where nothing clips it."""
    plot, strip = frame.areas.plot, frame.areas.strip
    for box in (
        QRectF(plot.x - BEYOND, 0, BEYOND, strip.bottom),
        QRectF(plot.right, 0, BEYOND, strip.bottom),
        QRectF(plot.x - 1, plot.bottom, plot.width + 2, strip.bottom - plot.bottom),
        QRectF(plot.x - 1, plot.y - BEYOND, plot.width + 2, BEYOND),
    ):
        painter.fillRect(box, ink.colours.surface)


def _band(painter: QPainter, row: Row, plot: Box, ink: Ink) -> None:
    """Say that more goes on all through the view than can be drawn one by one."""
    colour = ink.theme.category(row.lane.key).colour
    painter.fillRect(QRectF(plot.x, row.top + row.height - BAND, plot.width, BAND), faint(colour, 0.4))


def paint_thumb(painter: QPainter, frame: Frame, ink: Ink) -> None:
    """Show how far the lanes are scrolled, where they are higher than the plot."""
    plot = frame.areas.plot
    if frame.overflow <= 0:
        return
    whole = plot.height + frame.overflow
    top, height = plot.y + plot.height * frame.scrolled / whole, plot.height * plot.height / whole
    x = round(plot.x + 1 if frame.areas.is_mirrored else plot.right - THUMB - 1)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(faint(ink.colours.muted, 0.45))
    first, last = round(top + 1), round(top + height - 1 - THUMB)
    # Smoothing the long sides, which need none, would cost as much as all the lanes
    painter.drawPie(QRectF(x, first, THUMB, THUMB), 0, 180 * 16)
    painter.fillRect(QRect(x, first + 2, round(THUMB), last - first + 1), painter.brush())
    painter.drawPie(QRectF(x, last, THUMB, THUMB), 180 * 16, 180 * 16)


def _stripes(painter: QPainter, frame: Frame, ink: Ink) -> None:
    plot = frame.areas.plot
    for row in frame.rows:
        if row.index % 2 == 0:
            painter.fillRect(QRectF(plot.x, row.top, plot.width, row.height), ink.colours.sunken)


def _shades(painter: QPainter, frame: Frame, ink: Ink) -> None:
    """The lens' window in the accent's tint; beyond the line nothing is known yet."""
    plot = frame.areas.plot
    if frame.window is not None:
        _shade(painter, plot, *frame.window, faint(ink.colours.accent, WINDOW))
    _shade(painter, plot, frame.horizon, plot.right, faint(ink.colours.ground, UNKNOWN))


def _shade(painter: QPainter, plot: Box, start: float, end: float, colour: QColor) -> None:
    left, right = round(max(start, plot.x)), round(min(end, plot.right))
    if left < right:
        painter.fillRect(QRectF(left, plot.y, right - left, plot.height), colour)


def _grid(painter: QPainter, frame: Frame, ink: Ink) -> None:
    plot = frame.areas.plot
    painter.setPen(QPen(ink.colours.line, 1))
    painter.drawLines(
        [
            QLineF(_crisp(line.x), plot.y, _crisp(line.x), plot.bottom)
            for line in frame.lines
            if line.is_labelled
        ]
    )


def _axis(painter: QPainter, frame: Frame, ink: Ink) -> None:
    axis, plot = frame.areas.axis, frame.areas.plot
    painter.setPen(QPen(ink.colours.line, 1))
    painter.drawLine(QLineF(plot.x, _crisp(plot.bottom), plot.right, _crisp(plot.bottom)))
    painter.setPen(QPen(ink.colours.hatching, 1))
    painter.drawLines(
        [QLineF(_crisp(line.x), plot.bottom + 1, _crisp(line.x), plot.bottom + TICK) for line in frame.lines]
    )
    for line in frame.lines:
        if line.text:
            painter.setFont(ink.fonts.axis_strong if line.is_strong else ink.fonts.axis)
            painter.setPen(ink.colours.muted)
            painter.drawText(QPointF(line.x + 3, axis.bottom - 5), line.text)
    if axis.x <= frame.horizon <= axis.right + 1:
        _horizon_text(painter, frame, ink)


def _horizon_text(painter: QPainter, frame: Frame, ink: Ink) -> None:
    axis = frame.areas.axis
    painter.setFont(ink.fonts.axis_strong)
    width = QFontMetricsF(ink.fonts.axis_strong).horizontalAdvance(frame.horizon_text) + 4
    left = min(max(frame.horizon - width / 2, axis.x), axis.right - width)
    painter.setPen(ink.colours.accent)
    painter.drawText(QPointF(left + 2, axis.bottom - 5), frame.horizon_text)


def _label(painter: QPainter, label: Written, ink: Ink) -> None:
    painter.setFont(ink.fonts.title)
    painter.setPen(ink.colours.text)
    text = (
        cut(label.title, QFontMetricsF(ink.fonts.title), label.width) if label.is_cut else alone(label.title)
    )
    painter.drawText(QPointF(label.x, round(label.y) + 4), text)


def _rect(box: Box) -> QRectF:
    return QRectF(box.x, box.y, box.width, box.height)


def _crisp(x: float) -> float:
    """The middle of a pixel, so that a line one pixel wide fills it."""
    return int(x) + 0.5
