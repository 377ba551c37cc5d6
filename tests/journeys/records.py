"""What a second program sees in a workspace while the first has it open, and what a report says."""

import json
import subprocess
from datetime import date
from pathlib import Path
from typing import Any

from sitrep_app.domain.entry import State
from sitrep_app.domain.lens import Lens, Standpoint
from sitrep_app.domain.period import end_of
from sitrep_app.ops import drafts
from sitrep_app.store import log, queries
from sitrep_app.store.host import this_host
from sitrep_app.store.workspace import Workspace
from tests.journeys.application import command
from tests.journeys.screen import until
from tests.support.sample import laptop


def figures(path: Path, *options: str) -> Any:
    """The key figures, by the command line."""
    told = command("figures", path, "--json", *options)
    assert told.returncode == 0, told.stderr
    return json.loads(told.stdout)


def counted(path: Path) -> dict[str, object]:
    """The key figures, without asking the command line: cheap enough to be asked for again and again."""
    with Workspace.open(path, this_host(), read_only=True) as workspace:
        zone = queries.setting(workspace).tzinfo
        today = end_of(workspace.host.clock.now().astimezone(zone).date(), zone)
        return queries.key_figures(workspace, Lens(Standpoint(today))).as_json()


def named(path: Path, kind: str, name: str) -> Any:
    """What stands under a title or a name; None where nothing does."""
    with Workspace.open(path, laptop(), read_only=True) as workspace:
        states = (entry.state for entry in queries.entries(workspace, kind))
        return next((state for state in states if _title(state) == name), None)


def newest(path: Path) -> int:
    """The number of the newest record."""
    with Workspace.open(path, laptop(), read_only=True) as workspace, workspace.reading() as raw:
        return log.newest_number(raw)


def pairs_under_command(path: Path, day: date) -> int:
    """How many pairs of forces somebody says are under one command, as of the end of a day."""
    with Workspace.open(path, laptop(), read_only=True) as workspace:
        as_of = end_of(day, queries.setting(workspace).tzinfo)
        return queries.coordination(workspace, Standpoint(as_of)).pairs_under_command


def corrections(path: Path) -> dict[str, str]:
    """What the half-filled corrections that are kept would make of the titles that stand."""
    with Workspace.open(path, laptop(), read_only=True) as workspace:
        kept = [(draft.subject, draft.text("title")) for draft in drafts.kept(workspace)]
        known = ((queries.entry(workspace, subject), title) for subject, title in kept if subject)
        return {_title(entry.state): title for entry, title in known if entry}


def drafted(path: Path, field: str) -> list[str]:
    """What stands in a field of the half-filled new entries that are kept."""
    with Workspace.open(path, laptop(), read_only=True) as workspace:
        return [draft.text(field) for draft in drafts.kept(workspace) if not draft.subject]


def printed(path: Path) -> str:
    """The text of a report, once it is there, in one line."""
    until(f"{path.name} is written", path.exists)
    told = subprocess.run(["pdftotext", str(path), "-"], check=True, capture_output=True, text=True)
    return " ".join(told.stdout.split())


def _title(state: State) -> str:
    return str(getattr(state, "title", "") or getattr(state, "name", ""))
