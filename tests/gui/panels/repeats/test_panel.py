from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from sitrep_app.domain.lens import EVERYTHING
from sitrep_app.gui.panels.repeats.panel import RepeatsPanel
from sitrep_app.gui.session import Session
from sitrep_app.gui.theme import Theme
from sitrep_app.ops import entries, undoing
from sitrep_app.store import queries
from sitrep_app.store.workspace import Workspace
from tests.ops.test_repeats import AGAIN, SHOTS
from tests.support.sample import empty


@pytest.fixture
def workspace(tmp_path: Path, user_folder: Path) -> Iterator[Workspace]:
    with empty(tmp_path) as opened:
        entries.record(opened, [SHOTS, AGAIN])
        yield opened


@pytest.fixture
def panel(qtbot: QtBot, workspace: Workspace, theme: Theme) -> Iterator[RepeatsPanel]:
    session = Session()
    session.hold(workspace, queries.setting(workspace))
    session.set_lens(EVERYTHING)
    made = RepeatsPanel(session)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made.is_idle)
    yield made
    made.finish()


def titles(workspace: Workspace) -> list[str]:
    return [entry.state.title for entry in queries.incidents(workspace, EVERYTHING)]


def test_pairs_are_listed_and_one_then_the_other_is_shown(panel: RepeatsPanel) -> None:
    assert panel.heading.text() == "1 pair may be one event"
    repeat = panel.current
    assert repeat is not None
    for subject in repeat.pair:
        QTest.keyClick(panel.table, Qt.Key.Key_Return)
        assert panel._session.selected == subject


def test_a_key_makes_two_one_and_undo_makes_them_two(panel: RepeatsPanel, workspace: Workspace) -> None:
    panel.join()
    assert titles(workspace) == [SHOTS.title]
    assert panel.heading.text() == "No two events look like one"
    undoing.undo(workspace)
    assert titles(workspace) == [SHOTS.title, AGAIN.title]


def test_a_key_says_that_they_are_two_and_that_can_be_taken_back(panel: RepeatsPanel) -> None:
    QTest.keyClick(panel.table, Qt.Key.Key_Delete)
    assert panel.current is None
    panel.take_back()
    assert panel.current is not None
