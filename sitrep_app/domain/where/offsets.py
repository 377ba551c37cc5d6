"""Places said by their distance from another: "30 km NE of Baquba"."""

import math
import re
from dataclasses import dataclass

from sitrep_app.domain.number_words import NUMBER_WORDS, in_digits
from sitrep_app.domain.spelling import any_of, parts_of
from sitrep_app.domain.where.bearings import BEARING, BEARING_WORDS, Bearing, read_bearing
from sitrep_app.domain.where.units import KILOMETRES, UNITS

MOST_KM = 1_000
COMPASS_DOUBT = 5.0
"""How far off a bearing in degrees may be, read from a hand compass."""
FULL_CIRCLE = 360

_HALF = re.compile(r"half an? (?=\w)")
_DOTTED = re.compile(r"(?<![^\W\d_])(?:[nsew]\. ?){2,3}")
_ABOUT_WORDS = ("about", "around", "some", "approximately", "approx", "roughly", "nearly", "almost", "circa", "حوالي",
                "نحو", "قرابة", "على بعد", "على مسافة", "بعد", "بمسافة", "بنحو", "بحوالي", "ب", "نزیکەی", "دووری")  # fmt: skip
_OF_WORDS = ("of", "from", "away from", "outside", "من", "عن", "إلى", "لە", "مدينة", "of the", "from the")
_TO_THE_WORDS = ("to the", "the", "إلى", "باتجاه", "بە لای", "لە", "بۆ", "of")
_ABOUT, _OF, _TO_THE = any_of(_ABOUT_WORDS), any_of(_OF_WORDS), any_of(_TO_THE_WORDS)
_DISTANCE = (
    rf"(?:{_ABOUT}|~)?\.? ?(?:between )?(?P<number>\d+(?:[.,]\d+)?)(?: ?(?:-|–|to|and|or|الي|و|تا) ?(?P<most>\d+(?:[.,]\d+)?))? ?"
    rf"(?P<unit>{any_of(UNITS)})\.?"
)
_TOWARDS = rf"(?:{_TO_THE} ){{0,2}}(?P<bearing>{BEARING})"
_ON_COMPASS = r"(?:(?:on|at) )?(?:(?:a )?bearing (?:of )?|@ ?)(?P<compass>\d{1,3})(?: ?°| ?deg(?:rees)?)?"
_SHAPES = tuple(
    re.compile(shape)
    for shape in (
        rf"{_DISTANCE},? ?{_TOWARDS}(?: {_OF}){{0,2}} (?P<place>.+)",
        rf"{_TOWARDS}(?: {_OF}){{0,2}} (?P<place>.+?),? (?:{_OF} )?{_DISTANCE}",
        rf"{_DISTANCE},? {_ON_COMPASS}(?: {_OF}){{0,2}} (?P<place>.+)",
        rf"{_ON_COMPASS},? {_DISTANCE}(?: {_OF}){{0,2}} (?P<place>.+)",
        rf"{_DISTANCE},? {_OF} (?P<place>.+)",
        rf"(?P<place>.+?),? {_DISTANCE},? ?{_TOWARDS}",
    )
)
OFFSET_WORDS = BEARING_WORDS | NUMBER_WORDS | parts_of((*_ABOUT_WORDS, *_OF_WORDS, *_TO_THE_WORDS, *UNITS))
"""The words of which a distance and a direction are said."""

_TOWARDS_ONLY = re.compile(rf"{_TOWARDS} (?:(?:{_OF} ){{1,2}}|(?<!ern )(?<!erly ))(?P<place>.+)")


@dataclass(frozen=True, slots=True)
class Offset:
    """So far from a place, in a direction or in none; `rounding_km` is how far off the number may be."""

    place: str
    kilometres: float
    rounding_km: float
    bearing: Bearing | None

    def radius_m(self, origin_m: int) -> int:
        """Return the radius of doubt in metres, from how the number was rounded, how wide the bearing is, and the origin's own.

        Thirty kilometres is a round number (± 5), north-east an eighth of the circle (± 11), a town no point (± 2.5):
        together they make 13 km.
        """
        if self.bearing is None:
            return _metres(self.kilometres + math.hypot(self.rounding_km, origin_m / 1_000))
        across = self.kilometres * math.sin(math.radians(self.bearing.doubt))
        return _metres(math.hypot(self.rounding_km, across, origin_m / 1_000))


def read_offset(words: str) -> Offset | None:
    """Return the distance, direction and place of spelled words, None where they are no such thing."""
    plain = _HALF.sub("0.5", in_digits(_DOTTED.sub(lambda found: found[0].replace(".", ""), words)))
    for shape in _SHAPES:
        if found := shape.fullmatch(plain):
            offset = _offset(found)
            if offset is not None:
                return offset
    return None


def _offset(found: re.Match[str]) -> Offset | None:
    said = found.groupdict()
    bearing = _bearing(said)
    if bearing is None and (said.get("bearing") or said.get("compass")):
        return None
    per_unit, number = _unit(found["unit"]), found["number"].replace(",", ".")
    most = (found["most"] or number).replace(",", ".")
    middle, half = (float(number) + float(most)) / 2, (float(most) - float(number)) / 2
    if half < 0 or middle * per_unit > MOST_KM:
        return None
    rounding = half or _rounding(number)
    return Offset(found["place"].strip(" ,"), middle * per_unit, rounding * per_unit, bearing)


def _bearing(said: dict[str, str | None]) -> Bearing | None:
    compass = said.get("compass")
    if compass:
        return Bearing(float(compass), COMPASS_DOUBT) if int(compass) <= FULL_CIRCLE else None
    words = said.get("bearing")
    return read_bearing(words) if words else None


def read_direction(words: str) -> str | None:
    """Return the place in spelled words such as "north of Khalis", None where they are no such thing."""
    found = _TOWARDS_ONLY.fullmatch(_DOTTED.sub(lambda dotted: dotted[0].replace(".", ""), words))
    return found["place"] if found else None


def _unit(word: str) -> float:
    return next(size for size, names in KILOMETRES.items() if re.fullmatch(any_of(names), word))


def _rounding(number: str) -> float:
    """Return half the step that a number was most likely rounded to: 5 for 30, 2.5 for 25, 0.5 for 12, 0.05 for 1.5."""
    whole, _, decimals = number.partition(".")
    if decimals:
        return 0.5 * 10.0 ** -len(decimals)
    return 5.0 if whole.endswith("0") else 2.5 if whole.endswith("5") and len(whole) > 1 else 0.5


def _metres(kilometres: float) -> int:
    """Return whole metres, rounded as doubt deserves: to the kilometre above 2 km, else to 100 m."""
    step = 1_000 if kilometres >= 2 else 100
    return max(100, math.ceil(round(kilometres * 1_000 / step, 6)) * step)
