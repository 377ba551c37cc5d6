"""The coordination and reconstruction pictures, and the whole view that reports are made of."""

import hashlib
from typing import Any

from sqlalchemy import func, or_, select

from sitrep_app.domain.coordination import CoordinationPicture, coordination_picture
from sitrep_app.domain.entry import Entry
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.lens import Lens, Standpoint
from sitrep_app.domain.marking import Marking
from sitrep_app.domain.reconstruction import ReconstructionPicture, reconstruction_picture
from sitrep_app.domain.view import View
from sitrep_app.store import log
from sitrep_app.store.projections.tables import incident, version
from sitrep_app.store.queries.clauses import filtered, knowledge, standing
from sitrep_app.store.queries.entries import entries, setting
from sitrep_app.store.queries.incidents import incidents
from sitrep_app.store.workspace import Workspace


def coordination(
    workspace: Workspace, standpoint: Standpoint, *, audience: Marking = Marking.RED
) -> CoordinationPicture:
    """Return who works with whom at a standpoint, as far as the audience may know."""
    actors = by_subject(entries(workspace, "actor", standpoint, audience=audience))
    ties = entries(workspace, "tie", standpoint, audience=audience)
    return coordination_picture(actors, ties, standpoint.as_of)


def reconstruction(
    workspace: Workspace, standpoint: Standpoint, *, audience: Marking = Marking.RED
) -> ReconstructionPicture:
    """Return what has been rebuilt at a standpoint, as far as the audience may know."""
    kinds = ("programme", "facility", "progress", "reported_total")
    programmes, facilities, progress, totals = (
        entries(workspace, kind, standpoint, audience=audience) for kind in kinds
    )
    return reconstruction_picture(programmes, facilities, progress, totals, standpoint.as_of)


def view(workspace: Workspace, lens: Lens, *, audience: Marking = Marking.RED) -> View:
    """Return everything a lens shows to an audience."""
    from sitrep_app.store.queries.figures import key_figures

    known_at = knowledge(lens.standpoint.known_at)
    with workspace.reading() as raw:
        stamp = hashlib.sha256("".join(log.leaves(raw, known_at)).encode()).hexdigest()
        records = log.record_count(raw, known_at)
    return View(
        setting(workspace, lens.standpoint),
        lens,
        by_subject(entries(workspace, "actor", lens.standpoint, audience=audience)),
        by_subject(entries(workspace, "source", lens.standpoint, audience=audience)),
        tuple(incidents(workspace, lens, audience=audience)),
        key_figures(workspace, lens, audience=audience),
        stamp,
        records,
        audience,
        _held_back(workspace, lens, audience),
    )


def by_subject(found: list[Entry[Any]]) -> dict[SubjectId, Entry[Any]]:
    """Return entries by their subject."""
    return {entry.subject: entry for entry in found}


def _held_back(workspace: Workspace, lens: Lens, audience: Marking) -> int:
    """Count the entries under the lens that the audience may not see."""
    statement = (
        select(func.count())
        .select_from(version)
        .outerjoin(incident, incident.c.version == version.c.id)
        .where(
            standing(lens.standpoint),
            version.c.marking > audience.rank,
            or_(version.c.kind != "incident", filtered(lens)),
        )
    )
    with workspace.connection() as connection:
        count: int = connection.execute(statement).scalar_one()
    return count
