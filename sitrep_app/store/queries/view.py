"""The whole view under a lens, which reports are made of."""

import hashlib

from sqlalchemy import func, or_, select

from sitrep_app.domain.lens import Lens
from sitrep_app.domain.marking import Marking
from sitrep_app.domain.view import View
from sitrep_app.store import log
from sitrep_app.store.projections.tables import incident, version
from sitrep_app.store.queries.clauses import filtered, knowledge, standing
from sitrep_app.store.queries.confirming import confirmations
from sitrep_app.store.queries.entries import entries, setting
from sitrep_app.store.queries.figures import key_figures
from sitrep_app.store.queries.incidents import incidents
from sitrep_app.store.queries.pictures import by_subject
from sitrep_app.store.workspace import Workspace


def view(workspace: Workspace, lens: Lens, *, audience: Marking = Marking.RED) -> View:
    """Return everything a lens shows to an audience.

    Actors and sources are all there, whatever their marking: the gate needs their names to find them in free text.
    """
    known_at = knowledge(lens.standpoint.known_at)
    with workspace.reading() as raw:
        stamp = hashlib.sha256("".join(log.leaves(raw, known_at)).encode()).hexdigest()
        records = log.record_count(raw, known_at)
    return View(
        setting(workspace, lens.standpoint),
        lens,
        by_subject(entries(workspace, "actor", lens.standpoint)),
        by_subject(entries(workspace, "source", lens.standpoint)),
        tuple(incidents(workspace, lens, audience=audience)),
        key_figures(workspace, lens, audience=audience),
        stamp,
        records,
        audience,
        _held_back(workspace, lens, audience),
        confirmations(workspace, lens.standpoint, audience=audience),
    )


def _held_back(workspace: Workspace, lens: Lens, audience: Marking) -> int:
    """Count the entries under the lens that the audience may not see."""
    statement = (
        select(func.count())
        .select_from(version)
        .outerjoin(incident, incident.c.version == version.c.id)
        .where(
            standing(lens.standpoint),
            version.c.marking > audience.rank,
            version.c.kind.not_in(("actor", "source")),
            or_(version.c.kind != "incident", filtered(lens)),
        )
    )
    with workspace.connection() as connection:
        count: int = connection.execute(statement).scalar_one()
    return count
