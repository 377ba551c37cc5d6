"""What the map knows, made from a few locations without a store."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from sitrep_app.domain.grade import Grade
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.incident import CATEGORIES
from sitrep_app.domain.lens import NOW, Lens
from sitrep_app.domain.location import Closeness, Location
from sitrep_app.gui.panels.map.areas import Words
from sitrep_app.gui.panels.map.land import load
from sitrep_app.gui.panels.map.prepared import Prepared, prepare
from sitrep_app.gui.panels.map.presenter import Presenter
from sitrep_app.gui.panels.map.reading import Details, Reading, Site
from sitrep_app.store.places import IncidentPlaces
from tests.gui.panels.timeline.building import Said, Told, packed
from tests.support.builders import a_day

BAQUBA = Location(
    Closeness.SETTLEMENT,
    "Baquba",
    "Baquba",
    latitude=33.754,
    longitude=44.605,
    province="IQG10",
    district="IQG10Q04",
)
HAMRIN = Location(
    Closeness.VICINITY, "Hamrin", "Hamrin", latitude=34.45, longitude=44.6, radius_m=25_000, province="IQG10"
)
DIYALA = Location(Closeness.PROVINCE, "Diyala", "Diyala", latitude=34.07, longitude=44.9, province="IQG10")
MUQDADIYA = Location(
    Closeness.DISTRICT, "Muqdadiya", latitude=33.9, longitude=44.9, province="IQG10", district="IQG10Q02"
)
NOWHERE = Location(Closeness.SETTLEMENT, "al-Azim", "al-Azim")
ALEPPO = Location(Closeness.DISTRICT, "Aleppo", "Aleppo", latitude=36.2, longitude=37.2)


@dataclass(frozen=True)
class Happened:
    """One incident: where, and of which category."""

    where: Location
    category: str = CATEGORIES[0]


def reading(happened: Sequence[Happened], sites: Sequence[Site] = ()) -> Reading:
    """A reading of incidents, one a day."""
    columns, _ = packed([Said(a_day(1 + place % 28), one.category) for place, one in enumerate(happened)])
    places = [one.where for one in happened]
    codes = [place.subdistrict or place.district or place.province for place in places]
    areas = tuple(dict.fromkeys(["", *codes]))
    nan = float("nan")
    columns.latitude[:] = [nan if place.latitude is None else place.latitude for place in places]
    columns.longitude[:] = [nan if place.longitude is None else place.longitude for place in places]
    return Reading(
        NOW,
        columns,
        IncidentPlaces(
            np.array([list(Closeness).index(place.precision) for place in places], np.uint8),
            np.array([nan if place.radius_m is None else place.radius_m for place in places], np.float32),
            np.array([areas.index(code) for code in codes], np.uint16),
            areas,
        ),
        tuple(sites),
        lambda rows: [f"Event {row}" for row in rows],
        lambda row: Details(f"Event {row}", "January 2018", places[row].label, Grade()),
        Told(),
    )


def prepared(
    *where: Location, sites: Sequence[Site] = (), area: str = "IQG10", lens: Lens | None = None
) -> Prepared:
    """Incidents at some locations, made ready."""
    return prepare(reading([Happened(one) for one in where], sites), lens or Lens(), load(), area)


def a_site(name: str, where: Location, state: str = "operational") -> Site:
    """A hospital."""
    return Site(SubjectId(name.encode().hex().ljust(32, "0")), name, "hospital", state, where)


def measures() -> Words:
    """Words as wide as they are long."""
    return Words(
        lambda code, events, sites: f"{code} {events} {sites}",
        lambda text: 7.0 * len(text),
        lambda text: 7.0 * len(text),
    )


def presenter(ready: Prepared, width: float = 900, height: float = 600) -> Presenter:
    """A presenter that has opened."""
    made = Presenter(measures(), lambda text, _tier: (7.0 * len(text), 14.0))
    made.resize(width, height)
    made.show(ready)
    return made
