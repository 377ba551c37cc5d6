"""That a new kind of entry is one file on each floor that knows of kinds, and nothing else."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
READING = '''"""A rumour: a draft becomes an incident that nobody vouches for."""

from sitrep_app.domain.incident import Incident
from sitrep_app.ops.drafting.fields import FieldSpec
from sitrep_app.ops.drafting.kind import Kind, suits_none

_FIELDS = (FieldSpec("title", "What is said", required=True), FieldSpec("when", "When", "when", required=True))


def _read(reading, _known):
    title = reading.text("title", required="Nothing is said")
    return Incident(title, "statement_or_decision", reading.period("when")) if title else None


KIND = Kind("rumour", 15, "incident", _FIELDS, _read, lambda state, _names: {"title": state.title}, suits_none)
'''
FORM = '''"""The form of a rumour."""

from sitrep_app.gui.forms.shape import KindForm, Line, Preview

FORM = KindForm(
    "rumour",
    "Rumour",
    lines=(Line(("title",)),),
    behind=(),
    preview=lambda sketch: Preview("Rumour", sketch.text("title"), sketch.when()),
)
'''
USE = """
import sys
from sitrep_app.bootstrap import main
from sitrep_app.gui.forms.kinds import FORMS
print([line.fields for line in FORMS["rumour"].main_lines()], list(FORMS).index("rumour"))
main(["new", "r.sitrep"])
main(["add", "r.sitrep", "rumour", "--title", "The bridge is down", "--when", "3 jan 2018"])
"""


def _house(path: Path) -> None:
    """Make a copy of the product that can be added to."""
    shutil.copytree(ROOT / "sitrep_app", path / "sitrep_app")
    for name in ("resources", "db", "pyproject.toml"):
        (path / name).symlink_to(ROOT / name)


def test_a_kind_is_one_file_with_its_words_and_one_with_its_form(tmp_path: Path) -> None:
    _house(tmp_path)
    for floor, source in (("ops/drafting", READING), ("gui/forms", FORM)):
        (tmp_path / "sitrep_app" / floor / "kinds" / "rumour.py").write_text(source, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", USE],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(tmp_path), "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "[('title',), ('when',)] 1" in done.stdout
    assert "Recorded rumour" in done.stdout
    assert done.returncode == 0, done.stderr
