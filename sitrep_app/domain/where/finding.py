"""The places inside a longer line: "2 killed outside Miqdadiyah hospital, 30 km NE of Baquba, jan 2018"."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from sitrep_app.domain.gazetteer import Gazetteer
from sitrep_app.domain.location import Location
from sitrep_app.domain.normalise import name_key, normalise
from sitrep_app.domain.passages import Span, passages_of
from sitrep_app.domain.spelling import spelled
from sitrep_app.domain.trouble import Trouble
from sitrep_app.domain.where.coordinates import prepared
from sitrep_app.domain.where.named import LEADING, PLACE_WORDS
from sitrep_app.domain.where.offsets import OFFSET_WORDS, read_offset
from sitrep_app.domain.where.reading import parted, read_location, read_point

LONGEST = 500
"""The most characters of a line that are searched."""

MOST_WORDS = 14
"""The most words of one place: a facility, with the distance and bearing that a source gives of it."""

_CONNECTING = frozenset(map(normalise, ("and", "between", "و", "بين", "نێوان")))
_BETWEEN = _CONNECTING - frozenset(map(normalise, ("and", "و")))
_COMMON_WORDS = frozenset({"hit", "ana", "hero", "sina", "sine", "بلد"})
_PRECISE = re.compile(r"\.\d{3}|[°′″]|\d ?[nsew]\b|\b[nsew] ?\d|lat|geo:")

_GRID = re.compile(
    r"\b\d{1,2} ?[C-X] (?!(?-i:at|am|as|an) )[A-HJ-NP-Z][A-HJ-NP-V] ?"
    r"(?:\d{2} \d{2}|\d{3} \d{3}|\d{4} \d{4}|\d{5} \d{5}|(?:\d\d){2,5})(?!\d)",
    re.IGNORECASE,
)
"""A grid reference with its square written apart: the two letters alone would be no word of a place."""


@dataclass(frozen=True, slots=True)
class FoundPlace:
    """A place in a line: where it stands, and what it means.

    Without a location it is a coordinate that cannot be, and `trouble` says why. One that is not certain is a name
    written like a common word: "hit".
    """

    span: Span
    location: Location | None
    is_certain: bool
    trouble: Trouble | None = None


def find_places(line: str, gazetteer: Gazetteer) -> tuple[FoundPlace, ...]:
    """Return the places of a line that do not overlap, certain ones first and of those the longest."""
    is_known = _known_to(gazetteer)
    found: list[FoundPlace] = []
    for span in (*find_grids(line), *passages_of(line[:LONGEST], is_known, MOST_WORDS)):
        if not any(span.meets(other.span) for other in found):
            read = _read(line[span.start : span.end], span, gazetteer)
            found += [read] if read else []
    return tuple(sorted(found, key=lambda each: (not each.is_certain, -each.span.length, each.span.start)))


def find_grids(line: str) -> tuple[Span, ...]:
    """Return where a line has grid references in parts: "38S MC 9400 6000", whose numbers are neither dates nor counts."""
    return tuple(Span(*found.span()) for found in _GRID.finditer(line[:LONGEST]))


def _read(text: str, span: Span, gazetteer: Gazetteer) -> FoundPlace | None:
    if any(map(str.isdecimal, text)):
        return _read_measured(text, span, gazetteer)
    words = normalise(text).split()
    if words[-1] in LEADING | _CONNECTING or (
        _CONNECTING.intersection(words) and not _BETWEEN.intersection(words)
    ):
        return None
    location = read_location(text, gazetteer)
    if not location.place and location.latitude is None:
        return None
    return FoundPlace(span, location, not _COMMON_WORDS.issuperset(words))


def _read_measured(text: str, span: Span, gazetteer: Gazetteer) -> FoundPlace | None:
    """Return what the numbers of a passage are for: a coordinate, or how far a place is from another."""
    words = spelled(prepared(text))
    try:
        point = read_point(text)
    except Trouble as refused:
        return FoundPlace(span, None, False, refused) if _PRECISE.search(words) else None
    if point is None and not _is_offset(text):
        return None
    location = read_location(text, gazetteer)
    if location.latitude is None and not location.province:
        return None
    is_certain = location.province or _PRECISE.search(words) or _GRID.fullmatch(text)
    return FoundPlace(span, location, bool(is_certain))


def _is_offset(text: str) -> bool:
    """Say whether the one number of a passage is a distance, or what is told after a name is."""
    name, remark = parted(text) or ("", text)
    offset = read_offset(spelled(remark))
    return offset is not None and not any(map(str.isdecimal, name + offset.place))


@cache
def _known_to(gazetteer: Gazetteer) -> Callable[[str], bool]:
    """Return the test of whether a word may stand in a place's words: in a name, beside one, or with a digit."""
    names = {word for place in gazetteer for name in place.names for word in name_key(name).split()}
    known = frozenset(names) | PLACE_WORDS | OFFSET_WORDS | _CONNECTING | {"al", "el"}

    def is_known(word: str) -> bool:
        plain = normalise(word).split()
        if any(map(str.isdecimal, word)):
            return True
        return bool(plain) and all(part in known or name_key(part) in known for part in plain)

    return is_known
