"""Is what a file holds what was once saved: its pages, every record's content, and the chains between records.

Needs no SQLAlchemy, so that the examining child starts fast.
"""

from collections.abc import Iterator
from typing import Any

import msgspec
import sqlcipher3.dbapi2 as driver

from sitrep_app.domain.entry import KINDS, State
from sitrep_app.domain.incident import Incident
from sitrep_app.domain.merged import Mergeable
from sitrep_app.domain.tie import Tie
from sitrep_app.domain.trouble import Trouble
from sitrep_app.i18n import later
from sitrep_app.store import local, log
from sitrep_app.store.codec import canonical, decode_body, typed
from sitrep_app.store.findings import Finding
from sitrep_app.store.format import LATEST_HLC, MAX_BODY, MAX_WORDS
from sitrep_app.store.log import HASH_BYTES, Record

_ALTERED = later("Record {seq} ({hash}) has been altered since it was saved")
_ILLEGIBLE = later("Record {seq} ({hash}) cannot be read by this program")
_UNREADABLE = later("Record {seq} ({hash}) cannot be read: {error}")
_UNCHAINED = later("Record {seq} ({hash}) does not follow the record it names")
_UNFOUNDED = later("Record {seq} ({hash}) was not made from the record it names")
_MISSING = later("A record is missing: {hash}")

_BROKEN_CHAINS = """
SELECT r.seq, lower(hex(r.hash)), lower(hex(r.previous)), p.seq FROM record r LEFT JOIN record p ON p.hash = r.previous
WHERE CASE WHEN r.previous = x'' THEN r.device_seq <> 1
ELSE p.seq IS NULL OR p.device <> r.device OR p.device_seq <> r.device_seq - 1 OR p.hlc >= r.hlc END"""
_BROKEN_PARENTS = """
SELECT r.seq, lower(hex(r.hash)), lower(hex(substr(r.parents, ?1, 32))), p.seq
FROM record r LEFT JOIN record p ON p.hash = substr(r.parents, ?1, 32) WHERE length(r.parents) >= ?1 AND (p.seq IS NULL OR p.subject <> r.subject OR p.kind <> r.kind OR p.hlc >= r.hlc)"""


def check_pages(raw: Any) -> Iterator[Finding]:
    """Yield what SQLite's own check finds."""
    try:
        lines = [line for (line,) in raw.execute("PRAGMA integrity_check(20)").fetchall() if line != "ok"]
    except driver.Error as error:
        lines = [str(error)]
    for line in lines:
        yield Finding(later("The file's pages are damaged: {error}"), values={"error": str(line)})


def check_records(raw: Any) -> Iterator[Finding]:
    """Yield every record whose content is not what its hash names, that cannot be read, or whose links are broken."""
    for seq, record in _rows(raw):
        if isinstance(record, Finding):
            yield record
        elif not record.is_whole:
            yield _about(_ALTERED, seq, record.hash)
        elif not _is_legible(record):
            yield _about(_ILLEGIBLE, seq, record.hash)
    try:
        yield from _broken_links(raw)
    except driver.Error as error:
        yield Finding(later("The chains of records cannot be read: {error}"), values={"error": str(error)})


def _rows(raw: Any) -> Iterator[tuple[int, Record | Finding]]:
    """Yield every row as a record, or as the finding that says why it is none; a bad row hides none after it."""
    last = -(2**63)
    while True:
        rows = raw.execute(
            f"SELECT seq, octet_length(body) > {MAX_BODY}, {log.COLUMNS} FROM record WHERE seq > ? ORDER BY seq",
            (last,),
        )
        try:
            for row in rows:
                last = row[0]
                yield last, _read(row)
        except driver.Error as error:
            rows.close()
            found = _next_row(raw, last)
            last = found[0]
            yield last, _about(_UNREADABLE, *found, error=str(error))
            if not found[1]:
                return
        else:
            return


def _read(row: tuple[Any, ...]) -> Record | Finding:
    seq, is_huge, *columns = row
    try:
        if is_huge:
            return _about(_UNREADABLE, seq, columns[0].hex(), error="too large")
        return log.read_row(columns)
    except (AttributeError, TypeError, ValueError) as error:
        return _about(_UNREADABLE, seq, str(columns[0])[:64], error=str(error))


def _next_row(raw: Any, after: int) -> tuple[int, str]:
    """Return the number and the hash of the row that could not be read; no hash where not even that can be."""
    try:
        found = raw.execute(
            "SELECT seq, lower(hex(hash)) FROM record WHERE seq > ? ORDER BY seq LIMIT 1", (after,)
        ).fetchone()
    except driver.Error:
        found = None
    return (int(found[0]), str(found[1])) if found else (after + 1, "")


def _is_legible(record: Record) -> bool:
    head = record.head
    lengths = (
        len(head.device),
        len(head.subject),
        len(head.author) > MAX_WORDS,
        len(head.device_name) > MAX_WORDS,
    )
    if lengths != (32, 32, False, False) or not 0 <= head.hlc < LATEST_HLC:
        return False
    if any(len(parent) != 2 * HASH_BYTES for parent in head.parents):
        return False
    try:
        body = decode_body(record.body)
        if head.kind in KINDS:
            _read_subjects(typed(head.kind, body.state))
        return canonical(body) == record.body
    except (msgspec.DecodeError, msgspec.ValidationError, Trouble, ValueError, OverflowError, RecursionError):
        return False


def _read_subjects(state: State) -> None:
    """Raise ValueError where a state names subjects, which projections find it by, by what is no identifier."""
    if isinstance(state, Mergeable) and state.merged_into is not None:
        bytes.fromhex(state.merged_into)
    if isinstance(state, Incident):
        for part in state.parts:
            bytes.fromhex(part.actor)
        for cited in state.citations:
            bytes.fromhex(cited.source)
    elif isinstance(state, Tie):
        for actor in state.pair:
            bytes.fromhex(actor)


def _broken_links(raw: Any) -> Iterator[Finding]:
    """Yield the records whose predecessor or parents are missing, are no such thing, or are not older."""
    _, lost = local.lost(raw)
    yield from _linked(raw.execute(_BROKEN_CHAINS), _UNCHAINED, lost)
    most = raw.execute("SELECT coalesce(max(length(parents)), 0) FROM record").fetchone()[0]
    for last_byte in range(HASH_BYTES, most + 1, HASH_BYTES):
        yield from _linked(raw.execute(_BROKEN_PARENTS, (last_byte - HASH_BYTES + 1,)), _UNFOUNDED, lost)


def _linked(rows: Any, template: str, lost: frozenset[str]) -> Iterator[Finding]:
    for seq, name, linked, linked_seq in rows.fetchall():
        if linked_seq is None and linked in lost:
            continue
        if linked_seq is None and linked:
            yield Finding(_MISSING, linked, {"hash": linked})
        else:
            yield _about(template, seq, name)


def _about(template: str, seq: int, name: str, **values: str) -> Finding:
    return Finding(template, name or str(seq), {"seq": str(seq), "hash": name, **values})
