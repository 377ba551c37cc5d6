"""Grades: judged ones are solid, unjudged ones hollow."""

from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from sitrep_app.domain.grade import Credibility, Grade, Reliability
from sitrep_app.gui.theme import Theme
from sitrep_app.gui.widgets import Badge


def drawn(qtbot: QtBot, grade: Grade) -> QImage:
    badge = Badge(grade)
    qtbot.addWidget(badge)
    badge.resize(badge.sizeHint())
    return badge.grab().toImage()


def warm_pixels(image: QImage) -> int:
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return sum(pixel.red() > pixel.blue() + 60 for pixel in pixels)


def test_only_a_judged_grade_has_a_coloured_edge(qtbot: QtBot, theme: Theme) -> None:
    assert warm_pixels(drawn(qtbot, Grade(Reliability.C, Credibility.POSSIBLY_TRUE))) > 40
    assert warm_pixels(drawn(qtbot, Grade())) == 0


def test_an_unjudged_grade_says_so(qtbot: QtBot) -> None:
    badge = Badge()
    qtbot.addWidget(badge)
    assert badge.accessibleName() == "Not yet judged (F6)"
