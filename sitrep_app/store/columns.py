"""Incidents as packed arrays, for panels whose cost must follow what is on screen."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sitrep_app.domain.identity import SubjectId, microseconds
from sitrep_app.domain.lens import Standpoint
from sitrep_app.domain.merged import Kept
from sitrep_app.store.merged import kept_at
from sitrep_app.store.packed.chosen import Chosen
from sitrep_app.store.packed.finding import Finder
from sitrep_app.store.packed.pack import OPEN_END, OPEN_START, Names
from sitrep_app.store.queries.clauses import knowledge
from sitrep_app.store.workspace import Workspace

__all__ = ["OPEN_END", "OPEN_START", "IncidentColumns", "incident_columns", "titles"]


@dataclass(frozen=True, eq=False)
class IncidentColumns:
    """Incidents at one standpoint in order of time; every array has one item for each.

    Times are microseconds UTC since 1970, OPEN_START and OPEN_END where a bound is open. `precision`, `category`,
    `verification` and `closeness` number the members of Precision, CATEGORIES, Verification and Closeness (category
    255 is any other); `marking` is the rank; `district` numbers `districts`, `area` `areas`
    and `programme` `programmes`, the empty one where there is none; unknown coordinates and radii are NaN; `killed` is the best estimate, -1 where nobody was counted. The actors of incident i
    are `part_actor[part_start[i]:part_start[i + 1]]`, numbering `actor_ids`, with roles numbering `role_codes`.
    """

    version: NDArray[np.int64]
    subject_bytes: NDArray[np.bytes_]
    start_earliest: NDArray[np.int64]
    start_latest: NDArray[np.int64]
    end_earliest: NDArray[np.int64]
    end_latest: NDArray[np.int64]
    precision: NDArray[np.uint8]
    category: NDArray[np.uint8]
    verification: NDArray[np.uint8]
    credibility: NDArray[np.uint8]
    marking: NDArray[np.uint8]
    district: NDArray[np.uint16]
    latitude: NDArray[np.float32]
    longitude: NDArray[np.float32]
    part_start: NDArray[np.int64]
    part_actor: NDArray[np.uint16]
    part_role: NDArray[np.uint16]
    districts: tuple[str, ...]
    actor_ids: tuple[SubjectId, ...]
    role_codes: tuple[str, ...]
    closeness: NDArray[np.uint8]
    radius_m: NDArray[np.float32]
    area: NDArray[np.uint16]
    areas: tuple[str, ...]
    programme: NDArray[np.uint16]
    programmes: tuple[str, ...]
    killed: NDArray[np.int32]

    @property
    def n(self) -> int:
        """Return how many incidents there are."""
        return len(self.version)

    def subject(self, row: int) -> SubjectId:
        """Return the subject in a row."""
        return SubjectId(bytes(self.subject_bytes[row]).ljust(16, b"\0").hex())

    def index_of(self, subject: SubjectId) -> int | None:
        """Return the row of a subject, None where it is not among them."""
        found = self._finder.rows(bytes.fromhex(subject))
        return int(found[0]) if len(found) else None

    @cached_property
    def _finder(self) -> Finder:
        return Finder(self.subject_bytes)


class _Standing(IncidentColumns):
    """Those of a snapshot; an array that nobody asks for is not made."""

    def __init__(self, chosen: Chosen, kept: Kept) -> None:
        """Make nothing yet."""
        object.__setattr__(self, "_chosen", chosen)
        object.__setattr__(self, "_kept", kept)

    @property
    def n(self) -> int:
        chosen: Chosen = self.__dict__["_chosen"]
        return chosen.n

    def __getattr__(self, name: str) -> Any:
        """Make what is asked for the first time."""
        if name not in _FIELDS:
            raise AttributeError(name)
        value = _made(self.__dict__["_chosen"], name, self.__dict__["_kept"])
        object.__setattr__(self, name, value)
        return value


_FIELDS = frozenset(field.name for field in fields(IncidentColumns))


def incident_columns(workspace: Workspace, standpoint: Standpoint) -> IncidentColumns:
    """Return every incident that stands at a standpoint; those who ask for the same one share the arrays."""
    known_at = knowledge(standpoint.known_at)
    as_of = OPEN_END if standpoint.as_of is None else microseconds(standpoint.as_of)
    with workspace.reading() as raw:
        snapshot = workspace.snapshot(raw)
        columns = snapshot.shared.get((known_at, as_of))
        if columns is None:
            columns = snapshot.shared[known_at, as_of] = _Standing(
                snapshot.at(known_at, as_of), kept_at(raw, known_at)
            )
    return columns


def titles(workspace: Workspace, columns: IncidentColumns, rows: Iterable[int]) -> list[str]:
    """Return the titles of some rows, for those that are near enough to be labelled."""
    asked = [int(columns.version[row]) for row in rows]
    marks = ", ".join("?" * len(asked))
    with workspace.reading() as raw:
        found = raw.execute(
            "SELECT v.id, coalesce(v.state ->> '$.title', r.body ->> '$.state.title') FROM version v "
            f"JOIN record r ON r.seq = v.seq WHERE v.id IN ({marks})",
            asked,
        )
        by_version = dict(found.fetchall())
    return [by_version.get(version, "") for version in asked]


def _made(chosen: Chosen, name: str, kept: Kept) -> Any:
    if name == "part_start":
        return chosen.part_start
    if name in _NAMES:
        return _called(_NAMES[name](chosen.fresh.names), kept)
    return _under_kept(chosen.taken(name), name, chosen.fresh.names, kept)


def _called(subjects: tuple[str, ...], kept: Kept) -> tuple[str, ...]:
    """Return names with that of the kept one, where only what was merged into it has a number, in the place of the first such."""
    if not kept:
        return subjects
    there, called = set(subjects), list(subjects)
    for place, one in enumerate(subjects):
        into = kept.get(SubjectId(one))
        if into is not None and into not in there:
            called[place] = into
            there.add(into)
    return tuple(called)


def _under_kept(numbers: NDArray[Any], name: str, names: Names, kept: Kept) -> NDArray[Any]:
    """Return the numbers of what others were merged into in the place of theirs, where an array numbers subjects."""
    if not kept or name not in _NUMBERED:
        return numbers
    subjects = _NUMBERED[name](names)
    places = {subject: place for place, subject in enumerate(_called(subjects, kept))}
    table = [
        places.get(kept.get(SubjectId(one), SubjectId(one)), place) for place, one in enumerate(subjects)
    ]
    return np.array(table, numbers.dtype)[numbers] if table else numbers


_NAMES: Mapping[str, Callable[[Names], tuple[str, ...]]] = {
    "districts": lambda names: names.districts,
    "areas": lambda names: names.areas,
    "programmes": lambda names: names.programmes,
    "actor_ids": lambda names: tuple(map(SubjectId, names.actors)),
    "role_codes": lambda names: names.roles,
}

_NUMBERED: Mapping[str, Callable[[Names], tuple[str, ...]]] = {
    "part_actor": lambda names: names.actors,
    "programme": lambda names: names.programmes,
}
