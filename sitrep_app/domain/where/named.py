"""Places said by name: the name itself, a district of that name, somewhere near it, or a name inside other words."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from sitrep_app.domain.gazetteer import Gazetteer, Place, place_key
from sitrep_app.domain.location import Closeness
from sitrep_app.domain.normalise import normalise
from sitrep_app.domain.spelling import any_of, parts_of
from sitrep_app.domain.vocabulary import load
from sitrep_app.domain.where.units import UNITS

LOOSE_M = 10_000
"""The radius of doubt of "north of Khalis", in metres."""

CLOSENESS = {
    "adm0": Closeness.COUNTRY,
    "adm1": Closeness.PROVINCE,
    "adm2": Closeness.DISTRICT,
    "adm3": Closeness.SUBDISTRICT,
    "place": Closeness.SETTLEMENT,
}
"""How finely a place is known that is named by its kind; a landmark is a vicinity."""

_RADII = {"range": 25_000, "lake": 8_000, "dam": 1_000}

_KINDS = {
    "adm1": ("province", "governorate", "محافظة", "پارێزگای", "پارێزگا", "muhafaza"),
    "adm2": ("district", "qadha", "qada", "قضاء", "قەزای", "قەزا"),
    "adm3": ("sub-district", "subdistrict", "sub district", "nahiya", "nahiyah", "ناحية", "ناحیەی", "ناحیە"),
    "place": ("city", "town", "village", "مدينة", "بلدة", "قرية", "شاری", "شارۆچکەی", "گوندی"),
}
_NEAR_WORDS = (
    "near", "nearby", "close to", "around", "outside", "just outside", "on the outskirts of", "outskirts of",
    "in the outskirts of", "in the vicinity of", "vicinity of", "next to", "beyond", "off", "the area of", "area of",
    "قرب", "بالقرب من", "قريب من", "خارج", "ضواحي", "في ضواحي", "أطراف", "في أطراف", "محيط", "في محيط", "منطقة",
    "نزیک", "لە نزیک", "نزیکی", "دەوروبەری", "لە دەوروبەری", "دەرەوەی", "لە دەرەوەی", "ناوچەی",
)  # fmt: skip
_IN_WORDS = ("in", "at", "inside", "within", "the", "of", "في", "داخل", "لە", "لەناو", "لە ناو")
_NEAR, _IN = any_of(_NEAR_WORDS), any_of(_IN_WORDS)
_FACILITIES = frozenset(
    normalise(word)
    for word in (
        "hospital", "clinic", "school", "market", "souk", "mosque", "church", "checkpoint", "station", "office", "court",
        "courthouse", "university", "college", "prison", "stadium", "square", "street", "centre", "center", "garage",
        "مستشفى", "مستوصف", "مدرسة", "سوق", "جامع", "مسجد", "سيطرة", "مركز", "جامعة", "ساحة", "شارع", "كراج",
        "نەخۆشخانە", "نەخۆشخانەی", "قوتابخانە", "بازاڕ", "بازاڕی", "مزگەوت", "مزگەوتی", "زانکۆ", "زانکۆی",
    )
)  # fmt: skip
LEADING = parts_of((*_NEAR_WORDS, *_IN_WORDS))
"""The words of which "in" and "near" are said: none of them ends the words for a place."""

PLACE_WORDS = LEADING | _FACILITIES | parts_of(word for words in _KINDS.values() for word in words)
"""The words that stand beside a place's name."""

_IS_DISTANCE = re.compile(rf"\d ?{any_of(UNITS)}|\b{any_of(UNITS)} (?:[nsew]{{1,3}}|north|south|east|west)")
"""What tells of a distance that no grammar understood: the point would be given closer than anybody said."""

_MOST_WORDS = 4
_SHORTEST = 3

_LED_BY_IN = re.compile(rf"(?:{_IN} )+(?P<rest>.+)")
_LED_BY_NEAR = re.compile(rf"{_NEAR} (?:{_IN} )*(?P<rest>.+)")
_KIND_FIRST = {
    kind: re.compile(rf"(?:{any_of(words)}) (?:of )?(?P<rest>.+)") for kind, words in _KINDS.items()
}
_KIND_LAST = {kind: re.compile(rf"(?P<rest>.+) (?:{any_of(words)})") for kind, words in _KINDS.items()}


@dataclass(frozen=True, slots=True)
class Named:
    """A place of the gazetteer as some words mean it; `name` is its name where they say that and nothing else."""

    place: Place
    closeness: Closeness
    radius_m: int | None = None
    name: str = ""

    @property
    def doubt_m(self) -> int:
        """Return the radius in metres that is meant where none is stated."""
        return self.radius_m or usual_radius_m(self.closeness)


