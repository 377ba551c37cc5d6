"""Who said what about a subject, when, and what each record changed."""

from collections.abc import Mapping
from typing import Any

from sitrep_app.domain.entry import FieldChange, HistoryLine
from sitrep_app.domain.identity import RecordHash, SubjectId
from sitrep_app.store import log
from sitrep_app.store.codec import decode_body
from sitrep_app.store.log import Record
from sitrep_app.store.projections.merging import known_after
from sitrep_app.store.workspace import Workspace


def history(workspace: Workspace, subject: SubjectId) -> list[HistoryLine]:
    """Return a subject's records in the total order, oldest first, each with the fields it changed."""
    with workspace.reading() as raw:
        records = log.records_of(raw, subject)
    by_hash = {record.hash: record for record in records}
    return [_line(record, by_hash) for record in records]


def _line(record: Record, by_hash: Mapping[str, Record]) -> HistoryLine:
    body = decode_body(record.body)
    parents = [by_hash[parent] for parent in record.head.parents if parent in by_hash]
    before: Mapping[str, Any] = known_after(by_hash, parents).state if parents else {}
    changes = tuple(
        FieldChange(name, before.get(name), body.state.get(name))
        for name in {**before, **body.state}
        if before.get(name) != body.state.get(name)
    )
    head = record.head
    return HistoryLine(
        RecordHash(record.hash),
        body.act,
        head.author,
        head.device_name,
        head.recorded_at,
        body.reason,
        changes,
        body.overruled or {},
    )
