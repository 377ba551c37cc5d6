"""Drafts that were left behind are offered again."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from sitrep_app.domain.draft import Draft
from sitrep_app.gui.app.commands import Commands
from sitrep_app.gui.app.drafts_window import DraftsWindow
from sitrep_app.gui.app.split_window import SplitWindow
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


def test_a_new_entry_begins_in_the_line_and_one_of_a_kind_in_its_fields(
    qtbot: QtBot, window: MainWindow, commands: Commands, sample: Path
) -> None:
    commands.open_path(sample)
    window.show_page("coordination")
    for ask, is_in_line in (
        (commands.entering.new_entry, True),
        (partial(commands.entering.new_entry, "tie"), False),
    ):
        ask()
        (form,) = (one for one in window.findChildren(EntryForm) if one.isVisible())
        with qtbot.waitActive(form):
            form.activateWindow()
        assert form.quick.has_focus is is_in_line
        form.reject()


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


def test_of_many_drafts_the_list_is_offered_and_one_of_them_is_gone_on_with(
    qtbot: QtBot, window: MainWindow, commands: Commands, sample: Path
) -> None:
    with Workspace.open(sample, host()) as workspace:
        for number in range(2):
            drafts.keep(workspace, Draft(str(number) * 32, "incident", {"title": f"Raid {number}"}))
    commands.open_path(sample)
    assert [said for said in window.notices.shown if "unfinished" in said] == [
        "2 unfinished entries were kept."
    ]
    window.commands.trigger("drafts")
    shown = next(one for one in window.findChildren(DraftsWindow) if one.isVisible())
    qtbot.waitUntil(lambda: shown.panel.is_idle)
    shown.panel.table.opened.emit("1" * 32)
    form = next(form for form in window.findChildren(EntryForm) if form.isVisible())
    assert form.filling.draft.text("title") == "Raid 1"
    assert not shown.isVisible()
    form.discard()


def test_a_draft_that_is_gone_is_not_brought_back_by_an_old_offer(
    window: MainWindow, commands: Commands, sample: Path
) -> None:
    commands.open_path(sample)
    commands.drafting.go_on(LEFT)
    assert any("no longer there" in said for said in window.notices.shown)
    assert not any(form.isVisible() for form in window.findChildren(EntryForm))


def test_what_was_split_into_drafts_is_taken_back_by_one_undo(
    qtbot: QtBot, window: MainWindow, commands: Commands, sample: Path
) -> None:
    commands.open_path(sample)
    QGuiApplication.clipboard().setText("Raid on a farm\n\nClash near Baquba")
    window.commands.trigger("split")
    shown = next(one for one in window.findChildren(SplitWindow) if one.isVisible())
    qtbot.waitUntil(shown.panel.keep.isEnabled)
    qtbot.keyClick(shown.panel.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    workspace = window.session.workspace
    assert workspace is not None
    assert len(drafts.kept(workspace)) == 2
    undo = next(b for b in window.findChildren(QPushButton) if b.text() == "Undo")
    qtbot.mouseClick(undo, Qt.MouseButton.LeftButton)
    assert drafts.kept(workspace) == []
