"""Places by name: governorates, districts, sub-districts, towns and landmarks, in three languages and many spellings."""

import csv
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import islice

from sitrep_app import paths
from sitrep_app.domain.normalise import name_key
from sitrep_app.domain.spelling import is_one_slip

OWN = "own:"
"""What the id of a workspace's own place begins with; its subject follows."""

_KINDS = ("place", "range", "lake", "dam", "adm1", "adm2", "adm3", "adm0")
"""The kinds of place, from the one that a bare name most likely means."""

_SHORTEST_SLIP = 5
_JOINED_ARTICLE = re.compile(r"^(?:al|el)(?=[a-z]{4})")
_FINAL_ALEF = re.compile(r"(?<=\w{3})ا$")
_DOUBLED = re.compile(r"([^\W\d_a-z])\1")
"""Latin letters that are doubled are evened in `name_key`."""


@dataclass(frozen=True, slots=True)
class Place:
    """An entry of the gazetteer.

    `kind` is adm0 to adm3, place, range, lake or dam; `adm1` to `adm3` are the p-codes it lies in or is;
    `lat` and `lon` are WGS 84 degrees, None where no free source gives them. An area's point is where its
    label goes. `radius_m` is the doubt about the point where it is known.
    """

    id: str
    kind: str
    name_en: str
    name_ar: str = ""
    name_ku: str = ""
    aliases: tuple[str, ...] = ()
    lat: float | None = None
    lon: float | None = None
    adm1: str = ""
    adm2: str = ""
    adm3: str = ""
    population: int | None = None
    radius_m: int | None = None

    @property
    def is_own(self) -> bool:
        """Say whether a workspace added it, rather than the gazetteer that ships with the app."""
        return self.id.startswith(OWN)

    @property
    def point(self) -> tuple[float, float] | None:
        """Latitude and longitude, None where they are not known."""
        return (self.lat, self.lon) if self.lat is not None and self.lon is not None else None

    @property
    def names(self) -> tuple[str, ...]:
        """Every name it goes by, its own first."""
        return tuple(name for name in (self.name_en, self.name_ar, self.name_ku, *self.aliases) if name)

    def name_in(self, language: str) -> str:
        """Return the name in a language, else in English."""
        return {"ar": self.name_ar, "ckb": self.name_ku}.get(language) or self.name_en


class Gazetteer:
    """Places found by any of their names, whatever the script, the article, the marks or the case."""

    def __init__(self, places: Iterable[Place]) -> None:
        self._places = {place.id: place for place in places}
        self._named = sorted(
            {(place_key(name), place.id) for place in self._places.values() for name in place.names}
        )

    def with_own(self, places: Iterable[Place]) -> "Gazetteer":
        """Return a gazetteer that knows a workspace's own places too."""
        return Gazetteer((*places, *self))

    def __len__(self) -> int:
        """Return how many places there are."""
        return len(self._places)

    def __iter__(self) -> Iterator[Place]:
        """Go through the places in the order of their source."""
        return iter(self._places.values())

    def by_id(self, place_id: str) -> Place | None:
        """Return the place with that id, None where there is none."""
        return self._places.get(place_id)

    def resolve(self, text: str) -> Place | None:
        """Return the place that a whole name most likely means, None where nothing is called that."""
        return next(iter(self._called(place_key(text))), None)

    def find(self, text: str) -> list[Place]:
        """Return the places called that, likeliest first, then those whose name begins with it."""
        key = place_key(text)
        return list(dict.fromkeys([*self._called(key), *self._beginning(key)]))

    def near(self, text: str) -> list[Place]:
        """Return the places whose name is one letter away from that, likeliest first."""
        key = place_key(text)
        if len(key) < _SHORTEST_SLIP:
            return []
        places = {place_id for name, place_id in self._named if is_one_slip(key, name)}
        return sorted((self._places[place_id] for place_id in places), key=_likeliest_first)

    def complete(self, prefix: str, limit: int = 10) -> list[Place]:
        """Return at most so many places to offer while a name is being typed."""
        return self.find(prefix)[:limit]

    def _called(self, key: str) -> list[Place]:
        return sorted((place for name, place in self._from(key) if name == key), key=_likeliest_first)

    def _beginning(self, key: str) -> list[Place]:
        return sorted({place for _, place in self._from(key)}, key=_likeliest_first)

    def _from(self, key: str) -> Iterator[tuple[str, Place]]:
        if not key:
            return
        for name, place_id in islice(self._named, bisect_left(self._named, (key, "")), None):
            if not name.startswith(key):
                return
            yield name, self._places[place_id]


def place_key(text: str) -> str:
    """Return a place's name for comparing: its key as a name's, without spaces, joined article and doubled letters."""
    words = [_JOINED_ARTICLE.sub("", word) for word in name_key(text).split()]
    return _DOUBLED.sub(r"\1", _FINAL_ALEF.sub("ه", "".join(words)))


@cache
def load() -> Gazetteer:
    """Return the gazetteer that ships with the app."""
    file = paths.resources() / "geo" / "iraq_gazetteer.csv"
    with file.open(encoding="utf-8", newline="") as lines:
        return Gazetteer(_place(row) for row in csv.DictReader(lines))


def _place(row: Mapping[str, str]) -> Place:
    return Place(
        row["id"],
        row["kind"],
        row["name_en"],
        row["name_ar"],
        row["name_ku"],
        tuple(alias for alias in row["alt"].split("|") if alias),
        float(row["lat"]) if row["lat"] else None,
        float(row["lon"]) if row["lon"] else None,
        row["adm1"],
        row["adm2"],
        row["adm3"],
        int(row["population"]) if row["population"] else None,
    )


def _likeliest_first(place: Place) -> tuple[bool, bool, int, int, str]:
    """A workspace's own before the others, with a point before without, a town before its district, by size."""
    kind = _KINDS.index(place.kind) if place.kind in _KINDS else len(_KINDS)
    return (not place.is_own, place.point is None, kind, -(place.population or 0), place.name_en)
