"""Several entries at once: what is asked first, and that it is done."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from sitrep_app.domain.grade import Verification
from sitrep_app.domain.lens import Lens
from sitrep_app.gui.app.asking import AgreeDialog, LineDialog
from sitrep_app.gui.app.commands import Commands
from sitrep_app.gui.window import MainWindow
from sitrep_app.ops.changing import Change
from sitrep_app.store import queries
from sitrep_app.store.workspace import Workspace


@pytest.fixture
def held(window: MainWindow, commands: Commands, sample: Path) -> Workspace:
    commands.open_path(sample)
    assert window.session.workspace is not None
    return window.session.workspace


def asked(qtbot: QtBot, window: MainWindow, kind: type[QDialog]) -> QDialog:
    qtbot.waitUntil(lambda: bool(window.findChildren(kind)))
    return window.findChildren(kind)[0]


def test_a_change_says_what_it_touches_and_what_it_leaves_and_is_made_once_agreed_to(
    qtbot: QtBot, window: MainWindow, held: Workspace
) -> None:
    ties = queries.entries(held, "tie")[:2]
    subjects = (*(tie.subject for tie in ties), queries.entries(held, "source")[0].subject)
    window.session.ask("change_together", (Change("verify", Verification.PROBABLE), subjects))
    dialog = asked(qtbot, window, AgreeDialog)
    said = [label.text() for label in dialog.findChildren(QLabel)]
    assert said == [
        "Set the status to Probable?",
        "Will change: 2 ties.\nLeft alone, as they have no status: 1 source.",
    ]
    next(one for one in dialog.findChildren(QPushButton) if one.isDefault()).click()
    assert {one.state.verification for one in queries.entries_of(held, subjects[:2])} == {"probable"}


def test_where_nothing_would_change_there_is_nothing_to_agree_to(
    qtbot: QtBot, window: MainWindow, held: Workspace
) -> None:
    source = queries.entries(held, "source")[0].subject
    window.session.ask("change_together", (Change("verify", Verification.PROBABLE), (source,)))
    dialog = asked(qtbot, window, AgreeDialog)
    assert [button.text() for button in dialog.findChildren(QPushButton)] == ["Close"]
    dialog.close()


def test_several_entries_are_struck_with_one_reason(
    qtbot: QtBot, window: MainWindow, held: Workspace
) -> None:
    subjects = tuple(entry.subject for entry in queries.entries(held, "incident")[:3])
    window.session.ask("strike_together", subjects)
    dialog = asked(qtbot, window, LineDialog)
    assert isinstance(dialog, LineDialog)
    assert dialog.windowTitle() == "Strike 3 entries?"
    dialog.given.emit("said twice")
    assert {entry.subject for entry in queries.entries(held, "incident", struck=True)} == set(subjects)
    dialog.close()


def test_several_events_are_tagged_with_what_is_typed(
    commands: Commands, window: MainWindow, held: Workspace
) -> None:
    subjects = tuple(entry.subject for entry in queries.entries(held, "incident")[:2])
    dialog = commands.together.tag(subjects)
    assert dialog is not None
    dialog.given.emit("road block")
    tagged = [entry.subject for entry in queries.incidents(held, Lens(tags=frozenset({"road block"})))]
    assert set(tagged) == set(subjects)
    assert window.notices.shown == ["2 entries tagged. It lies outside the time window."]
    dialog.close()
