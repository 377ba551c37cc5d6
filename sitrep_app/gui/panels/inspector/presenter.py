"""What the inspector says of a subject: its heading, its facts and its account. No widgets."""

from collections.abc import Sequence
from dataclasses import dataclass

from sitrep_app.domain.actor import Actor
from sitrep_app.domain.claim import Claim
from sitrep_app.domain.entry import State
from sitrep_app.domain.facility import Facility, Progress
from sitrep_app.domain.headline import headline, of, source_name
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.incident import Incident
from sitrep_app.domain.location import Location
from sitrep_app.domain.period import Period
from sitrep_app.domain.programme import Programme, ReportedTotal
from sitrep_app.domain.source import Citation, Source
from sitrep_app.domain.spread import spread
from sitrep_app.domain.tie import Tie
from sitrep_app.domain.view import grade_of
from sitrep_app.domain.vocabulary import load
from sitrep_app.domain.when import say_period
from sitrep_app.domain.where import say_place
from sitrep_app.gui.panels.inspector.reading import Known
from sitrep_app.gui.widgets.facts import Fact, Piece
from sitrep_app.i18n import _, current, format_number

AXES = {
    "building": "building_condition",
    "equipment": "equipment_condition",
    "functionality": "functionality",
    "accessibility": "accessibility",
    "staffing": "staffing",
    "supplies": "supplies",
}


CHANGEABLE = frozenset(
    {"incident", "tie", "progress", "reported_total", "actor", "source", "facility", "programme"}
)
"""The kinds that a person may correct and strike."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One subject in words; `category` is an incident's, empty for other kinds, whose `kind` is said instead."""

    category: str
    kind: str
    title: str
    facts: tuple[Fact, ...]
    account: str
    struck: str
    conflicts: str
    can_follow: bool
    can_change: bool = True


def sheet(known: Known) -> Sheet:
    """Return what the inspector says of a subject."""
    state = known.entry.state
    incident = state if isinstance(state, Incident) else None
    return Sheet(
        category=incident.category if incident else "",
        kind=_label("category", incident.category) if incident else kind_name(known.entry.kind),
        title=headline(state, known.name),
        facts=tuple(_facts(known, state)),
        account=str(getattr(state, "account", "") or getattr(state, "note", "")),
        struck=_struck(known),
        conflicts=", ".join(field_name(field) for field in known.entry.conflicts),
        can_follow=incident is not None and not known.entry.struck,
        can_change=known.entry.kind in CHANGEABLE,
    )


def kind_name(kind: str) -> str:
    """Return what a kind of entry is called on screen."""
    names = {
        "incident": _("Event"),
        "tie": _("Coordination"),
        "progress": _("Progress"),
        "reported_total": _("Reported total"),
        "actor": _("Actor"),
        "source": _("Source"),
        "facility": _("Facility"),
        "programme": _("Programme"),
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
        "level": _("Relation"),
        "domain": _("In what"),
        "state": _("State"),
        "reliability": _("Reliability"),
        "reason": _("Reason"),
        "note": _("Note"),
        "struck": _("Struck"),
    }
    return names.get(field, field.replace("_", " ").capitalize())


def claim_words(claim: Claim) -> str:
    """Return a claim's number and of whom: "2 civilians", "many civilians", "4"."""
    whom = "" if claim.population == "not_stated" else _label("population", claim.population).lower()
    number = format_number(claim.span.best) if claim.is_counted else claim.said or _("not counted")
    return " ".join(part for part in (number, whom) if part)


def _facts(known: Known, state: State) -> list[Fact]:
    match state:
        case Incident():
            facts = _incident_facts(known, state)
        case Tie():
            facts = _tie_facts(known, state)
        case Progress():
            facts = _progress_facts(known, state)
        case ReportedTotal():
            facts = [
                _link(known, _("Programme"), state.programme),
                _fact(_("Rebuilt"), of(state.done, state.of)),
                *_when(known, state.period),
                _fact(_("Counted by"), state.counted_by or _("not stated")),
            ]
        case Actor():
            facts = _actor_facts(known, state)
        case Source():
            facts = _source_facts(known, state)
        case Facility() | Programme():
            facts = _place_facts(known, state)
        case _other:
            facts = []
    facts += _cited(known, getattr(state, "citations", ()))
    if verification := getattr(state, "verification", ""):
        facts.append(_pills(_("Status"), [_label("verification", verification)]))
    if marking := getattr(state, "marking", None):
        facts.append(_pills(_("Marking"), [marking.label]))
    return [fact for fact in facts if fact.pieces]


def _incident_facts(known: Known, state: Incident) -> list[Fact]:
    roles = [
        (f"{known.name(part.actor)} · {_label('actor_role', part.role)}", part.actor) for part in state.parts
    ]
    links = [(f"{_label('link', link.kind)}: {known.name(link.target)}", link.target) for link in state.links]
    return [
        _fact(_("Type"), _label("incident_type", state.type) if state.type else ""),
        *_when(known, state.period),
        *_where(state.location),
        Fact(_("Actors"), tuple(Piece(words, subject=subject) for words, subject in roles)),
        *(_figure(claim) for claim in state.claims),
        Fact(_("Links"), tuple(Piece(words, subject=subject) for words, subject in links)),
        _pills(_("Tags"), state.tags),
    ]


