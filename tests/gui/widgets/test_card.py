"""A panel with a title: the title has its width before the subtitle."""

from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from sitrep_app.gui.widgets import Card, ElidedLabel


def labels(card: Card) -> tuple[ElidedLabel, ElidedLabel]:
    title, subtitle = card.findChildren(ElidedLabel)
    return title, subtitle


def test_where_there_is_room_both_are_shown_whole(qtbot: QtBot) -> None:
    card = Card("Coordination between forces", "as of 31 Jan 2018", QPushButton("Matrix"))
    qtbot.addWidget(card)
    card.resize(700, 200)
    card.show()
    assert [label.shown for label in labels(card)] == [card.title, card.subtitle]


def test_in_a_narrow_card_the_subtitle_gives_way_first(qtbot: QtBot) -> None:
    card = Card("Coordination between forces", "as of 31 Jan 2018", QPushButton("Matrix"))
    qtbot.addWidget(card)
    card.resize(340, 200)
    card.show()
    title, subtitle = labels(card)
    assert title.shown == card.title
    assert subtitle.shown != card.subtitle


def test_a_card_without_a_title_has_no_head(qtbot: QtBot) -> None:
    card = Card()
    qtbot.addWidget(card)
    card.show()
    assert [label for label in card.findChildren(QLabel) if label.isVisible()] == []
