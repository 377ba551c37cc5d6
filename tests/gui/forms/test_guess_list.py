"""The list of guesses: those from the same words stand together, and tell each reason once."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from sitrep_app.gui.forms.guess_list import GuessList
from sitrep_app.gui.forms.guessing import Told

ORIGIN = "from “3 militants arrested”"


def test_a_reason_that_another_begins_with_is_told_once(qtbot: QtBot) -> None:
    shown = GuessList()
    qtbot.addWidget(shown)
    whys = {"Type": "a count: Arrested · or: Raid", "Category": "a count: Arrested", "Arrested": "a count"}
    shown.show_guesses([Told(label, "3", ORIGIN, why, is_verbatim=False) for label, why in whys.items()])
    reasons = [label.text() for label in shown.findChildren(QLabel) if ORIGIN in label.text()]
    assert reasons == [f"{ORIGIN} · a count: Arrested · or: Raid"]
