"""How far apart two places are, each with its doubt, or whether their names are one."""

from sitrep_app.domain.likeness.evidence import Evidence, Sign
from sitrep_app.domain.likeness.spellings import are_one_place, is_in_arabic
from sitrep_app.domain.location import Closeness, Location, distance_km
from sitrep_app.i18n import _

DOUBT_KM = {
    Closeness.POINT: 0.5,
    Closeness.VICINITY: 2.0,
    Closeness.SETTLEMENT: 2.0,
    Closeness.SUBDISTRICT: 12.0,
    Closeness.DISTRICT: 30.0,
    Closeness.PROVINCE: 90.0,
    Closeness.COUNTRY: 500.0,
    Closeness.UNKNOWN: 3.0,
}
"""How far from its point a place may really be where nobody says how far."""

AREA_KM = 10.0
SAME_KM, NEAR_KM, AROUND_KM = 1.0, 6.0, 18.0


def weigh_places(one: Location, other: Location) -> Evidence:
    """Return what two places say."""
    here, there = _point(one), _point(other)
    if here is None or there is None:
        return _named(one, other)
    doubts = doubt_km(one), doubt_km(other)
    apart = distance_km(here, there)
    if max(doubts) > AREA_KM:
        return _within(one, other, apart - sum(doubts))
    return _close(one, other, apart, apart - sum(doubts))


def doubt_km(location: Location) -> float:
    """Return how far a place may be from its point."""
    if location.radius_m is not None:
        return location.radius_m / 1_000
    return DOUBT_KM[location.precision]


def _point(location: Location) -> tuple[float, float] | None:
    if location.latitude is None or location.longitude is None:
        return None
    return (location.latitude, location.longitude)


def _named(one: Location, other: Location) -> Evidence:
    if one.place and one.place == other.place:
        return _one_name(one)
    names = _names(one), _names(other)
    if not all(names):
        return Evidence(Sign.NO_PLACE)
    if any(are_one_place(here, there) for here in names[0] for there in names[1]):
        return _one_name(one, other)
    if len({is_in_arabic(name) for each in names for name in each}) > 1 or _is_coarse(one, other):
        return Evidence(Sign.NO_PLACE)
    return Evidence(Sign.OTHER_NAME)


def _one_name(*places: Location) -> Evidence:
    sign = Sign.WITHIN_AREA if _is_coarse(*places) else Sign.SAME_NAME
    return Evidence(sign, _("same area") if sign is Sign.WITHIN_AREA else _("same place"))


def _is_coarse(*places: Location) -> bool:
    return any(
        place.precision in (Closeness.SUBDISTRICT, Closeness.DISTRICT, Closeness.PROVINCE, Closeness.COUNTRY)
        for place in places
    )


def _within(one: Location, other: Location, beyond_km: float) -> Evidence:
    if beyond_km > NEAR_KM:
        return Evidence(Sign.OTHER_PLACE)
    if Closeness.COUNTRY in (one.precision, other.precision):
        return Evidence(Sign.NO_PLACE)
    if _are_other_areas(one, other):
        return Evidence(Sign.OTHER_AREA)
    return Evidence(Sign.WITHIN_AREA, _("same area"))


def _are_other_areas(one: Location, other: Location) -> bool:
    """Say whether two places lie in different districts, or are areas of one size with different names."""
    if one.district and other.district:
        return one.district != other.district
    return (
        one.precision is other.precision
        and all(map(_names, (one, other)))
        and not _are_called_the_same(one, other)
    )


def _close(one: Location, other: Location, apart: float, beyond: float) -> Evidence:
    said = _("{km} km away").format(km=f"{apart:.0f}")
    if apart <= SAME_KM or (beyond <= 0 and _are_called_the_same(one, other)):
        return Evidence(Sign.SAME_PLACE, _("same place"))
    are_two = _are_called_otherwise(one, other)
    if beyond <= NEAR_KM:
        return Evidence(Sign.NEAR, said, 0.5 if are_two else 1.0)
    if beyond > AROUND_KM:
        return Evidence(Sign.OTHER_PLACE, said)
    return Evidence(Sign.OTHER_TOWN if are_two else Sign.AROUND, said)


def _are_called_otherwise(one: Location, other: Location) -> bool:
    """Say whether two places are named, in one script, and not alike; a translated name says nothing."""
    names = _names(one), _names(other)
    scripts = {is_in_arabic(name) for each in names for name in each}
    return all(names) and len(scripts) == 1 and not _are_called_the_same(one, other)


def _are_called_the_same(one: Location, other: Location) -> bool:
    return any(are_one_place(here, there) for here in _names(one) for there in _names(other))


def _names(location: Location) -> set[str]:
    return {name for name in (location.name, location.said) if name}
