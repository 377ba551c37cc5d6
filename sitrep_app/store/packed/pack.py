"""The arrays themselves: one item for each version of each incident, in order of time."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sitrep_app.store.packed.finding import Finder

OPEN_START = -(2**63)
OPEN_END = 2**63 - 1

COLUMNS: Mapping[str, str] = {
    "version": "<i8",
    "subject_bytes": "S16",
    "known_from": "<i8",
    "known_until": "<i8",
    "start_earliest": "<i8",
    "start_latest": "<i8",
    "end_earliest": "<i8",
    "end_latest": "<i8",
    "struck": "u1",
    "precision": "u1",
    "category": "u1",
    "verification": "u1",
    "credibility": "u1",
    "marking": "u1",
    "closeness": "u1",
    "district": "<u2",
    "area": "<u2",
    "programme": "<u2",
    "latitude": "<f4",
    "longitude": "<f4",
    "radius_m": "<f4",
    "killed": "<i4",
    "part_count": "<u4",
}
"""Every array with an item for each version, and the type of its items."""

PARTS: Mapping[str, str] = {"part_actor": "<u2", "part_role": "<u2"}
"""The arrays with an item for each part of each version, and the type of their items."""

Array = NDArray[Any]


@dataclass(frozen=True, slots=True)
class Names:
    """What the numbers in the arrays stand for; it only ever grows at its end."""

    districts: tuple[str, ...] = ("",)
    areas: tuple[str, ...] = ("",)
    actors: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    programmes: tuple[str, ...] = ("",)


@dataclass(frozen=True, eq=False)
class Pack:
    """Versions in order of time; `arrays` has those of COLUMNS and PARTS. No array is ever changed."""

    arrays: Mapping[str, Array]
    names: Names

    @property
    def n(self) -> int:
        """Return how many versions there are."""
        return len(self.arrays["version"])

    def __getitem__(self, name: str) -> Array:
        """Return an array by its name."""
        return self.arrays[name]

    @cached_property
    def part_start(self) -> NDArray[np.int64]:
        """Return where each version's parts begin, and where the last one's end."""
        start = np.zeros(self.n + 1, np.int64)
        np.cumsum(self["part_count"], out=start[1:])
        return start

    @cached_property
    def time(self) -> NDArray[np.int64]:
        """Return what versions are ordered by first: the earliest start, else the latest end, else 1970."""
        return time_of(self["start_earliest"], self["end_latest"])

    @cached_property
    def standing(self) -> dict[tuple[int, int], NDArray[np.bool_]]:
        """Return a place to keep which versions stand at a standpoint."""
        return {}

    @cached_property
    def finder(self) -> Finder:
        """Return what finds a subject's rows."""
        return Finder(self["subject_bytes"])


def time_of(start: NDArray[np.int64], end: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the moments that versions with such earliest starts and latest ends are ordered by."""
    is_open = start == OPEN_START
    if not is_open.any():
        return start
    return np.where(is_open, np.where(end == OPEN_END, 0, end), start)


def sorted_pack(arrays: Mapping[str, Array], names: Names) -> Pack:
    """Return versions that are given in any order in order of time, those of one moment by subject and version."""
    pack = Pack(arrays, names)
    halves = np.ascontiguousarray(arrays["subject_bytes"]).view(">u8").reshape(-1, 2).astype(np.uint64)
    order = np.lexsort((arrays["version"], halves[:, 1], halves[:, 0], arrays["end_latest"], pack.time))
    return Pack({**{name: arrays[name][order] for name in COLUMNS}, **_parts(pack, order)}, names)


def no_versions(names: Names) -> Pack:
    """Return the arrays of nothing."""
    return Pack({name: np.empty(0, kind) for name, kind in {**COLUMNS, **PARTS}.items()}, names)


def _parts(pack: Pack, order: NDArray[np.int64]) -> dict[str, Array]:
    counts = pack["part_count"][order].astype(np.int64)
    begin = np.cumsum(counts) - counts
    taken = np.repeat(pack.part_start[order] - begin, counts) + np.arange(int(counts.sum()))
    return {name: pack[name][taken] for name in PARTS}
