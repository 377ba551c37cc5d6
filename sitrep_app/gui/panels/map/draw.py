"""Paints what stands on the land: doubt first, then points, names, summaries and the scale bar."""

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen

from sitrep_app.domain.incident import CATEGORIES
from sitrep_app.gui.panels.map.areas import BETWEEN, GLYPH_STEP, SIDE, AreaMark
from sitrep_app.gui.panels.map.background import Background, rect_of
from sitrep_app.gui.panels.map.ink import NUMBER, TITLE, face, number_width
from sitrep_app.gui.panels.map.labels import Label, Tier
from sitrep_app.gui.panels.map.layout import Frame, SiteMark
from sitrep_app.gui.panels.map.prepared import Prepared
from sitrep_app.gui.panels.map.stacks import CELL, GLYPH, STEP, Mark
from sitrep_app.gui.panels.map.tones import Tones, tones_of
from sitrep_app.gui.panels.map.words import say_length
from sitrep_app.gui.theme import Theme, font, paint_shape
from sitrep_app.gui.theme.colours import blend
from sitrep_app.gui.widgets.direction import is_right_to_left
from sitrep_app.gui.widgets.site_badge import paint_site_badge, site_tone
from sitrep_app.i18n import format_number
from sitrep_app.i18n.directions import alone

WASH = 0.07
FAINTEST = 0.14
MOST_HATCHED = 40
"""With more doubtful places than this in view their hatches would hide each other: only the outlines are drawn."""

RING = 5.0
HALO = 3.0


@dataclass(frozen=True, slots=True)
class Marked:
    """What is marked: the selected row or facility, the selected area, and the mark under the pointer."""

    row: int | None = None
    site: str = ""
    area: str = ""
    hovered: Mark | None = None


