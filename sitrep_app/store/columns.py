"""Incidents as packed arrays, for panels whose cost must follow what is on screen."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sitrep_app.domain.identity import SubjectId, microseconds
from sitrep_app.domain.lens import Standpoint
from sitrep_app.store.queries.clauses import knowledge
from sitrep_app.store.workspace import Workspace

OPEN_START = -(2**63)
OPEN_END = 2**63 - 1

STANDING = (
    "FROM version v JOIN incident i ON i.version = v.id WHERE v.kind = 'incident' AND v.struck = 0 "
    "AND v.known_from <= ?1 AND v.known_until > ?1 AND (v.start_earliest IS NULL OR v.start_earliest < ?2)"
)
IN_ORDER = "ORDER BY coalesce(v.start_earliest, v.end_latest, 0), coalesce(v.end_latest, 1 << 62), v.subject"


@dataclass(frozen=True)
class IncidentColumns:
    """Incidents at one standpoint in order of time; every array has one item for each.

    Times are microseconds UTC since 1970, OPEN_START and OPEN_END where a bound is open. `precision`, `category` and
    `verification` number the members of Precision, CATEGORIES and Verification (category 255 is any other);
    `marking` is the rank; `district` numbers `districts`; unknown coordinates are NaN. The actors of incident i are
    `part_actor[part_start[i]:part_start[i + 1]]`, numbering `actor_ids`, with roles numbering `role_codes`.
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
    part_role: NDArray[np.uint8]
    districts: tuple[str, ...]
    actor_ids: tuple[SubjectId, ...]
    role_codes: tuple[str, ...]

    @property
    def n(self) -> int:
        """Return how many incidents there are."""
        return len(self.version)

    def subject(self, row: int) -> SubjectId:
        """Return the subject in a row."""
        return SubjectId(bytes(self.subject_bytes[row]).ljust(16, b"\0").hex())

    def index_of(self, subject: SubjectId) -> int | None:
        """Return the row of a subject, None where it is not among them."""
        return self._rows.get(bytes.fromhex(subject))

    @cached_property
    def _rows(self) -> dict[bytes, int]:
        return {bytes(key).ljust(16, b"\0"): row for row, key in enumerate(self.subject_bytes)}


def incident_columns(workspace: Workspace, standpoint: Standpoint) -> IncidentColumns:
    """Return every incident that stands at a standpoint."""
    asked = asked_at(standpoint)
    columns = "v.id, v.subject, v.start_earliest, v.start_latest, v.end_earliest, v.end_latest, v.marking, "
    columns += "i.precision, i.category, i.verification, i.credibility, i.district, i.latitude, i.longitude"
    with workspace.reading() as raw:
        rows = raw.execute(f"SELECT {columns} {STANDING} {IN_ORDER}", asked).fetchall()
        parts = raw.execute(
            f"SELECT p.version, p.actor, p.role FROM incident_part p WHERE p.version IN (SELECT v.id {STANDING}) "
            "ORDER BY p.version, p.position",
            asked,
        ).fetchall()
    return _packed(rows, parts)


def asked_at(standpoint: Standpoint) -> tuple[int, int]:
    """Return the two values that STANDING is bound to."""
    as_of = OPEN_END if standpoint.as_of is None else microseconds(standpoint.as_of)
    return knowledge(standpoint.known_at), as_of


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


def _packed(rows: list[tuple[Any, ...]], parts: list[tuple[Any, ...]]) -> IncidentColumns:
    columns = list(zip(*rows, strict=True)) if rows else [()] * 14
    districts, district = _numbered(columns[11], first="")
    version = np.array(columns[0], dtype=np.int64)
    return IncidentColumns(
        version,
        np.array(columns[1], dtype="S16"),
        _bound(columns[2], OPEN_START),
        _bound(columns[3], OPEN_END),
        _bound(columns[4], OPEN_START),
        _bound(columns[5], OPEN_END),
        np.array(columns[7], dtype=np.uint8),
        np.array(columns[8], dtype=np.uint8),
        np.array(columns[9], dtype=np.uint8),
        np.array(columns[10], dtype=np.uint8),
        np.array(columns[6], dtype=np.uint8),
        np.array(district, dtype=np.uint16),
        np.array(columns[12], dtype=np.float32),
        np.array(columns[13], dtype=np.float32),
        *_parts(version, parts),
        districts=districts,
        actor_ids=tuple(SubjectId(actor.hex()) for actor in dict.fromkeys(part[1] for part in parts)),
        role_codes=tuple(dict.fromkeys(part[2] for part in parts)),
    )


def _parts(
    version: NDArray[np.int64], parts: list[tuple[Any, ...]]
) -> tuple[NDArray[np.int64], NDArray[np.uint16], NDArray[np.uint8]]:
    """Return where each incident's parts begin, and the parts' actors and roles, in the incidents' order."""
    owners = np.array([part[0] for part in parts], dtype=np.int64)
    actors = np.array(_numbered([part[1] for part in parts])[1], dtype=np.uint16)
    roles = np.array(_numbered([part[2] for part in parts])[1], dtype=np.uint8)
    first = np.searchsorted(owners, version, side="left")
    counts = np.searchsorted(owners, version, side="right") - first
    start = np.concatenate(([0], np.cumsum(counts))).astype(np.int64)
    order = np.repeat(first - start[:-1], counts) + np.arange(start[-1])
    return start, actors[order], roles[order]


def _bound(values: Iterable[int | None], absent: int) -> NDArray[np.int64]:
    return np.array([absent if value is None else value for value in values], dtype=np.int64)


def _numbered(values: Iterable[Any], **first: Any) -> tuple[tuple[Any, ...], list[int]]:
    numbers: dict[Any, int] = {value: number for number, value in enumerate(first.values())}
    found = [numbers.setdefault(value, len(numbers)) for value in values]
    return tuple(numbers), found
