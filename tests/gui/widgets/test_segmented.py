"""One choice of several, by mouse and by arrow keys."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from sitrep_app.gui.widgets import Segmented

LANES = [("category", "Category"), ("actor", "Actor"), ("district", "District")]


def made(qtbot: QtBot) -> Segmented:
    control = Segmented(LANES, name="Lanes")
    qtbot.addWidget(control)
    with qtbot.waitActive(control):
        control.show()
        control.activateWindow()
    return control


def test_the_first_choice_is_taken_unless_another_is_named(qtbot: QtBot) -> None:
    assert made(qtbot).current == "category"


def test_a_click_takes_a_choice_and_says_so_once(qtbot: QtBot) -> None:
    control = made(qtbot)
    heard: list[str] = []
    control.chosen.connect(heard.append)
    qtbot.mouseClick(control.findChildren(QPushButton)[2], Qt.MouseButton.LeftButton)
    assert (control.current, heard) == ("district", ["district"])


def test_an_arrow_key_takes_the_next_choice_and_says_so_once(qtbot: QtBot) -> None:
    control = made(qtbot)
    first = control.findChildren(QPushButton)[0]
    first.setFocus()
    heard: list[str] = []
    control.chosen.connect(heard.append)
    qtbot.keyClick(first, Qt.Key.Key_Right)
    assert (control.current, heard) == ("actor", ["actor"])


def test_setting_a_choice_tells_nobody(qtbot: QtBot) -> None:
    control = made(qtbot)
    with qtbot.assertNotEmitted(control.chosen):
        control.set_current("actor")


def test_tab_comes_to_the_choice_taken_from_both_sides(qtbot: QtBot) -> None:
    control = made(qtbot)
    first, second, third = control.findChildren(QPushButton)
    qtbot.mouseClick(second, Qt.MouseButton.LeftButton)
    control.focusNextPrevChild(False)
    assert [b.focusPolicy() for b in (first, third)] == [Qt.FocusPolicy.NoFocus] * 2
    assert second.hasFocus()
