"""A program that is killed after a key keeps what was typed up to it, or all but the very last character."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from sitrep_app.ops import drafts
from sitrep_app.store.host import this_host
from sitrep_app.store.workspace import Workspace
from tests.support.sample import sample_in

TYPED = "Raid-near-Khalis"
BETWEEN_KEYS_MS = 60
"""Ten keys a second is faster than anybody types a report."""

PROGRAM = f"""
import os, signal, sys
from pathlib import Path
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from sitrep_app.gui.forms import open_form
from sitrep_app.gui.session import Session
from sitrep_app.gui.theme import Theme
from sitrep_app.store import queries
from sitrep_app.store.host import this_host
from sitrep_app.store.workspace import Workspace
children = []
for path, keys in zip(sys.argv[1::2], map(int, sys.argv[2::2])):
    if child := os.fork():
        children.append(child)
        continue
    application, session, window = QApplication([]), Session(), QWidget()
    workspace = Workspace.open(Path(path), this_host())
    session.hold(workspace, queries.setting(workspace))
    form = open_form(window, session, Theme())
    field = form.page.inputs[0].entrance()
    for key in {TYPED!r}[:keys]:
        QTest.qWait({BETWEEN_KEYS_MS})
        QTest.keyClick(field, key)
    QTest.qWait({BETWEEN_KEYS_MS})
    os.kill(os.getpid(), signal.SIGKILL)
for child in children:
    status = os.waitpid(child, 0)[1]
    assert os.WTERMSIG(status) == signal.SIGKILL, status
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the program is killed after a fork")
def test_a_kill_after_any_key_keeps_what_was_typed(tmp_path: Path, user_folder: Path) -> None:
    killed = {}
    for keys in (1, 2, 5, 9, len(TYPED)):
        (folder := tmp_path / str(keys)).mkdir()
        killed[keys] = sample_in(folder)
    named = [word for keys, path in killed.items() for word in (str(path), str(keys))]
    told = subprocess.run(
        [sys.executable, "-c", PROGRAM, *named], capture_output=True, text=True, check=False
    )
    assert told.returncode == 0, told.stderr
    for keys, path in killed.items():
        with Workspace.open(path, this_host()) as workspace:
            kept = "".join(draft.text("title") for draft in drafts.kept(workspace))
        assert kept in (TYPED[:keys], TYPED[: keys - 1])
