import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from sitrep_app.gui.theme import DARK, LIGHT, Theme
from sitrep_app.gui.widgets.site_badge import paint_site_badge, site_tone


@pytest.mark.parametrize(
    ("state", "tone"),
    [
        ("operational", LIGHT.done),
        ("reported_destroyed", LIGHT.danger),
        ("under_works", LIGHT.muted),
        ("never heard of", LIGHT.muted),
    ],
)
def test_the_colour_says_whether_a_facility_works(state: str, tone: QColor) -> None:
    assert site_tone(LIGHT, state) == tone


@pytest.mark.parametrize("kind", ["hospital", "never heard of"])
def test_the_badge_has_an_icon_on_the_colour_of_the_state(kind: str, theme: Theme, qtbot: QtBot) -> None:
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("#ffffff"))
    with QPainter(image) as painter:
        paint_site_badge(painter, QRectF(0, 0, 40, 40), kind, "operational", DARK)
    assert image.pixelColor(3, 20) == DARK.done
    colours = {image.pixelColor(x, y).name() for x in range(10, 30) for y in range(10, 30)}
    assert len(colours) > 1
