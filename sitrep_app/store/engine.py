"""Connections to a workspace file: how it is opened for looking, for writing, and how it is left at rest."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

import sqlcipher3.dbapi2 as driver
from sqlalchemy import Connection, Engine, StaticPool, create_engine

from sitrep_app.domain.trouble import Trouble
from sitrep_app.store.failures import told_as_trouble

OLDEST_SQLITE = (3, 51, 3)
FRAIL_FILE_SYSTEMS = frozenset(
    {"vfat", "msdos", "exfat", "nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "fuse.sshfs", "fuseblk", "afpfs"}
)


def looking(path: Path, *, immutable: bool = False) -> Engine:
    """Return an engine that cannot change the file; immutable where not even a lock may be left beside it."""
    return _engine(path, "mode=ro&immutable=1" if immutable else "mode=ro")


def writing(path: Path) -> Engine:
    """Return an engine that writes durably: every commit is on the disk when it returns."""
    engine = _engine(path, "mode=rw")
    with told_as_trouble(path), engine.connect() as connection:
        make_durable(connection, path)
    return engine


def creating(path: Path) -> Engine:
    """Return an engine on a file that it makes."""
    return _engine(path, "mode=rwc")


def in_memory() -> Engine:
    """Return an engine on an empty database in memory."""
    return _engine(None, "")


def make_durable(connection: Connection, path: Path) -> None:
    """Set the journal for the disk the file is on: WAL and FULL, or a rollback journal and EXTRA where WAL is unsafe."""
    raw = raw_of(connection)
    if sys.platform == "darwin":
        raw.execute("PRAGMA fullfsync=ON")
    frail = file_system(path) in FRAIL_FILE_SYSTEMS
    if frail:
        raw.execute("PRAGMA locking_mode=EXCLUSIVE")
    if frail or raw.execute("PRAGMA journal_mode=WAL").fetchone()[0] != "wal":
        raw.execute("PRAGMA journal_mode=DELETE")
        raw.execute("PRAGMA synchronous=EXTRA")
    else:
        raw.execute("PRAGMA synchronous=FULL")


def leave_at_rest(connection: Connection) -> None:
    """Fold the journal into the file, so that a workspace at rest is one file."""
    raw = raw_of(connection)
    raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    raw.execute("PRAGMA journal_mode=DELETE").fetchall()


@contextmanager
def transaction(connection: Connection) -> Iterator[Any]:
    """Run a write transaction on the driver's own connection: all of it or nothing."""
    raw = raw_of(connection)
    raw.execute("BEGIN IMMEDIATE")
    try:
        yield raw
        raw.execute("COMMIT")
    except BaseException:
        if raw.in_transaction:
            raw.execute("ROLLBACK")
        raise


def raw_of(connection: Connection) -> Any:
    """Return the driver's connection beneath SQLAlchemy's, for bulk work and pragmas."""
    return connection.connection.dbapi_connection


def file_system(path: Path) -> str:
    """Return the type of the file system a path is on, empty where the platform does not say."""
    mounts = Path("/proc/self/mountinfo")
    if not mounts.exists():
        return ""
    best, found = -1, ""
    resolved = str(path.resolve())
    for line in mounts.read_text(errors="replace").splitlines():
        left, _, right = line.partition(" - ")
        point = left.split()[4].replace("\\040", " ")
        inside = resolved == point or resolved.startswith(point.rstrip("/") + "/")
        if inside and len(point) > best:
            best, found = len(point), right.split()[0]
    return found


def _engine(path: Path | None, mode: str) -> Engine:
    if driver.sqlite_version_info < OLDEST_SQLITE:
        raise Trouble(
            f"SQLite {driver.sqlite_version} has a bug that can lose data",
            "sqlcipher3",
            "Install sqlcipher3 0.6.4 or newer.",
        )
    address = ":memory:" if path is None else f"file:{quote(str(path.resolve()))}?{mode}"

    def connect() -> Any:
        raw = driver.connect(
            address,
            uri=path is not None,
            isolation_level=None,
            check_same_thread=False,
            cached_statements=256,
            timeout=5,
        )
        for pragma in ("trusted_schema=OFF", "cell_size_check=ON", "temp_store=MEMORY", "cache_size=-65536"):
            raw.execute(f"PRAGMA {pragma}")
        return raw

    # Transactions are ours alone: nothing SQLAlchemy does when it hands a connection back may end one.
    engine = create_engine(
        "sqlite://",
        creator=connect,
        module=driver,
        poolclass=StaticPool,
        pool_reset_on_return=None,
        isolation_level="AUTOCOMMIT",
        skip_autocommit_rollback=True,
    )
    return engine
