"""The facts about a subject, a function for each kind. No widgets."""

from collections.abc import Sequence
from dataclasses import replace

from sitrep_app.domain.actor import Actor
from sitrep_app.domain.claim import Claim
from sitrep_app.domain.confirmation import Confirmation
from sitrep_app.domain.entry import State
from sitrep_app.domain.facility import Facility, Progress
from sitrep_app.domain.grade import Grade
from sitrep_app.domain.headline import of, source_name
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.incident import Incident
from sitrep_app.domain.location import Location
from sitrep_app.domain.own_place import OwnPlace
from sitrep_app.domain.period import Period
from sitrep_app.domain.programme import Programme, ReportedTotal
from sitrep_app.domain.source import Citation, Source
from sitrep_app.domain.spread import spread
from sitrep_app.domain.tie import Tie
from sitrep_app.domain.view import grade_of
from sitrep_app.domain.vocabulary import load
from sitrep_app.domain.when import say_period
from sitrep_app.domain.where import say_name, say_place
from sitrep_app.gui.panels.inspector.reading import Known
from sitrep_app.gui.widgets.facts import Fact, Piece
from sitrep_app.i18n import _, current, format_number
from sitrep_app.i18n.directions import dotted, quoted

AXES = {
    "building": "building_condition",
    "equipment": "equipment_condition",
    "functionality": "functionality",
    "accessibility": "accessibility",
    "staffing": "staffing",
    "supplies": "supplies",
}
"""What a facility can do, and the vocabulary of each."""


def claim_words(claim: Claim) -> str:
    """Return a claim's number and of whom: "1 (civilians)", "many (civilians)", "4".

    Whom it counts is called the same whatever the number, so it stands apart.
    """
    whom = "" if claim.population == "not_stated" else _label("population", claim.population).lower()
    number = format_number(claim.span.best) if claim.is_counted else claim.said or _("not counted")
    return _("{number} ({whom})").format(number=number, whom=whom) if whom else number


def facts(known: Known, state: State) -> list[Fact]:
    """Return the facts about a subject: its kind's own, then whom it cites, how far it is checked, who may see it."""
    found = _own_facts(known, state)
    found += _still_so(known)
    found += _sources(known, state)
    if verification := getattr(state, "verification", ""):
        found.append(_pills(_("Status"), [_label("verification", verification)]))
    if marking := getattr(state, "marking", None):
        found.append(_pills(_("Marking"), [marking.label]))
    return [fact for fact in found if fact.pieces]


def _own_facts(known: Known, state: State) -> list[Fact]:
    match state:
        case Incident():
            found = _incident_facts(known, state)
        case Tie():
            found = _tie_facts(known, state)
        case Progress():
            found = _progress_facts(known, state)
        case ReportedTotal():
            found = [
                _link(known, _("Programme"), state.programme),
                _fact(_("Rebuilt"), of(state.done, state.of)),
                *_when(known, state.period),
                _fact(_("Counted by"), state.counted_by or _("not stated")),
            ]
        case Actor():
            found = _actor_facts(known, state)
        case Source():
            found = _source_facts(known, state)
        case Facility() | Programme():
            found = _place_facts(known, state)
        case OwnPlace():
            found = _own_place_facts(state)
        case Confirmation():
            found = _confirmation_facts(known, state)
        case _other:
            found = []
    return found


