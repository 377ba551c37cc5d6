"""Versions on their way into the tables, some thousand rows at a time."""

from typing import Any

from sqlalchemy import Column, Table, Text

from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.incident import Incident
from sitrep_app.domain.merged import kept_by
from sitrep_app.domain.tie import Tie
from sitrep_app.store.projections import rows
from sitrep_app.store.projections.folding import Version
from sitrep_app.store.projections.tables import packed_column, projection_metadata

_BATCH = 1024


def _insert(table: Table) -> str:
    return f"INSERT INTO {table.name} VALUES ({', '.join(map(_mark, table.columns))})"


def _mark(column: Column[Any]) -> str:
    """Return the mark of a value; the driver is slow to bind NULL, and no text that may be absent is empty."""
    return "nullif(?, '')" if column.nullable and isinstance(column.type, Text) else "?"


INSERTS = {
    table.name: _insert(table) for table in projection_metadata.sorted_tables if table is not packed_column
}
DETAILS = tuple(name for name in INSERTS if name != "version")
"""The tables with more about some kinds of versions."""


class Writing:
    """Takes versions one by one and writes their rows together, inside the caller's transaction."""

    def __init__(self, raw: Any, next_id: int) -> None:
        """Begin with the number that the next version gets."""
        self._raw = raw
        self._next_id = next_id
        self._waiting: dict[str, list[rows.Row]] = {name: [] for name in INSERTS}
        self._versions = self._waiting["version"]

    def add(self, subject: bytes, kind: str, seq: int, version: Version) -> None:
        """Take a version of a subject, whose state is that of the record in a row of the log unless it was merged."""
        row_id, state = self._next_id, version.state
        self._next_id += 1
        self._versions.append(rows.version_row(row_id, subject, kind, seq, version))
        if getattr(state, "merged_into", None) and (kept := kept_by(SubjectId(subject.hex()), state)):
            self._waiting["merged"].append(rows.merged_row(row_id, kept))
        if isinstance(state, Incident):
            self._add_incident(row_id, state)
        elif isinstance(state, Tie):
            self._waiting["tie_actor"] += rows.tie_rows(row_id, state)
        if len(self._versions) >= _BATCH:
            self.flush()

    def flush(self) -> None:
        """Write what was taken."""
        for name, batch in self._waiting.items():
            self._raw.executemany(INSERTS[name], batch)
            batch.clear()

    def _add_incident(self, row_id: int, incident: Incident) -> None:
        waiting = self._waiting
        waiting["incident"].append(rows.incident_row(row_id, incident))
        waiting["incident_part"] += rows.part_rows(row_id, incident)
        waiting["incident_citation"] += rows.citation_rows(row_id, incident)
        if incident.tags:
            waiting["incident_tag"] += rows.tag_rows(row_id, incident)
        if incident.claims:
            waiting["incident_figure"] += rows.figure_rows(row_id, incident)
