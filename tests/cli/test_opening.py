"""What a person should know about a file is told when a command opens it, before anything rests on it."""

import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Sitrep

RAID = ("incident", "--title", "A", "--type", "x_raid", "--when", "5 jan 2018")


@pytest.fixture
def left_behind(sitrep: Sitrep, diyala: Path, tmp_path: Path) -> Path:
    """A file that lacks what this computer saved in it last, as one does whose journal was lost."""
    earlier = Path(shutil.copy(diyala, tmp_path / "earlier"))
    sitrep("add", diyala, *RAID)
    shutil.copy(earlier, diyala)
    return diyala


@pytest.mark.parametrize("command", ["figures", "check"])
def test_entries_that_were_lost_from_the_file_are_told(
    sitrep: Sitrep, left_behind: Path, command: str
) -> None:
    said = sitrep(command, left_behind)
    assert said.status == 0
    assert said.line.startswith("sitrep: note: Entries that this computer saved in this workspace are not")


def test_an_entry_is_added_after_what_was_lost_and_the_loss_is_told(
    sitrep: Sitrep, left_behind: Path
) -> None:
    said = sitrep("add", left_behind, *RAID)
    assert said.status == 0
    assert "-wal" in said.line


def test_a_report_tells_what_was_lost_and_is_written(
    sitrep: Sitrep, left_behind: Path, tmp_path: Path
) -> None:
    said = sitrep("report", left_behind, "-o", tmp_path / "out.pdf")
    assert "are not in the file" in said.line
    assert (tmp_path / "out.pdf").is_file()


def test_a_sound_file_is_opened_without_a_word(sitrep: Sitrep, diyala: Path) -> None:
    assert sitrep("figures", diyala).err == ""
