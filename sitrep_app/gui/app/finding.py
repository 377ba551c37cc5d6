"""What the palette finds in a workspace: entries, actors and places."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from sitrep_app.domain import gazetteer
from sitrep_app.domain.gazetteer import Place
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.location import Location
from sitrep_app.domain.normalise import name_key, normalise
from sitrep_app.domain.template import Template
from sitrep_app.domain.where.saying import say_area
from sitrep_app.gui.actions import Found
from sitrep_app.i18n import _, current, format_number
from sitrep_app.ops import templates
from sitrep_app.store import queries
from sitrep_app.store.workspace import Workspace

MOST_NAMES = 4
MOST_ENTRIES = 12
MOST_PLACES = 4

_ICONS = {
    "incident": "circle-dot",
    "actor": "users",
    "tie": "waypoints",
    "facility": "hospital",
    "progress": "hospital",
    "programme": "hospital",
    "reported_total": "hospital",
    "no_change": "badge-check",
    "place": "map-pin",
    "source": "file-text",
}


def kind_words(kind: str) -> str:
    """Return what a person calls a kind of entry."""
    return {
        "incident": _("event"),
        "actor": _("actor"),
        "tie": _("coordination"),
        "facility": _("facility"),
        "progress": _("progress"),
        "programme": _("programme"),
        "reported_total": _("reported total"),
        "no_change": _("no change"),
        "place": _("place"),
        "source": _("source"),
        "setting": _("workspace"),
        "sitrep": _("report"),
    }.get(kind, _("entry"))


@dataclass(frozen=True, slots=True)
class Ways:
    """Where what is found leads: an entry of a kind, a district, all entries with some words, an entry by a template."""

    to_entry: Callable[[SubjectId, str], object]
    to_district: Callable[[str], object]
    to_all: Callable[[str], object]
    to_new: Callable[[Template], object]


def find(workspace: Workspace, text: str, ways: Ways) -> list[Found]:
    """Return those so named, then places of that name, then the newest entries with every word of a text.

    Where there are more entries, a line leads to all of them.
    """
    named = queries.search_names(workspace, text, limit=MOST_NAMES)
    newest = [
        hit for hit in queries.search(workspace, text, limit=MOST_ENTRIES + MOST_NAMES) if hit not in named
    ]
    lines = [_entry(hit, ways) for hit in named]
    lines += [_template(one, ways) for one in _templates(workspace, text)]
    lines += _places(workspace, text, ways)
    lines += [_entry(hit, ways) for hit in newest[:MOST_ENTRIES]]
    return [*lines, _all(workspace, text, ways)] if len(newest) > MOST_ENTRIES else lines


def _templates(workspace: Workspace, text: str) -> list[Template]:
    """Return the templates that have every word, of a workspace that takes new entries."""
    wanted = normalise(text).split()
    if workspace.read_only or not wanted:
        return []
    return [one for one in templates.saved(workspace) if all(word in normalise(one.name) for word in wanted)]


def _template(template: Template, ways: Ways) -> Found:
    kind = _("new by template: {kind}").format(kind=kind_words(template.kind))
    return Found(template.name, kind, "copy", partial(ways.to_new, template), f"template {template.name}")


def _entry(hit: queries.Hit, ways: Ways) -> Found:
    called = kind_words(hit.kind)
    go = partial(ways.to_entry, hit.subject, hit.kind)
    return Found(hit.title or called, called, _ICONS.get(hit.kind, "file-text"), go, hit.subject)


def _places(workspace: Workspace, text: str, ways: Ways) -> list[Found]:
    """Return the districts called so, then the places that entries use, then others on the map, which stand for their district."""
    area = queries.setting(workspace).area
    called = [place for place in gazetteer.load().find(text) if place.adm2 and place.adm1.startswith(area)]
    districts = [place for place in called if place.kind == "adm2"]
    used = queries.used_places(workspace, text, limit=MOST_PLACES)
    taken = {name_key(name) for place in districts for name in place.names} | set(map(name_key, used))
    others = [
        place for place in called if place.kind != "adm2" and taken.isdisjoint(map(name_key, place.names))
    ]
    return [
        *(_district(place, ways) for place in districts[:MOST_PLACES]),
        *(_used(name, ways) for name in used if _is_no_district(name, districts)),
        *(_within(place, ways) for place in _each_once(others)[:MOST_PLACES]),
    ]


def _each_once(places: Sequence[Place]) -> list[Place]:
    """Leave out the sub-district that is called as its town."""
    return list({(name_key(place.name_en), place.adm2): place for place in reversed(places)}.values())[::-1]


def _is_no_district(name: str, districts: Sequence[Place]) -> bool:
    return all(name_key(name) not in map(name_key, place.names) for place in districts)


def _district(place: Place, ways: Ways) -> Found:
    code = place.adm2 or place.id
    return Found(
        place.name_in(current()), _("district"), "map-pin", partial(ways.to_district, code), place.id
    )


def _used(name: str, ways: Ways) -> Found:
    return Found(name, _("place of entries"), "map-pin", partial(ways.to_all, name), f"used {name}")


def _within(place: Place, ways: Ways) -> Found:
    kind = _("place, {district}").format(district=say_area(Location(district=place.adm2)))
    return Found(place.name_in(current()), kind, "map-pin", partial(ways.to_district, place.adm2), place.id)


def _all(workspace: Workspace, text: str, ways: Ways) -> Found:
    """Return the line that leads to everything found, with how much that is."""
    most = queries.MOST_COUNTED
    count = queries.count_found(workspace, text)
    number = format_number(min(count, most))
    told = _("Show all {n} in Entries") if count <= most else _("Show all in Entries: more than {n}")
    return Found(told.format(n=number), _("search"), "search", partial(ways.to_all, text))
