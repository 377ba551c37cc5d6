"""A location in words: the form's hint."""

from sitrep_app.domain.gazetteer import Gazetteer, Place, load
from sitrep_app.domain.location import Closeness, Location
from sitrep_app.domain.normalise import name_key
from sitrep_app.i18n import _, current, format_number
from sitrep_app.i18n.directions import dotted, isolated, isolated_number

_AREAS = (("adm3", "subdistrict"), ("adm2", "district"), ("adm1", "province"))
MOST_OFFERED = 3
"""How many places of nearly that name are offered."""

_DRAWN_AS_AREAS = (Closeness.SUBDISTRICT, Closeness.DISTRICT, Closeness.PROVINCE, Closeness.COUNTRY)


def say_point(location: Location) -> str:
    """Return the coordinate, "33.94° N, 44.83° E", with more places where it is exact; empty where there is none."""
    if location.latitude is None or location.longitude is None:
        return ""
    places = 4 if location.precision is Closeness.POINT else 2
    north = _("N") if location.latitude >= 0 else _("S")
    east = _("E") if location.longitude >= 0 else _("W")
    latitude, longitude = (
        isolated_number(f"{abs(degrees):.{places}f}°") for degrees in (location.latitude, location.longitude)
    )
    return _(", ").join((f"{latitude} {north}", f"{longitude} {east}"))


def say_name(location: Location, gazetteer: Gazetteer | None = None) -> str:
    """Return what a location is called: the gazetteer's name in the language in use, else the source's words."""
    place = (gazetteer or load()).by_id(location.place) if location.place else None
    is_translated = place is not None and location.name in place.names and current() != "en"
    return place.name_in(current()) if place is not None and is_translated else location.label


def say_radius(location: Location) -> str:
    """Return the radius of doubt, "± 13 km" or "± 600 m"; empty where none is stated."""
    if location.radius_m is None:
        return ""
    if location.radius_m < 1_000:
        return _("± {metres} m").format(metres=format_number(location.radius_m))
    return _("± {kilometres} km").format(kilometres=format_number(round(location.radius_m / 1_000)))


def say_area(location: Location, gazetteer: Gazetteer | None = None) -> str:
    """Return the district a location lies in, else its province, "Al-Muqdadiya district"; empty where none is known."""
    places = gazetteer or load()
    for kind, field in _AREAS:
        code = getattr(location, field)
        wanted = kind != "adm3" or location.precision is Closeness.SUBDISTRICT
        area = (
            next((p for p in places if p.kind == kind and getattr(p, kind) == code), None)
            if code and wanted
            else None
        )
        if area is not None:
            return _named(area)
    return ""


def say_place(location: Location, gazetteer: Gazetteer | None = None) -> str:
    """Return what words were taken to mean, and the words themselves where the two differ.

    "33.94° N, 44.84° E · ± 13 km · Al-Muqdadiya district — from “30 km NE of Baquba”"; an area has no point.
    `gazetteer` names the areas, by default the one that ships with the app. Empty where nothing was said.
    """
    if not location.said and not location.name:
        return ""
    if location.precision is Closeness.UNKNOWN:
        return _unknown(location.said, gazetteer or load())
    places = gazetteer or load()
    place, area = places.by_id(location.place), say_area(location, places)
    if location.precision in _DRAWN_AS_AREAS:
        own = (area, *((place.name_en, place.name_ar, place.name_ku) if place else ()))
        meant = [area or say_name(location, places), _("drawn as an area, not a point")]
    else:
        own = place.names if place else ()
        is_other = location.name != location.said or _is_one_of(location.said, own)
        name = say_name(location, places) if location.name and is_other else ""
        meant = [name, say_point(location), say_radius(location), area]
    shown = dotted(meant)
    if not location.name or _is_one_of(location.said, own):
        return shown
    return _("{place} — from “{words}”").format(place=shown, words=isolated(location.said))


def _unknown(words: str, places: Gazetteer) -> str:
    """Say that words are kept, and which place's name is one letter away from them."""
    near = dict.fromkeys(place.name_in(current()) for place in places.near(words)[:MOST_OFFERED])
    if not near:
        return _("no single place that is known · kept as written")
    return _("no place of that name is known · kept as written · did you mean {names}?").format(
        names=_(" or ").join(map(isolated, near))
    )


def _is_one_of(words: str, names: tuple[str, ...]) -> bool:
    return name_key(words) in {name_key(name) for name in names}


def _named(area: Place) -> str:
    name = area.name_in(current())
    if area.kind == "adm1":
        return _("{name} governorate").format(name=name)
    return (_("{name} sub-district") if area.kind == "adm3" else _("{name} district")).format(name=name)
