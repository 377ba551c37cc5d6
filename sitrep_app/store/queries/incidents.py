"""Incidents under a lens, in order of time."""

from typing import Any

from sqlalchemy import func, select

from sitrep_app.domain.entry import Entry
from sitrep_app.domain.identity import Hlc, SubjectId
from sitrep_app.domain.incident import Incident
from sitrep_app.domain.lens import Lens, Standpoint
from sitrep_app.domain.marking import Marking
from sitrep_app.store.projections.tables import incident, incident_tag, version
from sitrep_app.store.queries.clauses import filtered, standing, with_parts_of
from sitrep_app.store.queries.entries import read, selection
from sitrep_app.store.workspace import Workspace

IN_ORDER_OF_TIME: Any = (
    func.coalesce(version.c.start_earliest, version.c.end_latest, 0),
    func.coalesce(version.c.end_latest, 2**62),
    version.c.subject,
)


def incidents(
    workspace: Workspace, lens: Lens, *, audience: Marking = Marking.RED, limit: int | None = None
) -> list[Entry[Incident]]:
    """Return the incidents that stand under a lens, ordered by their earliest start."""
    statement = (
        selection()
        .join(incident, incident.c.version == version.c.id)
        .where(version.c.kind == "incident", standing(lens.standpoint, audience), filtered(lens))
        .order_by(*IN_ORDER_OF_TIME)
        .limit(limit)
    )
    return read(workspace, statement, lens.standpoint.known_at)


def with_parts(
    workspace: Workspace, actors: frozenset[SubjectId], known_at: Hlc | None = None
) -> frozenset[SubjectId]:
    """Return actors and everyone who was known to be part of one of them."""
    with workspace.connection() as connection:
        found = connection.execute(with_parts_of(actors, known_at)).scalars().all()
    return actors | {SubjectId(subject.hex()) for subject in found}


def tags(workspace: Workspace, standpoint: Standpoint) -> list[str]:
    """Return the tags of the incidents at a standpoint as searched words, the most frequent first."""
    statement = (
        select(incident_tag.c.tag)
        .join(version, version.c.id == incident_tag.c.version)
        .where(standing(standpoint), incident_tag.c.tag != "")
        .group_by(incident_tag.c.tag)
        .order_by(func.count().desc(), incident_tag.c.tag)
    )
    with workspace.connection() as connection:
        return list(connection.execute(statement).scalars())


def is_shown(workspace: Workspace, lens: Lens, subject: SubjectId) -> bool:
    """Say whether an incident is among those that stand under a lens."""
    statement = (
        select(version.c.id)
        .join(incident, incident.c.version == version.c.id)
        .where(version.c.subject == bytearray.fromhex(subject), standing(lens.standpoint), filtered(lens))
    )
    with workspace.connection() as connection:
        return connection.execute(statement).first() is not None
