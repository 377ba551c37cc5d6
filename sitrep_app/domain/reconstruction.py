"""What has been rebuilt: a programme's reported total beside what is recorded here, facility by facility."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TypeVar

from sitrep_app.domain.entry import Entry
from sitrep_app.domain.facility import Facility, Progress
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.programme import Programme, ReportedTotal
from sitrep_app.domain.vocabulary import load

EVER = datetime.min.replace(tzinfo=UTC)

Dated = TypeVar("Dated", Progress, ReportedTotal)


@dataclass(frozen=True, slots=True)
class Count:
    """So many done of so many."""

    done: int
    of: int

    def __add__(self, other: "Count") -> "Count":
        """Return the counts added up."""
        return Count(self.done + other.done, self.of + other.of)


@dataclass(frozen=True, slots=True)
class FacilityPicture:
    """One facility at a standpoint: its latest claim and those before it, newest first."""

    facility: Entry[Facility]
    progress: tuple[Entry[Progress], ...]

    @property
    def latest(self) -> Entry[Progress] | None:
        """Return the claim in force, None where nobody has made one."""
        return self.progress[0] if self.progress else None

    @property
    def state(self) -> str:
        """Return the lifecycle code in force."""
        return self.progress[0].state.state if self.progress else "unknown"

    @property
    def is_done(self) -> bool:
        """Say whether the facility counts as rebuilt and open."""
        return is_done(self.state)


@dataclass(frozen=True, slots=True)
class ProgrammePicture:
    """One programme at a standpoint; `totals` are the reported totals, newest first."""

    programme: Entry[Programme]
    facilities: tuple[FacilityPicture, ...]
    totals: tuple[Entry[ReportedTotal], ...]

    @property
    def reported(self) -> Count | None:
        """Return the newest reported total, None where nobody has reported one."""
        return Count(self.totals[0].state.done, self.totals[0].state.of) if self.totals else None

    @property
    def recorded(self) -> Count:
        """Return how many of the facilities recorded here are done; cancelled ones leave the scope."""
        in_scope = [facility for facility in self.facilities if _done(facility.state) != "removed"]
        return Count(sum(facility.is_done for facility in in_scope), len(in_scope))

    @property
    def scope(self) -> int:
        """Return how many facilities the programme has: the larger of what is reported and what is recorded."""
        return max(self.reported.of if self.reported else 0, self.recorded.of)

    @property
    def unnamed(self) -> int:
        """Count the facilities in the reported total that no source names; a cancelled one has its name."""
        return max(0, self.reported.of - len(self.facilities)) if self.reported else 0


@dataclass(frozen=True, slots=True)
class ReconstructionPicture:
    """Every programme at a standpoint, those with a reported total first.

    `unassigned` are the facilities of no programme that is shown: no reported total speaks of them, so the counts
    leave them out.
    """

    programmes: tuple[ProgrammePicture, ...]
    unassigned: tuple[FacilityPicture, ...] = ()

    @property
    def reported(self) -> Count:
        """Return the sum of the newest reported totals."""
        return sum((p.reported for p in self.programmes if p.reported), Count(0, 0))

    @property
    def recorded(self) -> Count:
        """Return the sum of what is recorded."""
        return sum((p.recorded for p in self.programmes), Count(0, 0))

    @property
    def unnamed(self) -> int:
        """Count the facilities that no source names."""
        return sum(p.unnamed for p in self.programmes)


def reconstruction_picture(
    programmes: Iterable[Entry[Programme]],
    facilities: Iterable[Entry[Facility]],
    progress: Iterable[Entry[Progress]],
    totals: Iterable[Entry[ReportedTotal]],
    as_of: datetime | None,
) -> ReconstructionPicture:
    """Return what had been rebuilt by a date, from the claims that may have begun by then."""
    claims = _grouped(progress, as_of)
    sums: dict[SubjectId, list[Entry[ReportedTotal]]] = {}
    for total in _newest_first(totals, as_of):
        sums.setdefault(total.state.programme, []).append(total)
    members: dict[SubjectId | None, list[FacilityPicture]] = {}
    for facility in sorted(facilities, key=lambda entry: (entry.state.name, entry.subject)):
        picture = FacilityPicture(facility, tuple(claims.get(facility.subject, ())))
        members.setdefault(facility.state.programme, []).append(picture)
    pictures = [
        ProgrammePicture(p, tuple(members.pop(p.subject, ())), tuple(sums.get(p.subject, ())))
        for p in programmes
    ]
    unassigned = tuple(picture for left in members.values() for picture in left)
    return ReconstructionPicture(tuple(sorted(pictures, key=_largest_first)), unassigned)


def is_done(state: str) -> bool:
    """Say whether a lifecycle state counts as rebuilt and open."""
    return _done(state) == "yes"


def _done(state: str) -> object:
    states = load("lifecycle")
    return states.term(state).extra.get("done") if state in states else "no"


def _largest_first(picture: ProgrammePicture) -> tuple[bool, int, str, SubjectId]:
    programme = picture.programme
    return (picture.reported is None, -picture.scope, programme.state.name, programme.subject)


def _grouped(
    progress: Iterable[Entry[Progress]], as_of: datetime | None
) -> Mapping[SubjectId, list[Entry[Progress]]]:
    claims: dict[SubjectId, list[Entry[Progress]]] = {}
    for claim in _newest_first(progress, as_of):
        claims.setdefault(claim.state.facility, []).append(claim)
    return claims


def _newest_first(claims: Iterable[Entry[Dated]], as_of: datetime | None) -> list[Entry[Dated]]:
    begun = [claim for claim in claims if claim.state.period.may_have_begun_by(as_of)]
    return sorted(begun, key=_dated, reverse=True)


def _dated(claim: Entry[Progress] | Entry[ReportedTotal]) -> tuple[datetime, datetime, int, str]:
    """Order by when what is claimed most likely began, then by when it began at the latest, then by when it became known.

    A month counts as its middle, so that a hospital opened in January and damaged on the 20th is damaged.
    """
    period = claim.state.period
    return (period.likely_start or EVER, period.start_latest or EVER, claim.known_from, claim.subject)
