"""What the palette finds in a workspace: entries, actors and places."""

from collections.abc import Callable, Sequence
from functools import partial

from sitrep_app.domain import gazetteer
from sitrep_app.domain.identity import SubjectId
from sitrep_app.gui.actions import Found
from sitrep_app.i18n import _, current, format_number
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
        "source": _("source"),
        "setting": _("workspace"),
        "sitrep": _("report"),
    }.get(kind, _("entry"))


def find(
    workspace: Workspace,
    text: str,
    go_to_entry: Callable[[SubjectId, str], object],
    go_to_district: Callable[[str], object],
    go_to_all: Callable[[str], object],
) -> Sequence[Found]:
    """Return those so named, then the newest entries with every word of a text, then districts of that name.

    Where there are more entries, a line leads to all of them.
    """
    named = queries.search_names(workspace, text, limit=MOST_NAMES)
    newest = [
        hit for hit in queries.search(workspace, text, limit=MOST_ENTRIES + MOST_NAMES) if hit not in named
    ]
    entries = [
        Found(
            hit.title or kind_words(hit.kind),
            kind_words(hit.kind),
            _ICONS.get(hit.kind, "file-text"),
            partial(go_to_entry, hit.subject, hit.kind),
        )
        for hit in (*named, *newest[:MOST_ENTRIES])
    ]
    if len(newest) > MOST_ENTRIES:
        entries.append(_all(workspace, text, go_to_all))
    area = queries.setting(workspace).area
    districts = [
        place
        for place in gazetteer.load().complete(text, 40)
        if place.kind == "adm2" and place.adm1.startswith(area)
    ]
    places = [
        Found(
            place.name_in(current()),
            _("district"),
            "map-pin",
            partial(go_to_district, place.adm2 or place.id),
        )
        for place in districts[:MOST_PLACES]
    ]
    return [*entries, *places]


def _all(workspace: Workspace, text: str, go_to_all: Callable[[str], object]) -> Found:
    """Return the line that leads to everything found, with how much that is."""
    most = queries.MOST_COUNTED
    count = queries.count_found(workspace, text)
    number = format_number(min(count, most))
    told = _("Show all {n} in Entries") if count <= most else _("Show all in Entries: more than {n}")
    return Found(told.format(n=number), _("search"), "search", partial(go_to_all, text))
