"""Qt's actions made from the table."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from sitrep_app.gui.actions import ACTIONS, ActionSet, Menu, State


def bound(qtbot: QtBot) -> tuple[ActionSet, list[str], QWidget]:
    window = QWidget()
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    actions, done = ActionSet(window), []
    actions.bind({"undo": lambda: done.append("undo"), "new": lambda: done.append("new")})
    return actions, done, window


def test_a_key_does_what_is_bound_to_it(qtbot: QtBot) -> None:
    actions, done, window = bound(qtbot)
    actions.refresh(State(is_open=True, is_writable=True, undoes="Raid on a village"))
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert done == ["undo"]


def test_undo_says_what_it_would_undo(qtbot: QtBot) -> None:
    actions, _done, _window = bound(qtbot)
    actions.refresh(State(is_open=True, is_writable=True, undoes="Raid on a village"))
    assert actions.qt("undo").text() == "Undo: Raid on a village"


def test_what_nothing_is_bound_to_cannot_be_done(qtbot: QtBot) -> None:
    actions, _done, _window = bound(qtbot)
    assert {row.id for row in actions.available()} == {"new"}
    assert actions.unbound == {row.id for row in ACTIONS} - {"undo", "new"}


def test_a_menu_has_the_rows_of_the_table_in_their_order(qtbot: QtBot) -> None:
    actions, _done, _window = bound(qtbot)
    shown = [action.objectName() for action in actions.menu(Menu.FILE).actions() if not action.isSeparator()]
    assert shown == [row.id for row in ACTIONS if row.menu is Menu.FILE]
