"""Subjects that are one and the same: which of them is kept, and what is said of the others shown under it."""

from collections.abc import Iterable, Mapping
from dataclasses import fields, replace
from functools import cache
from typing import Any, TypeVar

from sitrep_app.domain.actor import Actor
from sitrep_app.domain.claim import Claim
from sitrep_app.domain.entry import KINDS, State, kind_of
from sitrep_app.domain.facility import Facility
from sitrep_app.domain.gazetteer import OWN
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.incident import Incident, Link, Part
from sitrep_app.domain.location import Location
from sitrep_app.domain.own_place import OwnPlace
from sitrep_app.domain.programme import Programme
from sitrep_app.domain.source import Citation, Source
from sitrep_app.domain.tie import Tie

Mergeable = Actor | Facility | Incident | OwnPlace | Programme | Source

Kept = Mapping[SubjectId, SubjectId]
"""Under which subject each that was merged into another is shown."""

T = TypeVar("T")
S = TypeVar("S", bound=State)


def kept_by(subject: SubjectId, state: State) -> SubjectId | None:
    """Return the subject that another says it is one with, None where it stands for itself.

    Only the older of two is ever kept, by its identifier: two laptops that merge the same two in opposite directions
    agree, and no chain of mergers comes back to where it began.
    """
    into = state.merged_into if isinstance(state, Mergeable) else None
    return into if into is not None and into < subject else None


def followed(into: Mapping[SubjectId, SubjectId]) -> dict[SubjectId, SubjectId]:
    """Return, for each subject that was merged into another, the one at the end of its chain."""
    ends: dict[SubjectId, SubjectId] = {}
    for subject in sorted(into):
        # What it was merged into is older, so that the end of that is known already
        ends[subject] = ends.get(into[subject], into[subject])
    return ends


def under_kept(state: State, kept: Kept) -> State | None:
    """Return a state that speaks of the subjects that are kept; None for a tie of a subject with itself."""
    if not kept:
        return state
    said: dict[str, Any] = {}
    for name in _single(kind_of(state)):
        one = getattr(state, name)
        said[name] = kept.get(one, one)
    for name in _several(kind_of(state)):
        said[name] = _items_under_kept(getattr(state, name), kept)
    for name in _places(kind_of(state)):
        said[name] = _place_under_kept(getattr(state, name), kept)
    if isinstance(state, Tie) and said["from_actor"] == said["to_actor"]:
        return None
    return replace(state, **said)


def _items_under_kept(items: tuple[T, ...], kept: Kept) -> tuple[T, ...]:
    """Return items that speak of the subjects that are kept, each once where two have become one."""
    said = tuple(item_under_kept(item, kept) for item in items)
    return items if said == items else once(said)


@cache
def _single(kind: str) -> tuple[str, ...]:
    names = ("parent", "programme", "claimed_by", "from_actor", "to_actor", "facility", "confirms")
    return tuple(name for name in names if name in _names(kind))


@cache
def _places(kind: str) -> tuple[str, ...]:
    # What a workspace says of itself has an area too, which is a code
    return tuple(name for name in ("location", "area") if name in _names(kind) and kind != "setting")


def _place_under_kept(location: Location, kept: Kept) -> Location:
    """Return a location at the place that is kept; what its source said and where it lies stays."""
    into = kept.get(SubjectId(location.place.removeprefix(OWN)))
    return replace(location, place=f"{OWN}{into}") if into else location


@cache
def _several(kind: str) -> tuple[str, ...]:
    names = ("citations", "parts", "claims", "links", "partners")
    return tuple(name for name in names if name in _names(kind))


def _names(kind: str) -> frozenset[str]:
    return frozenset(field.name for field in fields(KINDS[kind]))


def item_under_kept(item: T, kept: Kept) -> T:
    """Return one item of a state's lists, speaking of the subjects that are kept."""
    match item:
        case Citation():
            return replace(item, source=kept.get(item.source, item.source))
        case Part():
            return replace(item, actor=kept.get(item.actor, item.actor))
        case Claim() if item.by is not None:
            return replace(item, by=kept.get(item.by, item.by))
        case Link():
            return replace(item, target=kept.get(item.target, item.target))
        case str():
            return kept.get(item, item)  # type: ignore[call-overload,no-any-return]  # a partner is its subject
    return item


def as_said(new: S, shown: S, recorded: S, kept: Kept) -> S:
    """Return a corrected state with what nobody changed as it was recorded, not as mergers since have it shown.

    So that two that turn out to be different after all can be parted again.
    """
    said: dict[str, Any] = {}
    for field in fields(new):
        mine, was, before = (getattr(state, field.name) for state in (new, shown, recorded))
        if mine == was:
            said[field.name] = before
        elif isinstance(mine, tuple):
            said[field.name] = _items_as_said(mine, before, kept)
    return replace(new, **said)


def _items_as_said(mine: tuple[T, ...], before: Iterable[T], kept: Kept) -> tuple[T, ...]:
    recorded: dict[T, list[T]] = {}
    for item in before:
        recorded.setdefault(item_under_kept(item, kept), []).append(item)
    return tuple(was for item in mine for was in recorded.get(item, [item]))


def once(items: Iterable[T]) -> tuple[T, ...]:
    """Return items in their order, each once."""
    return tuple(dict.fromkeys(items))
