"""The timeline as a picture to hand on: the same painting, under a heading that says what it shows."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgGenerator

from sitrep_app.gui.panels.timeline.draw import paint
from sitrep_app.gui.panels.timeline.ink import Ink
from sitrep_app.gui.panels.timeline.layout import Frame
from sitrep_app.gui.theme import font

HEADING = 52.0
EDGE = 14.0
RATIO = 2
"""Pixels of a picture to one on screen, so that it is sharp in a document."""


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands over the picture: whose timeline it is, and under it the time and the date it shows."""

    title: str
    said: str


@dataclass(frozen=True, slots=True)
class Picture:
    """One frame, what it is painted with, and its heading; `is_mirrored` where reading begins at the right."""

    frame: Frame
    ink: Ink
    heading: Heading

    @property
    def size(self) -> QSize:
        """Return how large it is, in the pixels of the screen."""
        areas = self.frame.areas
        width = areas.labels.width + areas.plot.width + 2 * EDGE
        return QSize(round(width), round(areas.strip.bottom + HEADING + EDGE))

    def paint(self, painter: QPainter) -> None:
        """Paint all of it."""
        colours = self.ink.colours
        painter.fillRect(QRect(0, 0, self.size.width(), self.size.height()), colours.surface)
        painter.save()
        painter.translate(QPointF(EDGE / 2, HEADING))
        paint(painter, self.frame, self.ink)
        painter.restore()
        self._paint_heading(painter)

    def _paint_heading(self, painter: QPainter) -> None:
        colours = self.ink.colours
        painter.fillRect(QRectF(0, 0, self.size.width(), HEADING - 4), colours.surface)
        near = Qt.AlignmentFlag.AlignRight if self.frame.areas.is_mirrored else Qt.AlignmentFlag.AlignLeft
        aligned = near | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        width = self.size.width() - 2 * EDGE
        for words, face, colour, top in (
            (self.heading.title, font(16, QFont.Weight.DemiBold), colours.text, 8),
            (self.heading.said, font(12), colours.muted, 29),
        ):
            painter.setFont(face)
            painter.setPen(colour)
            painter.drawText(QRectF(EDGE, top, width, 20), aligned, words)


def image_of(picture: Picture) -> QImage:
    """Return a picture in pixels."""
    image = QImage(picture.size * RATIO, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(RATIO)
    with QPainter(image) as painter:
        picture.paint(painter)
    return image


def png_of(picture: Picture) -> bytes:
    """Return a picture as the bytes of a PNG file."""
    held = _Buffer()
    QImageWriter(held.buffer, QByteArray(b"PNG")).write(image_of(picture))
    return held.content


def svg_of(picture: Picture) -> bytes:
    """Return a picture as the bytes of an SVG file, its words kept as words."""
    held, generator = _Buffer(), QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)
    generator.setOutputDevice(held.buffer)
    generator.setSize(picture.size)
    generator.setViewBox(QRect(0, 0, picture.size.width(), picture.size.height()))
    generator.setTitle(picture.heading.title)
    generator.setDescription(picture.heading.said)
    with QPainter(generator) as painter:
        replace(picture, ink=replace(picture.ink, is_vector=True)).paint(painter)
    return held.content


class _Buffer:
    def __init__(self) -> None:
        self.buffer = QBuffer()
        self.buffer.open(QIODevice.OpenModeFlag.WriteOnly)

    @property
    def content(self) -> bytes:
        return bytes(self.buffer.data().data())
