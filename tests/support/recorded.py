"""Workspace files with entries in them, for tests of how files are kept, checked and saved."""

from contextlib import closing
from pathlib import Path

from sitrep_app.domain.setting import Setting
from sitrep_app.store import engine as engines
from sitrep_app.store import log
from sitrep_app.store.host import Host
from sitrep_app.store.log import Record
from sitrep_app.store.workspace import Workspace
from tests.support.builders import an_incident
from tests.support.workspaces import host


def a_file(
    folder: Path,
    entries: int = 3,
    *,
    name: str = "diyala.sitrep",
    account: str = "It was told.",
    by: Host | None = None,
) -> Path:
    """A workspace at rest with so many raids."""
    path = folder / name
    with Workspace.create(path, Setting("Diyala"), by or host()) as workspace:
        add_raids(workspace, entries, account=account)
    return path


def add_raids(workspace: Workspace, entries: int, *, account: str = "It was told.") -> None:
    """So many raids, recorded as one step."""
    with workspace.step() as step:
        for number in range(entries):
            step.record(step.new_subject(), an_incident(title=f"Raid {number}", account=account))


def records_in(path: Path) -> list[Record]:
    """Every record of a file at rest, in the order in which they reached it."""
    with closing(engines.connected(path, "mode=ro")) as raw:
        return list(log.all_records(raw))
