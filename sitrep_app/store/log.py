"""The append-only log: records identified by their hash, chained per device, never changed and never removed."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import msgspec

from sitrep_app.store.codec import Head, record_hash
from sitrep_app.store.format import FOREVER

_NAMES = (
    "hash", "device", "device_seq", "previous", "hlc", "kind", "subject", "parents", "author", "device_name",
    "recorded_at", "received_at",
)  # fmt: skip
COLUMNS = f"{', '.join(_NAMES)}, CAST(body AS BLOB)"
SUBJECT = _NAMES.index("subject")
HASH_BYTES = 32
_INSERT = f"INSERT INTO record ({', '.join(_NAMES)}, body) VALUES ({', '.join('?' * (len(_NAMES) + 1))})"


class Record(msgspec.Struct, frozen=True, gc=False):
    """One line of the log; `body` is its canonical JSON, `received_at` is this computer's own and is not hashed."""

    hash: str
    head: Head
    received_at: int
    body: bytes

    @property
    def is_whole(self) -> bool:
        """Say whether the record still has the content that its hash names."""
        return record_hash(self.head, self.body) == self.hash

    @property
    def order(self) -> tuple[int, str, str]:
        """Return the record's place in the total order, the same on every laptop."""
        return (self.head.hlc, self.head.device, self.hash)


@dataclass(frozen=True, slots=True)
class ChainEnd:
    """The last record of one device's chain; `seq` is 0 and `hash` empty before the first."""

    seq: int = 0
    hash: str = ""


def sealed(head: Head, body: bytes, received_at: int) -> Record:
    """Return the record of a head and a body, with its identity."""
    return Record(record_hash(head, body), head, received_at, body)


def append(raw: Any, records: Iterable[Record]) -> int:
    """Add records just made, which the log cannot have yet, and return how many they were.

    Blobs are bound as bytearrays: the driver's adapter path for bytes is half as fast.
    """
    return int(raw.executemany(_INSERT, map(_row, records)).rowcount)


def insert(raw: Any, records: Iterable[Record]) -> int:
    """Add the records that the log does not have yet and return how many they were."""
    return int(raw.executemany(f"{_INSERT} ON CONFLICT (hash) DO NOTHING", map(_row, records)).rowcount)


def restore(raw: Any, number: int, record: Record) -> None:
    """Add a record under the row number that it had, unless it is there or the number is taken."""
    marks = ", ".join("?" * (len(_NAMES) + 2))
    raw.execute(
        f"INSERT OR IGNORE INTO record (seq, {', '.join(_NAMES)}, body) VALUES ({marks})",
        (number, *_row(record)),
    )


def all_records(raw: Any) -> Iterator[Record]:
    """Return every record in the order it reached this file."""
    return map(read_row, raw.execute(f"SELECT {COLUMNS} FROM record ORDER BY seq"))


def records_of(raw: Any, subject: str) -> list[Record]:
    """Return a subject's records in the total order."""
    rows = raw.execute(f"SELECT {COLUMNS} FROM record WHERE subject = ?", (_blob(subject),))
    return sorted(map(read_row, rows), key=lambda record: record.order)


def recent_records(raw: Any, devices: Sequence[str], limit: int) -> list[Record]:
    """Return the newest records of some devices, oldest first."""
    marks = ", ".join("?" * len(devices))
    rows = raw.execute(
        f"SELECT {COLUMNS} FROM record WHERE device IN ({marks}) ORDER BY seq DESC LIMIT ?",
        (*map(_blob, devices), limit),
    )
    return [read_row(row) for row in rows][::-1]


def chain_end(raw: Any, device: str) -> ChainEnd | None:
    """Return the end of a device's chain; None where it has no record, or where a clone has forked its newest."""
    rows = raw.execute(
        "SELECT device_seq, lower(hex(hash)) FROM record WHERE device = ? ORDER BY device_seq DESC LIMIT 2",
        (_blob(device),),
    ).fetchall()
    forked = len(rows) == 2 and rows[0][0] == rows[1][0]
    return ChainEnd(*rows[0]) if rows and not forked else None