def read_named(words: str, gazetteer: Gazetteer) -> Named | None:
    """Return what spelled words name, None where they name nothing in the gazetteer or several places at once."""
    led = _LED_BY_IN.fullmatch(words)
    whole = gazetteer.resolve(words) or (gazetteer.resolve(led["rest"]) if led else None)
    if whole is not None:
        return _as_itself(whole, led["rest"] if led else words)
    if found := _LED_BY_NEAR.fullmatch(words):
        inner = read_named(found["rest"], gazetteer)
        return loosened(inner, usual_radius_m(Closeness.VICINITY)) if inner else None
    return _of_a_kind(led["rest"] if led else words, gazetteer) or _among_words(words, gazetteer)


def loosened(named: Named, radius_m: int) -> Named:
    """Return somewhere around what is named; an area, and a hospital in a town, stay what they are."""
    if named.closeness is not Closeness.SETTLEMENT or not named.name:
        return replace(named, name="")
    return Named(named.place, Closeness.VICINITY, radius_m)


def usual_radius_m(closeness: Closeness) -> int:
    """Return the radius in metres that a closeness has where a source gives none."""
    radius = load("location_precision").term(closeness).extra["radius_m"]
    return int(str(radius)) if radius else 0


def places_in(words: str, gazetteer: Gazetteer) -> list[Place]:
    """Return the places whose names stand in spelled words, in their order, without those that others lie in."""
    found = [matches for matches in _matches(words, gazetteer) if matches]
    likeliest = [matches[0] for matches in found]
    areas = [place for place in likeliest if place.kind.startswith("adm")]
    chosen = [next((m for m in matches if _lies_in_all(m, areas)), matches[0]) for matches in found]
    return [p for p in dict.fromkeys(chosen) if not any(_lies_in(other, p) for other in chosen if other != p)]


def _as_itself(place: Place, words: str) -> Named:
    """Return a place under the name it was called by, as the gazetteer spells it; in another script, under its own."""
    key = place_key(words)
    latin = [name for name in place.names if name.isascii() and place_key(name) == key]
    return replace(_meant(place), name=next(iter(latin), place.name_en))


def _meant(place: Place) -> Named:
    return Named(
        place, CLOSENESS.get(place.kind, Closeness.VICINITY), place.radius_m or _RADII.get(place.kind)
    )


def _of_a_kind(words: str, gazetteer: Gazetteer) -> Named | None:
    """Return the district, province or town that words such as "Khalis district" and "قضاء الخالص" name."""
    for kind in _KINDS:
        found = _KIND_FIRST[kind].fullmatch(words) or _KIND_LAST[kind].fullmatch(words)
        if found is None:
            continue
        called = called_exactly(found["rest"], gazetteer)
        for place in called:
            area = place if place.kind == kind else _area_of(place, kind, gazetteer)
            if area is not None:
                is_plain = kind == "place" or not words.isascii()
                return _as_itself(area, found["rest"]) if is_plain else _meant(area)
    return None


def called_exactly(words: str, gazetteer: Gazetteer) -> list[Place]:
    """Return the places that bear a whole name, likeliest first."""
    key = place_key(words)
    if len(key) < _SHORTEST:
        return []
    return [place for place in gazetteer.find(words) if any(place_key(name) == key for name in place.names)]


def _area_of(place: Place, kind: str, gazetteer: Gazetteer) -> Place | None:
    """Return the area of a kind that a place lies in: the district of a town."""
    code = _code(place, kind)
    return (
        next((area for area in gazetteer if area.kind == kind and _code(area, kind) == code), None)
        if code
        else None
    )


def _among_words(words: str, gazetteer: Gazetteer) -> Named | None:
    found = [] if _IS_DISTANCE.search(words) else places_in(words, gazetteer)
    if len(found) != 1:
        return None
    place = found[0]
    first = words.partition(",")[0].strip()
    if first != words and place in called_exactly(first, gazetteer):
        return _as_itself(place, first)
    if place.kind != "place":
        return _meant(place)
    if _FACILITIES.intersection(normalise(words).split()):
        return Named(place, Closeness.SETTLEMENT)
    return Named(place, Closeness.VICINITY, usual_radius_m(Closeness.VICINITY))


def _matches(words: str, gazetteer: Gazetteer) -> Iterable[Sequence[Place]]:
    """Go through the longest runs of words that are names, from left to right."""
    listed = normalise(words).split()
    start = 0
    while start < len(listed):
        for length in range(min(_MOST_WORDS, len(listed) - start), 0, -1):
            called = called_exactly(" ".join(listed[start : start + length]), gazetteer)
            if called:
                yield called
                break
        else:
            length = 1
        start += length


def _lies_in_all(place: Place, areas: Iterable[Place]) -> bool:
    return all(place == area or _lies_in(place, area) or _lies_in(area, place) for area in areas)


def _lies_in(place: Place, area: Place) -> bool:
    """Say whether a place lies in an area of a wider kind."""
    if area.kind == "adm0":
        return place.kind != "adm0"
    if not area.kind.startswith("adm") or area.kind == place.kind:
        return False
    return (
        bool(_code(area, area.kind))
        and _code(place, area.kind) == _code(area, area.kind)
        and place.kind > area.kind
    )


def _code(place: Place, kind: str) -> str:
    return {"adm1": place.adm1, "adm2": place.adm2, "adm3": place.adm3}.get(kind, "")
