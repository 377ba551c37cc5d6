"""Wrapped words are never cut off."""

from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from sitrep_app.gui.widgets import word


def test_a_wrapped_label_claims_the_height_of_all_its_lines(qtbot: QtBot) -> None:
    label = word("Two civilians were killed outside the hospital in January. " * 4, wrap=True)
    qtbot.addWidget(label)
    label.resize(160, 20)
    label.show()
    assert label.minimumHeight() >= label.heightForWidth(160) > 60


def test_a_narrow_parent_grows_rather_than_cutting_its_words(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    column = QVBoxLayout(parent)
    label = word("Nobody has said anything about this pair since October. " * 3, wrap=True)
    column.addWidget(label)
    parent.resize(200, 30)
    parent.show()
    qtbot.waitUntil(lambda: label.height() >= label.heightForWidth(label.width()))


def test_wrapped_words_give_back_the_height_they_no_longer_need(qtbot: QtBot) -> None:
    label = word("As long as a sentence is in a narrow place", wrap=True)
    qtbot.addWidget(label)
    label.resize(90, 20)
    label.show()
    narrow = label.minimumHeight()
    label.resize(900, narrow)
    assert 0 < label.minimumHeight() < narrow
