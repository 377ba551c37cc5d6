"""What the inspector says of a subject: its heading, its facts and its account. No widgets."""

from dataclasses import dataclass

from sitrep_app.domain.attachment import Attachment
from sitrep_app.domain.confirmation import CONFIRMED
from sitrep_app.domain.headline import headline
from sitrep_app.domain.incident import Incident
from sitrep_app.domain.merged import Mergeable, kept_by
from sitrep_app.domain.vocabulary import load
from sitrep_app.gui.panels.inspector.facts import facts
from sitrep_app.gui.panels.inspector.reading import Known
from sitrep_app.gui.widgets.facts import Fact
from sitrep_app.i18n import _, current

CHANGEABLE = frozenset(
    {
        "place",
        "incident",
        "tie",
        "progress",
        "reported_total",
        "no_change",
        "actor",
        "source",
        "facility",
        "programme",
    }
)
"""The kinds that a person may correct and strike."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One subject in words; `category` is an incident's, empty for other kinds, whose `kind` is said instead.

    `struck` says why it does not stand, `merged` what it is shown under where it was merged with another.
    """

    category: str
    kind: str
    title: str
    facts: tuple[Fact, ...]
    account: str
    struck: str
    conflicts: str
    can_follow: bool
    can_change: bool = True
    attachments: tuple[Attachment, ...] = ()
    can_confirm: bool = False
    merged: str = ""
    can_merge: bool = False


def sheet(known: Known) -> Sheet:
    """Return what the inspector says of a subject."""
    state = known.entry.state
    incident = state if isinstance(state, Incident) else None
    return Sheet(
        category=incident.category if incident else "",
        kind=load("category").label(incident.category, current())
        if incident
        else kind_name(known.entry.kind),
        title=headline(state, known.name),
        facts=tuple(facts(known, state)),
        account=str(getattr(state, "account", "") or getattr(state, "note", "")),
        struck=_struck(known),
        merged=_merged(known),
        can_merge=_can_merge(known),
        conflicts=_(", ").join(field_name(field) for field in known.entry.conflicts),
        can_follow=incident is not None and not known.entry.struck,
        can_confirm=known.entry.kind in CONFIRMED and not known.entry.struck,
        can_change=known.entry.kind in CHANGEABLE,
        attachments=getattr(state, "attachments", ()),
    )


def kind_name(kind: str) -> str:
    """Return what a kind of entry is called on screen."""
    names = {
        "incident": _("Event"),
        "tie": _("Coordination"),
        "progress": _("Progress"),
        "reported_total": _("Reported total"),
        "no_change": _("No change"),
        "actor": _("Actor"),
        "source": _("Source"),
        "facility": _("Facility"),
        "programme": _("Programme"),
        "place": _("Place"),
        "setting": _("Workspace"),
        "sitrep": _("Issued report"),
    }
    return names.get(kind, kind)


def field_name(field: str) -> str:
    """Return what a field of a state is called on screen."""
    names = {
        "title": _("Title"),
        "name": _("Name"),
        "short": _("Short"),
        "names": _("Names"),
        "aliases": _("Also"),
        "parent": _("Part of"),
        "from_actor": _("Between"),
        "to_actor": _("Between"),
        "claimed_by": _("Says"),
        "facility": _("Facility"),
        "programme": _("Programme"),
        "partners": _("Partners"),
        "causes": _("Causes"),
        "done": _("Rebuilt"),
        "of": _("Out of"),
        "counted_by": _("Counted by"),
        "publisher": _("Publisher"),
        "facility_type": _("Kind"),
        "category": _("Category"),
        "type": _("Type"),
        "period": _("When"),
        "location": _("Where"),
        "area": _("Where"),
        "parts": _("Actors"),
        "claims": _("Figures"),
        "account": _("Account"),
        "citations": _("Source"),
        "verification": _("Status"),
        "marking": _("Marking"),
        "tags": _("Tags"),
        "links": _("Links"),
        "attachments": _("Attachments"),
        "level": _("Relation"),
        "domain": _("In what"),
        "state": _("State"),
        "reliability": _("Reliability"),
        "reason": _("Reason"),
        "confirms": _("Still holds"),
        "note": _("Note"),
        "struck": _("Struck"),
        "merged_into": _("Shown under"),
    }
    return names.get(field, field.replace("_", " ").capitalize())


def _can_merge(known: Known) -> bool:
    """Say whether merging is offered beside the rest; an event has so many buttons that the menu alone offers it."""
    state = known.entry.state
    return isinstance(state, Mergeable) and not isinstance(state, Incident) and not known.entry.struck


def _merged(known: Known) -> str:
    """Return what the subject is shown under, where it was merged with another."""
    into = kept_by(known.entry.subject, known.entry.state)
    return known.name(into) if into else ""


def _struck(known: Known) -> str:
    if not known.entry.struck:
        return ""
    if merged := _merged(known):
        return _("merged with “{name}”").format(name=merged)
    reasons = [line.reason for line in known.history if line.act in ("strike", "undo") and line.reason]
    return reasons[-1] if reasons else _("taken back")
