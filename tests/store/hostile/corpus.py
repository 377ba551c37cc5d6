"""Workspace files that somebody has damaged or made to do harm, drawn by lot from one sound file."""

import random
import sqlite3
import struct
from collections.abc import Callable, Sequence
from contextlib import closing, suppress
from pathlib import Path

import msgspec
import sqlcipher3.dbapi2 as driver

from sitrep_app.store import log
from sitrep_app.store.log import Record

PAGE = 4096
Files = dict[str, bytes]
"""A file and what lies beside it, by the ending of its name: "" is the file itself."""

GUARDS = """
CREATE TRIGGER record_is_never_updated BEFORE UPDATE ON record
BEGIN SELECT raise(ABORT, 'the log is append-only'); END;
CREATE TRIGGER record_is_never_deleted BEFORE DELETE ON record
BEGIN SELECT raise(ABORT, 'the log is append-only'); END;
"""

FOREIGN = (
    "CREATE TRIGGER evil AFTER INSERT ON draft BEGIN DELETE FROM local; END",
    "CREATE TRIGGER evil BEFORE INSERT ON version BEGIN SELECT load_extension('/tmp/evil'); END",
    "CREATE VIEW evil AS SELECT * FROM record",
    "CREATE VIEW evil AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT * FROM n",
    "CREATE VIRTUAL TABLE evil USING fts5(words)",
    "CREATE VIRTUAL TABLE evil USING rtree(id, a, b)",
    "CREATE TABLE evil (a)",
    "CREATE TABLE sqlitf_stat (a)",
    "CREATE INDEX evil ON record (abs(hlc))",
    "CREATE INDEX evil ON version (label)",
    "DROP INDEX record_by_hlc",
    "DROP TABLE draft",
    "DROP TABLE version",
    "DROP TABLE version; CREATE VIEW version AS SELECT * FROM record",
    "DROP TABLE incident; CREATE VIRTUAL TABLE incident USING fts5(version, category)",
    "DROP TABLE words; CREATE VIRTUAL TABLE words USING fts5(label, tokenize='trigram')",
    "DROP TABLE words; CREATE VIEW words AS SELECT label, id AS rowid FROM version",
    "DROP TABLE words; CREATE TABLE words_data (evil)",
    "UPDATE words_data SET block = zeroblob(100) WHERE id > 10",
    "UPDATE words_data SET block = randomblob(length(block))",
    "UPDATE words_config SET v = 'many'",
    "DELETE FROM words_idx",
    "ALTER TABLE version ADD COLUMN evil GENERATED ALWAYS AS (randomblob(1000000000))",
    "ALTER TABLE incident ADD COLUMN evil GENERATED ALWAYS AS (hex(zeroblob(500000000)))",
    "ALTER TABLE record ADD COLUMN evil ANY",
    "ALTER TABLE draft RENAME TO evil",
    "DROP TRIGGER record_is_never_deleted",
    "DROP TRIGGER record_is_never_updated; CREATE TRIGGER record_is_never_updated AFTER UPDATE ON record BEGIN SELECT 1; END",
    "DROP TABLE local; CREATE TABLE local (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL CHECK (randomblob(9)))",
    "DROP TABLE attached; CREATE VIEW attached AS SELECT lower(hex(hash)) AS hash FROM record",
    "DROP TRIGGER content_is_never_updated",
    "INSERT INTO content VALUES ('../../evil', 1, x'00')",
    "INSERT INTO content VALUES (hex(zeroblob(5000000)), 1, zeroblob(300000000))",
    "PRAGMA user_version=99",
    "PRAGMA user_version=0",
    "PRAGMA application_id=7",
    "PRAGMA writable_schema=ON; UPDATE sqlite_schema SET sql = 'CREATE TABLE draft (a)' WHERE name = 'draft'",
    "PRAGMA writable_schema=ON; UPDATE sqlite_schema SET rootpage = 2 WHERE name = 'version'",
    "PRAGMA writable_schema=ON; UPDATE sqlite_schema SET rootpage = 99999999 WHERE name = 'record'",
    "PRAGMA writable_schema=ON; UPDATE sqlite_schema SET sql = sql || hex(zeroblob(5000000)) WHERE name = 'local'",
    "PRAGMA writable_schema=ON; UPDATE sqlite_schema SET name = x'00ff' WHERE name = 'local'",
    "PRAGMA writable_schema=ON; DELETE FROM sqlite_schema WHERE name = 'record_by_subject'",
)
"""Changes to what the file is made of."""

