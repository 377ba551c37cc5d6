"""Is the file sound: its pages, its schema, every record's hash and chain, and the projections against a rebuild."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import msgspec
import sqlcipher3.dbapi2 as driver

from sitrep_app.domain.entry import KINDS
from sitrep_app.domain.trouble import Trouble
from sitrep_app.store import engine as engines
from sitrep_app.store import log, schema
from sitrep_app.store.codec import canonical, decode_body, typed
from sitrep_app.store.log import Record
from sitrep_app.store.projections.projecting import rebuild


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong; `record` names the record where it is one."""

    what: str
    record: str = ""


def check_pages(raw: Any) -> Iterator[Finding]:
    """Yield what SQLite's own check finds."""
    try:
        for (line,) in raw.execute("PRAGMA integrity_check(20)").fetchall():
            if line != "ok":
                yield Finding(f"The file's pages are damaged: {line}")
    except driver.Error as error:
        yield Finding(f"The file's pages cannot be read: {error}")


def check_schema(raw: Any) -> Iterator[Finding]:
    """Yield every table, index, view or trigger that is missing, foreign or altered; old projections pass."""
    expected, own = schema.expected_shape(), schema.projection_names()
    found = schema.shape(raw)
    for name in sorted({*expected, *found} - own - {"alembic_version", "sqlite_autoindex_alembic_version_1"}):
        if name not in found:
            yield Finding(f"The file lacks {name}")
        elif name not in expected:
            yield Finding(f"The file holds something that is not Sitrep's: {name[:80]}")
        elif found[name] != expected[name]:
            yield Finding(f"The file's {name} is not as Sitrep makes it")
    for name in own & found.keys():
        if found[name][0] not in ("table", "index"):  # type: ignore[index]  # a shape is a tuple whose first item is its type
            yield Finding(f"The file's {name} is not as Sitrep makes it")


def check_records(raw: Any) -> Iterator[Finding]:
    """Yield every record whose content is not what its hash names, whose chain is broken, or that cannot be read."""
    known: dict[str, tuple[str, int]] = {}
    for seq, record in _readable_records(raw):
        if isinstance(record, Finding):
            yield record
            continue
        known[record.hash] = (record.head.device, record.head.device_seq)
        if not record.is_whole:
            yield Finding(f"Record {seq} ({record.hash}) has been altered since it was saved", record.hash)
        elif not _is_legible(record):
            yield Finding(f"Record {seq} ({record.hash}) cannot be read by this program", record.hash)
        previous, device_seq = record.head.previous, record.head.device_seq
        if previous and known.get(previous, (record.head.device, device_seq - 1)) != (
            record.head.device,
            device_seq - 1,
        ):
            yield Finding(f"Record {seq} ({record.hash}) does not follow the record it names", record.hash)
    yield from _missing(raw)


def check_projections(raw: Any) -> Iterator[Finding]:
    """Yield one finding where the projections are not what the log gives."""
    engine = engines.in_memory()
    with engine.connect() as connection:
        copy = engines.raw_of(connection)
        raw.backup(copy)
        schema.make_projection_tables(connection)
        rebuild(copy)
        if digest(copy) != digest(raw):
            yield Finding(
                "What is shown is not what the log gives; it is rebuilt when the file is opened for writing"
            )
    engine.dispose()


def digest(raw: Any) -> str:
    """Return a digest of the projections' content, the same for the same set of records in whatever order they came."""
    total = hashlib.sha256()
    queries = (
        "SELECT hex(v.subject), v.kind, hex(r.hash), known_from, known_until, struck, marking, start_earliest, "
        "start_latest, end_earliest, end_latest, label, conflicts, state FROM version v JOIN record r ON r.seq = v.seq "
        "ORDER BY v.subject, known_from",
        "SELECT hex(v.subject), v.known_from, i.category, i.type, i.precision, i.verification, i.credibility, i.district, "
        "i.latitude, i.longitude, i.closeness, i.radius_m, i.area FROM incident i JOIN version v ON v.id = i.version ORDER BY 1, 2",
        "SELECT hex(v.subject), v.known_from, p.position, hex(p.actor), p.role FROM incident_part p "
        "JOIN version v ON v.id = p.version ORDER BY 1, 2, 3",
        "SELECT hex(v.subject), v.known_from, f.measure, f.population, f.low, f.best, f.high, f.counted "
        "FROM incident_figure f JOIN version v ON v.id = f.version ORDER BY 1, 2, 3, 4",
    )
    for query in queries:
        for row in raw.execute(query):
            total.update(repr(row).encode())
    return total.hexdigest()


def _readable_records(raw: Any) -> Iterator[tuple[int, Record | Finding]]:
    for (seq,) in raw.execute("SELECT seq FROM record ORDER BY seq").fetchall():
        try:
            row = raw.execute(f"SELECT {log.COLUMNS} FROM record WHERE seq = ?", (seq,)).fetchone()
            yield seq, log.read_row(row)
        except (driver.Error, AttributeError, TypeError, ValueError) as error:
            yield seq, Finding(f"Record {seq} cannot be read: {error}", str(seq))


def _is_legible(record: Record) -> bool:
    try:
        body = decode_body(record.body)
        if record.head.kind in KINDS:
            typed(record.head.kind, body.state)
        return canonical(body) == record.body
    except (msgspec.DecodeError, msgspec.ValidationError, Trouble, ValueError):
        return False


def _missing(raw: Any) -> Iterator[Finding]:
    """A record that another was made from, or follows, should be in the file."""
    rows = raw.execute(
        "SELECT DISTINCT lower(hex(previous)) FROM record WHERE length(previous) = 32 "
        "AND previous NOT IN (SELECT hash FROM record)"
    )
    for (previous,) in rows.fetchall():
        yield Finding(f"A record is missing: {previous}", previous)
