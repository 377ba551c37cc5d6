"""Made-up workspaces of any size, for trials and benchmarks. The same seed makes the same incidents."""

import random
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from pathlib import Path

from sitrep_app.domain import gazetteer
from sitrep_app.domain.actor import Actor
from sitrep_app.domain.claim import Claim
from sitrep_app.domain.entry import State
from sitrep_app.domain.gazetteer import Place
from sitrep_app.domain.grade import Credibility, Reliability, Verification
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.incident import Incident, Part
from sitrep_app.domain.location import Closeness, Location
from sitrep_app.domain.period import Period
from sitrep_app.domain.setting import Setting
from sitrep_app.domain.source import Citation, Source
from sitrep_app.domain.vocabulary import load
from sitrep_app.ops import entries
from sitrep_app.ops.made_pictures import ZONE, record_pictures
from sitrep_app.ops.steady import SteadyClock, SteadyIds, made_whole
from sitrep_app.store.host import Host
from sitrep_app.store.workspace import Workspace

Listener = Callable[[int], None]

FIRST = date(1990, 1, 1)
DAYS = 29 * 365
ACTORS = 300
SOURCES = 40
BURSTS = 60
STEP = 10_000

_WORDS = [
    "patrol",
    "convoy",
    "checkpoint",
    "village",
    "road",
    "market",
    "bridge",
    "school",
    "clinic",
    "river",
    "hill",
    "canal",
    "farm",
    "district",
    "column",
    "fire",
    "night",
    "morning",
    "witness",
    "officer",
    "elder",
    "report",
    "statement",
    "search",
    "vehicle",
    "weapon",
    "roadside",
    "unit",
    "withdrawal",
    "return",
    "crossing",
    "supply",
]
_ROLES = ("perpetrator", "target", "participant")


def make(path: Path, incidents: int, seed: int, progress: Listener | None = None) -> None:
    """Make a workspace with so many made-up incidents; `progress` hears how many are written so far."""
    setting = Setting(f"Made-up workspace {seed}", f"{incidents:,} incidents that never happened")
    with made_whole(path, setting, maker(seed)) as workspace:
        written = 0
        for batch in made_up(workspace, incidents, seed):
            entries.record(workspace, batch)
            written += len(batch)
            if progress:
                progress(written)


def maker(seed: int) -> Host:
    """Return the computer that made-up workspaces of a seed are recorded on, so that they are always the same."""
    clock = SteadyClock(datetime(2020, 1, 1, tzinfo=UTC))
    return Host(clock, SteadyIds(f"made {seed}"), "made up", "made up")


def made_up(workspace: Workspace, incidents: int, seed: int) -> Iterator[list[State]]:
    """Record actors, sources, ties and programmes, then yield so many incidents that name them, as many at a time as make a step."""
    chance = random.Random(seed)  # noqa: S311  made-up facts need no secrecy
    actors = entries.record(workspace, list(_actors(chance))).subjects
    sources = entries.record(workspace, list(_sources(chance))).subjects
    if incidents:
        record_pictures(workspace, seed, actors, sources)
    made = _incidents(chance, incidents, actors, sources)
    while batch := list(islice(made, STEP)):
        yield batch


def _actors(chance: random.Random) -> Iterator[State]:
    types = load("actor_type").codes
    for number in range(1, ACTORS + 1):
        yield Actor(f"Actor {number}", chance.choice(types), short=f"A{number}")


def _sources(chance: random.Random) -> Iterator[State]:
    for number in range(1, SOURCES + 1):
        yield Source(f"Source {number}", reliability=chance.choice(list(Reliability)))


def _incidents(
    chance: random.Random, count: int, actors: Sequence[SubjectId], sources: Sequence[SubjectId]
) -> Iterator[State]:
    bursts = [(chance.randrange(DAYS), chance.expovariate(1 / 90)) for _ in range(BURSTS)]
    places = [place for place in gazetteer.load() if place.lat is not None]
    types = [(term.code, str(term.extra["category"])) for term in load("incident_type").terms]
    for _ in range(count):
        kind, category = chance.choice(types)
        words = " ".join(chance.choices(_WORDS, k=30))
        yield Incident(
            title=words[:48].rsplit(" ", 1)[0].capitalize(),
            category=category,
            period=_period(chance, bursts),
            type=kind,
            location=_location(chance, chance.choice(places)),
            parts=tuple(
                Part(chance.choice(actors), chance.choice(_ROLES)) for _ in range(chance.choice((1, 2, 2, 3)))
            ),
            claims=_claims(chance),
            account=words.capitalize() + ".",
            citations=(Citation(chance.choice(sources), "", chance.choice(list(Credibility))),),
            verification=chance.choice(list(Verification)[:4]),
        )


def _period(chance: random.Random, bursts: Sequence[tuple[int, float]]) -> Period:
    centre, width = chance.choice(bursts)
    at = int(chance.gauss(centre, width)) if chance.random() < 0.7 else chance.randrange(DAYS)
    day = FIRST + timedelta(days=min(max(at, 0), DAYS))
    draw = chance.random()
    if draw < 0.55:
        return Period.day(day, ZONE)
    if draw < 0.75:
        return Period.instant(datetime(day.year, day.month, day.day, chance.randrange(24), tzinfo=ZONE))
    if draw < 0.85:
        return Period.month(day.year, day.month, ZONE)
    if draw < 0.93:
        return Period.days(day, day + timedelta(days=chance.randrange(1, 20)), ZONE)
    return Period.week(day, ZONE)


def _location(chance: random.Random, place: Place) -> Location:
    assert place.lat is not None
    assert place.lon is not None
    latitude = round(place.lat + chance.gauss(0, 0.05), 4)
    longitude = round(place.lon + chance.gauss(0, 0.05), 4)
    return Location(
        Closeness.SETTLEMENT,
        place.name_en,
        place.name_en,
        place.id,
        latitude,
        longitude,
        2000,
        place.adm1,
        place.adm2,
    )


def _claims(chance: random.Random) -> tuple[Claim, ...]:
    if chance.random() < 0.6:
        return ()
    best = int(chance.expovariate(0.4))
    return (Claim("killed", chance.choice(("civilians", "armed_group")), max(best - 1, 0), best, best + 2),)
