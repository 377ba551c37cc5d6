"""Columns as the store packs them, built from a few words."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

import numpy as np
from numpy.typing import NDArray

from sitrep_app.domain.grade import Grade, Verification
from sitrep_app.domain.identity import SubjectId, microseconds
from sitrep_app.domain.incident import CATEGORIES
from sitrep_app.domain.lens import Lens
from sitrep_app.domain.period import Period, Precision
from sitrep_app.gui.panels.timeline.lanes import LaneChoice, Several
from sitrep_app.gui.panels.timeline.reading import Details, Reading
from sitrep_app.store.columns import OPEN_END, OPEN_START, IncidentColumns


@dataclass(frozen=True)
class Said:
    """One incident, as little of it as the timeline needs."""

    period: Period
    category: str = CATEGORIES[0]
    district: str = ""
    actors: tuple[str, ...] = ()
    verification: Verification = Verification.UNVERIFIED
    title: str = "Something happened"
    sources: tuple[str, ...] = ()
    programme: str = ""


def packed(said: Iterable[Said]) -> tuple[IncidentColumns, list[Said]]:
    """The columns, and what was said in the same order."""
    ordered = sorted(said, key=lambda one: _order(one.period))
    periods = [one.period for one in ordered]
    districts = tuple(dict.fromkeys(["", *(one.district for one in ordered)]))
    programmes = tuple(dict.fromkeys(["", *(one.programme for one in ordered)]))
    actors = tuple(dict.fromkeys(actor for one in ordered for actor in one.actors))
    n = len(ordered)
    columns = IncidentColumns(
        version=np.arange(n, dtype=np.int64),
        subject_bytes=np.array([(i + 1).to_bytes(16, "big") for i in range(n)], dtype="S16"),
        start_earliest=_bounds((p.start_earliest for p in periods), OPEN_START),
        start_latest=_bounds((p.start_latest for p in periods), OPEN_END),
        end_earliest=_bounds((p.end_earliest for p in periods), OPEN_START),
        end_latest=_bounds((p.end_latest for p in periods), OPEN_END),
        precision=np.array([list(Precision).index(p.precision) for p in periods], dtype=np.uint8),
        category=np.array([_category(one.category) for one in ordered], dtype=np.uint8),
        verification=np.array(
            [list(Verification).index(one.verification) for one in ordered], dtype=np.uint8
        ),
        credibility=np.full(n, 6, np.uint8),
        marking=np.zeros(n, np.uint8),
        district=np.array([districts.index(one.district) for one in ordered], dtype=np.uint16),
        latitude=np.full(n, np.nan, np.float32),
        longitude=np.full(n, np.nan, np.float32),
        part_start=np.cumsum([0, *(len(one.actors) for one in ordered)], dtype=np.int64),
        part_actor=np.array([actors.index(a) for one in ordered for a in one.actors], dtype=np.uint16),
        part_role=np.zeros(sum(len(one.actors) for one in ordered), np.uint16),
        districts=districts,
        actor_ids=tuple(SubjectId(actor) for actor in actors),
        role_codes=("participant",),
        closeness=np.zeros(n, np.uint8),
        radius_m=np.full(n, np.nan, np.float32),
        area=np.zeros(n, np.uint16),
        areas=("",),
        programme=np.array([programmes.index(one.programme) for one in ordered], dtype=np.uint16),
        programmes=programmes,
        killed=np.full(n, -1, np.int32),
    )
    return columns, ordered


@dataclass(frozen=True, slots=True)
class Told:
    """What the store would have said beside the columns."""

    holding: Callable[[Lens], NDArray[np.int64]] = lambda _lens: np.array([], np.int64)

    def versions(self, lens: Lens) -> NDArray[np.int64]:
        """The row keys of what holds a lens' text."""
        return self.holding(lens)

    def with_parts(self, actors: frozenset[SubjectId]) -> frozenset[SubjectId]:
        """The actors themselves: nobody is part of anybody."""
        return actors


def reading(said: Iterable[Said]) -> Reading:
    """What the timeline would have read from the store."""
    columns, ordered = packed(said)

    def titles(rows: NDArray[np.int64]) -> Sequence[str]:
        return [ordered[int(row)].title for row in rows]

    def holding(lens: Lens) -> NDArray[np.int64]:
        return columns.version[[lens.text in one.title for one in ordered]]

    def name(_choice: LaneChoice, key: str) -> str:
        return key or "none"

    def details(row: int) -> Details:
        return Details(ordered[row].title, "", Grade())

    return Reading(columns, titles, name, details, Told(holding), lambda: cited(ordered))


def cited(ordered: Sequence[Said]) -> Several:
    """What each of them cites."""
    sources = tuple(dict.fromkeys(source for one in ordered for source in one.sources))
    return Several(
        np.cumsum([0, *(len(one.sources) for one in ordered)], dtype=np.int64),
        np.array([sources.index(source) for one in ordered for source in one.sources], dtype=np.uint16),
        sources,
    )


def at(text: str) -> datetime:
    """A moment of UTC, such as 2018-01-05 or 2018-01-05T14:00."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def micros(text: str) -> int:
    """The same in microseconds."""
    return microseconds(at(text))


def _order(period: Period) -> tuple[int, int]:
    start = period.start_earliest or period.end_latest
    return (
        microseconds(start) if start else 0,
        microseconds(period.end_latest) if period.end_latest else OPEN_END,
    )


def _category(code: str) -> int:
    return CATEGORIES.index(code) if code in CATEGORIES else 255


def _bounds(values: Iterable[datetime | None], absent: int) -> NDArray[np.int64]:
    return np.array([absent if value is None else microseconds(value) for value in values], dtype=np.int64)