FALSE_RECORDS = (
    "UPDATE record SET body = replace(body, 'Raid', 'Feast') WHERE kind = 'incident'",
    "UPDATE record SET body = '{}' WHERE seq = 5",
    "UPDATE record SET body = CAST(zeroblob(50000000) AS TEXT) WHERE seq = 3",
    "UPDATE record SET body = replace(hex(zeroblob(300000)), '00', '[') WHERE seq = 6",
    "UPDATE record SET author = 'somebody else' WHERE seq = 4",
    "UPDATE record SET author = CAST(x'fffe00' AS TEXT) WHERE seq = 4",
    "UPDATE record SET author = hex(zeroblob(2000000)) WHERE seq = 4",
    "UPDATE record SET hlc = hlc - 86400000000 WHERE seq > 7",
    "UPDATE record SET hlc = 9223372036854775807 WHERE seq = 8",
    "UPDATE record SET hlc = -9223372036854775807 WHERE seq = 8",
    "UPDATE record SET subject = x'' WHERE seq = 8",
    "UPDATE record SET subject = zeroblob(10000000) WHERE seq = 8",
    "UPDATE record SET parents = zeroblob(9999999) WHERE seq = 9",
    "UPDATE record SET parents = x'01' WHERE seq = 9",
    "UPDATE record SET kind = 'source' WHERE seq = 9",
    "UPDATE record SET kind = CAST(x'80' AS TEXT) WHERE seq = 9",
    "UPDATE record SET hash = randomblob(32) WHERE seq = 10",
    "UPDATE record SET hash = x'' WHERE seq = 10",
    "UPDATE record SET previous = x'' WHERE seq = 10",
    "UPDATE record SET device = randomblob(16) WHERE seq = 11",
    "UPDATE record SET device_seq = 4 WHERE seq = 11",
    "UPDATE record SET recorded_at = 0 WHERE seq = 12",
    "DELETE FROM record WHERE seq = 7",
    "DELETE FROM record WHERE seq = 1",
    "UPDATE local SET value = '../../../evil' WHERE name = 'workspace'",
    "UPDATE local SET value = hex(zeroblob(10000000)) WHERE name = 'workspace'",
    "DELETE FROM local",
)
"""Changes to what was recorded, with the guards put back afterwards."""

FALSE_PROJECTIONS = (
    "UPDATE version SET label = 'nothing happened'",
    "UPDATE version SET marking = 0",
    "UPDATE version SET state = '{\"title\": \"Feast\"}' WHERE kind = 'incident'",
    "UPDATE version SET state = replace(hex(zeroblob(100000)), '00', '[') WHERE kind = 'incident'",
    "UPDATE version SET known_until = 0",
    "UPDATE version SET seq = seq + 1",
    "UPDATE version SET label = CAST(x'ff' AS TEXT)",
    "UPDATE version SET struck = 1 WHERE kind = 'incident'",
    "DELETE FROM version WHERE id = 5",
    "CREATE TEMP TABLE t AS SELECT * FROM version; UPDATE t SET id = id + 1000; INSERT INTO version SELECT * FROM t",
    "INSERT INTO words(words, rowid, label) SELECT 'delete', id, label FROM version",
    "INSERT INTO words(rowid, label) VALUES (99999, 'feast')",
    "INSERT INTO words(rowid, label) SELECT id, 'feast' FROM version",
    "DROP TABLE words",
    "DELETE FROM tie_actor",
    "UPDATE incident SET category = 3",
    "UPDATE incident SET category = 99999999999",
    "UPDATE incident_figure SET best = best + 40",
    "DELETE FROM incident_figure",
    "UPDATE incident_part SET role = 'hero'",
    "UPDATE local SET value = '1' WHERE name = 'projection_version'",
    "UPDATE local SET value = 'many' WHERE name = 'projection_version'",
)
"""Changes to what is shown of what was recorded: the records tell the truth, and it is shown."""

