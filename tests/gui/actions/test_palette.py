"""The palette: commands from the table, all else from the finder."""

from collections.abc import Iterator, Sequence
from functools import partial
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from sitrep_app.gui.actions import ACTIONS, ActionSet, Found, Palette
from sitrep_app.gui.actions.found import matching
from sitrep_app.gui.tasks import Tasks


class Desk:
    """A palette over a window, whose finder answers when it is let."""

    def __init__(self, qtbot: QtBot, done: list[str]) -> None:
        window = QWidget()
        qtbot.addWidget(window)
        window.resize(1000, 700)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        self.tasks = Tasks(window)
        self.let = Event()
        self.done = done
        actions = ActionSet(window)
        actions.bind({"theme": lambda: done.append("theme"), "new": lambda: done.append("new")})
        self.palette = Palette(window, actions, self.tasks)
        self.palette.finder = self.find
        self.palette.open()

    def find(self, text: str) -> Sequence[Found]:
        assert self.let.wait(20)
        places = ["mill", "bridge"] if text != "nobody" else []
        return [self.raid(place, text) for place in places]

    def raid(self, place: str, text: str) -> Found:
        return Found(
            f"{text} at the {place}",
            "event",
            "circle-dot",
            partial(self.done.append, f"{text} {place}"),
            place,
        )

    def titles(self) -> list[str]:
        return [found.title for found in self.palette.found]


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    made = Desk(qtbot, [])
    yield made
    made.let.set()
    made.tasks.finish()


def typed(qtbot: QtBot, desk: Desk, text: str) -> Palette:
    """Words are typed, and the answer to them is there."""
    desk.let.set()
    qtbot.keyClicks(desk.palette.field, text)
    qtbot.waitUntil(lambda: not desk.palette.is_waiting)
    desk.let.clear()
    return desk.palette


def test_before_anything_is_typed_it_lists_what_can_be_done(desk: Desk) -> None:
    assert desk.titles() == ["New workspace", "Light or dark"]


def test_commands_are_there_at_once_and_what_is_found_follows(qtbot: QtBot, desk: Desk) -> None:
    qtbot.keyClicks(desk.palette.field, "light")
    assert desk.titles() == ["Light or dark"]
    desk.let.set()
    qtbot.waitUntil(lambda: desk.titles() == ["Light or dark", "light at the mill", "light at the bridge"])


def test_enter_goes_to_the_line_chosen_with_the_arrows_and_closes(qtbot: QtBot, desk: Desk) -> None:
    palette = typed(qtbot, desk, "light")
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert desk.done == ["light mill"]
    assert palette.isHidden()


def test_enter_before_the_answer_waits_for_what_the_words_find(qtbot: QtBot, desk: Desk) -> None:
    typed(qtbot, desk, "raid")
    qtbot.keyClicks(desk.palette.field, "s")
    assert desk.titles()[0] == "raid at the mill"
    qtbot.keyClick(desk.palette.field, Qt.Key.Key_Return)
    assert desk.done == []
    desk.let.set()
    qtbot.waitUntil(lambda: desk.done == ["raids mill"])


def test_enter_before_the_answer_does_a_command_that_is_seen(qtbot: QtBot, desk: Desk) -> None:
    qtbot.keyClicks(desk.palette.field, "light")
    qtbot.keyClick(desk.palette.field, Qt.Key.Key_Return)
    assert desk.done == ["theme"]


def test_a_line_walked_to_stays_chosen_when_the_answer_comes(qtbot: QtBot, desk: Desk) -> None:
    typed(qtbot, desk, "raid")
    qtbot.keyClicks(desk.palette.field, "s")
    qtbot.keyClick(desk.palette.field, Qt.Key.Key_Down)
    qtbot.keyClick(desk.palette.field, Qt.Key.Key_Return)
    assert desk.done == ["raid bridge"]


def test_words_that_find_nothing_do_nothing(qtbot: QtBot, desk: Desk) -> None:
    qtbot.keyClicks(desk.palette.field, "nobody")
    qtbot.keyClick(desk.palette.field, Qt.Key.Key_Return)
    desk.let.set()
    qtbot.waitUntil(lambda: not desk.palette.is_waiting)
    assert (desk.done, desk.palette._nothing.text()) == ([], "Nothing has all of these words.")


def test_escape_closes_and_does_nothing_even_when_the_answer_comes(qtbot: QtBot, desk: Desk) -> None:
    qtbot.keyClicks(desk.palette.field, "raid")
    qtbot.keyClick(desk.palette.field, Qt.Key.Key_Return)
    with qtbot.waitSignal(desk.palette.closed):
        qtbot.keyClick(desk.palette.field, Qt.Key.Key_Escape)
    desk.let.set()
    qtbot.waitUntil(lambda: desk.tasks.is_idle)
    assert desk.done == []


def test_every_word_typed_must_begin_a_word_of_a_command() -> None:
    assert [row.id for row in matching(ACTIONS, "pict sav")] == ["save_picture"]
    assert matching(ACTIONS, "save nothing") == []
    assert matching(ACTIONS, "ave") == []


@pytest.mark.parametrize("page", ["overview", "entries", "map", "coordination", "reconstruction", "reports"])
def test_pages_are_called_by_their_names(page: str) -> None:
    assert f"page_{page}" in [row.id for row in matching(ACTIONS, page)]
