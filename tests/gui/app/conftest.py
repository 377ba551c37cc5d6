"""A window with all its commands, on a file of the Diyala sample."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from sitrep_app.gui.app.commands import Commands
from sitrep_app.gui.app.starting import remembered
from sitrep_app.gui.window import MainWindow
from tests.support.sample import sample_in
from tests.support.workspaces import host

AFTER_THE_SAMPLE = datetime(2026, 11, 22, 6, 14, tzinfo=UTC)
"""A clock that is behind the newest entry is told of, which is not what is tested here."""


@pytest.fixture
def sample(tmp_path: Path, user_folder: Path) -> Path:
    """A file with the Diyala sample, for one test to change."""
    return sample_in(tmp_path)


@pytest.fixture
def memory() -> QSettings:
    """What the desktop remembers, empty."""
    return remembered()


@pytest.fixture
def commands(window: MainWindow, memory: QSettings) -> Iterator[Commands]:
    """Everything the window can do, nothing open."""
    made = Commands(window, host(since=AFTER_THE_SAMPLE), memory)
    yield made
    made.keeping.close()
