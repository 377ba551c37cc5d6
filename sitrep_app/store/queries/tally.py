"""How much a workspace holds."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import func, select

from sitrep_app.domain.lens import NOW, Standpoint
from sitrep_app.store import log
from sitrep_app.store.projections.tables import version
from sitrep_app.store.queries.clauses import knowledge, standing
from sitrep_app.store.workspace import Workspace

ENTRIES = frozenset({"incident", "tie", "progress", "reported_total"})
"""The kinds that a person calls entries; the others are what entries refer to."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How many subjects of each kind stand, how many of them are entries, and how many records the log holds."""

    entries: int
    by_kind: Mapping[str, int]
    records: int


def tally(workspace: Workspace, standpoint: Standpoint = NOW) -> Tally:
    """Return how much stands at a standpoint."""
    statement = (
        select(version.c.kind, func.count().label("subjects"))
        .where(standing(standpoint))
        .group_by(version.c.kind)
    )
    with workspace.connection() as connection:
        by_kind = {row.kind: row.subjects for row in connection.execute(statement)}
    with workspace.reading() as raw:
        records = log.record_count(raw, knowledge(standpoint.known_at))
    return Tally(sum(count for kind, count in by_kind.items() if kind in ENTRIES), by_kind, records)
