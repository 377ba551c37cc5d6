"""The points of the compass in three languages."""

import re
from dataclasses import dataclass

from sitrep_app.domain.spelling import any_of, parts_of, spelled

_CARDINALS = {
    "n": ("north", "northern", "northerly", "northwards", "شمال", "شمالي", "الشمال", "الشمالي", "باکوور", "باکووری"),
    "s": ("south", "southern", "southerly", "southwards", "جنوب", "جنوبي", "الجنوب", "الجنوبي", "باشوور", "باشووری"),
    "e": (
        "east", "eastern", "easterly", "eastwards", "شرق", "شرقي", "الشرق", "الشرقي", "ڕۆژهەڵات", "ڕۆژهەڵاتی",
    ),
    "w": ("west", "western", "westerly", "westwards", "غرب", "غربي", "الغرب", "الغربي", "ڕۆژئاوا", "ڕۆژئاوای"),
}  # fmt: skip
_JOINED = {
    f"{one}{two}{end}" for one in ("north", "south") for two in ("east", "west") for end in ("", "ern")
}
_POINTS = ("n", "nne", "ne", "ene", "e", "ese", "se", "sse", "s", "ssw", "sw", "wsw", "w", "wnw", "nw", "nnw")

_LETTER_OF = {spelled(word): letter for letter, words in _CARDINALS.items() for word in words}
_CARDINAL = any_of(_LETTER_OF)
BEARING = rf"(?:{any_of(_POINTS)}|{any_of(_JOINED)}|{_CARDINAL}(?:[ -]{{1,3}}(?:{_CARDINAL}|{any_of(_JOINED)})){{0,2}})"
"""The pattern of a point of the compass, in spelled text."""

BEARING_WORDS = frozenset(_POINTS) | _JOINED | parts_of(_LETTER_OF)
"""The words of which a point of the compass is said."""

_EACH = re.compile(rf"north|south|{_CARDINAL}|east|west")


@dataclass(frozen=True, slots=True)
class Bearing:
    """A direction in degrees clockwise from north, and how far off it may be to either side."""

    degrees: float
    doubt: float


def read_bearing(words: str) -> Bearing | None:
    """Return the bearing of a spelled point of the compass, None where it is none.

    "North" and "north-east" are what people say for anything within the eighth of the circle around them; only
    "north-north-east" speaks of a sixteenth.
    """
    code = (
        words if words in _POINTS else "".join(_LETTER_OF.get(each, each[0]) for each in _EACH.findall(words))
    )
    if code not in _POINTS:
        return None
    return Bearing(_POINTS.index(code) * 22.5, 11.25 if len(code) == 3 else 22.5)
