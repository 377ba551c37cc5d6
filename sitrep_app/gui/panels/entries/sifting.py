"""Which of the entries other than events a lens lets through. No widgets."""

from collections.abc import Iterable
from typing import Any

from sitrep_app.domain.confirmation import Confirmation
from sitrep_app.domain.entry import Entry
from sitrep_app.domain.facility import Progress
from sitrep_app.domain.headline import headline
from sitrep_app.domain.lens import Lens
from sitrep_app.domain.normalise import beginnings, normalise
from sitrep_app.domain.period import Period
from sitrep_app.domain.tie import Tie
from sitrep_app.gui.panels.entries.reading import Names

_OWN_WORDS = ("note", "title", "name", "short", "publisher")


def under(lens: Lens, names: Names, entries: Iterable[Entry[Any]]) -> list[Entry[Any]]:
    """Return the entries that a lens' window, actors, districts, checks, markings and words let through.

    What entries refer to is in no window and nobody's, actors and sources are in no district.
    """
    return [entry for entry in entries if _passes(lens, names, entry)]


def _passes(lens: Lens, names: Names, entry: Entry[Any]) -> bool:
    state = entry.state
    if entry.kind in ("tie", "progress", "reported_total", "no_change") and not _is_dated_and_theirs(
        lens, state
    ):
        return False
    is_nowhere = entry.kind in ("actor", "source")
    if lens.districts and not is_nowhere and _district(names, state) not in lens.districts:
        return False
    if lens.markings and state.marking not in lens.markings:
        return False
    checked = getattr(state, "verification", None)
    if lens.verifications and checked is not None and checked not in lens.verifications:
        return False
    return has_words(lens.text, names, state)


def _is_dated_and_theirs(lens: Lens, state: Any) -> bool:
    period: Period = state.period
    theirs = not lens.actors or bool(lens.actors & set(_actors(state)))
    return theirs and period.may_touch(lens.start, lens.end)


def has_words(text: str, names: Names, state: Any) -> bool:
    """Say whether an entry has, for every word of a text, one that begins so, in what it is called or its note."""
    own = [str(getattr(state, field, "") or "") for field in _OWN_WORDS]
    others = (*getattr(state, "aliases", ()), *dict(getattr(state, "names", {})).values())
    said = normalise(" ".join((headline(state, names.name), *own, *others))).split()
    return all(any(one.startswith(beginnings(word)) for one in said) for word in normalise(text).split())


def _actors(state: Any) -> tuple[str, ...]:
    if isinstance(state, Tie):
        return (state.from_actor, state.to_actor)
    if isinstance(state, Confirmation):
        return (state.claimed_by,) if state.claimed_by else ()
    return state.partners if isinstance(state, Progress) else ()


def _district(names: Names, state: Any) -> str:
    """Return the district an entry is about, empty where it is about none."""
    about = getattr(state, "facility", None) or getattr(state, "programme", None)
    place = getattr(state, "location", None) or getattr(state, "area", None)
    if place is None and about is not None:
        held = names.others.get(about)
        place = getattr(held.state, "location", None) or getattr(held.state, "area", None) if held else None
    return place.district if place else ""
