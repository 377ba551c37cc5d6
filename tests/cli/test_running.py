import subprocess
import sys
from pathlib import Path

import pytest

from sitrep_app import __version__
from sitrep_app.cli.running import COMMANDS
from tests.cli.conftest import NotedDesktop, Sitrep

READERS = ("figures", "check")
NEEDED: dict[str, tuple[str, ...]] = {
    "make": ("--incidents", "1"),
    "report": ("-o", "x.pdf"),
    "picture": ("overview", "-o", "x.png"),
}
"""What a command cannot do without."""


def test_with_no_words_the_desktop_opens(sitrep: Sitrep, desktop: NotedDesktop) -> None:
    assert sitrep().status == 0
    assert desktop.opened == [None]


def test_a_file_opens_in_the_desktop(sitrep: Sitrep, desktop: NotedDesktop, diyala: Path) -> None:
    assert sitrep(diyala).status == 0
    assert desktop.opened == [diyala]


@pytest.mark.parametrize("command", READERS)
def test_a_file_that_is_not_there_is_told_with_how_to_make_it(
    sitrep: Sitrep, tmp_path: Path, command: str
) -> None:
    said = sitrep(command, tmp_path / "none.sitrep")
    assert said.status == 1
    assert said.line.startswith("sitrep: There is no such file")
    assert "sitrep new" in said.line


@pytest.mark.parametrize("content", [b"", b"Dear all", b"SQLite format 3\x00" + bytes(4000)])
@pytest.mark.parametrize("command", READERS)
def test_a_file_that_is_no_workspace_is_told_in_one_line_and_left_alone(
    sitrep: Sitrep, tmp_path: Path, command: str, content: bytes
) -> None:
    path = tmp_path / "letter.sitrep"
    path.write_bytes(content)
    said = sitrep(command, path)
    assert said.status == 1
    assert str(path) in said.line
    assert path.read_bytes() == content


def test_a_truncated_workspace_is_told(sitrep: Sitrep, diyala: Path) -> None:
    diyala.write_bytes(diyala.read_bytes()[: diyala.stat().st_size // 2])
    said = sitrep("figures", diyala)
    assert said.status == 1
    assert "cut short" in said.line


@pytest.mark.parametrize("command", ["new", "figures", "check", "make", "report", "picture"])
def test_an_option_that_is_not_there_is_wrong_use(sitrep: Sitrep, diyala: Path, command: str) -> None:
    needed = NEEDED.get(command, ())
    said = sitrep(command, diyala, *needed, "--colour", "red")
    assert said.status == 2
    assert "--colour" in said.line


@pytest.mark.parametrize(
    "words", [("fly", "now"), ("fly",), ("figures",), ("--colour",), ("make", "x.sitrep")]
)
def test_what_cannot_be_understood_is_wrong_use_and_says_where_help_is(
    sitrep: Sitrep, words: tuple[str, ...]
) -> None:
    said = sitrep(*words)
    assert said.status == 2
    assert "--help" in said.line


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(
    sitrep: Sitrep, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    with pytest.raises(SystemExit) as left:
        sitrep(command, "--help")
    assert left.value.code == 0
    assert f"usage: sitrep {command}" in capsys.readouterr().out


def test_the_version_is_told(sitrep: Sitrep, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        sitrep("--version")
    assert left.value.code == 0
    assert __version__ in capsys.readouterr().out


def test_a_fault_of_ours_is_told_without_a_traceback_and_saved(
    sitrep: Sitrep, desktop: NotedDesktop, user_folder: Path
) -> None:
    desktop.fault = ZeroDivisionError("of our own")
    said = sitrep()
    assert said.status == 1
    assert "Traceback" not in said.line
    (report,) = (user_folder / "crashes").iterdir()
    assert str(report) in said.line
    assert "ZeroDivisionError" in report.read_text()


def test_an_interruption_is_told(sitrep: Sitrep, desktop: NotedDesktop) -> None:
    desktop.fault = KeyboardInterrupt()
    assert sitrep().status == 130


def test_words_with_line_breaks_in_them_still_make_one_line(sitrep: Sitrep, diyala: Path) -> None:
    said = sitrep(
        "add", diyala, "incident", "--title", "A", "--category", "battle_or_raid", "--when", "a\nb\x1b[31m"
    )
    assert said.status == 1
    assert "\x1b" not in said.line


def test_a_reader_that_goes_away_is_no_fault(diyala: Path, user_folder: Path) -> None:
    command = [sys.executable, "-m", "sitrep_app", "figures", str(diyala)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        child.stdout.close()
        assert child.stderr is not None
        told = child.stderr.read()
    assert (child.returncode, told) == (0, "")


def test_an_option_before_the_command_is_told(sitrep: Sitrep) -> None:
    assert "There is no option --bogus" in sitrep("--bogus").line


def test_a_word_too_many_is_not_called_an_option(sitrep: Sitrep, diyala: Path) -> None:
    assert "“more” is one word too many" in sitrep("figures", diyala, "more").line


@pytest.mark.parametrize("words", [("new",), ("figures",), ("report", "-o", "out.pdf")])
def test_a_name_that_is_too_long_is_no_fault_of_ours(sitrep: Sitrep, words: tuple[str, ...]) -> None:
    said = sitrep(words[0], "x" * 300, *words[1:])
    assert said.status == 1
    assert "name too long" in said.line
    assert "itself failed" not in said.line


def test_a_full_disk_behind_standard_output_is_told(diyala: Path, user_folder: Path) -> None:
    command = [sys.executable, "-m", "sitrep_app", "figures", str(diyala)]
    with Path("/dev/full").open("w") as full:
        child = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert child.returncode == 1
    assert child.stderr.startswith("sitrep: No space left on device")


def test_a_fault_of_ours_is_told_even_where_no_report_of_it_can_be_saved(
    sitrep: Sitrep, desktop: NotedDesktop, user_folder: Path
) -> None:
    (user_folder / "crashes").write_text("in the way")
    desktop.fault = ZeroDivisionError("of our own")
    assert "No report could be saved" in sitrep().line
