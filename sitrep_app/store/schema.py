"""Making a file's tables, and telling which of its objects are the projections'."""

from functools import cache
from typing import Any

import sqlcipher3.dbapi2 as driver
from sqlalchemy import MetaData
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from sitrep_app import paths
from sitrep_app.store import local
from sitrep_app.store.projections import wording
from sitrep_app.store.projections.tables import PROJECTION_VERSION, projection_metadata
from sitrep_app.store.shape import Shape, shape


def make_log_tables(raw: Any) -> None:
    """Make the log's tables and guards, and sign the file as a workspace."""
    script = (paths.database() / "schema.sql").read_text(encoding="utf-8")
    raw.executescript(f"BEGIN;\n{script}\nCOMMIT;")


def make_projection_tables(raw: Any) -> None:
    """Make the projections' tables anew, empty."""
    wording.drop(raw, "main")
    for name in projection_metadata.tables:
        raw.execute(f"DROP TABLE IF EXISTS main.{name}")
    for statement in _statements("main"):
        raw.execute(statement)
    local.put(raw, local.PROJECTION_VERSION, str(PROJECTION_VERSION))


def make_temporary_projections(raw: Any) -> None:
    """Make the projections' tables in memory, where they stand before the file's own."""
    for statement in _statements("temp"):
        raw.execute(statement)


def drop_temporary_projections(raw: Any) -> None:
    """Let the file's own projections be seen again."""
    wording.forget_vocabulary(raw)
    wording.drop(raw, "temp")
    for name in projection_metadata.tables:
        raw.execute(f"DROP TABLE temp.{name}")


def projection_version(raw: Any) -> int:
    """Return the version of a file's projections, 0 where it has none that can be used."""
    version = local.get(raw, local.PROJECTION_VERSION)
    expected, found = expected_shape(), shape(raw)
    is_same = all(found.get(name) == expected.get(name) for name in projection_names())
    return int(version) if is_same and version == str(PROJECTION_VERSION) else 0


@cache
def expected_shape() -> Shape:
    """Return the structure that a workspace of this version has, projections included."""
    raw = driver.connect(":memory:", isolation_level=None)
    make_log_tables(raw)
    make_projection_tables(raw)
    found = shape(raw)
    raw.close()
    return found


@cache
def projection_names() -> frozenset[str]:
    """Return the names of the projections' tables and indexes, which may be of another version."""
    tables = projection_metadata.tables
    indexes = {str(index.name) for table in tables.values() for index in table.indexes}
    return frozenset(
        {
            *tables,
            *indexes,
            wording.INDEX,
            *wording.SHADOWS,
            *(f"sqlite_autoindex_{name}_1" for name in tables),
        }
    )


@cache
def _statements(schema: str) -> tuple[str, ...]:
    placed = MetaData()
    dialect = sqlite.dialect()
    found = []
    for table in projection_metadata.sorted_tables:
        copy = table.to_metadata(placed, schema=schema)
        found.append(str(CreateTable(copy).compile(dialect=dialect)))
        found += [str(CreateIndex(index).compile(dialect=dialect)) for index in sorted(copy.indexes, key=str)]
    return (*found, wording.statement(schema))
