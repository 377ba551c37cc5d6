"""A wheel carries everything: it is built and installed from this checkout, with no network, and asked."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

WHERE = """
import sitrep_app
from sitrep_app import paths
print(sitrep_app.__file__, paths.resources(), paths.database(), paths.notice(), sep="\\n")
"""


def run(*arguments: str, cwd: Path = ROOT, path: str = "") -> str:
    environment = {**os.environ, "PYTHONPATH": path}
    command = [sys.executable, *arguments]
    done = subprocess.run(
        command, cwd=cwd, env=environment, capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that a freshly built wheel was installed into."""
    folder = tmp_path_factory.mktemp("wheel")
    run("-m", "hatchling", "build", "-t", "wheel", "-d", str(folder / "dist"))
    (wheel,) = (folder / "dist").glob("*.whl")
    run("-m", "pip", "install", "-q", "--no-index", "--no-deps", "--target", str(folder / "site"), str(wheel))
    return folder / "site"


def test_an_installed_wheel_finds_its_own_data(installed: Path, tmp_path: Path) -> None:
    told = run("-c", WHERE, cwd=tmp_path, path=str(installed))
    module, resources, database, notice = map(Path, told.splitlines())
    assert module == installed / "sitrep_app" / "__init__.py"
    assert resources == installed / "sitrep_app" / "_data" / "resources"
    assert (database / "env.py").is_file()
    assert any(resources.iterdir())
    assert notice.read_bytes() == (ROOT / "NOTICE").read_bytes()


def test_a_wheel_carries_every_committed_resource(installed: Path) -> None:
    listed = subprocess.run(
        ["git", "ls-files", "-z", "db", "resources"], cwd=ROOT, capture_output=True, check=True
    )
    committed = [name for name in listed.stdout.decode().split("\0") if name and (ROOT / name).is_file()]
    assert committed
    assert [name for name in committed if not (installed / "sitrep_app" / "_data" / name).is_file()] == []
