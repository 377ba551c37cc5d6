"""The names on the map: of areas, towns, water and neighbours, each with where it would stand and how large its owner is."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from sitrep_app.domain import gazetteer
from sitrep_app.gui.panels.map.inside import points_inside
from sitrep_app.gui.panels.map.labels import Tier
from sitrep_app.gui.panels.map.land import Land, Shape
from sitrep_app.gui.panels.map.projection import project
from sitrep_app.gui.panels.map.view import View
from sitrep_app.i18n import _, current, later

NEIGHBOURS = {
    "Turkey": later("Türkiye"),
    "Syria": later("Syria"),
    "Saudi Arabia": later("Saudi Arabia"),
    "Kuwait": later("Kuwait"),
    "Jordan": later("Jordan"),
    "Iran": later("Iran"),
}
WATER = {
    "Tigris": later("Tigris"),
    "Euphrates": later("Euphrates"),
    "Gharraf Canal": later("Gharraf Canal"),
    "Hindiyah Channel": later("Hindiyah Channel"),
    "Shatt al Hillah": later("Shatt al-Hillah"),
    "Shatt al Arab": later("Shatt al-Arab"),
    "Karkheh": later("Karkheh"),
    "Atshan": later("Atshan"),
    "Lake Habbaniyah": later("Lake Habbaniyah"),
    "Buhayrat ath Tharthar": later("Lake Tharthar"),
    "Lake Razazah": later("Lake Razazah"),
    "Lake Hammar": later("Lake Hammar"),
}
"""What Natural Earth calls things, and what they are called here."""

ROOM = {Tier.PROVINCE: 70.0, Tier.DISTRICT: 90.0, Tier.SUBDISTRICT: 130.0}
"""How many pixels wide an area must be before it is named."""

VILLAGE_FROM = 400.0
"""Metres of a pixel below which every town is named."""

MANY_PEOPLE = 120.0
"""Below that, a town is named when it has so many people for each metre of a pixel."""

_LEVELS = {"adm1": Tier.PROVINCE, "adm2": Tier.DISTRICT, "adm3": Tier.SUBDISTRICT}


@dataclass(frozen=True, slots=True)
class Name:
    """A name to be shown at a point of the flat map; `weight` puts names of one tier in order."""

    text: str
    tier: Tier
    x: float
    y: float
    weight: float = 0.0
    is_dotted: bool = False


def names_in(view: View, land: Land, own: str = "") -> Iterator[Name]:
    """Yield the names that belong into a view, in the language in use; `own` is the p-code whose districts all show."""
    yield from _areas_and_towns(view, land, own)
    for shape in land.neighbours:
        yield from _of_shape(view, shape, Tier.COUNTRY, NEIGHBOURS, shape.box.width)
    for lake in land.lakes:
        if lake.box.width * view.scale > ROOM[Tier.PROVINCE]:
            yield from _of_shape(view, lake, Tier.WATER, WATER, lake.box.width)
    for river in land.rivers:
        yield from _of_river(view, river)


def _areas_and_towns(view: View, land: Land, own: str) -> Iterator[Name]:
    """Elsewhere a district goes without its name where a town in it has one, which is often the same."""
    shapes: Mapping[str, Shape] = {**land.provinces, **land.districts, **land.subdistricts}
    seen = [(place, x, y) for place, x, y in _located() if view.box.holds(x, y)]
    spoken_for: set[str] = set()
    for place, x, y in seen:
        if place.kind not in _LEVELS and (name := _of_town(view, place, x, y)) is not None:
            spoken_for.add(place.adm2)
            yield name
    for place, x, y in seen:
        tier, shape = _LEVELS.get(place.kind), shapes.get(place.id.removeprefix("cod:"))
        is_named = place.adm2 in spoken_for and not (own and place.adm1 == own[: len(place.adm1)])
        if tier is None or shape is None or (is_named and tier is not Tier.PROVINCE):
            continue
        if shape.box.width * view.scale > ROOM[tier]:
            yield Name(place.name_in(current()), tier, x, y, shape.box.width)


@cache
def _located() -> tuple[tuple[gazetteer.Place, float, float], ...]:
    known = ((place, place.point) for place in gazetteer.load())
    return tuple((place, *project(*point)) for place, point in known if point is not None)


def _of_town(view: View, place: gazetteer.Place, x: float, y: float) -> Name | None:
    people, text = place.population or 0, place.name_in(current())
    if people >= MANY_PEOPLE * view.metres_per_pixel:
        return Name(text, Tier.TOWN, x, y, people, is_dotted=True)
    if view.metres_per_pixel < VILLAGE_FROM:
        return Name(text, Tier.VILLAGE, x, y, people, is_dotted=place.kind == "place")
    return None


def _of_shape(
    view: View, shape: Shape, tier: Tier, words: Mapping[str, str], weight: float
) -> Iterator[Name]:
    for x, y in points_inside(shape, view.box)[:1]:
        yield Name(_(words.get(shape.name, shape.name)), tier, x, y, weight)


def _of_river(view: View, river: Shape) -> Iterator[Name]:
    """Name a river where its course is nearest to the middle of the view."""
    if not river.name or not river.box.touches(view.box):
        return
    course = [
        (abs(x - view.x) + abs(y - view.y), x, y)
        for xs, ys in river.parts
        for x, y in zip(xs.tolist(), ys.tolist(), strict=True)
        if view.box.holds(x, y)
    ]
    if len(course) > 2:
        _away, x, y = min(course)
        yield Name(_(WATER.get(river.name, river.name)), Tier.WATER, x, y, len(course))
