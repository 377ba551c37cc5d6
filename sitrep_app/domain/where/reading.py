"""Words for a place become a location: what was said is kept, what was computed stands beside it."""

import re
from dataclasses import replace

from sitrep_app.domain.gazetteer import Gazetteer, Place
from sitrep_app.domain.location import Closeness, Location, distance_km, offset
from sitrep_app.domain.spelling import any_of, spelled
from sitrep_app.domain.where.areas import codes_at
from sitrep_app.domain.where.coordinates import prepared, read_coordinates
from sitrep_app.domain.where.grids import read_grid
from sitrep_app.domain.where.named import LOOSE_M, Named, loosened, places_in, read_named
from sitrep_app.domain.where.offsets import Offset, read_direction, read_offset

LONGEST = 200
"""The most characters that are looked at; longer words are kept and not understood."""

DISTRICT_M = 20_000
SUBDISTRICT_M = 3_000
"""The radii of doubt, in metres, above which a point no longer says which district or sub-district it is in."""

_REMARK = re.compile(r"(?P<name>[^()]+?) ?\((?P<remark>[^()]+)\)\.?")
_COMMA = re.compile(r"(?P<name>(?!.*bearing)(?=[^,،–—]*[^\W\d_])[^,،–—]+?) ?[,،–—] ?(?P<remark>.+)")
_ROAD = any_of(("road", "highway", "route", "طريق", "الطريق", "ڕێگای", "ڕێگا", "جادەی"))
_AND = rf"(?: ?{any_of(('and',))} ?| و ?)"
_BETWEEN = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?:.+ )?{any_of(('between', 'بين', 'لە نێوان', 'نێوان'))} (?P<one>.+?){_AND}(?P<other>.+)",
        rf"(?:.+ )?(?P<one>\S+) ?[-–/] ?(?P<other>\S+) {_ROAD}",
        rf"(?:.+ )?(?P<one>\S+) to (?P<other>\S+) {_ROAD}",
        rf"(?:.+ )?{_ROAD} (?:{any_of(('from', 'من', 'لە'))} )?(?P<one>.+?)(?: ?[-–/] ?| {any_of(('to', 'إلى', 'بۆ', 'تا'))} )(?P<other>.+)",
    )
)


def read_location(text: str, gazetteer: Gazetteer) -> Location:
    """Return the location that a person's words stand for, in English, Arabic or Sorani.

    A name of the gazetteer, with "near", "district" and the like; "30 km NE of Baquba", computed from the place named;
    coordinates; or a name with what a source says of it: "Miqdadiyah hospital (30 km NE of Baquba)". `said` keeps the
    words; of words that name nothing known, nothing else is kept. Trouble for a coordinate that is off the globe.
    """
    said = " ".join(text.split())
    if not said or len(said) > LONGEST:
        return Location(said=said)
    point = read_point(said)
    if point is not None:
        return _in_its_areas(point)
    name, words = parted(said) or ("", "")
    remark = _read_offset(words, gazetteer) if words else None
    if remark is None:
        return _read(said, gazetteer) or Location(said=said)
    named = _read(name, gazetteer)
    known = named if named and named.precision is not Closeness.UNKNOWN else replace(remark, name=name)
    return replace(known, said=said)


def read_point(said: str) -> Location | None:
    """Return the point of a coordinate or a grid reference, None where the words are neither."""
    words = spelled(prepared(said))
    return read_coordinates(words, said) or read_grid(words, said)


def parted(said: str) -> tuple[str, str] | None:
    """Return a name and the distance and direction told after it, None where nothing of the kind is told."""
    for shape in (_REMARK, _COMMA):
        found = shape.fullmatch(said)
        if found and read_offset(spelled(found["remark"])):
            return found["name"], found["remark"]
    return None


def _read(said: str, gazetteer: Gazetteer) -> Location | None:
    computed = _read_offset(said, gazetteer)
    if computed is not None:
        return computed
    words = spelled(said)
    towards = read_direction(words)
    if towards is not None and (named := read_named(towards, gazetteer)) is not None:
        return _location(loosened(named, LOOSE_M), said)
    ends = _two_ends(words, gazetteer)
    if ends is not None:
        return _midway(*ends, said)
    named = read_named(words, gazetteer)
    return _location(named, said) if named else _common_area(places_in(words, gazetteer), said)


def _two_ends(words: str, gazetteer: Gazetteer) -> tuple[tuple[float, float], tuple[float, float]] | None:
    """Return the points of two places that something lies between, or whose road it lies on."""
    for shape in _BETWEEN:
        if found := shape.fullmatch(words):
            one, other = (_clear(found[end], gazetteer) for end in ("one", "other"))
            if one and other:
                return one, other
    return None


def _clear(words: str, gazetteer: Gazetteer) -> tuple[float, float] | None:
    named = read_named(words, gazetteer)
    return named.place.point if named else None


def _read_offset(said: str, gazetteer: Gazetteer) -> Location | None:
    """Return the point that lies so far from a known place; the name stays the words that were said."""
    words = read_offset(spelled(said))
    origin = read_named(words.place, gazetteer) if words else None
    if words is None or origin is None:
        return None
    if origin.place.point is None:
        return _common_area([replace(origin.place, adm2="")], said)
    return _in_its_areas(_offset_from(origin.place.point, words, origin.doubt_m, said))


def _offset_from(origin: tuple[float, float], words: Offset, origin_m: int, said: str) -> Location:
    latitude, longitude = origin
    if words.bearing is not None:
        latitude, longitude = offset(origin, words.kilometres, words.bearing.degrees)
    return Location(
        Closeness.VICINITY,
        said,
        said,
        latitude=round(latitude, 6),
        longitude=round(longitude, 6),
        radius_m=words.radius_m(origin_m),
    )


def _midway(one: tuple[float, float], other: tuple[float, float], said: str) -> Location:
    latitude, longitude = (one[0] + other[0]) / 2, (one[1] + other[1]) / 2
    radius = round(distance_km(one, other) / 2) * 1_000
    point = Location(
        Closeness.VICINITY,
        said,
        said,
        latitude=round(latitude, 6),
        longitude=round(longitude, 6),
        radius_m=max(1_000, radius),
    )
    return _in_its_areas(point)


def _location(named: Named, said: str) -> Location:
    place = named.place
    return Location(
        named.closeness,
        said,
        named.name or said,
        place.id,
        place.lat,
        place.lon,
        named.radius_m,
        place.adm1,
        place.adm2,
        place.adm3,
    )


def _common_area(places: list[Place], said: str) -> Location | None:
    """Return the district or province that several places share, without a point; None where they share none."""
    if not places:
        return None
    for precision, codes in (
        (Closeness.DISTRICT, {(place.adm1, place.adm2) for place in places}),
        (Closeness.PROVINCE, {(place.adm1, "") for place in places}),
    ):
        province, district = next(iter(codes))
        if len(codes) == 1 and (district if precision is Closeness.DISTRICT else province):
            return Location(precision, said, said, province=province, district=district)
    return None


def _in_its_areas(point: Location) -> Location:
    """Return a computed point with the codes of the areas it lies in, down to those that its doubt leaves standing."""
    assert point.latitude is not None
    assert point.longitude is not None
    province, district, subdistrict = codes_at(point.latitude, point.longitude)
    doubt = point.radius_m or 0
    return replace(
        point,
        province=province,
        district=district if doubt <= DISTRICT_M else "",
        subdistrict=subdistrict if doubt <= SUBDISTRICT_M else "",
    )
