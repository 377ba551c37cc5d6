"""How much a workspace holds."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select

from sitrep_app.domain.identity import from_microseconds
from sitrep_app.domain.lens import NOW, Standpoint
from sitrep_app.store import log
from sitrep_app.store.format import FOREVER
from sitrep_app.store.projections.tables import version
from sitrep_app.store.queries.clauses import knowledge, standing
from sitrep_app.store.workspace import Workspace

LATELY = 200
"""How many of the events recorded last are looked at where all would take too long."""

ENTRIES = frozenset({"incident", "tie", "progress", "reported_total", "no_change"})
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


def earliest_lately(workspace: Workspace) -> datetime | None:
    """Return when the earliest of the events recorded last begins, None where none has a beginning."""
    lately = (
        select(version.c.start_earliest)
        .where(version.c.kind == "incident", version.c.known_until == FOREVER, version.c.struck == 0)
        .order_by(version.c.id.desc())
        .limit(LATELY)
        .subquery()
    )
    with workspace.connection() as connection:
        first = connection.execute(select(func.min(lately.c.start_earliest))).scalar()
    return from_microseconds(first) if first is not None else None
