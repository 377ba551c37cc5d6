"""Entries of every kind with everything filled in that a test does not care about."""

from dataclasses import replace
from datetime import date
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from sitrep_app.domain.actor import Actor
from sitrep_app.domain.claim import Claim
from sitrep_app.domain.confirmation import Confirmation
from sitrep_app.domain.entry import Entry, State, kind_of
from sitrep_app.domain.facility import Facility, Progress
from sitrep_app.domain.identity import Hlc, RecordHash, SubjectId
from sitrep_app.domain.incident import Incident
from sitrep_app.domain.period import Period
from sitrep_app.domain.programme import Programme, ReportedTotal
from sitrep_app.domain.source import Source
from sitrep_app.domain.tie import Tie

S = TypeVar("S", bound=State)

BAGHDAD = ZoneInfo("Asia/Baghdad")
JANUARY = Period.month(2018, 1, BAGHDAD)
SINCE_JANUARY = Period.since(JANUARY)


def a_subject(name: str) -> SubjectId:
    """The same identifier for the same name, in the order of the names."""
    return SubjectId(name.encode().hex().ljust(32, "0")[:32])


def a_day(day: int, month: int = 1, year: int = 2018) -> Period:
    """A day of January 2018, or of another month."""
    return Period.day(date(year, month, day), BAGHDAD)


def entered(state: S, subject: str = "", *, known_from: int = 1) -> Entry[S]:
    """A state as an entry; its subject is named after the state where no name is given."""
    name = subject or str(getattr(state, "title", getattr(state, "name", state)))
    return Entry(a_subject(name), kind_of(state), state, RecordHash(f"{known_from:064x}"), Hlc(known_from))


def an_incident(**changes: Any) -> Incident:
    """Two civilians killed in January 2018."""
    killed = Claim("killed", "civilians", best=2)
    incident = Incident("Two civilians killed", "violence_against_civilians", JANUARY, claims=(killed,))
    return replace(incident, **changes)


def an_actor(
    name: str = "Army", type_code: str = "state_military", *, part_of: str = "", **changes: Any
) -> Actor:
    """An army, or another actor, which may be part of a named one."""
    return replace(Actor(name, type_code, parent=a_subject(part_of) if part_of else None), **changes)


def actors(*states: Actor) -> dict[SubjectId, Entry[Actor]]:
    """Actors by their subjects, which are named after them."""
    return {a_subject(state.name): entered(state) for state in states}


def a_tie(one: str, other: str, level: str = "joint_operation", **changes: Any) -> Tie:
    """A tie between two named actors since January 2018, by an outside source's word."""
    return replace(Tie(a_subject(one), a_subject(other), level, SINCE_JANUARY), **changes)


def a_facility(name: str = "al-Azim hospital", *, programme: str = "Hospitals", **changes: Any) -> Facility:
    """A hospital of a named programme."""
    return replace(Facility(name, "hospital", a_subject(programme) if programme else None), **changes)


def a_progress(facility: str = "al-Azim hospital", state: str = "operational", **changes: Any) -> Progress:
    """A claim about a named facility, dated January 2018."""
    return replace(Progress(a_subject(facility), state, JANUARY), **changes)


def a_programme(name: str = "Hospitals", **changes: Any) -> Programme:
    """A programme of hospitals."""
    return replace(Programme(name, "hospital"), **changes)


def a_total(done: int = 1, of: int = 11, *, programme: str = "Hospitals", **changes: Any) -> ReportedTotal:
    """So many done of so many, as reported in January 2018."""
    return replace(ReportedTotal(a_subject(programme), done, of, JANUARY), **changes)


def a_confirmation(of: str = "Hospitals", **changes: Any) -> Confirmation:
    """Somebody's word that what was recorded still held in January 2018."""
    return replace(Confirmation(a_subject(of), JANUARY), **changes)


def a_source(title: str = "News article", **changes: Any) -> Source:
    """A source that nobody has judged."""
    return replace(Source(title), **changes)
