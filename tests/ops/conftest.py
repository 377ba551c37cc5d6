"""Workspaces to work on."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from sitrep_app.store.workspace import Workspace
from tests.support.sample import empty, open_sample


@pytest.fixture
def workspace(tmp_path: Path, user_folder: Path) -> Iterator[Workspace]:
    """A workspace in which nothing has been entered."""
    with empty(tmp_path) as made:
        yield made


@pytest.fixture
def sample(tmp_path: Path, user_folder: Path) -> Iterator[Workspace]:
    """The Diyala sample, open for writing."""
    with open_sample(tmp_path) as opened:
        yield opened
