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


def test_every_line_of_an_arabic_paragraph_is_flush_with_the_right(qtbot: QtBot, arabic: None) -> None:
    label = word("رواية واحدة تتفق مع ما هو معروف حتى الآن ولا يؤيدها مصدر آخر", wrap=True)
    qtbot.addWidget(label)
    label.resize(120, 120)
    assert max(right_edges(label)) - min(right_edges(label)) <= 2
    assert len(right_edges(label)) > 2


def right_edges(label: QWidget) -> list[int]:
    """How far each line of words stands from the right."""
    ink = label.grab().toImage()
    ground = ink.pixelColor(0, 0)
    edges: list[int] = []
    is_new = True
    for y in range(ink.height()):
        inked = [x for x in range(ink.width()) if ink.pixelColor(x, y) != ground]
        if inked and is_new:
            edges.append(ink.width())
        if inked:
            edges[-1] = min(edges[-1], ink.width() - max(inked))
        is_new = not inked
    return edges
