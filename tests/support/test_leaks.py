from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.support.leaks import leaked_windows, windows_alive


def test_a_window_left_behind_is_named(qtbot: QtBot) -> None:
    before = windows_alive()
    forgotten = QWidget()
    forgotten.setObjectName("forgotten")
    assert leaked_windows(before) == ["QWidget 'forgotten'"]
    qtbot.addWidget(forgotten)


def test_a_window_with_an_owner_is_not_left_behind(qtbot: QtBot) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    before = windows_alive()
    dialogue = QWidget(owner)
    dialogue.show()
    assert leaked_windows(before) == []


def test_a_window_that_will_be_deleted_is_not_left_behind(qtbot: QtBot) -> None:
    before = windows_alive()
    QWidget().deleteLater()
    assert leaked_windows(before) == []
