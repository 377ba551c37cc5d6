"""Drafts that were left behind are offered again."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from sitrep_app.domain.draft import Draft
from sitrep_app.gui.app.commands import Commands
from sitrep_app.gui.forms import EntryForm
from sitrep_app.gui.window import MainWindow
from sitrep_app.ops import drafts
from sitrep_app.store import queries
from sitrep_app.store.workspace import Workspace
from tests.support.workspaces import host

LEFT = Draft("f" * 32, "incident", {"title": "Two civilians killed"})


def leave_draft(sample: Path) -> None:
    with Workspace.open(sample, host()) as workspace:
        drafts.keep(workspace, LEFT)


def test_a_draft_from_before_is_offered_when_the_workspace_is_opened(
    window: MainWindow, commands: Commands, sample: Path
) -> None:
    leave_draft(sample)
    commands.open_path(sample)
    assert any(
        "unfinished entry (event)" in said and "Two civilians" in said for said in window.notices.shown
    )


def test_a_draft_can_be_thrown_away(
    qtbot: QtBot, window: MainWindow, commands: Commands, sample: Path
) -> None:
    leave_draft(sample)
    commands.open_path(sample)
    button = next(b for b in window.findChildren(QPushButton) if b.text() == "Throw it away")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert window.session.workspace is not None
    assert drafts.kept(window.session.workspace) == []


def test_a_file_open_only_for_reading_offers_no_draft(
    window: MainWindow, commands: Commands, sample: Path
) -> None:
    leave_draft(sample)
    commands.keeping.open_path(sample, read_only=True)
    assert window.notices.shown == []


def test_every_way_in_opens_a_form(window: MainWindow, commands: Commands, sample: Path) -> None:
    commands.open_path(sample)
    assert window.session.workspace is not None
    subject = queries.entries(window.session.workspace, "incident")[0].subject
    window.session.select(subject)
    kinds = []
    for action in ("new_entry", "edit", "follow_up", "no_change"):
        window.commands.trigger(action)
        form = next(form for form in window.findChildren(EntryForm) if form.isVisible())
        kinds.append((form.filling.draft.subject == subject, form.filling.draft.kind))
        form.discard()
    assert kinds == [
        (False, "incident"),
        (True, "incident"),
        (False, "follow_up"),
        (False, "no_change"),
    ]


def test_what_is_saved_in_a_form_is_told_with_the_way_back(
    window: MainWindow, commands: Commands, sample: Path
) -> None:
    commands.open_path(sample)
    words = {"title": "Raid on a village", "category": "battle_or_raid", "when": "jan 2018"}
    window.session.ask("draft", Draft("a" * 32, "incident", words))
    form = next(form for form in window.findChildren(EntryForm) if form.isVisible())
    assert form.save()
    assert any(said.startswith("Saved") for said in window.notices.shown)
