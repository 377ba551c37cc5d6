"""What starting costs: the command line never loads Qt."""

import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "sitrep_app"

HELP_THEN_MODULES = """
import sys
import sitrep_app.bootstrap, sitrep_app.cli
try:
    sitrep_app.bootstrap.main(["--help"])
except SystemExit as end:
    assert not end.code, end.code
print("loaded:", *sorted(name for name in sys.modules if name.split(".")[0] in {"PySide6", "pyqtgraph", "shiboken6"}))
"""


@pytest.mark.skipif(not (PACKAGE / "bootstrap.py").exists(), reason="the command line is not built yet")
def test_the_command_line_never_loads_qt() -> None:
    child = [sys.executable, "-c", HELP_THEN_MODULES]
    done = subprocess.run(child, capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.splitlines()[-1] == "loaded:"
