"""What every test stands on: no display, no threads it did not ask for, a user folder of its own."""

import os

# Before Qt or numpy is imported by anything, pytest-qt included
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["OPENBLAS_NUM_THREADS"] = "1"

import gc
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from sitrep_app import i18n, paths
from tests.support.display import virtual_display, window_environment
from tests.support.leaks import leaked_windows, windows_alive

_LONG = ("tests/store/durability/", "tests/store/hostile/", "tests/journeys/", "tests/store/laws/")

_GARBAGE = 20_000
"""How many new objects call for a look for garbage; by default 700, which with so many modules takes a tenth of the time."""

SOAK = os.environ.get("SITREP_SOAK") == "1"

settings.register_profile("ci", max_examples=50, derandomize=True, deadline=None, database=None)
settings.register_profile("soak", max_examples=2_000, deadline=None, database=None)
settings.load_profile("soak" if SOAK else "ci")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What takes long is begun first, so that nobody waits for it at the end."""
    items.sort(key=lambda item: not item.nodeid.startswith(_LONG))


def pytest_collection_finish() -> None:
    """What has been imported and collected is no garbage, and need not be looked through again and again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(_GARBAGE)


@pytest.fixture(scope="session")
def soak() -> bool:
    """Whether the trials run at full length (`make soak`)."""
    return SOAK


@pytest.fixture(autouse=True)
def user_folder(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A user folder that only this test sees."""
    folder = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("SITREP_HOME", str(folder))
    return folder


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """Every test begins and ends in English, with the shipped catalogues at hand."""
    i18n.bind(paths.resources() / "i18n")
    yield
    i18n.use("en")


@pytest.fixture(autouse=True)
def no_window_leaks() -> Iterator[None]:
    """Fails a test that leaves a window behind; costs nothing where no application runs."""
    before = windows_alive()
    yield
    leaked = leaked_windows(before)
    assert not leaked, f"windows left behind: {', '.join(leaked)}"


@pytest.fixture
def display(user_folder: Path) -> Iterator[dict[str, str]]:
    """The environment for a child process whose window opens on an X display of this test's own."""
    if sys.platform != "linux":
        pytest.skip("journeys run under Xvfb, which this system has not")
    with virtual_display() as name:
        yield window_environment(name)
