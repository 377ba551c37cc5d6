"""What the palette finds in a workspace: entries, actors and places."""

from collections.abc import Callable, Sequence
from functools import partial

from sitrep_app.domain import gazetteer
from sitrep_app.domain.identity import SubjectId
from sitrep_app.gui.actions import Found
from sitrep_app.i18n import _, current
from sitrep_app.store import queries
from sitrep_app.store.workspace import Workspace

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
) -> Sequence[Found]:
    """Return entries and actors with every word of a text, then districts of that name."""
    entries = [
        Found(
            hit.title or kind_words(hit.kind),
            kind_words(hit.kind),
            _ICONS.get(hit.kind, "file-text"),
            partial(go_to_entry, hit.subject, hit.kind),
        )
        for hit in queries.search(workspace, text, limit=MOST_ENTRIES)
    ]
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
