import random
from pathlib import Path

import pytest

from sitrep_app.domain.trouble import Trouble
from sitrep_app.store.checking import check
from sitrep_app.store.repairing import salvage
from sitrep_app.store.workspace import Workspace
from tests.support.attached import contents_of, with_letter
from tests.support.recorded import a_file, add_raids, records_in
from tests.support.workspaces import host

PAGE = 4096


def destroy(path: Path, share: float, seed: int, *, first_page: bool = False) -> None:
    """Overwrite some of a file's pages."""
    chance, content = random.Random(seed), bytearray(path.read_bytes())
    pages = len(content) // PAGE
    doomed = chance.sample(range(1, pages), max(1, round(pages * share)))
    for page in [*doomed, 0] if first_page else doomed:
        content[page * PAGE : (page + 1) * PAGE] = chance.randbytes(PAGE)
    path.write_bytes(content)


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file of several hundred pages."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("SITREP_HOME", str(tmp_path_factory.mktemp("home")))
        return a_file(tmp_path_factory.mktemp("large"), 1200, account="It was told at some length. " * 12)


@pytest.mark.parametrize("seed", range(4))
def test_nearly_all_records_are_saved_where_a_page_in_a_hundred_is_gone(
    large: Path, tmp_path: Path, seed: int
) -> None:
    damaged, out = tmp_path / "damaged.sitrep", tmp_path / "out.sitrep"
    damaged.write_bytes(large.read_bytes())
    destroy(damaged, 0.01, seed, first_page=seed == 0)
    before = damaged.read_bytes()
    saved = salvage(damaged, out)
    expected = {record.hash: record for record in records_in(large)}
    found = {record.hash: record for record in records_in(out)}
    assert saved.records == len(found) >= 0.98 * len(expected)
    assert all(expected[name] == record for name, record in found.items())
    assert damaged.read_bytes() == before


def test_what_was_lost_is_counted_and_told_when_the_file_is_opened(large: Path, tmp_path: Path) -> None:
    damaged, out = tmp_path / "damaged.sitrep", tmp_path / "out.sitrep"
    damaged.write_bytes(large.read_bytes())
    destroy(damaged, 0.05, 7)
    saved = salvage(damaged, out)
    assert saved.lost == len(records_in(large)) - saved.records > 0
    with Workspace.open(out, host()) as workspace:
        assert f"{saved.lost} records are lost" in " ".join(notice.what for notice in workspace.notices)


def test_what_was_saved_is_a_sound_workspace_that_goes_on(large: Path, tmp_path: Path) -> None:
    damaged, out = tmp_path / "damaged.sitrep", tmp_path / "out.sitrep"
    damaged.write_bytes(large.read_bytes())
    destroy(damaged, 0.05, 7)
    salvage(damaged, out)
    with Workspace.open(out, host()) as workspace:
        add_raids(workspace, 2)
    assert check(out).is_sound


def test_an_altered_record_is_not_saved(tmp_path: Path) -> None:
    path, out = a_file(tmp_path, 5), tmp_path / "out.sitrep"
    altered = records_in(path)[3]
    path.write_bytes(path.read_bytes().replace(b"Raid 2", b"Fake 2"))
    assert salvage(path, out).lost_records == (altered.hash,)


def test_a_whole_file_is_saved_whole(tmp_path: Path) -> None:
    path, out = a_file(tmp_path, 20, account="Long. " * 3000), tmp_path / "out.sitrep"
    assert salvage(path, out).lost == 0
    assert records_in(out) == records_in(path)


def test_what_was_committed_beside_the_file_is_saved_too(tmp_path: Path) -> None:
    path, left = a_file(tmp_path), tmp_path / "left.sitrep"
    with Workspace.open(path, host()) as workspace:
        add_raids(workspace, 4)
        left.write_bytes(path.read_bytes())
        (tmp_path / "left.sitrep-wal").write_bytes((tmp_path / "diyala.sitrep-wal").read_bytes())
    salvage(left, tmp_path / "out.sitrep")
    assert records_in(tmp_path / "out.sitrep") == records_in(path)


def test_a_file_without_a_record_is_told_and_nothing_is_made(tmp_path: Path) -> None:
    path, out = tmp_path / "notes.sitrep", tmp_path / "out.sitrep"
    path.write_bytes(random.Random(1).randbytes(50_000))
    with pytest.raises(Trouble, match="No record"):
        salvage(path, out)
    assert not out.exists()


def test_a_file_that_is_there_is_never_written_over(tmp_path: Path) -> None:
    path, other = a_file(tmp_path), a_file(tmp_path, name="other.sitrep")
    before = other.read_bytes()
    with pytest.raises(Trouble, match="already a file"):
        salvage(path, other)
    assert other.read_bytes() == before


def test_what_is_attached_is_saved_where_it_is_what_its_hash_names(tmp_path: Path) -> None:
    path, out = a_file(tmp_path), tmp_path / "out.sitrep"
    kept, lost = with_letter(path), with_letter(path, b"%PDF-1.4 to be altered " * 900)
    path.write_bytes(path.read_bytes().replace(b"to be altered", b"to be ALTERED", 1))
    saved = salvage(path, out)
    assert (saved.lost, saved.lost_files) == (0, 1)
    assert check(out).is_sound
    with Workspace.open(out, host()) as workspace:
        assert contents_of(workspace) == {kept.hash} != {lost.hash}
        assert "the content of 1 attached file is lost" in " ".join(
            notice.what for notice in workspace.notices
        )
