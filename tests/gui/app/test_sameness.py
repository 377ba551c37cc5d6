"""Two entries that are one: what is asked, what is foreseen, and that it is done and taken back."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from sitrep_app.domain.identity import SubjectId
from sitrep_app.gui.app.commands import Commands
from sitrep_app.gui.app.merge_dialog import MergeDialog, PartDialog
from sitrep_app.gui.window import MainWindow
from sitrep_app.ops import entries
from sitrep_app.store import queries
from sitrep_app.store.workspace import Workspace
from tests.support.builders import an_actor, an_incident


@pytest.fixture
def held(window: MainWindow, commands: Commands, sample: Path) -> Workspace:
    commands.open_path(sample)
    assert window.session.workspace is not None
    return window.session.workspace


def actor_called(workspace: Workspace, name: str) -> SubjectId:
    return next(one.subject for one in queries.entries(workspace, "actor") if one.state.name == name)


def chosen(qtbot: QtBot, window: MainWindow, subject: SubjectId, words: str) -> MergeDialog:
    """The dialog about a subject, once something was sought, chosen and foreseen."""
    window.session.ask("merge", subject)
    dialog = window.findChildren(MergeDialog)[0]
    dialog.field.setText(words)
    qtbot.waitUntil(lambda: dialog.list.count() == 1)
    dialog.list.setCurrentRow(0)
    qtbot.waitUntil(lambda: bool(dialog.foreseen))
    return dialog


def test_an_actor_is_merged_with_another_after_it_is_said_what_that_comes_to(
    qtbot: QtBot, window: MainWindow, held: Workspace
) -> None:
    again = entries.record(held, [an_actor("Army of Iraq")]).subjects[0]
    army = actor_called(held, "Iraqi Army")
    dialog = chosen(qtbot, window, army, "Army of Iraq")
    assert "“Army of Iraq” will be shown as “Iraqi Army”" in dialog.foreseen
    assert "It will also be called Army of Iraq." in dialog.foreseen
    dialog.merging.click()
    assert window.session.selected == army
    window.session.ask("part", army)
    parting = window.findChildren(PartDialog)[0]
    parting.parting.click()
    assert actor_called(held, "Army of Iraq") == again


def test_two_events_are_merged_and_their_figures_are_foreseen(
    qtbot: QtBot, window: MainWindow, held: Workspace
) -> None:
    one, two = entries.record(
        held, [an_incident(title="Zebra"), an_incident(title="Quagga", claims=())]
    ).subjects
    dialog = chosen(qtbot, window, two, "Zebra")
    assert "1 figure will stand beside its own" in dialog.foreseen
    dialog.keeping.setCurrentIndex(1)
    dialog.keeping.activated.emit(1)
    qtbot.waitUntil(lambda: "as “Zebra”" in dialog.foreseen)
    dialog.merging.click()
    found = queries.entry(held, one)
    assert found is not None
    assert found.state.title == "Zebra"


def test_enter_chooses_what_was_sought_and_shows_what_comes_of_it_before_the_next_merges(
    qtbot: QtBot, window: MainWindow, held: Workspace
) -> None:
    entries.record(held, [an_actor("Army of Iraq")])
    army = actor_called(held, "Iraqi Army")
    window.show()
    window.session.ask("merge", army)
    dialog = window.findChildren(MergeDialog)[0]
    qtbot.waitUntil(dialog.field.hasFocus)
    dialog.field.setText("Army of Iraq")
    qtbot.waitUntil(lambda: dialog.list.count() == 1)
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(dialog.foreseen))
    assert dialog.isVisible()
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    assert window.session.selected == army
    assert "Army of Iraq" not in {one.state.name for one in queries.entries(held, "actor")}