FALSE_BODIES = (
    b'{"act":"record","reason":"","state":'
    + b"[" * 200_000
    + b"]" * 200_000
    + b',"step":"","struck":false,"undoes":""}',
    b'{"act":"record","reason":"","state":{},"step":"","struck":false,"undoes":""}',
    b'{"act":"record","reason":"","state":{"title":""},"step":"","struck":false,"undoes":""}',
    b'{"state":{},"act":"record","reason":"","step":"","struck":false,"undoes":""}',
    b'{"act":1e999,"state":[]}',
    b"\xff\xfe",
    b"",
    b"null",
)
"""Bodies that no program of ours writes, in records whose hashes are right."""


class Corpus:
    """Draws damaged and hostile files from a sound one."""

    def __init__(self, good: Path, workshop: Path, seed: int) -> None:
        """Take a sound file, and a folder to make others in."""
        self._good = good.read_bytes()
        self._hot = _left_hot(good, workshop)
        self._workshop = workshop
        self._chance = random.Random(seed)
        self._kinds: Sequence[Callable[[], Files]] = (
            self._flipped,
            self._flipped,
            self._cut_short,
            self._spliced,
            self._pages_mixed,
            self._page_headers_scrambled,
            self._header_changed,
            self._sizes_inflated,
            self._nonsense,
            self._foreign,
            self._false_records,
            self._false_projections,
            self._false_bodies,
            self._journal_left,
        )

    def draw(self, number: int) -> Files:
        """A file, of each kind in turn."""
        return self._kinds[number % len(self._kinds)]()

    def _flipped(self) -> Files:
        found = bytearray(self._good)
        for _ in range(self._chance.choice((1, 1, 2, 20))):
            found[self._chance.randrange(len(found))] ^= 1 << self._chance.randrange(8)
        return {"": bytes(found)}

    def _cut_short(self) -> Files:
        length = self._chance.randrange(len(self._good))
        found = bytearray(self._good[: self._chance.choice((length, length - length % PAGE))])
        if len(found) > PAGE and self._chance.random() < 0.5:
            found[28:32] = struct.pack(">I", len(found) // PAGE)
        return {"": bytes(found)}

    def _spliced(self) -> Files:
        found, at = bytearray(self._good), self._chance.randrange(len(self._good))
        length = self._chance.randrange(1, 5000)
        found[at : at + length] = self._chance.randbytes(min(length, len(found) - at))
        return {"": bytes(found)}

    def _pages_mixed(self) -> Files:
        found, one, other = bytearray(self._good), self._page(), self._page()
        found[one : one + PAGE] = self._good[other : other + PAGE]
        if self._chance.random() < 0.5:
            found[other : other + PAGE] = self._good[one : one + PAGE]
        return {"": bytes(found)}

    def _page_headers_scrambled(self) -> Files:
        found, page = bytearray(self._good), self._page()
        at = page + (100 if page == 0 else 0)
        found[at : at + 8] = self._chance.randbytes(8)
        return {"": bytes(found)}

    def _header_changed(self) -> Files:
        found = bytearray(self._good)
        found[self._chance.randrange(16, 100)] = self._chance.randrange(256)
        return {"": bytes(found)}

    def _sizes_inflated(self) -> Files:
        found = bytearray(self._good)
        at = self._chance.choice((24, 28, 32, 36, 40, 48, 52, 56, 60, 64, 68, 92))
        found[at : at + 4] = self._chance.choice((b"\xff" * 4, b"\x7f" + b"\xff" * 3, b"\x00\x00\x00\x03"))
        return {"": bytes(found)}

    def _nonsense(self) -> Files:
        found = bytearray(b"SQLite format 3\0" + self._chance.randbytes(self._chance.randrange(20_000)))
        if len(found) > 100 and self._chance.random() < 0.7:
            found[16:100] = self._good[16:100]
        return {"": bytes(found)}

    def _foreign(self) -> Files:
        return self._changed(self._chance.choice(FOREIGN))

    def _false_records(self) -> Files:
        drop = "DROP TRIGGER record_is_never_updated; DROP TRIGGER record_is_never_deleted; "
        return self._changed(f"{drop}{self._chance.choice(FALSE_RECORDS)}; {GUARDS}")

    def _false_projections(self) -> Files:
        return self._changed(self._chance.choice(FALSE_PROJECTIONS))

    def _false_bodies(self) -> Files:
        path = self._copy()
        with closing(driver.connect(str(path), isolation_level=None)) as raw:
            last = list(log.all_records(raw))[-1]
            head = msgspec.structs.replace(
                last.head,
                device_seq=last.head.device_seq + 1,
                previous=last.hash,
                hlc=last.head.hlc + 1,
                parents=(),
            )
            record = log.sealed(head, self._chance.choice(FALSE_BODIES), 0)
            with suppress(UnicodeDecodeError):
                log.append(raw, [record])
            if not log.has(raw, record.hash):
                _append_undecoded(raw, record)
        return {"": path.read_bytes()}

    def _journal_left(self) -> Files:
        ending = self._chance.choice(("-wal", "-wal", "-wal", "-journal"))
        base, journal = (
            self._hot
            if ending == "-wal"
            else (self._good, b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + self._good[:9000])
        )
        left = bytearray(journal)
        for _ in range(self._chance.choice((1, 5, 50))):
            left[self._chance.randrange(len(left))] ^= 1 << self._chance.randrange(8)
        if self._chance.random() < 0.3:
            del left[self._chance.randrange(len(left)) :]
        return {"": base, ending: bytes(left)}

    def _changed(self, statements: str) -> Files:
        path = self._copy()
        with closing(sqlite3.connect(path, isolation_level=None)) as raw, suppress(sqlite3.Error):
            raw.executescript(f"PRAGMA synchronous=OFF; {statements}")
        return {"": path.read_bytes()}

    def _copy(self) -> Path:
        path = self._workshop / "changed.sitrep"
        path.write_bytes(self._good)
        return path

    def _page(self) -> int:
        return self._chance.randrange(len(self._good) // PAGE) * PAGE


def _append_undecoded(raw: driver.Connection, record: Record) -> None:
    """Append a record whose body is no UTF-8, as only another program can."""
    columns = [
        bytes(value) if isinstance(value, bytearray) else value for value in log._row(_emptied(record))[:-1]
    ]
    marks = ", ".join("?" * len(columns))
    raw.execute(f"INSERT INTO record SELECT NULL, {marks}, CAST(? AS TEXT)", [*columns, record.body])


def _emptied(record: Record) -> Record:
    return msgspec.structs.replace(record, body=b"")


def _left_hot(good: Path, workshop: Path) -> tuple[bytes, bytes]:
    """A sound file and the WAL that lies beside it while somebody writes to it."""
    path = workshop / "hot.sitrep"
    path.write_bytes(good.read_bytes())
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.executescript("PRAGMA journal_mode=WAL; PRAGMA wal_autocheckpoint=0;")
        raw.execute("INSERT OR REPLACE INTO draft VALUES ('1', 1, '{}')")
        raw.execute("INSERT OR REPLACE INTO draft VALUES ('2', 1, ?)", ("x" * 9000,))
        return path.read_bytes(), path.with_name(path.name + "-wal").read_bytes()
