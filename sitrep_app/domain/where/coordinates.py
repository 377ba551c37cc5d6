"""Coordinates as people write them: 33.98, 44.93 and 33°58'N 44°56'E, 335843N 0445613E, or a link to a map."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from sitrep_app.domain.location import Closeness, Location
from sitrep_app.domain.spelling import any_of
from sitrep_app.domain.trouble import Trouble
from sitrep_app.i18n import _

METRES_PER_DEGREE = 111_195.0
EXACT_M = 100
FULL = 60
"""How many minutes make a degree, and seconds a minute."""

_NUMBER = r"[+-]?\d{1,3}(?:\.\d+)?"
_PARTS = (
    r"[+-]?\d{1,3} ?[°d:] ?(?:\d{1,2}(?:\.\d+)? ?(?:[′'m:] ?(?:\d{1,2}(?:\.\d+)? ?(?:″|′′|''|\"|s)? ?)?)?)?"
)
_ANGLE = r"[+-]?\d[\d.°:′″'\" -]*"
_LETTERED = re.compile(
    rf"(?:(?P<before1>[nsew]) ?(?P<first1>{_ANGLE})|(?P<last1>{_ANGLE})(?P<after1>[nsew]))[ ,;/]*"
    rf"(?:(?P<before2>[nsew]) ?(?P<first2>{_ANGLE})|(?P<last2>{_ANGLE})(?P<after2>[nsew]))"
)


def _labelled(usual: str) -> Callable[[re.Match[str]], str]:
    """Return the replacement that puts an angle's own letter, else the usual one of its label, before it."""
    return lambda found: f"{found[2] or usual} {found[1]}"


def _pattern(n: int) -> str:
    return rf"(?:(?P<before{n}>[nsew]) ?)?(?P<angle{n}>{_PARTS}|{_NUMBER}) ?°?(?: ?(?P<after{n}>[nsew])(?![^\W\d_]))?"


_PAIR = re.compile(rf"{_pattern(1)} ?[,;/ ] ?{_pattern(2)}")
_PACKED = re.compile(
    r"(?P<degrees>\d{2,3}?)(?P<minutes>\d{2}(?:\.\d+)?|\d{2}(?=\d{2}))(?P<seconds>\d{2}(?:\.\d+)?)?"
)
_DECIMAL_COMMAS = re.compile(r"([+-]?\d{1,3}),(\d{2,})( ?[;/ ] ?)([+-]?\d{1,3}),(\d{2,})")
_LINK = re.compile(r"(?:https?://|geo:).*?(?P<latitude>-?\d{1,2}\.\d+),(?P<longitude>-?\d{1,3}\.\d+).*")
_WORDS = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (any_of(("degrees", "degree", "deg", "درجة", "پلە")), "°"),
        (any_of(("minutes", "minute", "min", "دقيقة", "خولەک")), "′"),
        (any_of(("seconds", "second", "sec", "ثانية", "چرکە")), "″"),
        (any_of(("north", "شمال", "شمالا", "باکوور")), "n"),
        (any_of(("south", "جنوب", "جنوبا", "باشوور")), "s"),
        (any_of(("east", "شرق", "شرقا", "ڕۆژهەڵات")), "e"),
        (any_of(("west", "غرب", "غربا", "ڕۆژئاوا")), "w"),
        (r"[()\[\]]", ""),
        (
            rf"{any_of(('latitude', 'lat', 'خط العرض', 'خط عرض', 'هێڵی پانی'))}[ :=]*({_ANGLE})([ns]?)\b",
            _labelled("n"),
        ),
        (
            rf"{any_of(('longitude', 'long', 'lon', 'lng', 'خط الطول', 'خط طول', 'هێڵی درێژی'))}[ :=]*({_ANGLE})([ew]?)\b",
            _labelled("e"),
        ),
    )
)
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
    is_over: bool


def prepared(text: str) -> str:
    """Return text with one sign for degrees, one for minutes and one for seconds, before it is spelled."""
    return text.translate(_QUOTES)


def read_coordinates(words: str, said: str) -> Location | None:
    """Return the point of spelled words, None where they are no coordinates; Trouble for one off the globe.

    The radius of doubt is half a step of the last digit given: 33.98 is known to 600 m, 33.9786 to 100 m or better.
    """
    plain = _with_signs(words)
    pair = _pair_in(plain)
    if pair is None:
        return None
    one, two = pair
    latitude, longitude = (two, one) if one.letter in ("e", "w") or two.letter in ("n", "s") else (one, two)
    if latitude.letter in ("e", "w") or longitude.letter in ("n", "s"):
        raise _trouble(_("The coordinate gives the same direction twice"), said)
    if one.is_over or two.is_over:
        raise _trouble(_("The coordinate has 60 or more minutes or seconds"), said)
    radius = max(10, round(max(latitude.step, longitude.step) / 2 * METRES_PER_DEGREE))
    return Location(
        Closeness.POINT if radius <= EXACT_M else Closeness.VICINITY,
        said,
        latitude=latitude.degrees,
        longitude=longitude.degrees,
        radius_m=radius if radius <= EXACT_M else -(-radius // 100) * 100,
    )


def _with_signs(words: str) -> str:
    """Return spelled words with letters for directions and signs for degrees, minutes and seconds; of a link, its two numbers."""
    if found := _LINK.fullmatch(words):
        return f"{found['latitude']},{found['longitude']}"
    for pattern, replacement in _WORDS:
        words = pattern.sub(replacement, words)
    return _DECIMAL_COMMAS.sub(r"\1.\2\3\4.\5", words.replace("′′", "″").strip())


def _pair_in(words: str) -> tuple[_Angle, _Angle] | None:
    if found := _LETTERED.fullmatch(words):
        one, two = (
            _angle(found[f"first{n}"] or found[f"last{n}"], found[f"before{n}"] or found[f"after{n}"])
            for n in (1, 2)
        )
        return (one, two) if one and two else None
    found = _PAIR.fullmatch(words)
    if found is None or not _looks_like_degrees(words):
        return None
    one, two = (_angle(found[f"angle{n}"], found[f"before{n}"] or found[f"after{n}"] or "") for n in (1, 2))
    return (one, two) if one and two else None


def _trouble(what: str, said: str) -> Trouble:
    return Trouble(what, said, _("Give latitude and longitude, like 33.98, 44.93."), "where")


def _looks_like_degrees(words: str) -> bool:
    """Say whether there is more to the two numbers than two whole numbers: a point, a degree sign, a letter."""
    return bool(re.search(r"\d[.,]\d|[°d:]|[nsew]", words))


def _angle(words: str, letter: str) -> _Angle | None:
    """Return degrees, minutes and seconds as one angle; None where there are more numbers than an angle has."""
    written = re.findall(r"\d+(?:\.\d+)?", words)
    if len(written) == 1 and letter and (packed := _PACKED.fullmatch(written[0])):
        written = [part for part in packed.groups() if part]
    if not 1 <= len(written) <= len(("degrees", "minutes", "seconds")) or any(
        "." in part for part in written[:-1]
    ):
        return None
    numbers = [float(number) for number in written]
    degrees = sum(part / 60**place for place, part in enumerate(numbers))
    sign = -1 if words.startswith("-") or letter in ("s", "w") else 1
    decimals = len(written[-1].partition(".")[2])
    is_over = any(part >= FULL for part in numbers[1:])
    return _Angle(sign * degrees, letter, 10.0**-decimals / 60 ** (len(numbers) - 1), is_over)