class Brush:
    """Paints one frame in one theme."""

    def __init__(self, painter: QPainter, theme: Theme, background: Background, marked: Marked) -> None:
        self._painter, self._theme, self._background, self._marked = painter, theme, background, marked
        self._tones: Tones = tones_of(theme)

    def paint(self, frame: Frame, prepared: Prepared) -> None:
        """Paint everything."""
        painter = self._painter
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._background.paint(painter, frame.view, self._tones, prepared.area)
        left, top = frame.view.on_screen(0.5, 0.5)
        painter.setBrushOrigin(QPointF(math.fmod(left, 700), math.fmod(top, 700)))
        for area in frame.areas:
            self._paint_area(area, frame, prepared)
        doubts = [
            (mark.x, mark.y, mark.radius, self._colour(mark.categories[0])) for mark in frame.points.marks
        ]
        doubts += [(site.x, site.y, site.radius, self._tone(site.site.state)) for site in frame.sites]
        drawn = [doubt for doubt in doubts if doubt[2]]
        for doubt in drawn:
            self._paint_doubt(*doubt, is_hatched=len(drawn) <= MOST_HATCHED)
        self._paint_cells(frame)
        for label in frame.labels:
            self._paint_label(label)
        for site in frame.sites:
            self._paint_site(site)
        for mark in frame.points.marks:
            self._paint_mark(mark)
        for area in frame.areas:
            self._paint_summary(area)
        self._paint_bar(frame)

    def _colour(self, category: int) -> QColor:
        code = CATEGORIES[category] if category < len(CATEGORIES) else ""
        return self._theme.category(code).colour

    def _tone(self, state: str) -> QColor:
        return site_tone(self._theme.colours, state)

    def _paint_area(self, area: AreaMark, frame: Frame, prepared: Prepared) -> None:
        shape = prepared.land.area(area.code)
        if shape is None:
            return
        path = self._background.path(shape, frame.view)
        colours, is_selected = self._theme.colours, area.code == self._marked.area
        only = area.only_category
        colour = colours.muted if only is None else self._colour(only)
        lines = blend(self._tones.own, colour, 0.32 if only is None else 0.55)
        self._painter.fillPath(path, self._theme.hatch(lines))
        pen = QPen(colours.accent if is_selected else colour, 2.4 if is_selected else 1.4)
        pen.setDashPattern([5.0, 3.5])
        self._painter.strokePath(path, pen)
        if area.leader is not None:
            self._painter.setPen(QPen(self._tones.own_border, 1.2))
            self._painter.drawLine(QPointF(*area.leader[0]), QPointF(*area.leader[1]))

    def _paint_doubt(self, x: float, y: float, radius: float, colour: QColor, *, is_hatched: bool) -> None:
        circle = QPainterPath()
        circle.addEllipse(QPointF(x, y), radius, radius)
        wash = QColor(colour)
        wash.setAlphaF(WASH)
        self._painter.fillPath(circle, wash)
        if is_hatched:
            self._painter.fillPath(circle, self._theme.hatch(blend(self._tones.own, colour, 0.55)))
        pen = QPen(colour, 1.4)
        pen.setDashPattern([4.0, 3.0])
        self._painter.strokePath(circle, pen)

    def _paint_cells(self, frame: Frame) -> None:
        """Paint the density: the more events, the less the land shows through."""
        most = math.log1p(frame.points.fullest)
        colour = QColor(self._theme.colours.accent)
        for cell in frame.points.cells:
            colour.setAlphaF(FAINTEST + (1 - FAINTEST) * (math.log1p(cell.count) / most) ** 2)
            self._painter.fillRect(QRectF(cell.x, cell.y, CELL - 1, CELL - 1), colour)

    def _paint_label(self, label: Label) -> None:
        colours = self._theme.colours
        inks = {
            Tier.TOWN: colours.text,
            Tier.WATER: self._tones.water_name,
            Tier.COUNTRY: blend(colours.muted, self._tones.abroad, 0.15),
        }
        ink = inks.get(label.tier, colours.muted)
        if label.dot is not None:
            self._painter.setPen(QPen(self._tones.halo, 1))
            self._painter.setBrush(colours.text if label.tier is Tier.TOWN else colours.muted)
            self._painter.drawEllipse(QPointF(*label.dot), 2.6, 2.6)
        self._write(label.text, rect_of(label.box), label.tier, ink)

    def _write(self, text: str, box: QRectF, tier: Tier, ink: QColor) -> None:
        """Write a name with a soft edge round its letters, so that it can be read over lines and hatches."""
        text = alone(text)
        self._painter.setFont(face(tier))
        metrics = QFontMetricsF(face(tier))
        origin = QPointF(box.center().x() - metrics.horizontalAdvance(text) / 2, box.top() + metrics.ascent())
        outline = QPainterPath()
        outline.addText(origin, face(tier), text)
        halo = QColor(self._tones.halo)
        halo.setAlphaF(0.8)
        self._painter.strokePath(outline, _halo_pen(halo))
        self._painter.setPen(ink)
        self._painter.drawText(origin, text)

    def _paint_site(self, mark: SiteMark) -> None:
        box = rect_of(mark.box)
        if mark.site.subject == self._marked.site:
            self._ring(box)
        site, colours = mark.site, self._theme.colours
        paint_site_badge(self._painter, box, site.type, site.state, colours, self._tones.halo)

    def _paint_mark(self, mark: Mark) -> None:
        painter, colours = self._painter, self._theme.colours
        box = QRectF(mark.x - mark.width / 2, mark.y - GLYPH / 2, mark.width, GLYPH)
        if self._marked.row in mark.rows:
            self._ring(box)
        elif self._marked.hovered == mark:
            self._ring(box, is_faint=True)
        for place, category in enumerate(mark.categories):
            code = CATEGORIES[category] if category < len(CATEGORIES) else ""
            look, centre = self._theme.category(code), QPointF(mark.left + place * STEP, mark.y)
            paint_shape(painter, look.shape, centre, GLYPH + 3.5, self._tones.halo)
            paint_shape(painter, look.shape, centre, GLYPH, look.colour)
        if mark.is_counted:
            self._paint_count(QPointF(box.right() + 3, mark.y), mark.count, colours.text)

    def _paint_count(self, middle: QPointF, count: int, ink: QColor) -> None:
        text = format_number(count)
        width = number_width(text) + 10
        pill = QRectF(middle.x(), middle.y() - 8, width, 16)
        self._painter.setPen(QPen(self._theme.colours.line, 1))
        self._painter.setBrush(self._theme.colours.surface)
        self._painter.drawRoundedRect(pill, 8, 8)
        self._painter.setFont(font(*NUMBER))
        self._painter.setPen(ink)
        self._painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)

    def _ring(self, box: QRectF, *, is_faint: bool = False) -> None:
        colours = self._theme.colours
        self._painter.setBrush(Qt.BrushStyle.NoBrush if is_faint else colours.accent_soft)
        self._painter.setPen(QPen(colours.accent, 1 if is_faint else 2.2))
        self._painter.drawRoundedRect(box.adjusted(-RING, -RING, RING, RING), 9, 9)

    def _paint_summary(self, area: AreaMark) -> None:
        if area.summary is None:
            return
        painter, colours, box = self._painter, self._theme.colours, rect_of(area.summary)
        is_selected = area.code == self._marked.area
        painter.setPen(QPen(colours.accent, 2) if is_selected else QPen(self._tones.strong_border, 1))
        painter.setBrush(colours.surface)
        painter.drawRoundedRect(box, 8, 8)
        painter.setFont(font(*TITLE))
        painter.setPen(colours.text)
        title = QRectF(box.left() + SIDE, box.top() + 4, box.width() - 2 * SIDE, 18)
        painter.drawText(title, _START, area.title)
        self._paint_numbers(area, box)

    def _paint_numbers(self, area: AreaMark, box: QRectF) -> None:
        """Paint how many of each category, and how many facilities, from the start of the line on."""
        x = SIDE
        for category, count in area.categories:
            look = self._theme.category(CATEGORIES[category] if category < len(CATEGORIES) else "")
            paint_shape(self._painter, look.shape, self._in_line(box, x, 12).center(), 11, look.colour)
            x = self._paint_number(box, x + GLYPH_STEP, count)
        if area.sites:
            badge, site = self._in_line(box, x, 14), area.sites[0]
            paint_site_badge(self._painter, badge, site.type, site.state, self._theme.colours)
            self._paint_number(box, x + GLYPH_STEP + 2, len(area.sites))

    def _paint_number(self, box: QRectF, x: float, count: int) -> float:
        """Paint a number so far from the start of a summary's second line; return where the next thing stands."""
        text = format_number(count)
        width = number_width(text)
        self._painter.setFont(font(*NUMBER))
        self._painter.setPen(self._theme.colours.muted)
        self._painter.drawText(self._in_line(box, x, width, 16), Qt.AlignmentFlag.AlignCenter, text)
        return x + width + BETWEEN

    def _in_line(self, box: QRectF, x: float, width: float, height: float = 14) -> QRectF:
        """Return the room for something in a summary's second line, in the direction one reads."""
        left = box.right() - x - width if is_right_to_left() else box.left() + x
        return QRectF(left, box.top() + 31 - height / 2, width, height)

    def _paint_bar(self, frame: Frame) -> None:
        painter, ink = self._painter, self._theme.colours.text
        left, bottom = 16.0, frame.view.height - 16
        line = [
            QPointF(left, bottom - 5),
            QPointF(left, bottom),
            QPointF(left + frame.bar.length, bottom),
            QPointF(left + frame.bar.length, bottom - 5),
        ]
        for pen in (QPen(self._tones.halo, 4.5), QPen(ink, 1.6)):
            painter.setPen(pen)
            painter.drawPolyline(line)
        box = QRectF(left, bottom - 21, frame.bar.length, 15)
        self._write(say_length(frame.bar.metres), box, Tier.VILLAGE, ink)


_START = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter


def _halo_pen(colour: QColor) -> QPen:
    pen = QPen(colour, HALO)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen
