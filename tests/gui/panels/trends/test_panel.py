"""The trend follows the lens."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from sitrep_app.gui.panels.trends.panel import TrendsPanel
from sitrep_app.gui.session import Session
from sitrep_app.gui.theme import Theme
from sitrep_app.store import queries
from sitrep_app.store.workspace import Workspace
from tests.support.sample import open_sample


@pytest.fixture
def workspace(tmp_path: Path, user_folder: Path) -> Iterator[Workspace]:
    with open_sample(tmp_path) as held:
        yield held


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme, workspace: Workspace) -> Iterator[TrendsPanel]:
    session = Session()
    session.hold(workspace, queries.setting(workspace))
    made = TrendsPanel(session, theme)
    qtbot.addWidget(made)
    made.resize(700, 400)
    made.show()
    qtbot.waitUntil(lambda: bool(made.headline.text()))
    yield made
    made.finish()
    session.hold(None)


def test_it_says_what_the_sample_allows(panel: TrendsPanel) -> None:
    assert panel.headline.text() == "No clear change against the period before"
    assert panel.explained.text().startswith("9 events began in this window, 4 in as many days before.")
    assert "dated more coarsely" in panel.doubts.text()


def test_a_filter_changes_what_is_said(qtbot: QtBot, panel: TrendsPanel) -> None:
    panel._session.narrow(categories=frozenset({"violence_against_civilians"}))
    qtbot.waitUntil(lambda: panel.headline.text().startswith("Too few"))


def test_months_can_be_counted_instead(qtbot: QtBot, panel: TrendsPanel) -> None:
    button = next(one for one in panel.findChildren(QPushButton) if one.text() == "By month")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(panel.chart._shown.counts) == 1)


def test_a_bar_tells_its_day_and_count_to_pointer_and_keys(qtbot: QtBot, panel: TrendsPanel) -> None:
    middle = panel.chart.bar(15).center().toPoint()
    qtbot.mouseMove(panel.chart, QPoint(middle.x(), middle.y()))
    qtbot.waitUntil(lambda: panel.pointed.text().startswith("16 Jan 2018: "))
    panel.chart.setFocus()
    qtbot.keyClick(panel.chart, Qt.Key.Key_Right)
    assert panel.pointed.text().startswith("17 Jan 2018: ")
