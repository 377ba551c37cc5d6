"""Paints columns: one picture made by array arithmetic, however many columns there are."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPaintEngine, QPainter

from sitrep_app.gui.panels.timeline.areas import Box
from sitrep_app.gui.panels.timeline.layout import LOWEST_COLUMN, Columns

NARROWEST_WITH_GAP = 3.0
NOTCH_TOP, NOTCH = 4.0, 2.0
"""A column that would be higher than there is room is cut through near its top."""


def paint_columns(painter: QPainter, columns: Columns, box: Box, colour: QColor) -> None:
    """Paint a histogram within a box, its columns standing on the box' lower edge."""
    if painter.paintEngine().type() is QPaintEngine.Type.SVG:
        _drawn(painter, columns, box, colour)
        return
    ratio = painter.device().devicePixelRatio()
    width, height = round(box.width * ratio), round(box.height * ratio)
    if width < 1 or height < 1:
        return
    heights = _heights(columns, box, width, height, ratio)
    tall = min(int(heights.max()), height)
    if tall < 1:
        return
    image = np.less_equal(np.arange(tall, 0, -1)[:, None], heights) * np.uint32(colour.rgba())
    image[round(NOTCH_TOP * ratio) : round((NOTCH_TOP + NOTCH) * ratio), heights > height] = 0
    picture = QImage(image.data, width, tall, width * 4, QImage.Format.Format_ARGB32_Premultiplied)
    picture.setDevicePixelRatio(ratio)
    # On whole pixels and as large as it is, which is copied; anything else would be scaled
    painter.drawImage(QPointF(round(box.x), round(box.bottom) - tall / ratio), picture)


def _drawn(painter: QPainter, columns: Columns, box: Box, colour: QColor) -> None:
    """Each column as a rectangle, for pictures that are not made of pixels."""
    for left, right, share, count in zip(
        columns.edges, columns.edges[1:], columns.shares, columns.counts, strict=False
    ):
        first, last = max(float(left) + 1, box.x), min(float(right), box.right)
        tall = min(max(LOWEST_COLUMN, float(share) * box.height), box.height)
        if count and first < last:
            notched = share > 1
            tall -= NOTCH_TOP + NOTCH if notched else 0
            painter.fillRect(QRectF(first, box.bottom - tall, last - first, tall), colour)
            if notched:
                painter.fillRect(QRectF(first, box.y, last - first, NOTCH_TOP), colour)


def _heights(columns: Columns, box: Box, width: int, height: int, ratio: float) -> NDArray[np.int64]:
    """The height of every device pixel's column; the first pixel of each column is left free."""
    edges = np.round((columns.edges - box.x) * ratio).astype(np.int64)
    last = len(columns.counts) - 1
    held = np.minimum(np.maximum(edges.searchsorted(np.arange(width), side="right") - 1, 0), last)
    lowest = np.where(columns.counts > 0, LOWEST_COLUMN * ratio, 0)
    tall = np.maximum(lowest, columns.shares * height).astype(np.int64)[held]
    if edges[1] - edges[0] >= NARROWEST_WITH_GAP * ratio:
        first = edges[(edges >= 0) & (edges < width)]
        tall[first] = 0
    return tall
