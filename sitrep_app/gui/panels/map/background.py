"""Paints the land: once into a picture somewhat larger than the window, which is then only pushed about."""

import math
from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap, QPolygonF, QTransform

from sitrep_app.gui.panels.map.land import Land, Shape
from sitrep_app.gui.panels.map.projection import Box, around
from sitrep_app.gui.panels.map.tones import Tones
from sitrep_app.gui.panels.map.view import View

SPARE = 0.25
"""How much more than the window is painted on every side."""

FINE_FROM = 700.0
"""Metres of a pixel below which sub-districts are outlined."""


class Background:
    """The land in one size and one set of colours."""

    def __init__(self, land: Land) -> None:
        self._land = land
        self._paths = {id(shape): path_of(shape) for shape in _shapes(land)}
        self._frontiers = frontiers_of(land)
        self._pixmap = QPixmap()
        self._key: tuple[object, ...] = ()
        self._box = Box(0, 0, 0, 0)

    def paint(self, painter: QPainter, view: View, tones: Tones, area: str) -> None:
        """Paint the land of a view; `area` is the p-code of the area that stands out."""
        ratio = painter.device().devicePixelRatioF()
        key = (view.scale, view.width, view.height, ratio, tones, area)
        box = view.box
        if key != self._key or not _within(box, self._box):
            self._box = _grown(box)
            self._key = key
            self._pixmap = self._painted(view, tones, area, ratio)
        left = (self._box.left - box.left) * view.scale
        top = (self._box.top - box.top) * view.scale
        painter.drawPixmap(QPointF(left, top), self._pixmap)

    def path(self, shape: Shape, view: View) -> QPainterPath:
        """Return an outline in the pixels of a view."""
        return _transform(view.box, view.scale).map(self._paths[id(shape)])

    def _painted(self, view: View, tones: Tones, area: str, ratio: float) -> QPixmap:
        size = QSize(math.ceil(self._box.width * view.scale), math.ceil(self._box.height * view.scale))
        pixmap = QPixmap(size * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(tones.abroad)
        with QPainter(pixmap) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setTransform(_transform(self._box, view.scale), combine=True)
            self._paint_land(painter, view, tones, area)
        return pixmap

    def _paint_land(self, painter: QPainter, view: View, tones: Tones, area: str) -> None:
        land = self._land
        shown = land.area(area)
        painter.setPen(_pen(tones.frontier, 1.2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(self._frontiers)
        # The fill covers the inner half of the line, so that only the country's own outline is left
        self._lay(painter, land.provinces.values(), None, _pen(tones.own_border, 3.6))
        self._lay(painter, land.provinces.values(), tones.country, Qt.PenStyle.NoPen)
        if shown is not None:
            self._lay(painter, [shown], tones.own, Qt.PenStyle.NoPen)
        self._lay(painter, land.lakes, tones.water, _pen(tones.river, 0.8))
        self._lay(painter, land.rivers, None, _pen(tones.river, 1.6))
        if view.metres_per_pixel < FINE_FROM:
            fine = _pen(tones.border, 0.8)
            fine.setDashPattern([2.0, 4.0])
            self._lay(painter, land.subdistricts.values(), None, fine)
        self._lay(painter, land.districts.values(), None, _pen(tones.border, 0.8))
        self._lay(painter, land.provinces.values(), None, _pen(tones.strong_border, 1.4))
        if shown is not None:
            self._lay(painter, [shown], None, _pen(tones.own_border, 2.2))

    def _lay(
        self, painter: QPainter, shapes: Iterable[Shape], fill: QColor | None, pen: QPen | Qt.PenStyle
    ) -> None:
        painter.setPen(pen)
        painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
        for shape in shapes:
            if shape.box.touches(self._box):
                painter.drawPath(self._paths[id(shape)])


def path_of(shape: Shape) -> QPainterPath:
    """Return an outline in the units of the flat map."""
    path = QPainterPath()
    for xs, ys in shape.parts:
        path.addPolygon(QPolygonF([QPointF(x, y) for x, y in zip(xs.tolist(), ys.tolist(), strict=True)]))
    return path


def frontiers_of(land: Land) -> QPainterPath:
    """Return the outlines of the neighbours without the edges at which they were cut off."""
    whole, path = around([shape.box for shape in land.neighbours]), QPainterPath()
    cuts_x, cuts_y = (whole.left, whole.right), (whole.top, whole.bottom)
    for xs, ys in (part for shape in land.neighbours for part in shape.parts):
        corners = list(zip(xs.tolist(), ys.tolist(), strict=True))
        path.moveTo(*corners[0])
        for (x1, y1), (x2, y2) in pairwise(corners):
            is_cut = (x1 == x2 and x1 in cuts_x) or (y1 == y2 and y1 in cuts_y)
            (path.moveTo if is_cut else path.lineTo)(x2, y2)
    return path


def rect_of(box: Box) -> QRectF:
    """Return a box as Qt has it."""
    return QRectF(box.left, box.top, box.width, box.height)


def _shapes(land: Land) -> Iterable[Shape]:
    for level in (land.provinces, land.districts, land.subdistricts):
        yield from level.values()
    yield from (*land.lakes, *land.rivers)


def _pen(colour: QColor, width: float) -> QPen:
    pen = QPen(colour, width)
    pen.setCosmetic(True)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen


def _transform(box: Box, scale: float) -> QTransform:
    return QTransform(scale, 0, 0, scale, -box.left * scale, -box.top * scale)


def _grown(box: Box) -> Box:
    return Box(
        box.left - box.width * SPARE,
        box.top - box.height * SPARE,
        box.right + box.width * SPARE,
        box.bottom + box.height * SPARE,
    )


def _within(inner: Box, outer: Box) -> bool:
    return outer.holds(inner.left, inner.top) and outer.holds(inner.right, inner.bottom)
