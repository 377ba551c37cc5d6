"""The marks: six shapes that differ without colour, and a hatch that has gaps."""

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from sitrep_app.gui.theme import Shape, hatch, paint_shape, shape_path


def painted(shape: Shape, side: int = 40) -> QImage:
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    with QPainter(image) as painter:
        paint_shape(painter, shape, QPointF(side / 2, side / 2), side - 4, QColor("black"))
    return image


def dark_pixels(image: QImage) -> int:
    return sum(
        image.pixelColor(x, y).lightness() < 128 for x in range(image.width()) for y in range(image.height())
    )


def test_shapes_differ_without_their_colours(qtbot: QtBot) -> None:
    pictures = [painted(shape) for shape in Shape]
    assert all(one != other for i, one in enumerate(pictures) for other in pictures[:i])


@pytest.mark.parametrize("shape", Shape)
def test_a_shape_stays_within_its_square(shape: Shape) -> None:
    box = shape_path(shape, QPointF(0, 0), 10).boundingRect()
    assert QRectF(-5.6, -5.6, 11.2, 11.2).contains(box)


def test_a_hatch_is_lines_with_ground_between_them(qtbot: QtBot) -> None:
    image = QImage(70, 70, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    with QPainter(image) as painter:
        painter.fillRect(image.rect(), hatch("#000000"))
    assert 0.05 < dark_pixels(image) / (70 * 70) < 0.4
