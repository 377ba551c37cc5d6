"""The words of the map. Nothing here knows of widgets."""

from sitrep_app.domain import gazetteer
from sitrep_app.domain.location import Closeness, Location
from sitrep_app.domain.vocabulary import load
from sitrep_app.domain.where.saying import say_area, say_radius
from sitrep_app.gui.panels.map.prepared import Prepared
from sitrep_app.gui.panels.map.reading import Details, Site
from sitrep_app.i18n import _, current, format_number, ngettext
from sitrep_app.i18n.directions import dotted


def say_length(metres: int) -> str:
    """Return a distance: 500 m, 20 km."""
    if metres < 1000:
        return _("{n} m").format(n=format_number(metres))
    return _("{n} km").format(n=format_number(metres // 1000))


def area_name(code: str) -> str:
    """Return what an area is called with its kind: Diyala governorate; the code itself where nobody knows it."""
    place = gazetteer.load().by_id(f"cod:{code}")
    kinds = {
        "adm1": Location(Closeness.PROVINCE, province=code),
        "adm2": Location(Closeness.DISTRICT, district=code),
        "adm3": Location(Closeness.SUBDISTRICT, subdistrict=code),
    }
    return say_area(kinds[place.kind]) if place is not None and place.kind in kinds else code


def summary(code: str, incidents: int, sites: int) -> str:
    """Return the title of what is placed only in an area."""
    parts = []
    if incidents:
        parts.append(events(incidents))
    if sites and not incidents:
        parts.append(facilities(sites))
    return dotted((area_name(code), *parts))


def events(count: int) -> str:
    """Return how many events: 3 events."""
    return ngettext("{n} event", "{n} events", count).format(n=format_number(count))


def facilities(count: int) -> str:
    """Return how many facilities."""
    return ngettext("{n} facility", "{n} facilities", count).format(n=format_number(count))


def subtitle(prepared: Prepared) -> str:
    """Return what the map shows in a line: how many events, at points and in areas."""
    placing = prepared.placing
    in_areas = sum(len(rows) for rows in placing.by_area.values())
    parts = [events(prepared.shown)]
    if len(placing.rows):
        parts.append(_("{n} at a point").format(n=format_number(len(placing.rows))))
    if in_areas:
        parts.append(_("{n} somewhere in an area").format(n=format_number(in_areas)))
    return dotted(parts)


def status(prepared: Prepared) -> str:
    """Return the words for the end of the status bar."""
    placed = prepared.shown - len(prepared.placing.unplaced)
    return _("{n} of {all} placed").format(n=format_number(placed), all=events(prepared.shown))


def of_event(details: Details) -> str:
    """Return the line on one event."""
    parts = (details.title, details.when, details.where, str(details.grade))
    return dotted(parts)


def of_events(details: Details, others: int) -> str:
    """Return the line on several events at one point."""
    more = ngettext("and {n} more here", "and {n} more here", others).format(n=format_number(others))
    return dotted((of_event(details), more))


def of_site(site: Site) -> str:
    """Return the line on a facility."""
    state = load("lifecycle").label(site.state, current())
    return dotted((site.name, state, site_place(site)))


def of_area(code: str, incidents: int, sites: int) -> str:
    """Return the line on an area."""
    counted = [events(incidents)] if incidents else []
    counted += [facilities(sites)] if sites else []
    if not counted:
        return area_name(code)
    return _("{area}: {what}, no closer place known").format(area=area_name(code), what=_(", ").join(counted))


def of_cell(count: int) -> str:
    """Return the line on a square of the density."""
    return _("{what} here. Zoom in to see each.").format(what=events(count))


def closeness(number: int, radius_m: float | None, area: str) -> str:
    """Return how finely a place is known: "Town or village · Al-Muqdadiya district"."""
    code = list(Closeness)[number]
    label = load("location_precision").label(code, current())
    doubt = say_radius(Location(radius_m=int(radius_m))) if radius_m is not None else ""
    is_area = code in (Closeness.SUBDISTRICT, Closeness.DISTRICT, Closeness.PROVINCE)
    name = area_name(area if is_area else _district(area)) if area else ""
    if is_area and name:
        return _("somewhere in {area}").format(area=name)
    return dotted((label, doubt, name))


def site_place(site: Site) -> str:
    """Return how finely a facility's place is known."""
    place = site.location
    area = place.subdistrict or place.district or place.province
    return closeness(list(Closeness).index(place.precision), place.radius_m, area)


def _district(code: str) -> str:
    place = gazetteer.load().by_id(f"cod:{code}")
    return (place.adm2 or code) if place else code


def how_to_move() -> str:
    """Return what the keys do, for the line under the map while nothing is pointed at."""
    return _("Drag to move, turn the wheel to zoom. Keys: arrows, + and −, Home.")


def disclaimer() -> str:
    """Return what every map of ours says below itself; the NOTICE has the same."""
    return _(
        "The boundaries and names shown and the designations used do not imply official endorsement or acceptance "
        "by the United Nations."
    )


def sources() -> str:
    """Return whose the land is; the NOTICE has the terms."""
    return _(
        "Boundaries: COD-AB, Iraq CSO and OCHA, 2019. Water and neighbours: Natural Earth. Towns: GeoNames."
    )
