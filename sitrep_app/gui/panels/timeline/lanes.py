"""The rows of the timeline: incidents gathered by category, by actor or by district."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from sitrep_app.domain.incident import CATEGORIES

if TYPE_CHECKING:
    # Names a type only: the window shows before the store and its libraries are loaded
    from sitrep_app.store.columns import IncidentColumns

OTHER = 255
"""The code of a category that a workspace added itself."""


class LaneChoice(StrEnum):
    """What makes two incidents share a lane."""

    CATEGORY = "category"
    ACTOR = "actor"
    DISTRICT = "district"


@dataclass(frozen=True, slots=True)
class Lane:
    """A row: `key` is a category code, an actor's id or a p-code, empty for incidents that have none."""

    key: str
    label: str
    incidents: int


@dataclass(frozen=True, slots=True)
class Lanes:
    """Lanes from the top, and the rows of the columns in each: lane k holds rows[offsets[k] : offsets[k + 1]].

    Inside a lane rows are in order of time. An incident with two actors is in the lanes of both.
    """

    lanes: tuple[Lane, ...]
    rows: NDArray[np.int64]
    offsets: NDArray[np.int64]


def gather(
    columns: "IncidentColumns", rows: NDArray[np.int64], choice: LaneChoice, name: Callable[[str], str]
) -> Lanes:
    """Return the lanes of some rows, given in order of time; `name` turns a lane's key into its label."""
    match choice:
        case LaneChoice.CATEGORY:
            return _by_category(columns, rows, name)
        case LaneChoice.ACTOR:
            return _by_actor(columns, rows, name)
        case LaneChoice.DISTRICT:
            keys = tuple(columns.districts)
            return _busiest_first(columns.district[rows], rows, keys, name)


def _by_category(columns: "IncidentColumns", rows: NDArray[np.int64], name: Callable[[str], str]) -> Lanes:
    """All categories in their own order, whether or not anything happened; the rest below when there is any."""
    codes = np.minimum(columns.category[rows], len(CATEGORIES)).astype(np.uint8)
    counts = np.bincount(codes, minlength=len(CATEGORIES) + 1)
    shown = len(CATEGORIES) + bool(counts[len(CATEGORIES)])
    keys = (*CATEGORIES, "")[:shown]
    return _laid(keys, codes, rows, counts[:shown], name)


def _by_actor(columns: "IncidentColumns", rows: NDArray[np.int64], name: Callable[[str], str]) -> Lanes:
    offsets, codes = columns.part_start, columns.part_actor
    first, many = offsets[rows], np.diff(offsets)[rows]
    nobody = len(columns.actor_ids)
    repeats = np.maximum(many, 1)
    holders = np.repeat(rows, repeats)
    within = np.arange(len(holders)) - np.repeat(np.cumsum(repeats) - repeats, repeats)
    named = np.repeat(many > 0, repeats)
    lanes = np.full(len(holders), nobody, np.uint16)
    lanes[named] = codes[(np.repeat(first, repeats) + within)[named]]
    holders, lanes = _once_each(holders, lanes)
    return _busiest_first(lanes, holders, (*columns.actor_ids, ""), name)


def _once_each(
    holders: NDArray[np.int64], lanes: NDArray[np.uint16]
) -> tuple[NDArray[np.int64], NDArray[np.uint16]]:
    """Sorted by lane; an actor with two roles in one incident is in its lane once."""
    order = np.argsort(lanes, kind="stable")
    holders, lanes = holders[order], lanes[order]
    first = np.ones(len(holders), np.bool_)
    first[1:] = (holders[1:] != holders[:-1]) | (lanes[1:] != lanes[:-1])
    return holders[first], lanes[first]


def _busiest_first(
    codes: NDArray[np.uint16], rows: NDArray[np.int64], keys: tuple[str, ...], name: Callable[[str], str]
) -> Lanes:
    """Lanes with anything in them, the busiest on top and the nameless at the foot."""
    counts = np.bincount(codes, minlength=len(keys))
    present = [int(code) for code in np.flatnonzero(counts)]
    present.sort(key=lambda code: (keys[code] == "", -int(counts[code]), keys[code]))
    rank = np.zeros(len(keys), np.uint16)
    rank[present] = np.arange(len(present), dtype=np.uint16)
    return _laid(tuple(keys[code] for code in present), rank[codes], rows, counts[present], name)


def _laid(
    keys: tuple[str, ...],
    lanes: NDArray[np.uint8] | NDArray[np.uint16],
    rows: NDArray[np.int64],
    counts: NDArray[np.int64],
    name: Callable[[str], str],
) -> Lanes:
    # A stable sort of a small integer key is a radix sort: the order of time inside a lane stays
    order = np.argsort(lanes, kind="stable")
    offsets = np.concatenate([[0], np.cumsum(counts)]).astype(np.int64)
    shown = tuple(Lane(key, name(key), int(count)) for key, count in zip(keys, counts, strict=True))
    return Lanes(shown, rows[order], offsets)
