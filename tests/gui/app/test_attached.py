"""Attached files are opened and saved only when a person asks, and never under a name that leads elsewhere."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from sitrep_app.domain.attachment import Attachment
from sitrep_app.gui.app.commands import Commands
from sitrep_app.gui.window import MainWindow
from sitrep_app.ops import attachments
from tests.support.attached import LETTER

Attach = Callable[..., Attachment]


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The files that the desktop was asked to open, by nobody's program."""
    found: list[Path] = []

    def note(url: QUrl) -> bool:
        found.append(Path(url.toLocalFile()))
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", note)
    return found


@pytest.fixture
def attach(window: MainWindow, commands: Commands, sample: Path) -> Attach:
    commands.open_path(sample)

    def attach_one(data: bytes = LETTER, name: str = "letter.pdf") -> Attachment:
        assert window.session.workspace is not None
        return attachments.attach(window.session.workspace, data, name).attachment

    return attach_one


def test_a_document_is_opened_as_a_copy_of_its_own_that_cannot_be_changed(
    window: MainWindow, attach: Attach, opened: list[Path], qtbot: QtBot
) -> None:
    letter = attach(name="../../le:tter.pdf")
    for count in (1, 2):
        window.session.ask("open_attachment", letter)
        qtbot.waitUntil(lambda count=count: len(opened) == count)  # type: ignore[misc]
    one, other = opened
    assert one.name == other.name == "le_tter.pdf"
    assert one.parent != other.parent
    assert one.read_bytes() == LETTER
    assert one.parent.stat().st_mode & 0o077 == 0
    assert one.stat().st_mode & 0o222 == 0


def test_the_copies_go_when_the_workspace_is_closed(
    window: MainWindow, commands: Commands, attach: Attach, opened: list[Path], qtbot: QtBot
) -> None:
    window.session.ask("open_attachment", attach())
    qtbot.waitUntil(lambda: bool(opened))
    commands.keeping.close()
    assert not opened[0].parent.exists()


@pytest.mark.parametrize(("button", "is_opened"), [("Open it all the same", True), ("Cancel", False)])
def test_what_may_run_is_opened_only_after_a_question(
    window: MainWindow, attach: Attach, opened: list[Path], qtbot: QtBot, button: str, is_opened: bool
) -> None:
    window.session.ask("open_attachment", attach(b"MZ a program", "photo.jpg"))
    qtbot.waitUntil(lambda: bool(window.findChildren(QMessageBox)))
    assert opened == []
    (box,) = window.findChildren(QMessageBox)
    assert "photo.jpg" in box.text()
    assert box.defaultButton().text() == "Cancel"
    next(one for one in box.buttons() if one.text() == button).click()
    qtbot.waitUntil(lambda: window.tasks.is_idle)
    assert bool(opened) == is_opened


def test_a_file_is_saved_where_a_person_says_and_that_is_told(
    window: MainWindow, commands: Commands, attach: Attach, tmp_path: Path, qtbot: QtBot
) -> None:
    commands.attached.save(attach(), tmp_path / "out.pdf")
    qtbot.waitUntil(lambda: window.tasks.is_idle)
    assert (tmp_path / "out.pdf").read_bytes() == LETTER
    assert any("out.pdf" in said for said in window.notices.shown)