def _incident_facts(known: Known, state: Incident) -> list[Fact]:
    roles = [
        (dotted((known.name(part.actor), _label("actor_role", part.role))), part.actor)
        for part in state.parts
    ]
    links = [(f"{_label('link', link.kind)}: {known.name(link.target)}", link.target) for link in state.links]
    return [
        _fact(_("Type"), _label("incident_type", state.type) if state.type else ""),
        *_when(known, state.period),
        *_where(state.location),
        Fact(_("Actors"), tuple(Piece(words, subject=subject) for words, subject in roles)),
        *_figures(known, state),
        *([_link(known, _("Programme"), state.programme)] if state.programme else []),
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


def _confirmation_facts(known: Known, state: Confirmation) -> list[Fact]:
    return [
        _link(known, _("Still holds"), state.confirms),
        *_when(known, state.period, _("As of")),
        _fact(_("Says"), known.name(state.claimed_by) if state.claimed_by else ""),
    ]


def _still_so(known: Known) -> list[Fact]:
    """Show as of when it was last said to hold still, and by whose word; that leads to the confirmation."""
    if known.confirmed is None:
        return []
    said = known.confirmed.state
    by = known.name(said.claimed_by) if said.claimed_by else ""
    words = dotted((say_period(said.period, zone=known.zone), by))
    return [Fact(_("Still so"), (Piece(words, subject=known.confirmed.subject),))]


def _actor_facts(known: Known, state: Actor) -> list[Fact]:
    return [
        _fact(_("Kind"), _label("actor_type", state.type) if state.type else ""),
        _link(known, _("Part of"), state.parent) if state.parent else Fact("", ()),
        _pills(_("Short"), [state.short] if state.short else []),
        _pills(_("Names"), list(state.names.values())),
        _pills(_("Also"), state.aliases),
    ]


def _source_facts(known: Known, state: Source) -> list[Fact]:
    reliability = dotted((state.reliability, _label("reliability", state.reliability)))
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


def _own_place_facts(state: OwnPlace) -> list[Fact]:
    return [
        _fact(_("Kind"), _label("place_kind", state.type) if state.type else ""),
        *_where(state.location),
        _pills(_("Names"), list(state.names.values())),
        _pills(_("Also"), state.aliases),
    ]


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
    name, computed = say_name(location), say_place(location)
    return [Fact(_("Where"), (Piece(name),), computed if computed != name else "")]


def _sources(known: Known, state: State) -> list[Fact]:
    """Return whom a subject cites; an entry that cites nobody is ungraded, and that is shown."""
    cited = _cited(known, getattr(state, "citations", ()))
    is_entry = isinstance(state, Incident | Tie | Progress | ReportedTotal | Confirmation)
    return cited or ([_uncited()] if is_entry else [])


def _cited(known: Known, citations: Sequence[Citation]) -> list[Fact]:
    facts = []
    for cited in citations:
        source = known.sources.get(cited.source)
        name = source_name(source.state) if source else _("not known here")
        grade = grade_of((cited,), known.sources)
        note = dotted((cited.locator, quoted(cited.quote), cited.reason))
        facts.append(Fact(_("Source"), (Piece(name, subject=cited.source), Piece(grade=grade)), note))
    return facts


def _uncited() -> Fact:
    return Fact(_("Source"), (Piece(_("none given"), is_muted=True), Piece(grade=Grade())))


def _figures(known: Known, state: Incident) -> list[Fact]:
    """Return the figures, those on the same thing beside each other; where sources differ, that is said at the first.

    Who gives a figure is said where the event rests on several sources.
    """
    facts, claims = [], state.claims
    if len(state.citations) == 1:
        claims = tuple(replace(claim, by=None) for claim in claims)
    for key in dict.fromkeys((claim.measure, claim.population) for claim in claims):
        same = [claim for claim in claims if (claim.measure, claim.population) == key]
        differ = len({claim.span for claim in same if claim.is_counted}) > 1
        facts += [_figure(known, claim, differs=differ and not at) for at, claim in enumerate(same)]
    return facts


def _figure(known: Known, claim: Claim, *, differs: bool = False) -> Fact:
    label = (
        load("measure").term(claim.measure).short(current())
        if claim.measure in load("measure")
        else claim.measure
    )
    span = claim.span
    is_exact = not claim.is_counted or span.low == span.high
    doubt = "" if is_exact else _("low {low} · high {high}").format(low=span.low, high=span.high)
    said = _("said: {words}").format(words=claim.said) if claim.is_counted and claim.said else ""
    by = known.name(claim.by) if claim.by else ""
    pieces = (Piece(claim_words(claim)), *([Piece(_("sources differ"), is_pill=True)] if differs else []))
    return Fact(label, pieces, dotted((doubt, said, by)))


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
