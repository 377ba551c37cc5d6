"""Where a panel opens."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from sitrep_app.gui.widgets.popover import placed

SCREEN = QRect(0, 0, 1000, 800)
PANEL = QRect(0, 0, 300, 200)


def test_it_opens_under_its_anchor(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    assert placed(PANEL, QRect(100, 50, 80, 30), SCREEN, widget) == QPoint(100, 84)


def test_it_opens_over_its_anchor_where_there_is_no_room_below(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    assert placed(PANEL, QRect(100, 700, 80, 30), SCREEN, widget).y() == 496


def test_it_stays_on_the_screen(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    assert placed(PANEL, QRect(950, 50, 80, 30), SCREEN, widget).x() + 300 <= 1000


def test_right_to_left_it_ends_where_its_anchor_ends(qtbot: QtBot, right_to_left: None) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    assert placed(PANEL, QRect(500, 50, 80, 30), SCREEN, widget).x() + 300 == 580
