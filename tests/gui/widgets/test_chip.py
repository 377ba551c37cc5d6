"""Chips: what they say, and what choosing does."""

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from sitrep_app.gui.widgets import ChoiceChip
from sitrep_app.gui.widgets.window_chip import WindowChip

ACTORS = [("a", "Iraqi Army"), ("b", "Peshmerga")]


def test_a_choice_chip_names_the_one_choice_and_counts_several(qtbot: QtBot) -> None:
    chip = ChoiceChip("All actors", "{n} actors")
    qtbot.addWidget(chip)
    said = []
    for taken in ((), ("b",), ("a", "b")):
        chip.show_choices(ACTORS, frozenset(taken))
        said.append((chip.text(), chip.is_on))
    assert said == [("All actors", False), ("Peshmerga", True), ("2 actors", True)]


def test_ticking_a_choice_tells_which_are_taken(qtbot: QtBot) -> None:
    chip = ChoiceChip("All actors", "{n} actors")
    qtbot.addWidget(chip)
    chip.show_choices(ACTORS, frozenset())
    checklist = chip.open()
    with qtbot.waitSignal(chip.chosen) as told:
        checklist.tick("b")
    assert told.args == [frozenset({"b"})]
    checklist.close()


def test_clearing_the_list_takes_every_tick_away(qtbot: QtBot) -> None:
    chip = ChoiceChip("All actors", "{n} actors")
    qtbot.addWidget(chip)
    chip.show_choices(ACTORS, frozenset({"a", "b"}))
    checklist = chip.open()
    with qtbot.waitSignal(chip.chosen) as told:
        checklist.clear()
    assert told.args == [frozenset()]
    checklist.close()


def test_the_window_chip_opens_at_its_words_and_clears_at_its_cross(qtbot: QtBot) -> None:
    chip = WindowChip()
    qtbot.addWidget(chip)
    chip.show_text("1 – 31 Jan 2018", is_on=True)
    chip.resize(chip.sizeHint())
    with qtbot.waitSignal(chip.clicked):
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(20, 12))
    with qtbot.waitSignal(chip.cleared):
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(chip.width() - 12, 12))


def test_the_window_chip_clears_by_key(qtbot: QtBot) -> None:
    chip = WindowChip()
    qtbot.addWidget(chip)
    chip.show_text("1 – 31 Jan 2018", is_on=True)
    with qtbot.waitSignal(chip.cleared):
        qtbot.keyClick(chip, Qt.Key.Key_Delete)
