"""Bringing the log's tables of an older file up to this version: a verified copy first, then all of it or nothing.

Imported only where it is due, because it loads Alembic.
"""

from itertools import chain
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from sitrep_app import paths
from sitrep_app.domain.trouble import Trouble
from sitrep_app.i18n import _, later
from sitrep_app.store import engine as engines
from sitrep_app.store import local, log
from sitrep_app.store.agreement import check_schema
from sitrep_app.store.copying import upgrade_copy, verified_copy
from sitrep_app.store.custody import check_contents
from sitrep_app.store.failures import told_as_trouble
from sitrep_app.store.findings import Finding
from sitrep_app.store.format import APPLICATION_ID
from sitrep_app.store.shape import Shape, shape
from sitrep_app.store.verifying import check_records

_SNAPSHOT = "-- What the migrations in db/versions make; written by `make schema`, and what a new workspace is made from.\n"


def migrate(path: Path, *, keeps_copy: bool = True) -> None:
    """Bring a file up to this version, verified before it is committed; Trouble where it cannot be, and nothing changed."""
    engine = engines.upgrading(path)
    try:
        with told_as_trouble(path), engine.connect() as connection:
            raw = engines.raw_of(connection)
            if keeps_copy:
                _keep_copy(raw, path)
            with engines.transaction(connection):
                before = log.hashes(raw)
                upgrade(connection)
                _verify(raw, path, before)
    finally:
        engine.dispose()


def upgrade(connection: Connection, revision: str = "head") -> None:
    """Run the migrations up to a revision inside the caller's transaction.

    Alembic's own note of the version is made and thrown away within it: `user_version` is the only one in a file.
    """
    raw = engines.raw_of(connection)
    version = _version(raw)
    raw.execute("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)")
    if version:
        raw.execute("INSERT INTO alembic_version VALUES (?)", (f"{version:04}",))
    command.upgrade(_config(connection), revision)
    reached = raw.execute("SELECT version_num FROM alembic_version").fetchone()[0]
    raw.execute("DROP TABLE alembic_version")
    raw.execute(f"PRAGMA user_version={int(reached)}")


def head() -> int:
    """Return the number of the newest migration."""
    return int(ScriptDirectory.from_config(_config()).get_current_head() or 0)


def shape_at(version: int) -> Shape:
    """Return the structure of the log's tables as a version made them."""
    engine = engines.in_memory()
    with engine.connect() as connection:
        upgrade(connection, f"{version:04}")
        found = shape(engines.raw_of(connection))
    engine.dispose()
    return found


def snapshot() -> str:
    """Return db/schema.sql: what the migrations make of an empty file, signed as a workspace."""
    engine = engines.in_memory()
    with engine.connect() as connection:
        upgrade(connection)
        raw = engines.raw_of(connection)
        made = raw.execute("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid").fetchall()
    engine.dispose()
    statements = [sql for (sql,) in made]
    statements += [f"PRAGMA application_id={APPLICATION_ID}", f"PRAGMA user_version={head()}"]
    return _SNAPSHOT + "".join(f"\n{statement};\n" for statement in statements)


def _config(connection: Connection | None = None) -> Config:
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(paths.database()).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config


def _keep_copy(raw: Any, path: Path) -> None:
    """Make the copy to fall back on; one that an upgrade which failed has left behind is of an older moment."""
    copy = upgrade_copy(local.identity(raw, path), _version(raw))
    copy.unlink(missing_ok=True)
    verified_copy(raw, copy)


def _verify(raw: Any, path: Path, before: set[str]) -> None:
    lost = (
        Finding(later("A record is missing: {hash}"), name, {"hash": name})
        for name in before - log.hashes(raw)
    )
    for finding in chain(check_schema(raw), lost, check_records(raw), check_contents(raw)):
        raise Trouble(
            _(
                "The workspace could not be brought up to this version, and was left as it was: {finding}"
            ).format(finding=finding.what),
            str(path),
            _("Save what is left with: sitrep check {name} --repair NEW_FILE").format(name=path.name),
        )


def _version(raw: Any) -> int:
    return int(raw.execute("PRAGMA user_version").fetchone()[0])
