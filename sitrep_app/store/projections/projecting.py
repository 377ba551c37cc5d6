"""Keeping the projections in step with the log: for the subjects a step touched, or for all of them."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from typing import Any

from sitrep_app.store import log
from sitrep_app.store.log import Record
from sitrep_app.store.projections import wording
from sitrep_app.store.projections.folding import only_version, versions
from sitrep_app.store.projections.tables import projection_metadata
from sitrep_app.store.projections.writing import DETAILS, Writing


def project(raw: Any, subjects: Iterable[str]) -> None:
    """Write the versions of some subjects anew, inside the caller's transaction."""
    _note_nothing(raw)
    raw.executemany(
        "INSERT OR IGNORE INTO touched VALUES (?)", ((bytearray.fromhex(subject),) for subject in subjects)
    )
    touched = "touched t CROSS JOIN record r ON r.subject = t.subject"
    next_id = raw.execute("SELECT coalesce(max(id), 0) FROM version").fetchone()[0] + 1
    _forget_touched(raw)
    _write(raw, touched, next_id)
    wording.add(raw, next_id)


def rebuild(raw: Any) -> None:
    """Write every version anew from the log, inside the caller's transaction."""
    _note_nothing(raw)
    for table in projection_metadata.tables:
        raw.execute(f"DELETE FROM {table}")
    _write(raw, "record r", 1)
    wording.rebuild(raw)


def _note_nothing(raw: Any) -> None:
    """Make ready to note the subjects that are touched, and those of them with several records."""
    for name in ("touched", "several"):
        raw.execute(f"CREATE TEMP TABLE IF NOT EXISTS {name} (subject BLOB PRIMARY KEY) WITHOUT ROWID")
        raw.execute(f"DELETE FROM {name}")


def _forget_touched(raw: Any) -> None:
    """Take the touched subjects' versions out of the projections; the log keeps them."""
    wording.forget_touched(raw)
    found = raw.execute("SELECT v.id FROM touched t CROSS JOIN version v ON v.subject = t.subject").fetchall()
    for table in DETAILS:
        raw.executemany(f"DELETE FROM {table} WHERE version = ?", found)
    raw.executemany("DELETE FROM version WHERE id = ?", found)


def _write(raw: Any, source: str, next_id: int) -> None:
    """Write the versions of the subjects in a source of records `r`; most have one record, and need not be sorted."""
    raw.execute(f"INSERT INTO several SELECT r.subject FROM {source} GROUP BY r.subject HAVING count(*) > 1")
    writing = Writing(raw, next_id)
    single = f"SELECT r.seq, r.subject, r.kind, r.hlc, CAST(r.body AS BLOB) FROM {source} WHERE r.subject NOT IN several"
    for seq, subject, kind, hlc, body in raw.execute(single):
        version = only_version(kind, "", hlc, body)
        if version:
            writing.add(subject, kind, seq, version)
    for history in _histories(raw):
        seqs = {record.hash: seq for seq, record in history}
        head = history[0][1].head
        for version in versions([record for _, record in history]):
            writing.add(bytes.fromhex(head.subject), head.kind, seqs[version.record], version)
    writing.flush()


def _histories(raw: Any) -> Iterator[list[tuple[int, Record]]]:
    """Yield the records, with their numbers, of each subject that has several."""
    source = "several s CROSS JOIN record r ON r.subject = s.subject ORDER BY s.subject, r.hlc"
    found = raw.execute(f"SELECT r.seq, {log.columns_of('r')} FROM {source}")
    for _, group in groupby(found, key=itemgetter(1 + log.SUBJECT)):
        yield [(seq, log.read_row(row)) for seq, *row in group]
