"""Keeping the projections in step with the log: for the subjects a step touched, or for all of them."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

from sitrep_app.domain.incident import Incident
from sitrep_app.store import log
from sitrep_app.store.log import Record
from sitrep_app.store.projections import rows
from sitrep_app.store.projections.folding import versions
from sitrep_app.store.projections.tables import projection_metadata

_BATCH = 4096
_INSERTS = {
    table.name: f"INSERT INTO {table.name} VALUES ({', '.join('?' * len(table.columns))})"
    for table in projection_metadata.sorted_tables
}
_DETAILS = ("incident", "incident_part", "incident_figure")


def project(raw: Any, subjects: Iterable[str]) -> None:
    """Write the versions of some subjects anew, inside the caller's transaction."""
    next_id = raw.execute("SELECT coalesce(max(id), 0) FROM version").fetchone()[0] + 1
    histories = []
    for subject in subjects:
        forget(raw, subject)
        histories.append(_numbered(raw, subject))
    _write(raw, histories, next_id)


def rebuild(raw: Any) -> None:
    """Write every version anew from the log, inside the caller's transaction."""
    for table in projection_metadata.tables:
        raw.execute(f"DELETE FROM {table}")
    _write(raw, _all_histories(raw), 1)


def forget(raw: Any, subject: str) -> None:
    """Take a subject's versions out of the projections; the log keeps them."""
    key = (bytearray.fromhex(subject),)
    for table in _DETAILS:
        raw.execute(f"DELETE FROM {table} WHERE version IN (SELECT id FROM version WHERE subject = ?)", key)
    raw.execute("DELETE FROM version WHERE subject = ?", key)


def _write(raw: Any, histories: Iterable[Sequence[tuple[int, Record]]], next_id: int) -> None:
    waiting: dict[str, list[rows.Row]] = {name: [] for name in _INSERTS}
    for history in histories:
        seqs = {record.hash: seq for seq, record in history}
        for version in versions([record for _, record in history]):
            waiting["version"].append(rows.version_row(next_id, seqs[version.known.record.hash], version))
            if isinstance(version.state, Incident):
                waiting["incident"].append(rows.incident_row(next_id, version.state))
                waiting["incident_part"] += rows.part_rows(next_id, version.state)
                waiting["incident_figure"] += rows.figure_rows(next_id, version.state)
            next_id += 1
        if len(waiting["version"]) >= _BATCH:
            _flush(raw, waiting)
    _flush(raw, waiting)


def _flush(raw: Any, waiting: dict[str, list[rows.Row]]) -> None:
    for name, batch in waiting.items():
        raw.executemany(_INSERTS[name], batch)
        batch.clear()


def _numbered(raw: Any, subject: str) -> list[tuple[int, Record]]:
    records = log.records_of(raw, subject)
    key = (bytearray.fromhex(subject),)
    seqs = {
        row[0].hex(): row[1] for row in raw.execute("SELECT hash, seq FROM record WHERE subject = ?", key)
    }
    return [(seqs[record.hash], record) for record in records]


def _all_histories(raw: Any) -> Iterator[list[tuple[int, Record]]]:
    found = raw.execute(f"SELECT subject, seq, {log.COLUMNS} FROM record ORDER BY subject, hlc")
    for _, group in groupby(found, key=lambda row: row[0]):
        yield [(row[1], log.read_row(row[2:])) for row in group]
