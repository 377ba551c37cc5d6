"""Opening, making and closing workspaces."""

from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from sitrep_app.domain.setting import Setting
from sitrep_app.gui.app.commands import Commands
from sitrep_app.gui.app.running import last_workspace
from sitrep_app.gui.window import MainWindow
from sitrep_app.store.workspace import Workspace
from tests.support.workspaces import host


def test_opening_shows_the_workspace_on_its_reporting_period(
    window: MainWindow, commands: Commands, sample: Path
) -> None:
    commands.open_path(sample)
    assert window.top_bar.title.startswith("Diyala")
    assert window.filters.window_chip.text() == "1 – 31 Jan 2018"


def test_what_was_open_last_is_remembered(
    window: MainWindow, commands: Commands, sample: Path, memory: QSettings
) -> None:
    commands.open_path(sample)
    assert last_workspace(memory) == sample


def test_a_file_that_is_no_workspace_is_told_and_nothing_is_lost(
    window: MainWindow, commands: Commands, sample: Path, tmp_path: Path
) -> None:
    commands.open_path(sample)
    other = tmp_path / "notes.sitrep"
    other.write_text("just notes")
    commands.open_path(other)
    assert window.session.workspace is not None
    assert window.session.workspace.path == sample
    assert len(window.notices.shown) == 1


def test_what_was_wrong_with_a_file_is_no_longer_said_when_another_opens(
    window: MainWindow, commands: Commands, sample: Path, tmp_path: Path
) -> None:
    commands.open_path(tmp_path / "gone.sitrep")
    assert len(window.notices.shown) == 1
    commands.open_path(sample)
    assert window.notices.shown == []


def test_a_workspace_that_somebody_else_has_is_offered_for_reading(
    qtbot: QtBot, window: MainWindow, commands: Commands, sample: Path
) -> None:
    with Workspace.open(sample, host("the other officer")):
        commands.open_path(sample)
        box = window.findChild(QMessageBox)
        assert box is not None
        assert "the other officer" in box.text()
        next(b for b in box.findChildren(QPushButton) if b.text() == "Open read-only").click()
        assert window.session.workspace is not None
        assert window.session.workspace.read_only
        assert not window.top_bar.new_entry.isEnabled()


def test_a_new_workspace_is_open_when_it_is_made(
    window: MainWindow, commands: Commands, tmp_path: Path
) -> None:
    commands.keeping.create_at(tmp_path / "ninewa.sitrep", Setting("Ninewa"))
    assert window.windowTitle() == "Ninewa – Sitrep"


def test_the_sample_is_this_persons_own_copy(
    window: MainWindow, commands: Commands, user_folder: Path
) -> None:
    commands.keeping.open_sample()
    assert window.session.workspace is not None
    assert window.session.workspace.path.parent == user_folder
    assert not window.session.workspace.read_only


def test_closing_leaves_one_file_that_another_can_open(
    window: MainWindow, commands: Commands, sample: Path
) -> None:
    commands.open_path(sample)
    commands.keeping.close()
    with Workspace.open(sample, host()) as again:
        assert not again.read_only
