"""Files made for others are whole or not there, and a workspace is never written over."""

import os
from pathlib import Path

import pytest

from sitrep_app.domain.trouble import Trouble
from sitrep_app.ops.outputs import refuse_output, write_whole


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_written_in_place_of_an_older_one(tmp_path: Path) -> None:
    out = tmp_path / "report.pdf"
    write_whole(out, b"first")
    write_whole(out, b"second")
    assert out.read_bytes() == b"second"
    assert names_in(tmp_path) == ["report.pdf"]


@pytest.mark.parametrize("name", ["diyala.sitrep", "diyala.sitrep-wal", "renamed.pdf", "linked.pdf"])
def test_a_workspace_is_never_written_over_whatever_its_name(tmp_path: Path, name: str) -> None:
    workspace = b"SQLite format 3\x00 and pages"
    (tmp_path / "diyala.sitrep").write_bytes(workspace)
    (tmp_path / "renamed.pdf").write_bytes(workspace)
    (tmp_path / "linked.pdf").symlink_to(tmp_path / "diyala.sitrep")
    with pytest.raises(Trouble, match="A workspace is never written over"):
        write_whole(tmp_path / name, b"%PDF")
    assert (tmp_path / "diyala.sitrep").read_bytes() == (tmp_path / "renamed.pdf").read_bytes() == workspace


def test_a_link_is_followed_and_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "latest.pdf").symlink_to(tmp_path / "january.pdf")
    write_whole(tmp_path / "latest.pdf", b"%PDF")
    assert (tmp_path / "january.pdf").read_bytes() == b"%PDF"
    assert (tmp_path / "latest.pdf").is_symlink()


def test_a_device_is_not_replaced(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.pdf")
    with pytest.raises(Trouble, match="This is not a file"):
        write_whole(tmp_path / "pipe.pdf", b"%PDF")
    assert (tmp_path / "pipe.pdf").is_fifo()


@pytest.mark.parametrize(
    ("name", "what"),
    [("", "This is a folder"), ("missing/report.pdf", "There is no such folder")],
)
def test_a_name_that_cannot_be_written_is_refused_before_any_work(
    tmp_path: Path, name: str, what: str
) -> None:
    with pytest.raises(Trouble, match=what):
        refuse_output(tmp_path / name)


def test_a_failure_leaves_the_older_file_and_nothing_half_written(tmp_path: Path) -> None:
    out = tmp_path / "report.pdf"
    out.write_bytes(b"older")
    pid = os.fork()
    if pid == 0:
        os._exit(_write_on_a_full_disk(out))
    assert os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 1
    assert out.read_bytes() == b"older"
    assert names_in(tmp_path) == ["report.pdf"]


def _write_on_a_full_disk(out: Path) -> int:
    """Write more than this process may, and return 1 where that is a Trouble."""
    import resource
    import signal

    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
    try:
        write_whole(out, b"x" * 5000)
    except Trouble:
        return 1
    return 0
