"""Whether a file's schema is Sitrep's, and whether its projections are what the log gives."""

import hashlib
from collections.abc import Iterator
from itertools import starmap, zip_longest
from operator import eq
from typing import Any

import sqlcipher3.dbapi2 as driver
from sqlalchemy import Table

from sitrep_app.i18n import later
from sitrep_app.store import schema
from sitrep_app.store.findings import Finding
from sitrep_app.store.projections import wording
from sitrep_app.store.projections.projecting import rebuild
from sitrep_app.store.projections.tables import (
    PROJECTION_VERSION,
    packed_column,
    projection_metadata,
    version,
)
from sitrep_app.store.shape import differences, shape

_DIFFERENT = later("What is shown is not what the log gives; it is made anew when an entry is next saved")
_LOCAL = frozenset({"id", "seq", "version"})


def check_schema(raw: Any) -> Iterator[Finding]:
    """Yield every table, index, view or trigger that is missing, foreign or altered; old projections pass."""
    try:
        found = shape(raw)
    except driver.Error as error:
        yield Finding(later("The file's tables cannot be read: {error}"), values={"error": str(error)})
    else:
        yield from differences(found, schema.expected_shape(), schema.projection_names())


def check_projections(raw: Any) -> Iterator[Finding]:
    """Yield one finding where the projections are not what the log gives; those of another version are passed over."""
    if schema.projection_version(raw) != PROJECTION_VERSION:
        return
    if not (_tables_agree(raw) and _packed_agree(raw)):
        yield Finding(_DIFFERENT)


def project_beside(raw: Any) -> None:
    """Project the log into memory, before the file's own projections, which stay as they are."""
    schema.make_temporary_projections(raw)
    rebuild(raw)


def _tables_agree(raw: Any) -> bool:
    """Say whether the file's tables and its index of words are what the log gives; not where they cannot be read."""
    try:
        if not wording.is_sound(raw):
            return False
    except driver.Error:
        return False
    project_beside(raw)
    try:
        return all(_are_same(raw, table) for table in _compared())
    except driver.Error:
        return False
    finally:
        schema.drop_temporary_projections(raw)


def _are_same(raw: Any, table: Table) -> bool:
    """Say whether a table holds the same in the file as in memory, whatever order it came in."""
    places = ("main.", "temp.")
    ours, theirs = (raw.execute(f"SELECT count(*) FROM {place}{table.name}").fetchone() for place in places)
    rows = (raw.execute(_ordered(table, place)) for place in places)
    return ours == theirs and all(starmap(eq, zip_longest(*rows)))


def _packed_agree(raw: Any) -> bool:
    """Say whether the packed arrays that the file keeps are those of its projections, where it keeps any."""
    from sitrep_app.store.packed.agreeing import is_faithful  # noqa: PLC0415  (others' files alone are worth loading numpy)

    return is_faithful(raw)


def digest(raw: Any) -> str:
    """Return a digest of the projections' content, the same for the same set of records in whatever order they came."""
    total = hashlib.sha256()
    for table in _compared():
        total.update(repr(raw.execute(f"SELECT count(*) FROM {table.name}").fetchone()).encode())
        for row in raw.execute(_ordered(table)):
            total.update(repr(row).encode())
    return total.hexdigest()


def _compared() -> list[Table]:
    return [table for table in projection_metadata.sorted_tables if table is not packed_column]


def _ordered(table: Table, place: str = "") -> str:
    """Return the question for a table's rows in an order of their own, without the numbers that only this file gives."""
    own = [f"t.{column.name}" for column in table.columns if column.name not in _LOCAL]
    keys = [f"t.{column.name}" for column in table.primary_key if column.name not in _LOCAL]
    if table is version:
        return (
            f"SELECT {', '.join(own)}, r.hash FROM {place}version t JOIN record r ON r.seq = t.seq "
            "ORDER BY t.subject, t.known_from"
        )
    source = f"{place}{table.name} t JOIN {place}version v ON v.id = t.version"
    order = ", ".join(["v.subject", "v.known_from", *keys])
    return f"SELECT v.subject, v.known_from, {', '.join(own)} FROM {source} ORDER BY {order}"
