"""A dressed application, a session and a window, for tests of what stands on them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sitrep_app import i18n
from sitrep_app.gui.session import Session
from sitrep_app.gui.theme import Mode, Theme, apply
from sitrep_app.gui.window import MainWindow
from sitrep_app.store import queries
from sitrep_app.store.workspace import Workspace
from tests.support.workspaces import stocked


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    """A light theme that the application is dressed in."""
    made = Theme(Mode.LIGHT)
    apply(qapp, made)
    return made


@pytest.fixture
def right_to_left(qapp: QApplication) -> Iterator[None]:
    """The application reads from right to left while the test runs."""
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    i18n.use("en")


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """The Diyala stock in a file."""
    with stocked(tmp_path) as held:
        yield held


@pytest.fixture
def window(qtbot: QtBot, theme: Theme) -> Iterator[MainWindow]:
    """A window with nothing open."""
    made = MainWindow(Session(), theme)
    qtbot.addWidget(made)
    yield made
    made.tasks.finish()
    made.session.hold(None)


@pytest.fixture
def open_window(window: MainWindow, workspace: Workspace) -> MainWindow:
    """A window on the Diyala stock."""
    window.session.hold(workspace, queries.setting(workspace))
    return window
