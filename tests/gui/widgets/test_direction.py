"""Left and right follow the language."""

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from sitrep_app.gui.theme import Theme, font
from sitrep_app.gui.widgets.direction import cut, set_margins
from sitrep_app.gui.widgets.words import word
from sitrep_app.i18n import use


@pytest.fixture
def arabic(right_to_left: None, theme: Theme) -> None:
    use("ar")


def sides(widget: QWidget) -> tuple[int, int]:
    row = QHBoxLayout(widget)
    set_margins(row, 14, 0, 8, 0)
    return row.contentsMargins().left(), row.contentsMargins().right()


def test_margins_begin_where_reading_does(qtbot: QtBot, theme: Theme) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    assert sides(widget) == (14, 8)


def test_margins_begin_at_the_right_in_arabic(qtbot: QtBot, arabic: None) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    assert sides(widget) == (8, 14)


def test_an_english_line_is_cut_at_its_own_end_in_arabic(arabic: None) -> None:
    shown = cut("Security forces resume operations", QFontMetrics(font()), 80)
    assert shown.startswith("\N{FIRST STRONG ISOLATE}Sec")
    assert shown.endswith("…\N{POP DIRECTIONAL ISOLATE}")


def test_a_paragraph_in_english_begins_at_the_right_in_arabic(qtbot: QtBot, arabic: None) -> None:
    label = word("ISIS killed two civilians outside the hospital.", wrap=True)
    qtbot.addWidget(label)
    label.resize(400, 60)
    ink = label.grab().toImage()
    ground = ink.pixelColor(1, 1)
    columns = [
        x for x in range(ink.width()) if any(ink.pixelColor(x, y) != ground for y in range(ink.height()))
    ]
    assert columns[0] > ink.width() - columns[-1]
