"""Who said what about a subject, when, and what each record changed."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import func, select

from sitrep_app.domain.entry import FieldChange, HistoryLine
from sitrep_app.domain.identity import Hlc, RecordHash, SubjectId
from sitrep_app.store import log
from sitrep_app.store.codec import decode_body
from sitrep_app.store.log import Record
from sitrep_app.store.projections.merging import known_after
from sitrep_app.store.queries.clauses import knowledge
from sitrep_app.store.tables import record
from sitrep_app.store.workspace import Workspace


def history(
    workspace: Workspace, subject: SubjectId, known_at: Hlc | None = None, *, newest: int | None = None
) -> list[HistoryLine]:
    """Return a subject's records by a moment of knowledge in the total order, oldest first, each with the fields it changed.

    With `newest`, no more than so many of the last.
    """
    latest = knowledge(known_at)
    with workspace.reading() as raw:
        records = [one for one in log.records_of(raw, subject) if one.head.hlc <= latest]
    by_hash = {one.hash: one for one in records}
    return [_line(one, by_hash) for one in records[-newest if newest else 0 :]]


def record_count(workspace: Workspace, subject: SubjectId, known_at: Hlc | None = None) -> int:
    """Return how many records a subject had by a moment of knowledge."""
    statement = select(func.count()).where(
        record.c.subject == bytearray.fromhex(subject), record.c.hlc <= knowledge(known_at)
    )
    with workspace.connection() as connection:
        return connection.execute(statement).scalar_one()


def _line(one: Record, by_hash: Mapping[str, Record]) -> HistoryLine:
    body = decode_body(one.body)
    parents = [by_hash[parent] for parent in one.head.parents if parent in by_hash]
    before: Mapping[str, Any] = known_after(by_hash, parents).state if parents else {}
    changes = tuple(
        FieldChange(name, before.get(name), body.state.get(name))
        for name in {**before, **body.state}
        if before.get(name) != body.state.get(name)
    )
    head = one.head
    return HistoryLine(
        RecordHash(one.hash),
        body.act,
        head.author,
        head.device_name,
        head.recorded_at,
        body.reason,
        changes,
        body.overruled or {},
        body.state,
        body.struck,
        is_first=not parents,
    )