def leaves(raw: Any, known_at: int = FOREVER) -> tuple[str, ...]:
    """Return the last record of every chain up to a clock reading: together they determine the set of records."""
    rows = raw.execute(
        "SELECT lower(hex(hash)) FROM record WHERE hlc <= ?1 AND hash NOT IN "
        "(SELECT previous FROM record WHERE hlc <= ?1) ORDER BY hash",
        (known_at,),
    )
    return tuple(row[0] for row in rows)


def has(raw: Any, record: str) -> bool:
    """Say whether the log holds a record."""
    return raw.execute("SELECT 1 FROM record WHERE hash = ?", (_blob(record),)).fetchone() is not None


def newest_hlc(raw: Any) -> int:
    """Return the log's newest clock reading, 0 for an empty log."""
    newest: int = raw.execute("SELECT coalesce(max(hlc), 0) FROM record").fetchone()[0]
    return newest


def newest_record(raw: Any) -> str:
    """Return the record that reached this file last, empty for an empty log."""
    row = raw.execute("SELECT lower(hex(hash)) FROM record ORDER BY seq DESC LIMIT 1").fetchone()
    return str(row[0]) if row else ""


def newest_number(raw: Any) -> int:
    """Return the number of the row that reached this file last, 0 for an empty log."""
    newest: int = raw.execute("SELECT coalesce(max(seq), 0) FROM record").fetchone()[0]
    return newest


def record_at(raw: Any, number: int) -> str:
    """Return the record in a row of this file, empty where there is none."""
    row = raw.execute("SELECT lower(hex(hash)) FROM record WHERE seq = ?", (number,)).fetchone()
    return str(row[0]) if row else ""


def record_count(raw: Any, known_at: int = FOREVER) -> int:
    """Return how many records the log holds up to a clock reading."""
    count: int = raw.execute("SELECT count(*) FROM record WHERE hlc <= ?", (known_at,)).fetchone()[0]
    return count


def predecessors(raw: Any) -> dict[str, str]:
    """Return the record before each record on its chain, empty before the first, both by their hashes."""
    return dict(raw.execute("SELECT lower(hex(hash)), lower(hex(previous)) FROM record").fetchall())


def missing(raw: Any) -> set[str]:
    """Return the records that others follow, or were made from, and that the log does not hold."""
    known = hashes(raw)
    named = raw.execute("SELECT lower(hex(previous)), lower(hex(parents)) FROM record")
    digits = 2 * HASH_BYTES
    return {
        names[at : at + digits] for row in named for names in row for at in range(0, len(names), digits)
    } - known


def hashes(raw: Any) -> set[str]:
    """Return the identities of all records."""
    return {row[0] for row in raw.execute("SELECT lower(hex(hash)) FROM record")}


def _row(record: Record) -> tuple[object, ...]:
    head = record.head
    return (
        _blob(record.hash),
        _blob(head.device),
        head.device_seq,
        _blob(head.previous),
        head.hlc,
        head.kind,
        _blob(head.subject),
        _blob("".join(sorted(head.parents))),
        head.author,
        head.device_name,
        head.recorded_at,
        record.received_at,
        record.body.decode(),
    )


def columns_of(table: str) -> str:
    """Return COLUMNS of the table `record` under another name."""
    return f"{', '.join(f'{table}.{name}' for name in _NAMES)}, CAST({table}.body AS BLOB)"


def read_row(row: Sequence[Any]) -> Record:
    """Return the record in a row of COLUMNS."""
    parents = bytes(row[7])
    head = Head(
        device=row[1].hex(),
        device_seq=row[2],
        previous=row[3].hex(),
        hlc=row[4],
        kind=row[5],
        subject=row[6].hex(),
        parents=tuple(parents[at : at + HASH_BYTES].hex() for at in range(0, len(parents), HASH_BYTES)),
        author=row[8],
        device_name=row[9],
        recorded_at=row[10],
    )
    return Record(row[0].hex(), head, row[11], bytes(row[12]))


def _blob(hexadecimal: str) -> bytearray:
    return bytearray.fromhex(hexadecimal)
