"""A long list is found in by any spelling."""

from PySide6.QtWidgets import QListWidget, QWidget
from pytestqt.qtbot import QtBot

from sitrep_app.gui.widgets.checklist import Checklist


def shown(checklist: Checklist) -> list[str]:
    ticks = checklist.findChild(QListWidget)
    assert ticks is not None
    return [ticks.item(row).text() for row in range(ticks.count()) if not ticks.item(row).isHidden()]


def test_typing_leaves_only_what_has_the_words(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    choices = {str(n): f"District {n}" for n in range(12)} | {"k": "Khānaqīn"}
    checklist = Checklist(choices, frozenset(), "All districts", parent)
    checklist.find_field.setText("khanaqin")
    assert shown(checklist) == ["Khānaqīn"]


def test_a_choice_is_found_by_its_other_names(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    choices = {str(n): f"Force {n}" for n in range(12)} | {"p": "Popular Mobilisation Forces"}
    checklist = Checklist(choices, frozenset(), "All actors", parent, {"p": "PMF Hashd"})
    checklist.find_field.setText("pmf")
    assert shown(checklist) == ["Popular Mobilisation Forces"]


def test_words_that_nothing_has_are_answered(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    checklist = Checklist({"k": "Khānaqīn"}, frozenset(), "All districts", parent)
    checklist.find_field.setText("nowhere")
    assert not checklist.nothing.isHidden()
    checklist.find_field.setText("kh")
    assert checklist.nothing.isHidden()
