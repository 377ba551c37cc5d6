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
