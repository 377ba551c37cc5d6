"""Making, opening and checking workspaces."""

from pathlib import Path

from sitrep_app.domain.setting import Setting
from sitrep_app.store import checking, repairing
from sitrep_app.store.findings import Findings
from sitrep_app.store.host import Host
from sitrep_app.store.repairing import Salvage
from sitrep_app.store.workspace import Workspace


def create(path: Path, setting: Setting, host: Host) -> Workspace:
    """Make a workspace and return it open for writing; Trouble where the file exists or cannot be made."""
    return Workspace.create(path, setting, host)


def open_workspace(path: Path, host: Host, *, read_only: bool = False) -> Workspace:
    """Return a workspace open; WorkspaceInUse where another program is writing to it."""
    return Workspace.open(path, host, read_only=read_only)


def check(path: Path) -> Findings:
    """Return everything that is wrong with a file; Trouble where it is no workspace at all."""
    return checking.check(path)


def repair(path: Path, out: Path) -> Salvage:
    """Save every record of a damaged file that is sound into a new one, and say what was lost; the old one stays."""
    return repairing.salvage(path, out)
