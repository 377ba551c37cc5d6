"""A follow-up: an event that comes of one or more others, which are named first."""

from dataclasses import replace

from sitrep_app.domain.incident import Incident
from sitrep_app.i18n import _, later
from sitrep_app.ops.drafting.fields import FieldSpec
from sitrep_app.ops.drafting.kind import Kind, suits_none
from sitrep_app.ops.drafting.kinds import incident
from sitrep_app.ops.drafting.links import read_links_to
from sitrep_app.ops.drafting.reading import Reading
from sitrep_app.ops.drafting.rules import EVENT

FOLLOWS = "follow_up"
"""The kind of link from what follows to what it follows."""

_FIELDS = (
    FieldSpec("follows", later("Follows"), "entries", required=True, repeated=True, of=("incident",)),
    *incident.FIELDS,
)


def _read(reading: Reading, known: Incident | None) -> Incident | None:
    """Return the event that a draft says, linked to what it follows; None while something required is missing."""
    reading.text("follows", required=_("Nothing is named that it follows"))
    links = read_links_to(reading, "follows", FOLLOWS)
    state = incident.read(reading, known)
    return replace(state, links=tuple(dict.fromkeys((*links, *state.links)))) if state else None


KIND = Kind("follow_up", 45, "incident", _FIELDS, _read, incident.words, suits_none, rules=EVENT)
