"""Workspaces without a file, for laws that need hundreds of them: everything but the disk is real."""

from functools import cache
from pathlib import Path
from typing import Any, cast

from sqlalchemy import Engine

from sitrep_app.store import engine as engines
from sitrep_app.store import memory, schema
from sitrep_app.store.host import Host
from sitrep_app.store.lock import WriteLock
from sitrep_app.store.memory import Memory
from sitrep_app.store.opening import Opened
from sitrep_app.store.sight import Sight
from sitrep_app.store.workspace import Workspace


class _NobodyElse:
    """What is in memory is nobody else's to write to."""

    def release(self) -> None:
        """There is nothing to give back."""


def workspace_in_memory(name: str, host: Host) -> Workspace:
    """An empty workspace under an identity of 32 hexadecimal digits, by which this computer remembers nothing yet.

    The engine under each name is made once, with the statements it has compiled; that is most of what one costs.
    """
    engine = _engine(name)
    with engine.connect() as connection:
        _template(name).backup(engines.raw_of(connection))
    here = Path(__file__)
    workspace = Workspace(here, host, Opened(engine, cast("WriteLock", _NobodyElse()), Sight(here)))
    workspace._is_writing = True
    memory.remember(name, Memory())
    return workspace


def copied_in_memory(workspace: Workspace, name: str) -> Workspace:
    """A copy of a workspace under another identity, on which the same laptop goes on."""
    copy = workspace_in_memory(name, workspace.host)
    with workspace.reading() as source, copy.reading() as raw:
        source.backup(raw)
        raw.execute("UPDATE local SET value = ? WHERE name = 'workspace'", (name,))
    memory.remember(name, memory.recall(workspace.id) or Memory())
    return copy


@cache
def _engine(_name: str) -> Engine:
    return engines.in_memory()


@cache
def _template(name: str) -> Any:
    raw = engines.connected(None, "")
    schema.make_log_tables(raw)
    schema.make_projection_tables(raw)
    raw.execute("INSERT INTO local VALUES ('workspace', ?)", (name,))
    return raw
