"""Making the tables of a new file, and comparing those of a file from elsewhere with what they must be."""

from functools import cache
from typing import Any

from sqlalchemy import Connection

from sitrep_app.store import engine as engines
from sitrep_app.store.projections.tables import PROJECTION_VERSION, projection_metadata
from sitrep_app.store.tables import APPLICATION_ID, GUARDS, SCHEMA_VERSION, log_metadata

Shape = dict[str, object]


def make_log_tables(connection: Connection) -> None:
    """Make the log's tables and guards, and sign the file as a workspace."""
    log_metadata.create_all(connection)
    raw = engines.raw_of(connection)
    for guard in GUARDS.values():
        raw.execute(guard)
    raw.execute(f"PRAGMA application_id={APPLICATION_ID}")
    raw.execute(f"PRAGMA user_version={SCHEMA_VERSION}")


def make_projection_tables(connection: Connection) -> None:
    """Make the projections' tables anew, empty."""
    raw = engines.raw_of(connection)
    for table in reversed(projection_metadata.sorted_tables):
        raw.execute(f"DROP TABLE IF EXISTS {table.name}")
    projection_metadata.create_all(connection)
    raw.execute("INSERT OR REPLACE INTO local VALUES ('projection_version', ?)", (str(PROJECTION_VERSION),))


def shape(raw: Any) -> Shape:
    """Return every object of a database with its structure: columns and keys of tables, the text of all else."""
    found: Shape = {}
    for kind, name, sql in raw.execute("SELECT type, name, sql FROM sqlite_schema ORDER BY name").fetchall():
        if kind == "table":
            columns = raw.execute("SELECT * FROM pragma_table_xinfo(?)", (name,)).fetchall()
            options = raw.execute("SELECT ncol, wr, strict FROM pragma_table_list(?)", (name,)).fetchall()
            found[name] = (kind, tuple(columns), tuple(options))
        elif kind == "index":
            columns = raw.execute("SELECT name, desc, coll FROM pragma_index_xinfo(?)", (name,)).fetchall()
            found[name] = (kind, tuple(columns))
        else:
            found[name] = (kind, sql)
    return found


@cache
def expected_shape() -> Shape:
    """Return the structure that a workspace of this version has."""
    engine = engines.in_memory()
    with engine.connect() as connection:
        make_log_tables(connection)
        make_projection_tables(connection)
        found = shape(engines.raw_of(connection))
    engine.dispose()
    return found


def projection_names() -> frozenset[str]:
    """Return the names of the projections' tables and indexes, which may be of another version."""
    tables = projection_metadata.tables
    indexes = (index.name for table in tables.values() for index in table.indexes)
    automatic = (
        name for name in expected_shape() if name.startswith("sqlite_autoindex_") and name[17:-2] in tables
    )
    return frozenset({*tables, *(str(name) for name in indexes), *automatic})
