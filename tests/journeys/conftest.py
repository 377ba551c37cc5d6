"""A desk to work at: a display of a test's own, and the sample on it."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.journeys.application import Desk
from tests.journeys.screen import Screen
from tests.support.display import virtual_display, window_environment
from tests.support.sample import sample_in

SIZE = "1280x720"
"""The smallest screen that is promised."""


@pytest.fixture
def desk(user_folder: Path, tmp_path: Path) -> Iterator[Desk]:
    """An X display on which everybody speaks English."""
    if sys.platform != "linux":
        pytest.skip("journeys run under Xvfb, which this system has not")
    with virtual_display(SIZE, tmp_path) as name:
        environment = window_environment(name) | {"LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "LANGUAGE": ""}
        yield Desk(environment, Screen(tmp_path / "Xvfb_screen0"), tmp_path)


@pytest.fixture
def sample(user_folder: Path, tmp_path: Path) -> Path:
    """The Diyala sample, for one test to change."""
    return sample_in(tmp_path)
