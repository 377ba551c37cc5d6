from pathlib import Path

import pytest

from tests.cli.conftest import Sitrep


def test_a_report_is_written_and_twice_the_same(sitrep: Sitrep, diyala: Path, tmp_path: Path) -> None:
    outs = [tmp_path / "one.pdf", tmp_path / "two.pdf"]
    for out in outs:
        said = sitrep("report", diyala, "-o", out)
        assert said.status == 0
        assert "SHA-256" in said.out
    assert outs[0].read_bytes() == outs[1].read_bytes()
    assert outs[0].read_bytes().startswith(b"%PDF-")


def test_an_issued_report_is_printed_again_byte_for_byte(
    sitrep: Sitrep, diyala: Path, tmp_path: Path
) -> None:
    first, again = tmp_path / "first.pdf", tmp_path / "again.pdf"
    issued = sitrep("report", diyala, "-o", first, "--issue")
    assert "Issued as No. 1" in issued.out
    sitrep("add", diyala, "incident", "--title", "A", "--type", "x_raid", "--when", "5 jan 2018")
    printed = sitrep("report", diyala, "-o", again, "--number", 1)
    assert (printed.status, printed.err) == (0, "")
    assert again.read_bytes() == first.read_bytes()


@pytest.mark.parametrize(
    ("words", "status", "told"),
    [
        (("--number", "7"), 1, "No. 7"),
        (("--issue", "--number", "1"), 2, "--issue"),
        (("--from", "31 feb 2018"), 2, "--from"),
        (("--to", "soon"), 2, "--to"),
        (("--language", "fr"), 2, "fr"),
        (("--audience", "all"), 2, "--audience"),
    ],
)
def test_a_report_that_cannot_be_made_is_told_and_writes_nothing(
    sitrep: Sitrep, diyala: Path, tmp_path: Path, words: tuple[str, ...], status: int, told: str
) -> None:
    said = sitrep("report", diyala, "-o", tmp_path / "out.pdf", *words)
    assert said.status == status
    assert told in said.line
    assert not (tmp_path / "out.pdf").exists()


def test_a_folder_that_is_not_there_is_told(sitrep: Sitrep, diyala: Path, tmp_path: Path) -> None:
    said = sitrep("report", diyala, "-o", tmp_path / "nowhere" / "out.pdf")
    assert said.status == 1
    assert "folder" in said.line


@pytest.mark.parametrize("number", [(), ("--issue",)])
def test_a_report_is_never_written_over_a_workspace(
    sitrep: Sitrep, diyala: Path, number: tuple[str, ...]
) -> None:
    before = diyala.read_bytes()
    said = sitrep("report", diyala, "-o", diyala, *number)
    assert said.status == 1
    assert "A workspace is never written over" in said.line
    assert diyala.read_bytes() == before


def test_a_report_that_cannot_be_written_is_not_issued(sitrep: Sitrep, diyala: Path, tmp_path: Path) -> None:
    sitrep("report", diyala, "-o", tmp_path / "nowhere" / "out.pdf", "--issue")
    assert "none yet" in sitrep("report", diyala, "-o", tmp_path / "out.pdf", "--number", 1).line


@pytest.mark.parametrize(
    "words", [("--language", "ar"), ("--title", "Other"), ("--audience", "red"), ("--from", "2018-01-05")]
)
def test_an_issued_report_is_not_printed_otherwise_than_it_was(
    sitrep: Sitrep, diyala: Path, tmp_path: Path, words: tuple[str, str]
) -> None:
    sitrep("report", diyala, "-o", tmp_path / "first.pdf", "--issue")
    said = sitrep("report", diyala, "-o", tmp_path / "again.pdf", "--number", 1, *words)
    assert said.status == 2
    assert words[0] in said.line
    assert not (tmp_path / "again.pdf").exists()