def _tie_facts(known: Known, state: Tie) -> list[Fact]:
    says = _("Says")
    speaker = (
        _link(known, says, state.claimed_by) if state.claimed_by else _fact(says, _("the source, about both"))
    )
    return [
        _pills(_("Relation"), [_label("coordination_level", state.level)]),
        _fact(_("In what"), _label("coordination_domain", state.domain)),
        _links(known, _("Between"), (state.from_actor, state.to_actor)),
        *_when(known, state.period),
        *_where(state.area),
        speaker,
    ]


def _progress_facts(known: Known, state: Progress) -> list[Fact]:
    said = [
        _fact(load(vocabulary).title.get(current()) or load(vocabulary).title["en"], _label(vocabulary, code))
        for axis, vocabulary in AXES.items()
        if (code := getattr(state, axis)) != "unknown"
    ]
    return [
        _link(known, _("Facility"), state.facility),
        _pills(_("State"), [_label("lifecycle", state.state)]),
        *_when(known, state.period),
        *said,
        _pills(_("Causes"), [_cause(code) for code in state.causes]),
        _links(known, _("Partners"), state.partners),
    ]


def _actor_facts(known: Known, state: Actor) -> list[Fact]:
    return [
        _fact(_("Kind"), _label("actor_type", state.type) if state.type else ""),
        _link(known, _("Part of"), state.parent) if state.parent else Fact("", ()),
        _pills(_("Short"), [state.short] if state.short else []),
        _pills(_("Names"), list(state.names.values())),
        _pills(_("Also"), state.aliases),
    ]


def _source_facts(known: Known, state: Source) -> list[Fact]:
    reliability = f"{state.reliability} · {_label('reliability', state.reliability)}"
    return [
        _fact(_("Publisher"), state.publisher),
        *(_when(known, state.period, _("Date")) if state.period else ()),
        Fact(_("Reliability"), (Piece(reliability),), state.reason),
    ]


def _place_facts(known: Known, state: Facility | Programme) -> list[Fact]:
    if isinstance(state, Facility):
        kind, where = state.type, state.location
        others = [_link(known, _("Programme"), state.programme)] if state.programme else []
    else:
        kind, where = state.facility_type, state.area
        others = [_links(known, _("Partners"), state.partners)]
    return [_fact(_("Kind"), _label("facility_type", kind) if kind else ""), *_where(where), *others]


def _when(known: Known, period: Period, label: str = "") -> list[Fact]:
    doubt = spread(period)
    pieces = [Piece(say_period(period, zone=known.zone))]
    if doubt:
        pieces.append(Piece(doubt, is_pill=True))
    return [Fact(label or _("When"), tuple(pieces))]


def _where(location: Location) -> list[Fact]:
    """Show what was read, and below it what the source said and what was computed from it."""
    if not location.label:
        return []
    computed = say_place(location)
    return [Fact(_("Where"), (Piece(location.label),), computed if computed != location.label else "")]


def _cited(known: Known, citations: Sequence[Citation]) -> list[Fact]:
    facts = []
    for cited in citations:
        source = known.sources.get(cited.source)
        name = source_name(source.state) if source else _("not known here")
        grade = grade_of((cited,), known.sources)
        note = " · ".join(part for part in (cited.locator, cited.reason) if part)
        facts.append(Fact(_("Source"), (Piece(name, subject=cited.source), Piece(grade=grade)), note))
    return facts


def _figure(claim: Claim) -> Fact:
    label = (
        load("measure").term(claim.measure).short(current())
        if claim.measure in load("measure")
        else claim.measure
    )
    span = claim.span
    is_exact = not claim.is_counted or span.low == span.high
    doubt = "" if is_exact else _("low {low} · high {high}").format(low=span.low, high=span.high)
    said = _("said: {words}").format(words=claim.said) if claim.is_counted and claim.said else ""
    return Fact(label, (Piece(claim_words(claim)),), " · ".join(part for part in (doubt, said) if part))


def _struck(known: Known) -> str:
    if not known.entry.struck:
        return ""
    reasons = [line.reason for line in known.history if line.act in ("strike", "undo") and line.reason]
    return reasons[-1] if reasons else _("taken back")


def _cause(code: str) -> str:
    for vocabulary in ("functionality_cause", "accessibility_cause", "building_cause"):
        if code in load(vocabulary):
            return _label(vocabulary, code)
    return code


def _label(vocabulary: str, code: str) -> str:
    return load(vocabulary).label(code, current())


def _fact(label: str, words: str) -> Fact:
    return Fact(label, (Piece(words),) if words else ())


def _pills(label: str, words: Sequence[str]) -> Fact:
    return Fact(label, tuple(Piece(word, is_pill=True) for word in words))


def _link(known: Known, label: str, subject: SubjectId) -> Fact:
    return Fact(label, (Piece(known.name(subject), subject=subject),))


def _links(known: Known, label: str, subjects: Sequence[SubjectId]) -> Fact:
    return Fact(label, tuple(Piece(known.name(subject), subject=subject) for subject in subjects))
