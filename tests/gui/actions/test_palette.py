"""The palette: commands from the table, all else from the finder."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from sitrep_app.gui.actions import ACTIONS, ActionSet, Found, Palette
from sitrep_app.gui.actions.palette import matching


def opened(qtbot: QtBot, done: list[str]) -> Palette:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1000, 700)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    actions = ActionSet(window)
    actions.bind({"theme": lambda: done.append("theme"), "new": lambda: done.append("new")})
    palette = Palette(window, actions)

    def find(text: str) -> Sequence[Found]:
        return [Found(f"Raid near {text}", "event", "circle-dot", lambda: done.append("raid"))]

    palette.finder = find
    palette.open()
    return palette


def test_before_anything_is_typed_it_lists_what_can_be_done(qtbot: QtBot) -> None:
    assert [found.title for found in opened(qtbot, []).found] == ["New workspace", "Light or dark"]


def test_words_find_entries_first_and_then_commands(qtbot: QtBot) -> None:
    palette = opened(qtbot, [])
    qtbot.keyClicks(palette.field, "light")
    assert [found.title for found in palette.found] == ["Raid near light", "Light or dark"]


def test_enter_goes_to_the_line_chosen_with_the_arrows_and_closes(qtbot: QtBot) -> None:
    done: list[str] = []
    palette = opened(qtbot, done)
    qtbot.keyClicks(palette.field, "light")
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert done == ["theme"]
    assert palette.isHidden()


def test_escape_closes_and_does_nothing(qtbot: QtBot) -> None:
    done: list[str] = []
    palette = opened(qtbot, done)
    with qtbot.waitSignal(palette.closed):
        qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert done == []


def test_every_word_typed_must_be_in_a_command() -> None:
    assert [row.id for row in matching(ACTIONS, "picture save")] == ["save_picture"]
    assert matching(ACTIONS, "save nothing") == []
