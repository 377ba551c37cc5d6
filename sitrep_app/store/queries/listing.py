"""The incidents under a lens as a list to scroll through: their order is found at once, the rest when a row is seen."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import ColumnElement, case, func, select

from sitrep_app.domain.entry import Entry
from sitrep_app.domain.identity import Hlc, SubjectId
from sitrep_app.domain.incident import Incident
from sitrep_app.domain.lens import Lens
from sitrep_app.store.format import FOREVER
from sitrep_app.store.projections.tables import incident, incident_figure, incident_part, version
from sitrep_app.store.queries.clauses import filtered, known, standing
from sitrep_app.store.queries.entries import read, selection
from sitrep_app.store.queries.incidents import IN_ORDER_OF_TIME
from sitrep_app.store.workspace import Workspace

_KILLED = (
    select(func.sum(incident_figure.c.best))
    .where(
        incident_figure.c.version == version.c.id,
        incident_figure.c.measure == "killed",
        incident_figure.c.counted == 1,
    )
    .scalar_subquery()
)

_named = version.alias("named")
_FIRST_ACTOR = (
    select(func.min(_named.c.label))
    .join(incident_part, incident_part.c.actor == _named.c.subject)
    .where(incident_part.c.version == version.c.id, _named.c.known_until == FOREVER)
    .scalar_subquery()
)

ORDERS: Mapping[str, ColumnElement[Any]] = {
    "when": IN_ORDER_OF_TIME[0],
    "title": version.c.label,
    "category": incident.c.category,
    "where": incident.c.area,
    "actors": func.coalesce(_FIRST_ACTOR, ""),
    "killed": func.coalesce(_KILLED, -1),
    "grade": incident.c.credibility,
    "status": incident.c.verification,
    "marking": version.c.marking,
}
"""What a list can be ordered by; what is equal stays in order of time."""


def incident_versions(
    workspace: Workspace, lens: Lens, order: str = "when", *, is_descending: bool = False
) -> NDArray[np.int64]:
    """Return the row keys of every incident under a lens, in one of ORDERS."""
    key = ORDERS[order].desc() if is_descending else ORDERS[order].asc()
    time: Sequence[Any] = [part.desc() if is_descending else part for part in IN_ORDER_OF_TIME]
    statement = (
        select(version.c.id)
        .join(incident, incident.c.version == version.c.id)
        .where(version.c.kind == "incident", standing(lens.standpoint), filtered(lens))
        .order_by(key, *time)
    )
    with workspace.connection() as connection:
        found = connection.execute(statement).scalars().all()
    return np.array(found, dtype=np.int64)


def versions_under(workspace: Workspace, lens: Lens) -> NDArray[np.int64]:
    """Return the row keys of every incident under a lens, in no order."""
    statement = (
        select(version.c.id)
        .join(incident, incident.c.version == version.c.id)
        .where(version.c.kind == "incident", standing(lens.standpoint), filtered(lens))
    )
    with workspace.connection() as connection:
        return np.array(connection.execute(statement).scalars().all(), np.int64)


def version_of(workspace: Workspace, subject: SubjectId, known_at: Hlc | None = None) -> int | None:
    """Return the row key of a subject as it was known, None where nothing was known of it."""
    statement = select(version.c.id).where(version.c.subject == bytearray.fromhex(subject), known(known_at))
    with workspace.connection() as connection:
        found: int | None = connection.execute(statement).scalar()
    return found


def incidents_at(
    workspace: Workspace, versions: Iterable[int], known_at: Hlc | None = None
) -> list[Entry[Incident]]:
    """Return the incidents of some row keys, in the order of the keys, speaking as was known of who is who."""
    place = {int(key): position for position, key in enumerate(versions)}
    if not place:
        return []
    statement = selection().where(version.c.id.in_(place)).order_by(case(place, value=version.c.id))
    return read(workspace, statement, known_at)
