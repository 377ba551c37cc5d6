import errno
import os
import stat
from pathlib import Path

import pytest

from sitrep_app.domain.attachment import LARGEST, Attachment
from sitrep_app.domain.draft import Draft
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.photo import PhotoFacts
from sitrep_app.domain.trouble import Trouble
from sitrep_app.ops import attachments, drafts, entries, undoing
from sitrep_app.store import queries
from sitrep_app.store.workspace import Workspace
from tests.support.attached import LETTER, an_attachment, contents_of
from tests.support.builders import an_incident
from tests.support.photos import a_jpeg, an_exif

PHOTO = a_jpeg(an_exif())


def a_file(folder: Path, data: bytes = LETTER, name: str = "letter.pdf") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def attached_to(workspace: Workspace, subject: SubjectId) -> tuple[Attachment, ...]:
    found = queries.entry(workspace, subject)
    assert found is not None
    attached: tuple[Attachment, ...] = found.state.attachments
    return attached


def test_a_file_is_read_whole_and_says_how_far_it_is(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    data = os.urandom(2_500_000)
    assert attachments.read_file(a_file(tmp_path, data), lambda *far: told.append(far)) == data
    assert told[-1] == (len(data), len(data))


@pytest.mark.parametrize(
    ("make", "what"),
    [
        (lambda folder: folder / "gone.jpg", "no longer there"),
        (lambda folder: folder, "folder, not a file"),
        (lambda _folder: Path("/dev/zero"), "not a file"),
        (lambda folder: a_file(folder, b""), "is empty"),
        (lambda folder: a_file(folder, bytes(LARGEST + 1)), "too large: 25 MB, and 25 MB"),
    ],
)
def test_what_cannot_be_attached_is_said_with_what_to_do(tmp_path: Path, make, what: str) -> None:
    with pytest.raises(Trouble, match=what) as raised:
        attachments.read_file(make(tmp_path))
    assert raised.value.remedy
    assert raised.value.field == "attachment"


def test_a_file_that_may_not_be_read_is_said_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_arguments: object, **_options: object) -> None:
        raise PermissionError(13, "Permission denied")

    path = a_file(tmp_path)
    monkeypatch.setattr(Path, "open", refused)
    with pytest.raises(Trouble, match="may not be read"):
        attachments.read_file(path)


def test_a_photo_comes_with_what_it_tells(workspace: Workspace) -> None:
    taken = attachments.attach(workspace, PHOTO, "/media/stick/IMG_1.JPG")
    assert taken.attachment.name == "IMG_1.JPG"
    assert taken.attachment.media_type == "image/jpeg"
    assert taken.attachment.taken == "2018-01-14T10:22:00"
    assert taken.facts is not None
    assert taken.facts.has_position
    assert attachments.told_by(workspace, taken.attachment) == taken.facts


def test_a_photo_is_stored_without_what_it_tells_where_that_is_asked_for(workspace: Workspace) -> None:
    taken = attachments.attach(workspace, PHOTO, "IMG_1.JPG", tells=False)
    assert (taken.facts, taken.attachment.taken) == (PhotoFacts(), "")
    assert b"iPhone" not in attachments.content_of(workspace, taken.attachment)


def test_a_photo_that_is_silenced_leaves_no_trace_of_what_it_told(workspace: Workspace) -> None:
    loud = attachments.attach(workspace, PHOTO, "IMG_1.JPG").attachment
    drafts.keep(workspace, Draft("half", "incident", {"attachment": (loud.hash,)}))
    silent = attachments.silence(workspace, loud).attachment
    drafts.keep(workspace, Draft("half", "incident", {"attachment": (silent.hash,)}))
    assert contents_of(workspace) == {silent.hash}
    path = workspace.path
    workspace.close()
    assert b"iPhone 7" not in path.read_bytes()


