"""A file from elsewhere is refused in words, or shows what was recorded; it crashes nothing and is never changed."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from sitrep_app.domain.setting import Setting
from sitrep_app.domain.trouble import Trouble
from sitrep_app.ops import entries, undoing
from sitrep_app.store.host import this_host
from sitrep_app.store.workspace import Workspace
from tests.support.attached import stored
from tests.support.builders import a_source, a_tie, an_actor, an_incident

ROOT = Path(__file__).parents[3]


def a_small_workspace(path: Path) -> Path:
    """A few entries of several kinds, with corrections, a strike and an undo."""
    with Workspace.create(path, Setting("Sound"), this_host()) as workspace:
        entries.record(workspace, [an_actor("Army"), an_actor("Police"), a_source(), a_tie("Army", "Police")])
        raids = [an_incident(title=f"Raid {number}", account="It was told. " * 40) for number in range(12)]
        subjects = entries.record(workspace, raids).subjects
        entries.correct(workspace, subjects[0], an_incident(title="Raid on a village"), reason="the place")
        entries.strike(workspace, [subjects[1]], reason="said twice")
        undoing.undo(workspace)
        entries.record(workspace, [an_incident(title="With a letter", attachments=(stored(workspace),))])
    return path


@pytest.mark.skipif(not hasattr(os, "fork"), reason="files are opened in forked children")
def test_a_thousand_hostile_files_crash_nothing_and_change_nothing(tmp_path: Path, soak: bool) -> None:
    count = 20_000 if soak else 1_000
    good = a_small_workspace(tmp_path / "good.sitrep")
    (tmp_path / "visits").mkdir()
    command = [
        sys.executable,
        "-m",
        "tests.store.hostile.visits",
        str(good),
        str(tmp_path / "visits"),
        str(count),
        "5",
    ]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["faults"] == []
    assert told["results"]["refused"] + told["results"]["accepted"] == count
    assert told["results"]["refused"] > count / 2


def test_a_tampered_file_is_refused_by_the_child_that_examines_it(tmp_path: Path) -> None:
    path = a_small_workspace(tmp_path / "good.sitrep")
    path.write_bytes(path.read_bytes().replace(b"Raid on a village", b"Feast in a village"[:17]))
    with pytest.raises(Trouble, match="tampered"):
        Workspace.open(path, this_host(), read_only=True)
