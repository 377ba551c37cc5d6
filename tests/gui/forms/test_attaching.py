"""Files in a form: chosen by keyboard or dropped anywhere, kept with the draft, saved with the entry."""

from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from sitrep_app.gui.forms import EntryForm
from sitrep_app.gui.forms.inputs.offered import file_at
from sitrep_app.ops import attachments, drafts
from sitrep_app.store import queries
from sitrep_app.store.workspace import Workspace
from tests.gui.forms.conftest import Opener
from tests.support.attached import contents_of
from tests.support.photos import a_jpeg, an_exif

SAID = {"title": "Raid with a photo", "when": "jan 2018"}


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "IMG_1.JPG"
    path.write_bytes(a_jpeg(an_exif()))
    return path


@pytest.fixture
def chosen(monkeypatch: pytest.MonkeyPatch, photo: Path) -> None:
    """Whoever is asked for files chooses the photo."""
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_args: ([str(photo)], ""))


@pytest.fixture
def form(qtbot: QtBot, opened: Opener, chosen: None) -> EntryForm:
    made = opened(fields=SAID)
    qtbot.keyClick(
        made, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    qtbot.waitUntil(lambda: made.page.files is not None and bool(made.page.files.attached))
    return made


def test_a_photo_is_attached_by_keyboard_and_saved_with_the_entry(form: EntryForm, sample: Workspace) -> None:
    assert form.page.files is not None
    (attached,) = form.page.files.attached
    assert form.save()
    (entry,) = queries.entries_with_attachments(sample)
    assert entry.state.attachments == (attached,)
    assert contents_of(sample) == {attached.hash}


def test_the_draft_keeps_its_files_as_soon_as_they_are_there(
    form: EntryForm, sample: Workspace, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: form.filling.is_kept)
    (kept,) = drafts.kept(sample)
    assert len(kept.items("attachment")) == 1
    assert contents_of(sample) != set()


def test_a_draft_that_is_thrown_away_takes_its_files_along(
    form: EntryForm, sample: Workspace, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: form.filling.is_kept)
    form.discard()
    assert contents_of(sample) == set()


def test_a_silenced_photo_leaves_no_trace_in_the_file(
    form: EntryForm, sample: Workspace, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: form.filling.is_kept)
    assert form.page.files is not None
    form.page.files.rows[0].silence.click()
    qtbot.waitUntil(lambda: form.page.files is not None and not form.page.files.busy)
    assert form.save()
    assert len(contents_of(sample)) == 1
    sample.close()
    assert b"iPhone 7" not in sample.path.read_bytes()


def test_the_next_entry_begins_without_files(form: EntryForm) -> None:
    assert form.save_and_next()
    assert form.page.files is not None
    assert form.page.files.attached == ()


def test_files_are_dropped_anywhere_on_the_form(opened: Opener, photo: Path, qtbot: QtBot) -> None:
    form = opened(fields=SAID)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(photo))])
    dropped = QDropEvent(
        QPointF(QPoint(40, 40)),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    form.dropEvent(dropped)
    qtbot.waitUntil(lambda: form.page.files is not None and bool(form.page.files.attached))


def test_what_is_recorded_can_no_longer_be_made_to_tell_nothing(
    opened: Opener, sample: Workspace, form: EntryForm, qtbot: QtBot
) -> None:
    form.save()
    (entry,) = queries.entries_with_attachments(sample)
    again = opened(subject=entry.subject)
    assert again.page.files is not None
    (row,) = again.page.files.rows
    qtbot.waitUntil(lambda: "iPhone" in row.details.text())
    assert row.silence.isHidden()


def test_saving_waits_for_a_file_that_is_still_being_read(
    opened: Opener, sample: Workspace, photo: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = Event()

    def slow(workspace: Workspace, data: bytes, name: str) -> attachments.Taken:
        assert there.wait(5)
        return taken(workspace, data, name)

    taken = attachments.attach
    monkeypatch.setattr(attachments, "attach", slow)
    form = opened(fields=SAID)
    assert form.page.files is not None
    form.page.files.take([file_at(photo)])
    assert not form.save()
    assert form.footer.said.text() == "Reading IMG_1.JPG …"
    there.set()
    qtbot.waitUntil(lambda: form.page.files is not None and not form.page.files.busy)
    assert form.save()
    assert len(queries.entries_with_attachments(sample)) == 1


def test_closing_keeps_a_file_that_was_still_being_read(
    opened: Opener, sample: Workspace, photo: Path
) -> None:
    form = opened(fields=SAID)
    assert form.page.files is not None
    form.page.files.take([file_at(photo)])
    form.reject()
    (kept,) = drafts.kept(sample)
    assert len(kept.items("attachment")) == 1
