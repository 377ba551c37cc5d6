"""The history of an entry, and going back to one of its versions, in a window with everything."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from sitrep_app.domain.identity import SubjectId
from sitrep_app.gui.app.asking import LineDialog
from sitrep_app.gui.app.commands import Commands
from sitrep_app.gui.app.history import HistoryWindow
from sitrep_app.gui.window import MainWindow
from sitrep_app.ops import entries
from sitrep_app.store import queries
from sitrep_app.store.workspace import Workspace


@pytest.fixture
def held(window: MainWindow, commands: Commands, sample: Path) -> Workspace:
    commands.open_path(sample)
    assert window.session.workspace is not None
    return window.session.workspace


@pytest.fixture
def subject(window: MainWindow, held: Workspace) -> SubjectId:
    """The first event, corrected once and selected."""
    first = queries.entries(held, "incident")[0]
    entries.correct(held, first.subject, replace(first.state, title="Another title"))
    window.session.select(first.subject)
    return first.subject


def shown(qtbot: QtBot, window: MainWindow) -> HistoryWindow:
    window.commands.trigger("history")
    found = window.findChild(HistoryWindow)
    assert isinstance(found, HistoryWindow)
    qtbot.waitUntil(lambda: found.panel.is_idle)
    return found


def test_the_keyboard_alone_goes_back_to_an_older_version(
    qtbot: QtBot, window: MainWindow, held: Workspace, subject: SubjectId
) -> None:
    history = shown(qtbot, window)
    records = queries.record_count(held, subject)
    for _ in range(records - 1):
        qtbot.keyClick(history.panel.table, Qt.Key.Key_Down)
    qtbot.keyClick(history.panel.restore, Qt.Key.Key_Space)
    dialog = window.findChild(LineDialog)
    assert dialog is not None
    qtbot.keyClicks(dialog.field, "the first was right")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    line = queries.history(held, subject)[-1]
    assert (line.act, line.reason) == ("revert", "the first was right")
    qtbot.waitUntil(lambda: history.panel.is_idle)
    assert history.panel.act.text() == "Older version restored"
    assert not history.panel.restore.isEnabled()
    history.close()


def test_a_history_goes_with_its_workspace(
    qtbot: QtBot, window: MainWindow, commands: Commands, held: Workspace, subject: SubjectId
) -> None:
    shown(qtbot, window)
    commands.keeping.close()
    assert not any(one.isVisible() for one in window.findChildren(HistoryWindow))


def test_without_a_selection_there_is_no_history(window: MainWindow, held: Workspace) -> None:
    window.session.select(None)
    assert not window.commands.qt("history").isEnabled()
