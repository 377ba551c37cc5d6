"""What the reference page asks of the store: what entries refer to, as it stands at a standpoint."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, tzinfo

from sitrep_app.domain.actor import Actor
from sitrep_app.domain.entry import Entry
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.lens import Standpoint
from sitrep_app.domain.own_place import OwnPlace
from sitrep_app.domain.reconstruction import FacilityPicture, ProgrammePicture
from sitrep_app.domain.source import Source
from sitrep_app.i18n import current
from sitrep_app.store import queries
from sitrep_app.store.usage import Used
from sitrep_app.store.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Known:
    """Actors, sources, facilities and programmes by what they are called; `used` is None until that is counted."""

    actors: Mapping[SubjectId, Entry[Actor]]
    sources: tuple[Entry[Source], ...]
    facilities: tuple[FacilityPicture, ...]
    programmes: tuple[ProgrammePicture, ...]
    zone: tzinfo = UTC
    used: Used | None = None
    places: tuple[Entry[OwnPlace], ...] = ()

    def name(self, subject: SubjectId) -> str:
        """Return what an actor is called in the language in use."""
        found = self.actors.get(subject)
        return found.state.name_in(current()) if found else ""

    def subjects(self, kind: str) -> frozenset[SubjectId]:
        """Return the subjects of a kind."""
        held: Mapping[str, Iterable[SubjectId]] = {
            "actor": self.actors,
            "place": (entry.subject for entry in self.places),
            "source": (entry.subject for entry in self.sources),
            "facility": (picture.facility.subject for picture in self.facilities),
            "programme": (picture.programme.subject for picture in self.programmes),
        }
        return frozenset(held[kind])

    def programme(self, subject: SubjectId | None) -> str:
        """Return what a programme is called; empty for none."""
        found = (picture.programme for picture in self.programmes)
        return next((entry.state.name for entry in found if entry.subject == subject), "")


def read(workspace: Workspace, standpoint: Standpoint, zone: tzinfo) -> Known:
    """Return what a workspace refers to at a standpoint."""
    picture = queries.reconstruction(workspace, standpoint)
    facilities = [one for programme in picture.programmes for one in programme.facilities]
    sources = queries.entries(workspace, "source", standpoint)
    places = queries.entries(workspace, "place", standpoint)
    return Known(
        {entry.subject: entry for entry in queries.entries(workspace, "actor", standpoint)},
        tuple(sorted(sources, key=lambda entry: entry.state.title.casefold())),
        (*facilities, *picture.unassigned),
        picture.programmes,
        zone,
        places=tuple(sorted(places, key=lambda entry: entry.state.name.casefold())),
    )
