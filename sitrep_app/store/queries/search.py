"""Finding entries, actors, places and sources by their words."""

from dataclasses import dataclass

from sqlalchemy import select

from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.lens import NOW, Standpoint
from sitrep_app.store.projections.tables import version
from sitrep_app.store.queries.clauses import containing, standing
from sitrep_app.store.queries.entries import read, selection
from sitrep_app.store.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Hit:
    """A subject that a search found: its kind and the line to show."""

    subject: SubjectId
    kind: str
    title: str


def search(workspace: Workspace, text: str, standpoint: Standpoint = NOW, *, limit: int = 50) -> list[Hit]:
    """Return what has every word of a text, newest first; nothing for an empty text."""
    if not text.strip():
        return []
    newest = (
        select(version.c.id)
        .where(standing(standpoint), containing(text))
        .order_by(version.c.id.desc())
        .limit(limit)
    )
    found = read(workspace, selection().where(version.c.id.in_(newest)).order_by(version.c.id.desc()))
    return [Hit(entry.subject, entry.kind, _title(entry.state)) for entry in found]


def _title(state: object) -> str:
    for name in ("title", "name", "note"):
        if words := str(getattr(state, name, "") or ""):
            return words
    return ""
