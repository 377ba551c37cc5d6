"""Keeping the projections in step with the log: for the subjects a step touched, or for all of them."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any

from sitrep_app.domain.incident import Incident
from sitrep_app.domain.tie import Tie
from sitrep_app.store import log
from sitrep_app.store.log import Record
from sitrep_app.store.projections import rows, wording
from sitrep_app.store.projections.folding import versions
from sitrep_app.store.projections.tables import packed_column, projection_metadata

_BATCH = 4096
_INSERTS = {
    table.name: f"INSERT INTO {table.name} VALUES ({', '.join('?' * len(table.columns))})"
    for table in projection_metadata.sorted_tables
    if table is not packed_column
}
_DETAILS = tuple(name for name in _INSERTS if name != "version")


def project(raw: Any, subjects: Iterable[str]) -> None:
    """Write the versions of some subjects anew, inside the caller's transaction."""
    raw.execute("CREATE TEMP TABLE IF NOT EXISTS touched (subject BLOB PRIMARY KEY) WITHOUT ROWID")
    raw.execute("DELETE FROM touched")
    raw.executemany(
        "INSERT OR IGNORE INTO touched VALUES (?)", ((bytearray.fromhex(subject),) for subject in subjects)
    )
    next_id = raw.execute("SELECT coalesce(max(id), 0) FROM version").fetchone()[0] + 1
    _forget_touched(raw)
    touched = "FROM touched t CROSS JOIN record r ON r.subject = t.subject"
    _write(raw, _histories(raw, f"{touched} ORDER BY t.subject, r.hlc"), next_id)
    wording.add(raw, next_id)


def rebuild(raw: Any) -> None:
    """Write every version anew from the log, inside the caller's transaction."""
    for table in projection_metadata.tables:
        raw.execute(f"DELETE FROM {table}")
    _write(raw, _histories(raw, "FROM record r ORDER BY r.subject, r.hlc"), 1)
    wording.rebuild(raw)


def _forget_touched(raw: Any) -> None:
    """Take the touched subjects' versions out of the projections; the log keeps them."""
    wording.forget_touched(raw)
    found = raw.execute("SELECT v.id FROM touched t CROSS JOIN version v ON v.subject = t.subject").fetchall()
    for table in _DETAILS:
        raw.executemany(f"DELETE FROM {table} WHERE version = ?", found)
    raw.executemany("DELETE FROM version WHERE id = ?", found)


def _write(raw: Any, histories: Iterable[Sequence[tuple[int, Record]]], next_id: int) -> None:
    waiting: dict[str, list[rows.Row]] = {name: [] for name in _INSERTS}
    for history in histories:
        seqs = {record.hash: seq for seq, record in history}
        for version in versions([record for _, record in history]):
            waiting["version"].append(rows.version_row(next_id, seqs[version.record.hash], version))
            if isinstance(version.state, Incident):
                waiting["incident"].append(rows.incident_row(next_id, version.state))
                waiting["incident_part"] += rows.part_rows(next_id, version.state)
                waiting["incident_citation"] += rows.citation_rows(next_id, version.state)
                waiting["incident_tag"] += rows.tag_rows(next_id, version.state)
                waiting["incident_figure"] += rows.figure_rows(next_id, version.state)
            elif isinstance(version.state, Tie):
                waiting["tie_actor"] += rows.tie_rows(next_id, version.state)
            next_id += 1
        if len(waiting["version"]) >= _BATCH:
            _flush(raw, waiting)
    _flush(raw, waiting)


def _flush(raw: Any, waiting: dict[str, list[rows.Row]]) -> None:
    for name, batch in waiting.items():
        raw.executemany(_INSERTS[name], batch)
        batch.clear()


def _histories(raw: Any, source: str) -> Iterator[list[tuple[int, Record]]]:
    """Yield each subject's records with their numbers; the source is ordered by subject."""
    found = raw.execute(f"SELECT r.seq, {log.columns_of('r')} {source}")
    for _, group in groupby(found, key=itemgetter(1 + log.SUBJECT)):
        yield [(seq, log.read_row(row)) for seq, *row in group]
