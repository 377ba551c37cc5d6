"""Entries that a new one may repeat: the same actors, near in place and time. Reads the store, draws nothing."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sitrep_app.domain.confirmation import Confirmation
from sitrep_app.domain.entry import Entry, State
from sitrep_app.domain.facility import Progress
from sitrep_app.domain.headline import headline
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.incident import Incident
from sitrep_app.domain.lens import NOW, Lens
from sitrep_app.domain.location import Closeness, Location, distance_km
from sitrep_app.domain.period import Period
from sitrep_app.domain.programme import ReportedTotal
from sitrep_app.domain.tie import Tie
from sitrep_app.domain.when import say_period
from sitrep_app.domain.where import say_name
from sitrep_app.i18n import _
from sitrep_app.i18n.directions import dotted
from sitrep_app.store import queries
from sitrep_app.store.workspace import Workspace

NEAR_KM = 10
NEAR_DAYS = 7
MOST = 4
_LOOKED_THROUGH = 400
_POINTS = (Closeness.POINT, Closeness.VICINITY, Closeness.SETTLEMENT)


@dataclass(frozen=True, slots=True)
class Similar:
    """An entry like the one being written: what it is called, and when and where."""

    subject: SubjectId
    title: str
    line: str


def similar_to(workspace: Workspace, state: State, itself: SubjectId | None) -> list[Similar]:
    """Return the entries that a state may repeat, at most four; places are as near as their doubt allows."""
    found: Iterable[Entry[Any]]
    match state:
        case Incident():
            found = _incidents(workspace, state)
        case Tie():
            found = (entry for entry in queries.entries(workspace, "tie") if entry.state.pair == state.pair)
        case Progress():
            found = _same(workspace, "progress", "facility", state.facility)
        case ReportedTotal():
            found = _same(workspace, "reported_total", "programme", state.programme)
        case Confirmation():
            found = _same(workspace, "no_change", "confirms", state.confirms)
        case _:
            return []
    others = (entry for entry in found if entry.subject != itself)
    names = _Called(workspace)
    return [_told(entry, names) for entry, _place in zip(others, range(MOST), strict=False)]


def nothing_similar(state: State) -> str:
    """Return what is said where none is like a state; nothing while there is not enough in it to compare."""
    match state:
        case Incident() if state.parts and state.location.label:
            return _("Nothing within 10 km and 7 days names the same actors.")
        case Tie():
            return _("Nobody has said anything of these two yet.")
        case Progress():
            return _("Nothing has been said of this facility yet.")
        case ReportedTotal():
            return _("No total has been reported for this programme yet.")
        case Confirmation():
            return _("Nobody has confirmed this yet.")
        case _:
            return ""


def _incidents(workspace: Workspace, state: Incident) -> Iterator[Entry[Incident]]:
    actors = frozenset(part.actor for part in state.parts)
    if not actors:
        return
    margin = timedelta(days=NEAR_DAYS)
    period = state.period
    start = period.start_earliest - margin if period.start_earliest else None
    end = period.end_latest + margin if period.end_latest else None
    lens = Lens(NOW, start, end, actors=actors)
    for entry in queries.incidents(workspace, lens, limit=_LOOKED_THROUGH):
        if _are_near(entry.state.location, state.location) and _is_dated(entry.state.period):
            yield entry


def _is_dated(period: Period) -> bool:
    """Leave out what is open on both sides or goes on for ever: it is near everything."""
    return period.start_earliest is not None and period.end_latest is not None


def _are_near(one: Location, other: Location) -> bool:
    """Say whether two places may be one: the same entry of the gazetteer, or points as near as asked for."""
    if one.place and one.place == other.place:
        return True
    here, there = _point(one), _point(other)
    if here is None or there is None:
        return False
    doubt_km = ((one.radius_m or 0) + (other.radius_m or 0)) / 1_000
    return distance_km(here, there) - doubt_km <= NEAR_KM


def _point(location: Location) -> tuple[float, float] | None:
    """The point of a whole district or province is only where its name is written."""
    if location.latitude is None or location.longitude is None or location.precision not in _POINTS:
        return None
    return (location.latitude, location.longitude)


def _same(workspace: Workspace, kind: str, field: str, subject: SubjectId) -> Iterable[Entry[Any]]:
    return (entry for entry in queries.entries(workspace, kind) if getattr(entry.state, field) == subject)


class _Called:
    """Says what subjects are called."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def __call__(self, subject: SubjectId) -> str:
        found = queries.entry(self._workspace, subject)
        state = found.state if found else None
        return str(getattr(state, "label", "") or getattr(state, "name", "") or getattr(state, "title", ""))


def _told(entry: Entry[State], names: _Called) -> Similar:
    period, location = getattr(entry.state, "period", None), getattr(entry.state, "location", None)
    when = say_period(period) if isinstance(period, Period) else ""
    where = say_name(location) if isinstance(location, Location) else ""
    return Similar(entry.subject, headline(entry.state, names), dotted((when, where)))
