from contextlib import closing
from pathlib import Path

import pytest

from sitrep_app.store import engine as engines
from sitrep_app.store import examining
from sitrep_app.store.backing_up import back_up
from sitrep_app.store.checking import check
from sitrep_app.store.workspace import Workspace
from tests.support.attached import contents_of, with_letter
from tests.support.recorded import a_file
from tests.support.workspaces import host


@pytest.fixture(autouse=True)
def examined_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files are examined in this process, to spare a child for each."""
    monkeypatch.setattr(examining, "examine", examining.examine_here)


def meddle(path: Path, guard: str, *statements: str) -> None:
    """Change a file behind the program's back, and put its guard back as it was."""
    with closing(engines.connected(path, "mode=rw")) as raw:
        sql = raw.execute("SELECT sql FROM sqlite_schema WHERE name = ?", (guard,)).fetchone()[0]
        raw.executescript("; ".join((f"DROP TRIGGER {guard}", *statements, sql, "")))


def test_a_file_with_attachments_is_sound(tmp_path: Path) -> None:
    path = a_file(tmp_path)
    with_letter(path)
    assert check(path).is_sound


def test_an_altered_content_is_named_as_it_was_attached(tmp_path: Path) -> None:
    path = a_file(tmp_path)
    kept = with_letter(path)
    path.write_bytes(path.read_bytes().replace(b"is open again", b"is shut again", 1))
    (finding,) = check(path)
    assert "altered" in finding.what
    assert "letter.pdf" in finding.what
    assert kept.hash in finding.what


def test_a_missing_content_is_named_as_it_was_attached(tmp_path: Path) -> None:
    path = a_file(tmp_path)
    with_letter(path)
    meddle(path, "content_of_a_record_is_never_deleted", "DELETE FROM content")
    (finding,) = check(path)
    assert "missing: letter.pdf" in finding.what


def test_a_content_that_is_no_longer_kept_for_its_record_is_found(tmp_path: Path) -> None:
    path = a_file(tmp_path)
    with_letter(path)
    meddle(path, "attached_is_never_deleted", "DELETE FROM attached")
    assert any("list of attached files" in finding.what for finding in check(path))


def test_a_content_too_large_to_have_been_stored_is_not_read(tmp_path: Path) -> None:
    path = a_file(tmp_path)
    with closing(engines.connected(path, "mode=rw")) as raw:
        raw.execute(f"INSERT INTO content VALUES ('{'a' * 64}', 1, zeroblob(40000000))")
    (finding,) = check(path)
    assert "altered" in finding.what


def test_a_backup_has_the_contents(tmp_path: Path) -> None:
    path = a_file(tmp_path)
    kept = with_letter(path)
    with Workspace.open(path, host()) as workspace:
        backup = back_up(workspace, tmp_path / "backups")
    with Workspace.open(backup.path, host(), read_only=True) as copy:
        assert contents_of(copy) == {kept.hash}
