"""The Diyala sample as a file of a test's own, made once in a run and copied, and the laptops that open it."""

import os
import tempfile
from functools import cache
from pathlib import Path
from unittest import mock

from sitrep_app.domain.draft import Draft, Words
from sitrep_app.domain.entry import Changes
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.setting import Setting
from sitrep_app.ops import drafting, samples
from sitrep_app.ops.steady import SteadyIds
from sitrep_app.store import acquaintance, queries
from sitrep_app.store.host import Host
from sitrep_app.store.workspace import Workspace
from tests.support.workspaces import SteppingClock


def laptop(name: str = "laptop A", author: str = "duty officer") -> Host:
    """A laptop in February 2018 whose identifiers no other laptop draws."""
    return Host(SteppingClock(), SteadyIds(name), author, name)


def sample_in(folder: Path, name: str = "diyala.sitrep") -> Path:
    """The path of a fresh copy of the sample, which this computer knows as it knows the files it has made."""
    path = folder / name
    path.write_bytes(_sample())
    acquaintance.note_rest(path)
    return path


def open_sample(folder: Path, host: Host | None = None) -> Workspace:
    """The sample, open for writing."""
    return Workspace.open(sample_in(folder), host or laptop())


def empty(folder: Path, host: Host | None = None, name: str = "empty.sitrep") -> Workspace:
    """A workspace in which nothing has been entered."""
    return Workspace.create(folder / name, Setting("Empty"), host or laptop())


def saved(workspace: Workspace, kind: str, **fields: Words) -> Changes:
    """What a draft of a kind changed when it was saved; `from_` stands for the field `from`."""
    words = {name.rstrip("_"): value for name, value in fields.items()}
    return drafting.save(workspace, Draft(workspace.host.ids.token(), kind, words))


def checked(workspace: Workspace, kind: str, **fields: Words) -> drafting.Checked:
    """What a draft of a kind comes to; `from_` stands for the field `from`."""
    words = {name.rstrip("_"): value for name, value in fields.items()}
    return drafting.check(workspace, Draft("a draft", kind, words))


def titled(workspace: Workspace, kind: str, start: str) -> SubjectId:
    """The entry of a kind whose title, name or note begins so."""
    return next(
        entry.subject
        for entry in queries.entries(workspace, kind)
        if any(
            str(getattr(entry.state, name, "")).startswith(start)
            for name in ("title", "name", "short", "note")
        )
    )


@cache
def _sample() -> bytes:
    with tempfile.TemporaryDirectory() as folder, mock.patch.dict(os.environ, SITREP_HOME=folder):
        path = Path(folder) / "diyala.sitrep"
        samples.make_sample(path, "diyala")
        return path.read_bytes()
