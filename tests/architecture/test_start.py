"""What starting costs: the command line never loads Qt."""

import subprocess
import sys
from pathlib import Path

import pytest

COMMAND_THEN_MODULES = """
import sys
from sitrep_app.bootstrap import main
try:
    status = main(sys.argv[1:])
except SystemExit as end:
    status = end.code or 0
print("loaded:", *sorted({name.split(".")[0] for name in sys.modules} & {"PySide6", "pyqtgraph", "shiboken6"}))
sys.exit(status)
"""


def loaded_by(*arguments: str) -> str:
    """The Qt packages that a command loads in a process of its own."""
    child = [sys.executable, "-c", COMMAND_THEN_MODULES, *arguments]
    done = subprocess.run(child, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()[-1]


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> str:
    workspace = tmp_path_factory.mktemp("start") / "diyala.sitrep"
    assert loaded_by("new", str(workspace), "--sample", "diyala") == "loaded:"
    return str(workspace)


def test_help_loads_no_qt() -> None:
    assert loaded_by("--help") == "loaded:"


@pytest.mark.parametrize("command", ["figures", "check"])
def test_reading_a_workspace_loads_no_qt(sample: str, command: str) -> None:
    assert loaded_by(command, sample) == "loaded:"


def test_printing_a_report_loads_no_qt(sample: str, tmp_path: Path) -> None:
    assert loaded_by("report", sample, "-o", str(tmp_path / "diyala.pdf")) == "loaded:"


def test_adding_an_entry_loads_no_qt(tmp_path: Path) -> None:
    workspace = str(tmp_path / "new.sitrep")
    assert loaded_by("new", workspace) == "loaded:"
    told = loaded_by("add", workspace, "incident", "--title", "Raid on a village", "--when", "jan 2018")
    assert told == "loaded:"
