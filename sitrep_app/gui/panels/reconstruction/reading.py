"""What the reconstruction pictures ask of the store, read once for each standpoint."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, tzinfo

from sitrep_app.domain.actor import Actor
from sitrep_app.domain.confirmation import Confirmation
from sitrep_app.domain.entry import Entry
from sitrep_app.domain.freshness import still_so
from sitrep_app.domain.headline import source_name
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.lens import Standpoint
from sitrep_app.domain.reconstruction import ProgrammePicture, ReconstructionPicture, reconstruction_picture
from sitrep_app.domain.source import Citation, Source
from sitrep_app.i18n import current
from sitrep_app.store import queries
from sitrep_app.store.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Known:
    """Everything known of what is being rebuilt; `confirmed` is the newest word that a claim holds still."""

    picture: ReconstructionPicture
    actors: Mapping[SubjectId, Entry[Actor]] = field(default_factory=dict)
    sources: Mapping[SubjectId, Entry[Source]] = field(default_factory=dict)
    as_of: datetime | None = None
    zone: tzinfo = UTC
    confirmed: Mapping[SubjectId, Entry[Confirmation]] = field(default_factory=dict)

    def still_so(self, claim: SubjectId) -> str:
        """Return as of when a claim was last said to hold still; empty where nobody has said so."""
        return still_so(self.confirmed, claim, self.zone)

    def programme(self, subject: SubjectId | None) -> ProgrammePicture | None:
        """Return a programme, or the one that holds a facility or a claim; the main one where none does."""
        for picture in self.picture.programmes:
            if subject is not None and subject in _subjects(picture):
                return picture
        return self.picture.programmes[0] if self.picture.programmes else None

    def names(self, actors: tuple[SubjectId, ...]) -> list[str]:
        """Return what some actors are called where there is little room."""
        found = (self.actors[actor].state for actor in actors if actor in self.actors)
        return [actor.names.get(current()) or actor.label for actor in found]

    def source(self, citations: tuple[Citation, ...]) -> str:
        """Return what the first source cited is called; empty where none is."""
        names = [source_name(self.sources[c.source].state) for c in citations if c.source in self.sources]
        return names[0] if names else ""


def read(workspace: Workspace, standpoint: Standpoint, zone: tzinfo = UTC) -> Known:
    """Return what a workspace knows of reconstruction at a standpoint."""
    kinds = ("programme", "facility", "progress", "reported_total")
    programmes, facilities, progress, totals = (
        queries.entries(workspace, kind, standpoint) for kind in kinds
    )
    return Known(
        reconstruction_picture(programmes, facilities, progress, totals, standpoint.as_of),
        {entry.subject: entry for entry in queries.entries(workspace, "actor", standpoint)},
        {entry.subject: entry for entry in queries.entries(workspace, "source", standpoint)},
        standpoint.as_of,
        zone,
        queries.confirmations(workspace, standpoint),
    )


def _subjects(picture: ProgrammePicture) -> set[SubjectId]:
    claims = {claim.subject for facility in picture.facilities for claim in facility.progress}
    facilities = {facility.facility.subject for facility in picture.facilities}
    return {picture.programme.subject, *facilities, *claims, *(total.subject for total in picture.totals)}
