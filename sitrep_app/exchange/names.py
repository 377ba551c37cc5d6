"""What a released view calls its actors, sources, programmes and districts; what is withheld has no identifier either."""

from dataclasses import dataclass, field
from datetime import datetime, tzinfo

from sitrep_app.domain import gazetteer
from sitrep_app.domain.entry import Entry
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.reconstruction import FacilityPicture
from sitrep_app.domain.tie import Tie
from sitrep_app.domain.view import View
from sitrep_app.domain.vocabulary import load
from sitrep_app.release import WITHHELD, Released

GROUP = "#group"
"""HXL's word for those who are no part of the response; everybody else is an `#org`, military units too."""


@dataclass(frozen=True, slots=True)
class Names:
    """The names of one released view."""

    released: Released
    _programmes: dict[SubjectId, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Take down what the programmes are called."""
        shown = self.view.figures.reconstruction.programmes
        self._programmes.update({p.programme.subject: p.programme.state.name for p in shown})

    @property
    def view(self) -> View:
        """The view itself."""
        return self.released.view

    @property
    def zone(self) -> tzinfo:
        """The zone in which days begin."""
        return self.view.setting.tzinfo

    def shown(self, subject: SubjectId | None) -> SubjectId | None:
        """Return an actor's or a source's identifier, None where it is withheld or not there."""
        is_known = subject in self.view.actors or subject in self.view.sources
        return subject if is_known and subject not in self.released.withheld else None

    def actor(self, subject: SubjectId) -> str:
        """Return the name an actor was recorded under, or that it is withheld."""
        return self.view.actors[subject].state.name if self.shown(subject) else WITHHELD

    def source(self, subject: SubjectId) -> str:
        """Return a source's title, or that it is withheld."""
        return self.view.sources[subject].state.title if self.shown(subject) else WITHHELD

    def programme(self, subject: SubjectId | None) -> str:
        """Return a programme's name; nothing where there is none."""
        return self._programmes.get(subject, "") if subject else ""

    def is_group(self, subject: SubjectId) -> bool:
        """Say whether HXL calls an actor a group; one that is withheld does not tell."""
        types = load("actor_type")
        code = self.view.actors[subject].state.type if self.shown(subject) else ""
        return code in types and types.term(code).mapped("hxl") == GROUP

    def moment(self, moment: datetime | None) -> str | None:
        """Return a moment as ISO 8601 writes it, by the workspace's clocks."""
        return moment.astimezone(self.zone).isoformat() if moment else None

    @property
    def ties(self) -> list[Entry[Tie]]:
        """Every tie of the view, in a fixed order."""
        cells = self.view.figures.coordination.cells.values()
        return sorted((tie for cell in cells for tie in cell.ties), key=lambda tie: tie.subject)

    @property
    def facilities(self) -> list[FacilityPicture]:
        """Every facility of the view, those of no programme last."""
        picture = self.view.figures.reconstruction
        return [*(f for p in picture.programmes for f in p.facilities), *picture.unassigned]


def place_name(code: str) -> str:
    """Return the name of a province, district or sub-district; nothing for no code or one that is not known."""
    place = gazetteer.load().by_id(f"cod:{code}") if code else None
    return place.name_en if place else ""
