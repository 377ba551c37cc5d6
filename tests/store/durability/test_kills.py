"""An entry that the program said was saved survives a kill."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="writers are forked to be killed")
def test_no_acknowledged_entry_is_lost_to_a_kill(tmp_path: Path, soak: bool) -> None:
    kills = 10_000 if soak else 300
    command = [sys.executable, "-m", "tests.store.durability.kills", str(tmp_path), str(kills), "1"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    outcome = json.loads(done.stdout)
    assert outcome["faults"] == []
    assert outcome["kills"] == kills
    assert outcome["acknowledged"] > kills
    assert outcome["in_the_middle"] > kills / 2
