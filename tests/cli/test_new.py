import subprocess
import sys
from pathlib import Path

import pytest

from sitrep_app.store import queries
from sitrep_app.store.workspace import Workspace
from tests.cli.conftest import Sitrep
from tests.support.sample import laptop


def test_an_empty_workspace_is_made_with_its_title_zone_and_marking(sitrep: Sitrep, tmp_path: Path) -> None:
    path = tmp_path / "north.sitrep"
    said = sitrep(
        "new",
        path,
        "--title",
        "North",
        "--subtitle",
        "of the river",
        "--zone",
        "UTC",
        "--marking",
        "TLP:AMBER",
    )
    assert (said.status, said.out, said.err) == (0, f"Made {path}\n", "")
    with Workspace.open(path, laptop(), read_only=True) as workspace:
        setting = queries.setting(workspace)
    assert (setting.title, setting.subtitle, setting.zone) == ("North", "of the river", "UTC")
    assert setting.default_marking == "amber"


def test_with_no_title_it_is_called_after_its_file(sitrep: Sitrep, tmp_path: Path) -> None:
    sitrep("new", tmp_path / "north.sitrep")
    with Workspace.open(tmp_path / "north.sitrep", laptop(), read_only=True) as workspace:
        assert queries.setting(workspace).title == "north"


def test_the_sample_is_made(sitrep: Sitrep, tmp_path: Path) -> None:
    assert sitrep("new", tmp_path / "d.sitrep", "--sample", "diyala").status == 0
    with Workspace.open(tmp_path / "d.sitrep", laptop(), read_only=True) as workspace:
        assert queries.tally(workspace).by_kind["incident"] == 14


@pytest.mark.parametrize(
    ("words", "status", "told"),
    [
        (("--sample", "atlantis"), 1, "diyala"),
        (("--sample", "diyala", "--title", "Mine"), 2, "--title"),
        (("--zone", "Mars/Olympus"), 1, "zone"),
        (("--marking", "purple"), 2, "clear"),
        (("--title", " "), 1, "title"),
    ],
)
def test_what_cannot_be_made_is_told_and_leaves_no_file(
    sitrep: Sitrep, tmp_path: Path, words: tuple[str, ...], status: int, told: str
) -> None:
    said = sitrep("new", tmp_path / "x.sitrep", *words)
    assert said.status == status
    assert told in said.line
    assert list(tmp_path.glob("*x.sitrep*")) == []


def test_another_file_is_never_written_over(sitrep: Sitrep, tmp_path: Path) -> None:
    path = tmp_path / "mine.sitrep"
    path.write_text("mine")
    said = sitrep("new", path)
    assert (said.status, path.read_text()) == (1, "mine")
    assert "already" in said.line


def test_a_folder_that_is_not_there_is_told(sitrep: Sitrep, tmp_path: Path) -> None:
    said = sitrep("new", tmp_path / "nowhere" / "x.sitrep")
    assert said.status == 1
    assert "folder" in said.line


def test_a_sample_that_does_not_fit_on_the_disk_is_not_half_made(tmp_path: Path) -> None:
    program = (
        "import resource, signal, sys; signal.signal(signal.SIGXFSZ, signal.SIG_IGN); "
        "resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000)); "
        "from sitrep_app.bootstrap import main; sys.exit(main(['new', sys.argv[1], '--sample', 'diyala']))"
    )
    out = tmp_path / "full" / "diyala.sitrep"
    out.parent.mkdir()
    told = subprocess.run(
        [sys.executable, "-c", program, str(out)], capture_output=True, text=True, check=False
    )
    assert told.returncode == 1
    assert str(out) in told.stderr
    assert list(out.parent.iterdir()) == []
