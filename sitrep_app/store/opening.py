"""How a file becomes an open workspace: the lock, the header, the schema, the first meeting with a stranger's file."""

import os
import secrets
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import Engine

from sitrep_app.domain.trouble import Trouble
from sitrep_app.store import engine as engines
from sitrep_app.store import log, schema
from sitrep_app.store.checking import check_schema
from sitrep_app.store.failures import told_as_trouble
from sitrep_app.store.header import read_header
from sitrep_app.store.host import Host
from sitrep_app.store.lock import WriteLock
from sitrep_app.store.memory import recall
from sitrep_app.store.projections.projecting import rebuild
from sitrep_app.store.projections.tables import PROJECTION_VERSION
from sitrep_app.store.tables import SCHEMA_VERSION

if TYPE_CHECKING:
    from sitrep_app.store.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Opened:
    """A sound file with an engine that looks at it; `lock` is None where it may only be looked at."""

    engine: Engine
    lock: WriteLock | None
    notices: tuple[Trouble, ...]


def make_file(path: Path, host: Host) -> None:
    """Make an empty workspace file; whole or not at all, and never over another file."""
    if path.exists():
        raise Trouble("There is already a file of that name", str(path), "Choose another name, or open it.")
    if not path.parent.is_dir():
        raise Trouble(
            "There is no such folder", str(path.parent), "Make the folder first, or choose another."
        )
    half = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        with told_as_trouble(path):
            _fill(half, host)
        _put(half, path)
    except OSError as error:
        raise Trouble(
            f"The file cannot be made: {error.strerror}", str(path), "Choose another folder."
        ) from error
    finally:
        half.unlink(missing_ok=True)


def open_file(path: Path, host: Host, *, read_only: bool) -> Opened:
    """Return a file open for looking, with the right to write taken unless it is not wanted or not to be had."""
    read_header(path)
    lock, notices = (None, ()) if read_only else _lock(path, host)
    try:
        header = read_header(path)
        if header.schema_version < SCHEMA_VERSION and lock is not None:
            from sitrep_app.store.migrating import migrate

            migrate(path)
        engine = _engine(path, is_writable=lock is not None)
        with told_as_trouble(path):
            engine = _examined(path, engine)
        return Opened(engine, lock, notices)
    except BaseException:
        if lock:
            lock.release()
        raise


def projection_version(raw: Any) -> int:
    """Return the version of a file's projections, 0 where it has none that can be used."""
    row = raw.execute("SELECT value FROM local WHERE name = 'projection_version'").fetchone()
    expected, found = schema.expected_shape(), schema.shape(raw)
    same_shape = all(found.get(name) == expected.get(name) for name in schema.projection_names())
    return int(row[0]) if row and row[0].isdigit() and same_shape else 0


def memory_notices(workspace: "Workspace") -> tuple[Trouble, ...]:
    """Return a notice where the file lacks the last record that this computer saved in it."""
    memory = recall(workspace.id)
    if memory is None or not memory.last:
        return ()
    with workspace.reading() as raw:
        if log.has(raw, memory.last):
            return ()
    return (
        Trouble(
            "Entries that this computer saved in this workspace are not in the file",
            str(workspace.path),
            "It may be an older copy, or its -wal file was left behind. Look for a newer copy before you go on.",
        ),
    )


def _fill(half: Path, host: Host) -> None:
    engine = engines.creating(half)
    with engine.connect() as connection:
        raw = engines.raw_of(connection)
        raw.execute("PRAGMA journal_mode=DELETE")
        raw.execute("PRAGMA synchronous=EXTRA")
        schema.make_log_tables(connection)
        schema.make_projection_tables(connection)
        raw.execute("INSERT INTO local VALUES ('workspace', ?)", (secrets.token_hex(16),))
    engine.dispose()


def _put(half: Path, path: Path) -> None:
    """Give the finished file its name; a link fails where somebody was faster, a rename would overwrite."""
    try:
        os.link(half, path)
    except FileExistsError:
        raise Trouble(
            "There is already a file of that name", str(path), "Choose another name, or open it."
        ) from None
    except OSError:
        os.rename(half, path)


def _lock(path: Path, host: Host) -> tuple[WriteLock | None, tuple[Trouble, ...]]:
    """Take the right to write; a file or folder that cannot be written is opened for looking, and that is said."""
    if os.access(path, os.W_OK) and os.access(path.parent, os.W_OK):
        try:
            return WriteLock(path, host), ()
        except OSError:
            pass
    what = "The file or its folder cannot be written, so the workspace is open read-only"
    return None, (Trouble(what, str(path), "To add entries, copy the file to a folder you can write to."),)


def _engine(path: Path, *, is_writable: bool) -> Engine:
    leftover = any(path.with_name(path.name + suffix).exists() for suffix in ("-wal", "-journal"))
    if leftover and is_writable:
        engine = engines.writing(path)
        with told_as_trouble(path), engine.connect() as connection:
            engines.leave_at_rest(connection)
        engine.dispose()
    folder_is_writable = os.access(path.parent, os.W_OK)
    return engines.looking(path, immutable=not folder_is_writable)


def _examined(path: Path, engine: Engine) -> Engine:
    """Refuse a file whose schema is not a workspace's; where only its projections are old, project a copy in memory."""
    with engine.connect() as connection:
        raw = engines.raw_of(connection)
        for finding in check_schema(raw):
            raise Trouble(finding.what, str(path), "Do not trust this file; ask its sender for a sound copy.")
        if projection_version(raw) == PROJECTION_VERSION:
            return engine
        copy = engines.in_memory()
        with copy.connect() as second:
            raw.backup(engines.raw_of(second))
            schema.make_projection_tables(second)
            rebuild(engines.raw_of(second))
    engine.dispose()
    return copy
