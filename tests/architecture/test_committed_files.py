"""Nothing committed ties the project to one machine or to one place to install from."""

import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[2]
# Joined here, so that this file does not name them itself
HOSTS = [
    ".".join(parts)
    for parts in (("pypi", "org"), ("pythonhosted", "org"), ("npmjs", "org"), ("npmjs", "com"))
]
SOMEBODYS_HOME = re.compile(rb"/(?:home|Users)/\w|/root[/]|[A-Z]:\\+Users\\")


def committed_files() -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True)
    return [path for name in listed.stdout.decode().split("\0") if name and (path := ROOT / name).is_file()]


def test_no_file_names_a_package_registry() -> None:
    registries = re.compile("|".join(map(re.escape, HOSTS)).encode())
    assert [str(path) for path in committed_files() if registries.search(path.read_bytes())] == []


def test_no_file_names_a_home_folder() -> None:
    assert [str(path) for path in committed_files() if SOMEBODYS_HOME.search(path.read_bytes())] == []


def test_no_workspace_is_committed_but_the_samples() -> None:
    workspaces = {path.parent for path in committed_files() if path.suffix == ".sitrep"}
    assert workspaces <= {ROOT / "db" / "samples"}
