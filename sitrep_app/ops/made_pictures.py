"""What made-up workspaces have beside incidents: ties between their first actors, and programmes with their facilities."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from sitrep_app.domain import gazetteer
from sitrep_app.domain.entry import State
from sitrep_app.domain.facility import Facility, Progress
from sitrep_app.domain.gazetteer import Place
from sitrep_app.domain.grade import Credibility
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.location import Closeness, Location
from sitrep_app.domain.period import Period
from sitrep_app.domain.programme import Programme, ReportedTotal
from sitrep_app.domain.setting import Setting
from sitrep_app.domain.source import Citation
from sitrep_app.domain.tie import Tie
from sitrep_app.domain.vocabulary import load
from sitrep_app.ops import entries
from sitrep_app.ops.drafting.kinds.progress import AXES
from sitrep_app.store.workspace import Workspace

TIES, TIED = 160, 24
PROGRAMMES = (("Hospitals", "hospital"), ("Schools", "school"), ("Bridges", "bridge"))
FACILITIES = 12
ZONE = Setting("Made up").tzinfo
FIRST, DAYS = date(1990, 1, 1), 29 * 365


def record_pictures(
    workspace: Workspace, seed: int, actors: Sequence[SubjectId], sources: Sequence[SubjectId]
) -> None:
    """Record the ties and the programmes of a seed, drawn apart from its incidents."""
    chance = random.Random(f"pictures {seed}")  # noqa: S311  made-up facts need no secrecy
    entries.record(workspace, list(_ties(chance, actors[:TIED], sources)))
    for name, kind in PROGRAMMES:
        (programme,) = entries.record(workspace, [Programme(f"{name} of the province", kind)]).subjects
        facilities = entries.record(workspace, list(_facilities(chance, kind, programme))).subjects
        entries.record(workspace, list(_progress(chance, facilities, sources)))
        entries.record(workspace, list(_totals(chance, programme, sources)))


def _ties(
    chance: random.Random, actors: Sequence[SubjectId], sources: Sequence[SubjectId]
) -> Iterator[State]:
    levels, domains = load("coordination_level").codes, load("coordination_domain").codes
    for _ in range(TIES):
        one, other = chance.sample(actors, 2)
        yield Tie(
            one,
            other,
            chance.choice(levels),
            Period.since(Period.day(_day(chance), ZONE)),
            chance.choice(domains),
            claimed_by=chance.choice((one, other, None)),
            citations=_cited(chance, sources),
        )


def _facilities(chance: random.Random, kind: str, programme: SubjectId) -> Iterator[State]:
    places = [place for place in gazetteer.load() if place.lat is not None]
    for number, place in enumerate(chance.sample(places, FACILITIES), 1):
        name = f"{load('facility_type').label(kind, 'en')} {number}, {place.name_en}"
        yield Facility(name, kind, programme, location=_located(place))


def _progress(
    chance: random.Random, facilities: Sequence[SubjectId], sources: Sequence[SubjectId]
) -> Iterator[State]:
    states = load("lifecycle").codes
    for facility in facilities:
        for _ in range(chance.choice((1, 2, 3))):
            axes: dict[str, Any] = {
                field: chance.choice(("unknown", *load(axis).codes)) for field, axis in AXES.items()
            }
            claim = Progress(
                facility,
                chance.choice(states),
                Period.day(_day(chance), ZONE),
                citations=_cited(chance, sources),
            )
            yield replace(claim, **axes)


def _totals(chance: random.Random, programme: SubjectId, sources: Sequence[SubjectId]) -> Iterator[State]:
    done = 0
    for year in range(2000, 2019, 3):
        done = min(FACILITIES, done + chance.choice((0, 1, 2, 3)))
        yield ReportedTotal(
            programme,
            done,
            FACILITIES,
            Period.month(year, chance.randint(1, 12), ZONE),
            citations=_cited(chance, sources),
        )


def _day(chance: random.Random) -> date:
    return FIRST + timedelta(days=chance.randrange(DAYS))


def _cited(chance: random.Random, sources: Sequence[SubjectId]) -> tuple[Citation, ...]:
    return (Citation(chance.choice(sources), "", chance.choice(list(Credibility))),)


def _located(place: Place) -> Location:
    return Location(
        Closeness.SETTLEMENT,
        place.name_en,
        place.name_en,
        place.id,
        place.lat,
        place.lon,
        2000,
        place.adm1,
        place.adm2,
    )
