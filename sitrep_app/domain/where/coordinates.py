"""Coordinates as people write them: 33.98, 44.93 and 33°58'N 44°56'E."""

import re
from dataclasses import dataclass

from sitrep_app.domain.location import Closeness, Location
from sitrep_app.domain.trouble import Trouble
from sitrep_app.i18n import _

METRES_PER_DEGREE = 111_195.0
EXACT_M = 100

_NUMBER = r"[+-]?\d{1,3}(?:\.\d+)?"
_PARTS = r"\d{1,3} ?[°d] ?(?:\d{1,2}(?:\.\d+)? ?[′'m] ?(?:\d{1,2}(?:\.\d+)? ?(?:″|′′|''|\"|s) ?)?)?"


def _pattern(n: int) -> str:
    angle = rf"(?P<angle{n}>{_PARTS}|{_NUMBER}) ?°?"
    return rf"(?:(?P<before{n}>[nsew]) ?)?{angle}(?: ?(?P<after{n}>[nsew])(?![^\W\d_]))?"


_PAIR = re.compile(
    rf"(?:geo:|lat(?:itude)? ?:? ?)?{_pattern(1)} ?[,;/ ] ?(?:lon(?:gitude)? ?:? ?)?{_pattern(2)}"
)
_DECIMAL_COMMAS = re.compile(r"([+-]?\d{1,3}),(\d{2,})( ?[;/ ] ?)([+-]?\d{1,3}),(\d{2,})")
_QUOTES = str.maketrans(
    {
        "’": "′",
        "‘": "′",
        "`": "′",
        "´": "′",
        "'": "′",
        "”": "″",
        "“": "″",
        '"': "″",
        "º": "°",
        "˚": "°",
        "،": ",",
        "٫": ".",
    }
)


@dataclass(frozen=True, slots=True)
class _Angle:
    degrees: float
    letter: str
    step: float


def prepared(text: str) -> str:
    """Return text with one sign for degrees, one for minutes and one for seconds, before it is spelled."""
    return text.translate(_QUOTES)


def read_coordinates(words: str, said: str) -> Location | None:
    """Return the point of spelled words, None where they are no coordinates; Trouble for one off the globe.

    The radius of doubt is half a step of the last digit given: 33.98 is known to 600 m, 33.9786 to 100 m or better.
    """
    found = _PAIR.fullmatch(_DECIMAL_COMMAS.sub(r"\1.\2\3\4.\5", words))
    if found is None or not _looks_like_degrees(words):
        return None
    one, two = (_angle(found[f"angle{n}"], found[f"before{n}"] or found[f"after{n}"] or "") for n in (1, 2))
    latitude, longitude = (two, one) if one.letter in ("e", "w") or two.letter in ("n", "s") else (one, two)
    if latitude.letter in ("e", "w") or longitude.letter in ("n", "s"):
        raise Trouble(
            _("The coordinate gives the same direction twice"),
            said,
            _("Give latitude and longitude, like 33.98, 44.93."),
            "where",
        )
    radius = max(10, round(max(latitude.step, longitude.step) / 2 * METRES_PER_DEGREE))
    return Location(
        Closeness.POINT if radius <= EXACT_M else Closeness.VICINITY,
        said,
        latitude=latitude.degrees,
        longitude=longitude.degrees,
        radius_m=radius if radius <= EXACT_M else -(-radius // 100) * 100,
    )


def _looks_like_degrees(words: str) -> bool:
    """Say whether there is more to the two numbers than two whole numbers: a point, a degree sign, a letter."""
    return bool(re.search(r"\d[.,]\d|[°d]|[nsew]", words))


def _angle(words: str, letter: str) -> _Angle:
    numbers = [float(number) for number in re.findall(r"[+-]?\d+(?:\.\d+)?", words)]
    degrees = abs(numbers[0]) + sum(part / 60**place for place, part in enumerate(numbers[1:], 1))
    sign = -1 if words.startswith("-") or letter in ("s", "w") else 1
    decimals = len(words.rstrip(" °′″'\"dms").partition(".")[2])
    return _Angle(sign * degrees, letter, 10.0**-decimals / 60 ** (len(numbers) - 1))
