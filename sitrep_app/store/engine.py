"""Connections to a workspace file: how it is opened for looking, for writing, and how it is left at rest."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver
from sqlalchemy import Connection, Engine, StaticPool, create_engine

from sitrep_app.domain.trouble import Trouble
from sitrep_app.i18n import _
from sitrep_app.store.failures import told_as_trouble

OLDEST_SQLITE = (3, 51, 3)
FRAIL_FILE_SYSTEMS = frozenset(
    {"vfat", "msdos", "exfat", "nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "fuse.sshfs", "fuseblk", "afpfs"}
)


def looking(path: Path, *, immutable: bool = False) -> Engine:
    """Return an engine that cannot change the file; immutable where nobody writes to it and nothing may be left beside it."""
    return _engine(path, "mode=ro&immutable=1" if immutable else "mode=ro")


def writing(path: Path) -> Engine:
    """Return an engine that writes durably: every commit is on the disk when it returns."""
    engine = _engine(path, "mode=rw")
    with told_as_trouble(path), engine.connect() as connection:
        make_durable(connection, path)
    return engine


def upgrading(path: Path) -> Engine:
    """Return an engine that writes with a rollback journal, which leaves no trace of what is rolled back."""
    engine = _engine(path, "mode=rw")
    with told_as_trouble(path), engine.connect() as connection:
        raw_of(connection).execute("PRAGMA synchronous=EXTRA")
    return engine


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


def is_wal(engine: Engine) -> bool:
    """Say whether others may read while an engine writes."""
    with engine.connect() as connection:
        return bool(raw_of(connection).execute("PRAGMA journal_mode").fetchone()[0] == "wal")


def leave_at_rest(connection: Connection) -> bool:
    """Fold the journal into the file, so that a workspace at rest is one file; False where somebody still reads it."""
    raw = raw_of(connection)
    raw.execute("PRAGMA busy_timeout=500")
    try:
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        raw.execute("PRAGMA journal_mode=DELETE").fetchall()
    except driver.OperationalError as error:
        if error.sqlite_errorname != "SQLITE_BUSY":
            raise
        return False
    return True


@contextmanager
def transaction(connection: Connection) -> Iterator[Any]:
    """Run a write transaction on the driver's connection beneath SQLAlchemy's: all of it or nothing."""
    with transaction_on(raw_of(connection)) as raw:
        yield raw


@contextmanager
def transaction_on(raw: Any) -> Iterator[Any]:
    """Run a write transaction on the driver's own connection: all of it or nothing."""
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
        if inside and len(point) >= best:
            best, found = len(point), right.split()[0]
    return found


def number_of(path: Path) -> tuple[int, int] | None:
    """Return what tells a file from another that takes its name, None where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def is_still(path: Path, number: tuple[int, int] | None) -> bool:
    """Say whether a name still stands for the file it did; frail file systems make such numbers up as they go."""
    now = number_of(path)
    return now is not None and (now == number or file_system(path) in FRAIL_FILE_SYSTEMS)


def connected(path: Path | None, mode: str) -> Any:
    """Return the driver's own connection to a file, or to an empty database in memory, set for safety."""
    if driver.sqlite_version_info < OLDEST_SQLITE:
        what = _("SQLite {version} has a bug that can lose data").format(version=driver.sqlite_version)
        raise Trouble(what, "sqlcipher3", _("Install sqlcipher3 0.6.4 or newer."))
    raw = driver.connect(
        ":memory:" if path is None else f"{path.resolve().as_uri()}?{mode}",
        uri=path is not None,
        isolation_level=None,
        check_same_thread=False,
        cached_statements=256,
        timeout=5,
    )
    for pragma in ("trusted_schema=OFF", "cell_size_check=ON", "temp_store=MEMORY", "cache_size=-65536"):
        raw.execute(f"PRAGMA {pragma}")
    return raw


def _engine(path: Path | None, mode: str) -> Engine:
    # Transactions are ours alone: nothing SQLAlchemy does when it hands a connection back may end one.
    return create_engine(
        "sqlite://",
        creator=lambda: connected(path, mode),
        module=driver,
        poolclass=StaticPool,
        pool_reset_on_return=None,
        isolation_level="AUTOCOMMIT",
        skip_autocommit_rollback=True,
    )
