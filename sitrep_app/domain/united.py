"""Two states of what turns out to be one thing become one: nothing that either says is lost, and nothing is said twice."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

from sitrep_app.domain.actor import Actor
from sitrep_app.domain.facility import Facility
from sitrep_app.domain.grade import Reliability
from sitrep_app.domain.incident import Incident
from sitrep_app.domain.location import Location
from sitrep_app.domain.marking import Marking
from sitrep_app.domain.merged import Mergeable, once
from sitrep_app.domain.normalise import normalise
from sitrep_app.domain.own_place import OwnPlace
from sitrep_app.domain.programme import Programme
from sitrep_app.domain.source import Source


def united(kept: Mergeable, other: Mergeable) -> Mergeable:
    """Return what is kept with all that the other adds to it; where both say something, what is kept stands.

    It is marked as the more closed of the two, for it now says what both said.
    """
    assert type(kept) is type(other)
    both = replace(
        kept,
        marking=max(kept.marking, other.marking, key=_rank),
        attachments=once((*kept.attachments, *other.attachments)),
    )
    return _UNITED[type(kept)](both, other)


def attributed(incident: Incident) -> Incident:
    """Return an incident whose figures say who said so, where it rests on one source alone."""
    if len(incident.citations) != 1:
        return incident
    source = incident.citations[0].source
    return replace(incident, claims=tuple(replace(one, by=one.by or source) for one in incident.claims))


def _incident(kept: Incident, other: Incident) -> Incident:
    kept, other = attributed(kept), attributed(other)
    return replace(
        kept,
        type=kept.type or other.type,
        location=_place(kept.location, other.location),
        parts=once((*kept.parts, *other.parts)),
        claims=once((*kept.claims, *other.claims)),
        account=_told(kept.account, other.account),
        citations=once((*kept.citations, *other.citations)),
        tags=_unlike((*kept.tags, *other.tags)),
        links=once((*kept.links, *other.links)),
        programme=kept.programme or other.programme,
    )


def _actor(kept: Actor, other: Actor) -> Actor:
    return replace(
        kept,
        type=kept.type or other.type,
        names={**other.names, **kept.names},
        aliases=_aliases((kept.name, kept.short, *kept.names.values()), kept.aliases, _names(other)),
        parent=kept.parent or other.parent,
        citations=once((*kept.citations, *other.citations)),
    )


def _own_place(kept: OwnPlace, other: OwnPlace) -> OwnPlace:
    others = (other.name, *other.aliases, *other.names.values())
    return replace(
        kept,
        type=kept.type or other.type,
        names={**other.names, **kept.names},
        aliases=_aliases((kept.name, *kept.names.values()), kept.aliases, others),
        location=kept.location if kept.location.latitude is not None else other.location,
        note=_told(kept.note, other.note),
        citations=once((*kept.citations, *other.citations)),
    )


def _aliases(own: Iterable[str], aliases: tuple[str, ...], others: Iterable[str]) -> tuple[str, ...]:
    """The aliases that there are, and whatever the other is called that is no name already."""
    taken = set(map(normalise, own))
    return aliases + tuple(
        name for name in _unlike((*aliases, *others))[len(_unlike(aliases)) :] if normalise(name) not in taken
    )


def _names(actor: Actor) -> tuple[str, ...]:
    names = (actor.name, actor.short, *actor.aliases, *actor.names.values())
    return tuple(name for name in names if name)


def _facility(kept: Facility, other: Facility) -> Facility:
    return replace(
        kept,
        programme=kept.programme or other.programme,
        names={**other.names, **kept.names},
        location=_place(kept.location, other.location),
        citations=once((*kept.citations, *other.citations)),
    )


def _programme(kept: Programme, other: Programme) -> Programme:
    return replace(
        kept,
        area=_place(kept.area, other.area),
        partners=once((*kept.partners, *other.partners)),
        note=_told(kept.note, other.note),
        citations=once((*kept.citations, *other.citations)),
    )


def _source(kept: Source, other: Source) -> Source:
    judged = other if kept.reliability is Reliability.F else kept
    return replace(
        kept,
        publisher=kept.publisher or other.publisher,
        period=kept.period or other.period,
        reliability=judged.reliability,
        reason=judged.reason or kept.reason,
        note=_told(kept.note, other.note),
    )


_UNITED: Mapping[type[Mergeable], Callable[[Any, Any], Mergeable]] = {
    Incident: _incident,
    Actor: _actor,
    OwnPlace: _own_place,
    Facility: _facility,
    Programme: _programme,
    Source: _source,
}


def _rank(marking: Marking) -> int:
    return marking.rank


def _place(kept: Location, other: Location) -> Location:
    return kept if kept.label else other


def _told(kept: str, other: str) -> str:
    """Both accounts, one below the other; one alone where the other holds nothing that it does not."""
    if normalise(other) in normalise(kept):
        return kept
    return f"{kept}\n\n{other}" if normalise(kept) not in normalise(other) else other


def _unlike(words: Iterable[str]) -> tuple[str, ...]:
    """Words in their order, without those that differ from an earlier one only in letters' forms."""
    found: dict[str, str] = {}
    for word in words:
        found.setdefault(normalise(word) or word, word)
    return tuple(found.values())
