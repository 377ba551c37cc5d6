"""Paints segments, tiles and the little bars of what a facility can do."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from sitrep_app.gui.panels.reconstruction.presenter import Segment, Site, Tone
from sitrep_app.gui.theme import Colours, Theme, font, paint_hatch
from sitrep_app.gui.widgets.direction import cut

RADIUS = 7.0
TALL = 72.0
"""From this height a tile has room for a name on two lines."""

_BAR = 4.0
_ALIGN = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter


def paint_segment(painter: QPainter, rect: QRectF, segment: Segment, colours: Colours) -> None:
    """Paint one place: full where reported and recorded agree, outlined or hatched where only one says so."""
    painter.setPen(Qt.PenStyle.NoPen)
    radius = min(3.0, rect.height() / 3)
    painter.setBrush(colours.done if segment is Segment.BOTH else colours.line)
    painter.drawRoundedRect(rect, radius, radius)
    if segment is Segment.RECORDED:
        painter.setBrush(colours.done_soft)
        painter.setPen(QPen(colours.done, 1.4))
        painter.drawRoundedRect(rect.adjusted(0.7, 0.7, -0.7, -0.7), radius, radius)
    elif segment is Segment.REPORTED:
        painter.setBrush(colours.done_soft)
        painter.drawRoundedRect(rect, radius, radius)
        paint_hatch(painter, rect, colours.done, radius)


def paint_site(
    painter: QPainter, rect: QRectF, site: Site, theme: Theme, *, is_chosen: bool, has_focus: bool
) -> None:
    """Paint a named place's tile."""
    colours = theme.colours
    is_done = site.tone is Tone.DONE
    edge = colours.accent if is_chosen or has_focus else colours.done if is_done else colours.line
    painter.setPen(QPen(edge, 2 if is_chosen else 1.4 if is_done or has_focus else 1))
    painter.setBrush(colours.done_soft if is_done else colours.surface)
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), RADIUS, RADIUS)
    inner = rect.adjusted(10, 7, -10, -9)
    line = QRectF(inner.left(), inner.top(), inner.width(), 17)
    below = _write_name(painter, line, site.name, colours, has_room=rect.height() >= TALL)
    _write(painter, line.translated(0, below), site.state, font(12), ink_of(site.tone, colours))
    paint_levels(
        painter, QRectF(inner.left(), inner.bottom() - _BAR + 1, inner.width(), _BAR), site.levels, colours
    )


def paint_ghost(painter: QPainter, rect: QRectF, words: str, note: str, colours: Colours) -> None:
    """Paint a place without a name: a dashed edge, no name, no state of its own."""
    painter.setPen(QPen(colours.hatching, 1, Qt.PenStyle.DashLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), RADIUS, RADIUS)
    inner = rect.adjusted(10, 7, -10, -9)
    line = QRectF(inner.left(), inner.top(), inner.width(), 17)
    _write(painter, line, words, font(12), colours.muted)
    _write(painter, line.translated(0, 17), note, font(11), colours.muted)


def paint_levels(painter: QPainter, rect: QRectF, levels: Sequence[float | None], colours: Colours) -> None:
    """Paint a little bar for each axis: full, in part, empty, or only outlined where nobody has said."""
    if not levels:
        return
    gap, width = 3.0, (rect.width() - 3.0 * (len(levels) - 1)) / len(levels)
    for place, level in enumerate(levels):
        bar = QRectF(rect.left() + place * (width + gap), rect.top(), width, rect.height())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(level_colour(level, colours))
        painter.drawRoundedRect(bar, 2, 2)


def level_colour(level: float | None, colours: Colours) -> QColor:
    """Return the colour of an axis' level."""
    if level is None:
        return colours.line
    return colours.done if level >= 0.99 else colours.warning if level > 0 else colours.danger


def ink_of(tone: Tone, colours: Colours) -> QColor:
    """Return the colour in which a state is written."""
    return {Tone.DONE: colours.done_text, Tone.UNDER_WAY: colours.accent, Tone.DAMAGED: colours.danger}.get(
        tone, colours.muted
    )


def _write_name(painter: QPainter, line: QRectF, name: str, colours: Colours, *, has_room: bool) -> float:
    """Write a name on one line, or on two where it needs them and there is room; return how far down it reaches."""
    face = font(12, QFont.Weight.Bold)
    if not has_room or QFontMetricsF(face).horizontalAdvance(name) <= line.width():
        _write(painter, line, name, face, colours.text)
        return line.height()
    painter.setFont(face)
    painter.setPen(colours.text)
    both = QRectF(line.left(), line.top(), line.width(), 2 * line.height())
    painter.drawText(both, Qt.AlignmentFlag.AlignLeading | Qt.TextFlag.TextWordWrap, name)
    return both.height()


def _write(painter: QPainter, rect: QRectF, text: str, face: QFont, ink: QColor) -> None:
    painter.setFont(face)
    painter.setPen(ink)
    painter.drawText(rect, _ALIGN, cut(text, QFontMetricsF(face), rect.width() + 0.5))
