"""What the coordination pictures ask of the store, read once for each standpoint."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, tzinfo

from sitrep_app.domain.actor import Actor
from sitrep_app.domain.confirmation import Confirmation
from sitrep_app.domain.coordination import CoordinationPicture, coordination_picture
from sitrep_app.domain.entry import Entry
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.lens import Standpoint
from sitrep_app.domain.source import Source
from sitrep_app.domain.tie import Tie
from sitrep_app.i18n import current
from sitrep_app.store import queries
from sitrep_app.store.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Known:
    """Everything known of who works with whom; `ties` holds also those that are over.

    `confirmed` is the newest word that a tie holds still, by that tie.
    """

    picture: CoordinationPicture
    actors: Mapping[SubjectId, Entry[Actor]]
    sources: Mapping[SubjectId, Entry[Source]]
    ties: tuple[Entry[Tie], ...] = ()
    as_of: datetime | None = None
    zone: tzinfo = UTC
    confirmed: Mapping[SubjectId, Entry[Confirmation]] = field(default_factory=dict)

    def name(self, actor: SubjectId) -> str:
        """Return what an actor is called in the language in use."""
        found = self.actors.get(actor)
        return found.state.name_in(current()) if found else ""

    def short(self, actor: SubjectId) -> str:
        """Return what an actor is called where there is little room."""
        found = self.actors.get(actor)
        if found is None:
            return ""
        return found.state.names.get(current()) or found.state.label


def read(workspace: Workspace, standpoint: Standpoint, zone: tzinfo = UTC) -> Known:
    """Return what a workspace knows of coordination at a standpoint."""
    actors = {entry.subject: entry for entry in queries.entries(workspace, "actor", standpoint)}
    sources = {entry.subject: entry for entry in queries.entries(workspace, "source", standpoint)}
    ties = tuple(queries.entries(workspace, "tie", standpoint))
    picture = coordination_picture(actors, ties, standpoint.as_of)
    confirmed = queries.confirmations(workspace, standpoint)
    return Known(picture, actors, sources, ties, standpoint.as_of, zone, confirmed)
