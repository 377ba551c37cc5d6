from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from sitrep_app.gui.forms.inputs import Desk
from sitrep_app.gui.forms.inputs.attachments import AttachmentsInput
from sitrep_app.gui.forms.inputs.offered import file_at, offered
from sitrep_app.ops import attachments
from sitrep_app.ops.drafting import item_of
from tests.gui.forms.inputs.conftest import Placer
from tests.support.attached import LETTER, contents_of
from tests.support.photos import a_jpeg, a_picture, an_exif

PHOTO = a_jpeg(an_exif())
Given = Callable[..., None]


@pytest.fixture
def files(placed: Placer, desk: Desk) -> AttachmentsInput:
    taken = placed(AttachmentsInput("attachment", "Attachments", "", desk))
    assert isinstance(taken, AttachmentsInput)
    return taken


@pytest.fixture
def give(qtbot: QtBot, files: AttachmentsInput, tmp_path: Path) -> Given:
    """Puts files on a disk, gives them to the input and waits until they are taken in."""

    def give_it(**content: bytes) -> None:
        for name, data in content.items():
            (tmp_path / name).write_bytes(data)
        files.take([file_at(tmp_path / name) for name in content])
        qtbot.waitUntil(lambda: not files.busy)

    return give_it


def test_a_photo_is_stored_at_once_and_shown_with_what_it_tells(
    files: AttachmentsInput, give: Given, desk: Desk, qtbot: QtBot
) -> None:
    give(photo=PHOTO)
    (row,) = files.rows
    assert row.name.text() == "photo"
    assert "33.9850° N, 44.9250° E · Apple iPhone 7 · 14 Jan 2018, 10:22" in row.details.text()
    assert contents_of(desk.workspace) == {files.attached[0].hash}
    qtbot.waitUntil(lambda: files.rows[0].thumbnail.has_image)


def test_what_a_photo_tells_is_taken_out_at_a_press(
    files: AttachmentsInput, give: Given, qtbot: QtBot
) -> None:
    give(photo=PHOTO)
    files.rows[0].caption.setText("The ward")
    files.rows[0].caption.textEdited.emit("The ward")
    files.rows[0].silence.click()
    qtbot.waitUntil(lambda: not files.busy)
    (row,) = files.rows
    assert "iPhone" not in row.details.text()
    assert not row.silence.isVisible()
    assert files.attached[0].caption == "The ward"


def test_the_words_are_the_attachments_and_read_back(files: AttachmentsInput, give: Given) -> None:
    give(letter=LETTER)
    words = files.words()
    files.show_words({})
    assert not files.words()
    files.show_words(words)
    assert files.words() == words == {"attachment": (item_of(files.attached[0]),)}


def test_what_is_no_attachment_stays_to_be_told(files: AttachmentsInput) -> None:
    files.show_words({"attachment": ("odd",)})
    assert files.words() == {"attachment": ("odd",)}


def test_what_cannot_be_attached_is_said_and_the_others_are_taken(
    files: AttachmentsInput, give: Given, tmp_path: Path
) -> None:
    give(empty=b"", letter=LETTER, again=LETTER)
    assert [one.name for one in files.attached] == ["letter"]
    assert "The file is empty" in files.refused.text()
    assert "again is attached already" in files.refused.text()
    give(other=b"other")
    assert files.refused.isHidden()


def test_a_file_is_taken_away_by_keyboard(files: AttachmentsInput, give: Given, qtbot: QtBot) -> None:
    give(letter=LETTER)
    qtbot.keyClick(files.rows[0]._remove, Qt.Key.Key_Space)
    assert files.attached == ()
    assert files.drop.hasFocus()


def test_tab_goes_through_the_rows_and_then_to_the_line(
    files: AttachmentsInput, give: Given, qtbot: QtBot
) -> None:
    give(one=LETTER, other=b"other")
    files.rows[0].caption.setFocus()
    for stop in (files.rows[0]._remove, files.rows[1].caption, files.rows[1]._remove, files.drop):
        qtbot.keyClick(QGuiApplication.focusWindow(), Qt.Key.Key_Tab)
        assert stop.hasFocus()


def test_a_picture_is_pasted_as_png(files: AttachmentsInput, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setImage(a_picture())
    files.drop.setFocus()
    qtbot.keyClick(files.drop, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not files.busy)
    (attached,) = files.attached
    assert (attached.name, attached.media_type) == ("Pasted picture.png", "image/png")


def test_files_of_this_computer_alone_can_be_dropped(tmp_path: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl("https://example.org/photo.jpg"), QUrl.fromLocalFile(str(tmp_path / "photo.jpg"))])
    assert [one.path for one in offered(mime)] == [tmp_path / "photo.jpg"]


def test_photos_of_progress_can_be_said_to_be_before_and_after(
    placed: Placer, desk: Desk, qtbot: QtBot
) -> None:
    taken = placed(AttachmentsInput("attachment", "Attachments", "attachment_role", desk))
    assert isinstance(taken, AttachmentsInput)
    photo = attachments.attach(desk.workspace, PHOTO, "photo.jpg").attachment
    taken.show_words({"attachment": (item_of(photo),)})
    roles = taken.rows[0].roles
    assert roles is not None
    with qtbot.waitSignal(taken.changed):
        roles._buttons["after"].click()
    assert taken.attached[0].role == "after"


def test_of_what_is_not_looked_into_is_said_that_it_may_tell_more(
    files: AttachmentsInput, give: Given
) -> None:
    give(letter=LETTER, picture=b"GIF89a of some kind")
    letter, picture = files.rows
    assert letter.details.text() == "13 kB · it may name its author"
    assert picture.details.text().endswith("what it tells cannot be read")
