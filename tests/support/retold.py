"""Coded events told once more, otherwise dated, spelled, counted and worded; and others that only look like them."""

import csv
import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from sitrep_app.domain.claim import Claim
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.incident import Incident, Part
from sitrep_app.domain.location import Closeness, Location, offset
from sitrep_app.domain.period import Period
from tests.support.builders import a_subject, actors, an_actor

EVENTS = Path(__file__).parents[1] / "data" / "ucdp" / "events.csv"

_CLOSENESS = {1: Closeness.SETTLEMENT, 2: Closeness.VICINITY, 3: Closeness.DISTRICT, 6: Closeness.COUNTRY}
_FIRST = (
    "{n} killed in {place}",
    "{a} and {b} clash in {place}, {n} dead",
    "{b} attack in {place}: {n} killed",
)
_AGAIN = (
    "Clash near {place}",
    "{n} people dead after raid on {place}",
    "Shooting between {a} and {b}, {n} dead",
)
_OTHERS = (
    ("arrest_or_seizure", "Suspects arrested in {place}"),
    ("relief_or_reconstruction", "School reopened in {place}"),
    ("statement_or_decision", "Curfew announced in {place}"),
)
_SPELLINGS = (
    ("q", "k"),
    ("ee", "i"),
    ("ou", "u"),
    ("sh", "ch"),
    ("ll", "l"),
    ("i", "ee"),
    ("u", "o"),
    ("v", "w"),
)

Pair = tuple[Incident, Incident]


@dataclass(frozen=True, slots=True)
class Row:
    """One coded event."""

    text: dict[str, str]

    @property
    def sides(self) -> list[str]:
        return [side for side in (self.text["side_a"], self.text["side_b"]) if side and side != "Civilians"]

    @property
    def first(self) -> date:
        return date.fromisoformat(self.text["start"])

    @property
    def last(self) -> date:
        return date.fromisoformat(self.text["end"])

    @property
    def point(self) -> tuple[float, float]:
        return float(self.text["latitude"]), float(self.text["longitude"])

    @property
    def place(self) -> str:
        return self.text["place"].removesuffix(" town").removesuffix(" village").removesuffix(" city")

    @property
    def closeness(self) -> Closeness:
        return _CLOSENESS.get(int(self.text["where_prec"]), Closeness.PROVINCE)

    @property
    def killed(self) -> int:
        return int(self.text["killed"])

    def worded(self, words: str, place: str = "") -> str:
        a, b = self.text["side_a"].removeprefix("Government of "), self.text["side_b"]
        return words.format(n=self.killed, place=place or self.place, a=a, b=b)


def rows() -> list[Row]:
    with EVENTS.open(encoding="utf-8", newline="") as stream:
        return [Row(row) for row in csv.DictReader(stream)]


ACTORS = actors(*(an_actor(name) for name in sorted({side for row in rows() for side in row.sides})))


def told(row: Row, chance: random.Random) -> Incident:
    """The event as it is coded."""
    place = Location(row.closeness, said=row.place, latitude=row.point[0], longitude=row.point[1])
    title = row.text["headlines"].split("|")[0] or row.worded(chance.choice(_FIRST))
    parts = tuple(Part(SubjectId(a_subject(side))) for side in row.sides)
    killed = (Claim("killed", best=row.killed),)
    return Incident(title, row.text["kind"], _dated(row), location=place, parts=parts, claims=killed)


def duplicates(seed: int) -> Iterator[Pair]:
    """Every event beside a second account, which differs in two or three of date, place, actors, figures and words."""
    chance = random.Random(seed)
    for row in rows():
        again = told(row, chance)
        for change in chance.sample(_RETELLINGS, chance.choice((2, 3))):
            again = change(row, again, chance)
        yield told(row, chance), again


def look_alikes(seed: int) -> Iterator[Pair]:
    """Pairs of which each is about two: real neighbours, and events a week, a district or a kind away."""
    chance = random.Random(seed)
    known = rows()
    for one in known:
        for other in known:
            if one is not other and one.first < other.first and _are_neighbours(one, other):
                yield told(one, chance), told(other, chance)
    for row in known:
        yield told(row, chance), chance.choice(_OTHERWISE)(row, told(row, chance), chance)


def _dated(row: Row) -> Period:
    coarse = {"4": Period.month(row.first.year, row.first.month), "5": Period.year(row.first.year)}
    return coarse.get(row.text["date_prec"], Period.days(row.first, row.last))


def _are_neighbours(one: Row, other: Row) -> bool:
    return one.sides == other.sides and (other.first - one.first) <= timedelta(days=7)


def _otherwise_dated(row: Row, known: Incident, chance: random.Random) -> Incident:
    noon = datetime.combine(row.first, time(12), UTC)
    choices = (
        Period.day(row.first + timedelta(days=1)),
        Period.week(row.first - timedelta(days=row.first.weekday())),
        Period.month(row.first.year, row.first.month),
        Period.range(row.first - timedelta(days=1), row.last + timedelta(days=1)),
        Period.instant(noon),
    )
    return replace(known, period=chance.choice(choices))


def _otherwise_placed(row: Row, known: Incident, chance: random.Random) -> Incident:
    spelled = known.location.said
    for old, new in chance.sample(_SPELLINGS, 3):
        spelled = spelled[:1] + spelled[1:].replace(old, new, 1)
    latitude, longitude = offset(row.point, chance.uniform(0, 3), chance.uniform(0, 360))
    near = replace(known.location, said=spelled, latitude=latitude, longitude=longitude)
    area = Location(Closeness.DISTRICT, said=row.text["district"], latitude=latitude, longitude=longitude)
    named = Location(row.closeness, said=spelled)
    choices = (near, named, area if row.text["district"] else near)
    return replace(known, location=chance.choice(choices))


def _other_actors(_row: Row, known: Incident, chance: random.Random) -> Incident:
    return replace(known, parts=chance.choice((known.parts[:1], known.parts[-1:], ())))


def _otherwise_counted(row: Row, known: Incident, chance: random.Random) -> Incident:
    more = Claim("killed", best=row.killed + max(1, row.killed // 4))
    between = Claim("killed", low=row.killed, high=row.killed + 3)
    return replace(known, claims=chance.choice(((more,), (between,), ())))


def _otherwise_worded(row: Row, known: Incident, chance: random.Random) -> Incident:
    *_first, last = row.text["headlines"].split("|")
    return replace(known, title=last or row.worded(chance.choice(_AGAIN), known.location.said))


def _later(row: Row, known: Incident, chance: random.Random) -> Incident:
    days = timedelta(days=chance.choice((-7, 6, 9, 14)))
    period = Period.days(row.first + days, row.last + days)
    return replace(known, period=period, title=row.worded(chance.choice(_AGAIN)))


def _elsewhere(row: Row, known: Incident, chance: random.Random) -> Incident:
    latitude, longitude = offset(row.point, chance.uniform(60, 300), chance.uniform(0, 360))
    place = Location(Closeness.SETTLEMENT, said="Elsewhere", latitude=latitude, longitude=longitude)
    is_unplaced = row.closeness in (Closeness.PROVINCE, Closeness.COUNTRY)
    return replace(known, location=place) if not is_unplaced else _later(row, known, chance)


def _of_another_kind(row: Row, known: Incident, chance: random.Random) -> Incident:
    category, words = chance.choice(_OTHERS)
    return replace(known, category=category, title=row.worded(words), claims=())


_RETELLINGS = (_otherwise_dated, _otherwise_placed, _other_actors, _otherwise_counted, _otherwise_worded)
_OTHERWISE = (_later, _elsewhere, _of_another_kind)
