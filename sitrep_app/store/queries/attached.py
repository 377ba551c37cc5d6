"""Entries that files are attached to."""

from typing import Any

from sqlalchemy import func, or_

from sitrep_app.domain.entry import Entry
from sitrep_app.domain.lens import NOW, Standpoint
from sitrep_app.domain.marking import Marking
from sitrep_app.store.mentions import MARK
from sitrep_app.store.projections.tables import version
from sitrep_app.store.queries.clauses import standing
from sitrep_app.store.queries.entries import read, selection
from sitrep_app.store.tables import record
from sitrep_app.store.workspace import Workspace


def entries_with_attachments(
    workspace: Workspace, standpoint: Standpoint = NOW, *, audience: Marking = Marking.RED
) -> list[Entry[Any]]:
    """Return the entries of every kind that stand at a standpoint with files, in the order they were first recorded."""
    mark = MARK.decode()
    holds = or_(func.instr(version.c.state, mark) > 0, func.instr(record.c.body, mark) > 0)
    found = read(
        workspace, selection().where(standing(standpoint, audience), holds).order_by(version.c.subject)
    )
    return [entry for entry in found if getattr(entry.state, "attachments", ())]
