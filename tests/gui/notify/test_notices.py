"""Messages over the foot of a window."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from sitrep_app.domain.trouble import Trouble
from sitrep_app.gui.notify import Notices, Offer
from sitrep_app.gui.widgets import Banner

FULL = Trouble("The disk is full; nothing was saved", "diyala.sitrep", "Free some space and try again.")


def notices(qtbot: QtBot) -> Notices:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1000, 700)
    window.show()
    return Notices(window)


def test_a_trouble_is_told_in_its_three_parts(qtbot: QtBot) -> None:
    told = notices(qtbot)
    told.show_trouble(FULL)
    (said,) = told.shown
    assert all(part.rstrip(".") in said for part in (FULL.what, FULL.subject, FULL.remedy))


def test_pressing_an_offer_does_it_and_puts_the_message_away(qtbot: QtBot) -> None:
    told = notices(qtbot)
    done: list[str] = []
    told.say("Saved.", offers=[Offer("Undo", lambda: done.append("undo"))])
    window = told.parent()
    assert isinstance(window, QWidget)
    undo = next(button for button in window.findChildren(QPushButton) if button.text() == "Undo")
    qtbot.mouseClick(undo, Qt.MouseButton.LeftButton)
    assert (done, told.shown) == (["undo"], [])


def test_a_fourth_message_puts_the_first_away(qtbot: QtBot) -> None:
    told = notices(qtbot)
    for number in range(4):
        told.say(f"Message {number}", stays=True)
    assert told.shown == ["Message 1", "Message 2", "Message 3"]


def test_newer_news_replaces_old_news_but_no_trouble(qtbot: QtBot) -> None:
    told = notices(qtbot)
    told.show_trouble(FULL)
    told.say("Saved.")
    told.clear_news()
    assert len(told.shown) == 1


def test_a_message_lies_within_the_window(qtbot: QtBot) -> None:
    told = notices(qtbot)
    told.show_trouble(FULL)
    window = told.parent()
    assert isinstance(window, QWidget)
    banner = window.findChild(Banner)
    assert banner is not None
    place = banner.rect().translated(banner.mapTo(window, banner.rect().topLeft()))
    assert window.rect().contains(place)


def test_a_short_message_is_narrow_and_begins_over_the_foot_of_the_window(qtbot: QtBot) -> None:
    told = notices(qtbot)
    told.say("Saved.")
    window = told.parent()
    assert isinstance(window, QWidget)
    banner = window.findChild(Banner)
    assert banner is not None
    stack = banner.parentWidget()
    assert stack is not None
    place = stack.geometry()
    assert place.width() < 200
    assert 0 < window.height() - 1 - place.bottom() < 10
