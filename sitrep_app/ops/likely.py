"""Entries that another may repeat, ranked, each with the reasons a person is told. Reads only."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from sitrep_app.domain.confirmation import Confirmation
from sitrep_app.domain.entry import Entry, State
from sitrep_app.domain.facility import Progress
from sitrep_app.domain.headline import headline
from sitrep_app.domain.hierarchy import Actors
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.incident import Incident
from sitrep_app.domain.lens import NOW
from sitrep_app.domain.likeness import LIKELY, Judge, Likeness, family, likeness_of_claims
from sitrep_app.domain.location import Location
from sitrep_app.domain.period import Period
from sitrep_app.domain.programme import ReportedTotal
from sitrep_app.domain.tie import Tie
from sitrep_app.domain.when import say_period
from sitrep_app.domain.where import say_name
from sitrep_app.i18n.directions import dotted
from sitrep_app.store import distinct, queries
from sitrep_app.store.columns import IncidentColumns, incident_columns
from sitrep_app.store.likely import likeliest
from sitrep_app.store.workspace import Workspace

MOST = 5
_READ = 32


@dataclass(frozen=True, slots=True)
class Likely:
    """An entry that may be the same as another: what it is called, when and where, how likely, and why."""

    subject: SubjectId
    title: str
    line: str
    score: float
    reasons: tuple[str, ...]

    @property
    def is_likely(self) -> bool:
        """Say whether the two are more likely one than not."""
        return self.score >= LIKELY

    @property
    def why(self) -> str:
        """The reasons as one line."""
        return dotted(self.reasons)


class Lookout:
    """Looks for what an entry may repeat, again and again while it is typed; what it has read of the columns it keeps."""

    def __init__(self, workspace: Workspace) -> None:
        """Look at nothing yet."""
        self._workspace = workspace
        self._columns: IncidentColumns | None = None

    def likely(self, state: State, itself: SubjectId | None = None, *, most: int = MOST) -> list[Likely]:
        """Return the entries that a state may repeat, the likeliest first; without the subject that it is of.

        Of claims it is everything said about the same, also what is only the word before.
        """
        shown = (pair for pair in self._judged(state) if not isinstance(state, Incident) or pair[1].is_likely)
        others = _others(self._workspace, state, itself)
        scored = [pair for pair in shown if pair[0].subject not in others]
        scored.sort(key=lambda pair: pair[1].score, reverse=True)
        names = Called(self._workspace)
        return [told(entry, likeness, names) for entry, likeness in scored[:most]]

    def _judged(self, state: State) -> Iterator[tuple[Entry[Any], Likeness]]:
        match state:
            case Incident():
                return self._incidents(state)
            case Tie():
                found = (one for one in self._all("tie") if one.state.pair == state.pair)
            case Progress():
                found = (one for one in self._all("progress") if one.state.facility == state.facility)
            case ReportedTotal():
                found = (one for one in self._all("reported_total") if one.state.programme == state.programme)
            case Confirmation():
                found = (one for one in self._all("no_change") if one.state.confirms == state.confirms)
            case _:
                return iter(())
        return ((one, likeness_of_claims(state, one.state)) for one in found)

    def _incidents(self, incident: Incident) -> Iterator[tuple[Entry[Any], Likeness]]:
        workspace = self._workspace
        actors: Actors = {one.subject: one for one in queries.entries(workspace, "actor")}
        kin = frozenset[SubjectId]().union(*(family(part.actor, actors) for part in incident.parts))
        with workspace.reading():
            # Held for all of it, so that no step can come between the columns and what is read of them
            self._columns = incident_columns(workspace, NOW)
            subjects = likeliest(workspace, self._columns, incident, kin, most=_READ)
            found = queries.entries_of(workspace, subjects)
        judge = Judge(actors)
        return ((one, judge.likeness(incident, one.state)) for one in found)

    def _all(self, kind: str) -> Iterable[Entry[Any]]:
        return queries.entries(self._workspace, kind)


def _others(workspace: Workspace, state: State, itself: SubjectId | None) -> set[SubjectId]:
    """Return what is not the same: the subject itself, what it is linked to otherwise, and what somebody said is another."""
    links = state.links if isinstance(state, Incident) else ()
    others = {link.target for link in links if link.kind != "duplicate_of"}
    if itself is not None:
        with workspace.reading() as raw:
            apart = distinct.pairs(raw)
        others.update(subject for pair in apart if itself in pair for subject in pair)
        others.add(itself)
    return others


class Called:
    """Says what subjects are called."""

    def __init__(self, workspace: Workspace) -> None:
        """Ask a workspace."""
        self._workspace = workspace

    def __call__(self, subject: SubjectId) -> str:
        """Return a subject's short name or title; empty where nothing is known of it."""
        found = queries.entry(self._workspace, subject)
        state = found.state if found else None
        return str(getattr(state, "label", "") or getattr(state, "name", "") or getattr(state, "title", ""))


def told(entry: Entry[Any], likeness: Likeness, names: Called) -> Likely:
    """Return an entry as a person is shown it beside what it may be the same as."""
    period, location = getattr(entry.state, "period", None), getattr(entry.state, "location", None)
    when = say_period(period) if isinstance(period, Period) else ""
    where = say_name(location) if isinstance(location, Location) else ""
    title = headline(entry.state, names)
    return Likely(entry.subject, title, dotted((when, where)), likeness.score, likeness.reasons)
