"""Paints what stands beside the plot: the lanes' shapes, names and counts, and the caption of the context strip."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from sitrep_app.gui.panels.timeline.areas import COUNT_GAP, GLYPH_INDENT, TEXT_INDENT, Box
from sitrep_app.gui.panels.timeline.ink import Ink
from sitrep_app.gui.panels.timeline.layout import Frame, Row
from sitrep_app.gui.theme import paint_shape
from sitrep_app.gui.widgets.direction import cut

LANE_GLYPH = 11.0
LINE = 24.0
_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute


def paint_margin(painter: QPainter, frame: Frame, ink: Ink) -> None:
    """Paint the label column of a frame."""
    column = frame.areas.labels
    painter.save()
    painter.setClipRect(QRectF(column.x, column.y, column.width, column.height))
    for row in frame.rows:
        if ink.is_vector and not column.y + LANE_GLYPH <= row.heading <= column.bottom - LANE_GLYPH:
            # Nothing would clip it
            continue
        _glyph(painter, row, frame, ink)
        _name(painter, row, frame, ink)
        _count(painter, row, frame, ink)
    painter.restore()
    _caption(painter, frame, ink)


def _glyph(painter: QPainter, row: Row, frame: Frame, ink: Ink) -> None:
    if frame.has_glyphs:
        box = _from_edge(frame.areas.labels, GLYPH_INDENT, LANE_GLYPH, frame)
        look = ink.theme.category(row.lane.key)
        paint_shape(
            painter, look.shape, QPointF(box.x + LANE_GLYPH / 2, row.heading), LANE_GLYPH, look.colour
        )


def _name(painter: QPainter, row: Row, frame: Frame, ink: Ink) -> None:
    column, indent = frame.areas.labels, _indent(frame)
    taken = QFontMetricsF(ink.fonts.count).horizontalAdvance(row.count_text) + 2 * COUNT_GAP
    box = _from_edge(column, indent, column.width - indent - taken, frame)
    text = cut(row.lane.label, QFontMetricsF(ink.fonts.lane), box.width + 1)
    painter.setFont(ink.fonts.lane)
    painter.setPen(ink.colours.text if row.count and not row.lane.is_folded else ink.colours.muted)
    painter.drawText(QRectF(box.x, row.heading - LINE / 2, box.width + 2, LINE), _near(frame) | _MIDDLE, text)


def _count(painter: QPainter, row: Row, frame: Frame, ink: Ink) -> None:
    column = frame.areas.labels
    box = _from_edge(column, 0, column.width - COUNT_GAP, frame)
    painter.setFont(ink.fonts.count)
    painter.setPen(ink.colours.muted)
    far = Qt.AlignmentFlag.AlignLeft if frame.areas.is_mirrored else Qt.AlignmentFlag.AlignRight
    painter.drawText(QRectF(box.x, row.heading - LINE / 2, box.width, LINE), far | _MIDDLE, row.count_text)


def _caption(painter: QPainter, frame: Frame, ink: Ink) -> None:
    caption, indent = frame.areas.caption, _indent(frame)
    box = _from_edge(caption, indent, caption.width - indent, frame)
    painter.setFont(ink.fonts.lane)
    painter.setPen(ink.colours.text)
    words = QRectF(box.x, box.y, box.width, box.height)
    painter.drawText(words, _near(frame) | _MIDDLE, frame.strip.caption)


def _indent(frame: Frame) -> float:
    return TEXT_INDENT if frame.has_glyphs else GLYPH_INDENT


def _near(frame: Frame) -> Qt.AlignmentFlag:
    return Qt.AlignmentFlag.AlignRight if frame.areas.is_mirrored else Qt.AlignmentFlag.AlignLeft


def _from_edge(column: Box, indent: float, width: float, frame: Frame) -> Box:
    """The box so far from the edge at which reading begins."""
    x = column.right - indent - width if frame.areas.is_mirrored else column.x + indent
    return Box(x, column.y, width, column.height)
