"""The page of keys."""

from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from sitrep_app import i18n
from sitrep_app.gui.actions import ACTIONS, KeysHelp
from sitrep_app.gui.theme import Theme
from sitrep_app.gui.widgets import KeyHint


def test_it_tells_the_key_of_every_action_that_has_one(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    page = KeysHelp(parent)
    titles = {label.text() for label in page.findChildren(QLabel)}
    assert {row.title.rstrip("…") for row in ACTIONS if row.shortcut} <= titles
    assert len(page.findChildren(KeyHint)) >= sum(bool(row.shortcut) for row in ACTIONS)


def test_a_letter_is_a_key_in_every_language(qtbot: QtBot) -> None:
    i18n.use("ar")
    parent = QWidget()
    qtbot.addWidget(parent)
    keys = {hint.text() for hint in KeysHelp(parent).findChildren(KeyHint)}
    assert "W" in keys
    assert i18n._("W") not in keys


def test_the_page_fits_a_small_screen(qtbot: QtBot, theme: Theme) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    assert KeysHelp(parent).sizeHint().height() < 700


def test_the_keys_of_a_form_are_told(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    told = {hint.text() for hint in KeysHelp(parent).findChildren(KeyHint)}
    assert {"Ctrl Enter", "Ctrl Shift Enter", "Alt Enter", "Ctrl T", "Ctrl Shift A", "Esc"} <= told
