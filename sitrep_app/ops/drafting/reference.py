"""Drafts of actors, sources, facilities and programmes: what entries refer to."""

from sitrep_app.domain.actor import Actor
from sitrep_app.domain.draft import Words
from sitrep_app.domain.facility import Facility
from sitrep_app.domain.grade import Reliability
from sitrep_app.domain.programme import Programme
from sitrep_app.domain.source import Source
from sitrep_app.domain.trouble import Trouble
from sitrep_app.i18n import _
from sitrep_app.ops.drafting import wording
from sitrep_app.ops.drafting.names import Names
from sitrep_app.ops.drafting.reading import Reading


def read_actor(reading: Reading, known: Actor | None) -> Actor | None:
    """Return the actor that a draft says, None while it has no name."""
    draft = reading.draft
    name = reading.text("name", required=_("The actor has no name"))
    parent = draft.text("parent")
    citations = reading.citations(known.citations if known else ())
    kind, marking = reading.choice("type", "actor_type"), reading.marking()
    if not name:
        return None
    reading.say_namesakes("actor", name)
    part_of = reading.actor("parent", parent) if parent else None
    if part_of is not None and part_of == draft.subject:
        reading.troubles["parent"] = Trouble(
            _("An actor cannot be part of itself"), parent, _("Name another actor, or none."), "parent"
        )
    return Actor(
        name,
        kind,
        draft.text("short"),
        _other_names(reading),
        draft.items("alias"),
        part_of,
        citations,
        marking,
    )


def read_source(reading: Reading, known: Source | None) -> Source | None:
    """Return the source that a draft says, None while it has no title."""
    draft = reading.draft
    title = reading.text("title", required=_("The source has no title"))
    period = known.period if known and reading.unchanged("when") else reading.period("when", required=False)
    reliability = Reliability(reading.choice("reliability", "reliability", Reliability.F))
    marking = reading.marking()
    if not title:
        return None
    reading.say_namesakes("source", title)
    return Source(
        title,
        draft.text("publisher"),
        period if draft.text("when") else None,
        reliability,
        draft.text("grade_reason"),
        draft.text("note"),
        marking,
    )


def read_facility(reading: Reading, known: Facility | None) -> Facility | None:
    """Return the facility that a draft says, None while something required is missing."""
    name = reading.text("name", required=_("The facility has no name"))
    kind = reading.choice("facility_type", "facility_type", required=_("The facility has no kind"))
    location = known.location if known and reading.unchanged("where") else reading.place("where")
    citations = reading.citations(known.citations if known else ())
    marking = reading.marking()
    if not name or not kind:
        return None
    reading.say_namesakes("facility", name)
    programme = reading.programme("programme", kind)
    return Facility(name, kind, programme, _other_names(reading), location, citations, marking)


def read_programme(reading: Reading, known: Programme | None) -> Programme | None:
    """Return the programme that a draft says, None while something required is missing."""
    name = reading.text("name", required=_("The programme has no name"))
    kind = reading.choice(
        "facility_type", "facility_type", required=_("The programme has no kind of facility")
    )
    area = known.area if known and reading.unchanged("where") else reading.place("where")
    partners = reading.actors("partner")
    citations = reading.citations(known.citations if known else ())
    marking = reading.marking()
    if not name or not kind:
        return None
    reading.say_namesakes("programme", name)
    return Programme(name, kind, area, partners, reading.draft.text("note"), citations, marking)


def actor_words(actor: Actor, names: Names) -> dict[str, Words]:
    """Return the words that read back as an actor."""
    return {
        "name": actor.name,
        "short": actor.short,
        "type": actor.type,
        "parent": names.label("actor", actor.parent) if actor.parent else "",
        "alias": actor.aliases,
        "marking": actor.marking,
        **{f"name_{language}": name for language, name in actor.names.items()},
        **wording.citing(actor.citations, names),
    }


def source_words(source: Source, _names: Names) -> dict[str, Words]:
    """Return the words that read back as a source."""
    return {
        "title": source.title,
        "publisher": source.publisher,
        "when": wording.period(source.period),
        "reliability": source.reliability,
        "grade_reason": source.reason,
        "note": source.note,
        "marking": source.marking,
    }


def facility_words(facility: Facility, names: Names) -> dict[str, Words]:
    """Return the words that read back as a facility."""
    return {
        "name": facility.name,
        "facility_type": facility.type,
        "programme": names.label("programme", facility.programme) if facility.programme else "",
        "where": wording.location(facility.location),
        "marking": facility.marking,
        **{f"name_{language}": name for language, name in facility.names.items()},
        **wording.citing(facility.citations, names),
    }


def programme_words(programme: Programme, names: Names) -> dict[str, Words]:
    """Return the words that read back as a programme."""
    return {
        "name": programme.name,
        "facility_type": programme.facility_type,
        "where": wording.location(programme.area),
        "partner": tuple(names.label("actor", partner) for partner in programme.partners),
        "note": programme.note,
        "marking": programme.marking,
        **wording.citing(programme.citations, names),
    }


def _other_names(reading: Reading) -> dict[str, str]:
    found = {language: reading.draft.text(f"name_{language}") for language in ("ar", "ckb")}
    return {language: name for language, name in found.items() if name}
