"""The page of keys."""

from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from sitrep_app.gui.actions import ACTIONS, KeysHelp
from sitrep_app.gui.widgets import KeyHint


def test_it_tells_the_key_of_every_action_that_has_one(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    page = KeysHelp(parent)
    titles = {label.text() for label in page.findChildren(QLabel)}
    assert {row.title.rstrip("…") for row in ACTIONS if row.shortcut} <= titles
    assert len(page.findChildren(KeyHint)) >= sum(bool(row.shortcut) for row in ACTIONS)