def test_a_draft_that_is_thrown_away_takes_its_files_along_unless_an_entry_has_them(
    workspace: Workspace,
) -> None:
    one, other = (attachments.attach(workspace, data, "a.pdf").attachment for data in (LETTER, b"other"))
    drafts.keep(workspace, Draft("half", "incident", {"attachment": (one.hash, other.hash)}))
    entries.record(workspace, [an_incident(attachments=(one,))])
    drafts.discard(workspace, "half")
    assert contents_of(workspace) == {one.hash}


def test_attaching_is_taken_back_with_the_correction_that_did_it_and_the_content_stays(
    workspace: Workspace,
) -> None:
    (subject,) = entries.record(workspace, [an_incident()]).subjects
    letter = attachments.attach(workspace, LETTER, "letter.pdf").attachment
    entries.correct(workspace, subject, an_incident(attachments=(letter,)))
    undoing.undo(workspace)
    assert attached_to(workspace, subject) == ()
    undoing.redo(workspace)
    assert attached_to(workspace, subject) == (letter,)
    assert contents_of(workspace) == {letter.hash}


def test_a_file_is_laid_out_under_a_safe_name_to_be_read_only(workspace: Workspace, tmp_path: Path) -> None:
    attachments.attach(workspace, LETTER, "letter.pdf")
    hostile = an_attachment(LETTER, "../../..\u202e/le?tter.pdf")
    path = attachments.lay_out(workspace, hostile, tmp_path)
    assert path == tmp_path / "le_tter.pdf"
    assert path.read_bytes() == LETTER
    assert stat.S_IMODE(path.stat().st_mode) == 0o400


def test_a_content_that_is_lost_is_said_so(workspace: Workspace) -> None:
    with pytest.raises(Trouble, match="not in the workspace"):
        attachments.content_of(workspace, an_attachment(b"lost"))


def test_a_workspace_full_of_files_is_said_to_be_hard_to_hand_on(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(attachments, "ROOMY", 20_000)
    assert attachments.attach(workspace, LETTER, "letter.pdf").notice is None
    notice = attachments.attach(workspace, bytes(20_000), "zeros.bin").notice
    assert notice is not None
    assert "together" in notice.what


def test_an_entry_is_found_by_what_its_files_are_called(workspace: Workspace) -> None:
    letter = attachments.attach(workspace, LETTER, "clinic roof.pdf").attachment.called("The broken wall", "")
    entries.record(workspace, [an_incident(title="Raid", attachments=(letter,))])
    for words in ("clinic roof", "broken wall"):
        assert [hit.title for hit in queries.search(workspace, words)] == ["Raid"]


def test_taking_back_one_attaching_leaves_what_was_attached_after_it(workspace: Workspace) -> None:
    (subject,) = entries.record(workspace, [an_incident()]).subjects
    one, other = (attachments.attach(workspace, data, "a.pdf").attachment for data in (LETTER, b"other"))
    entries.correct(workspace, subject, an_incident(attachments=(one,)))
    undoing.undo(workspace)
    entries.correct(workspace, subject, an_incident(attachments=(other,)))
    assert attached_to(workspace, subject) == (other,)


def test_a_full_disk_is_said_and_nothing_of_the_file_is_left(workspace: Workspace) -> None:
    with workspace.transaction() as raw:
        pages = raw.execute("PRAGMA page_count").fetchone()[0]
        raw.execute(f"PRAGMA max_page_count={pages + 20}")
    with pytest.raises(Trouble, match="disk is full"):
        attachments.attach(workspace, os.urandom(400_000), "film.mp4")
    assert contents_of(workspace) == set()


def test_a_stick_that_is_pulled_out_is_said_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(*_arguments: object, **_options: object) -> None:
        raise OSError(errno.EIO, "Input/output error")

    path = a_file(tmp_path)
    monkeypatch.setattr(Path, "open", gone)
    with pytest.raises(Trouble, match="no longer there") as raised:
        attachments.read_file(path)
    assert "stick" in raised.value.remedy
