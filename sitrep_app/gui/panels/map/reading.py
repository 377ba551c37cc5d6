"""What the map knows of one standpoint, wherever it was read."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sitrep_app.domain.grade import Grade
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.lens import Standpoint
from sitrep_app.domain.location import Location
from sitrep_app.store.sifting import Asked

if TYPE_CHECKING:
    # Names types only: the window shows before the store and its libraries are loaded
    from sitrep_app.store.columns import IncidentColumns
    from sitrep_app.store.places import IncidentPlaces


@dataclass(frozen=True, slots=True)
class Site:
    """A facility: its name, its kind and state as codes, and its place."""

    subject: SubjectId
    name: str
    type: str
    state: str
    location: Location


@dataclass(frozen=True, slots=True)
class Details:
    """What the line under the map says of an event."""

    title: str
    when: str
    where: str
    grade: Grade


@dataclass(frozen=True, slots=True)
class Reading:
    """One standpoint's events and facilities, and the ways to ask for more about some of them.

    `asked` is the store beside the columns; `titles` takes rows, `details` a row.
    """

    standpoint: Standpoint
    columns: "IncidentColumns"
    places: "IncidentPlaces"
    sites: tuple[Site, ...]
    titles: Callable[[Sequence[int]], Sequence[str]]
    details: Callable[[int], Details | None]
    asked: Asked
