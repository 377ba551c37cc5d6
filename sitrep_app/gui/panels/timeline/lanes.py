"""The rows of the timeline: incidents gathered by category, actor, district, source or programme."""

from collections.abc import Callable, Container, Sequence
from dataclasses import dataclass, replace
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
    SOURCE = "source"
    PROGRAMME = "programme"


@dataclass(frozen=True, slots=True)
class Lane:
    """A row: `key` is a category code, an actor's, a source's or a programme's id or a p-code, empty for incidents that have none.

    A folded lane is a low strip of counts.
    """

    key: str
    label: str
    incidents: int
    is_folded: bool = False


@dataclass(frozen=True, slots=True)
class Lanes:
    """Lanes from the top, and the rows of the columns in each: lane k holds rows[offsets[k] : offsets[k + 1]].

    Inside a lane rows are in order of time. An incident with two actors, or two sources, is in the lanes of both.
    """

    lanes: tuple[Lane, ...]
    rows: NDArray[np.int64]
    offsets: NDArray[np.int64]

    def arranged(self, places: Sequence[int], folded: Container[str]) -> "Lanes":
        """Return them in the order of their places here, and folded where their keys say so."""
        held = [self.rows[self.offsets[place] : self.offsets[place + 1]] for place in places]
        offsets = np.concatenate([[0], np.cumsum([len(rows) for rows in held])]).astype(np.int64)
        shown = (replace(self.lanes[place], is_folded=self.lanes[place].key in folded) for place in places)
        return Lanes(tuple(shown), np.concatenate(held) if held else self.rows, offsets)


@dataclass(frozen=True, slots=True)
class Several:
    """Of what each row has several: row i has keys[numbers[j]] for j in offsets[i] to offsets[i + 1]."""

    offsets: NDArray[np.int64]
    numbers: NDArray[np.unsignedinteger]
    keys: tuple[str, ...]


def gather(
    columns: "IncidentColumns",
    rows: NDArray[np.int64],
    choice: LaneChoice,
    name: Callable[[str], str],
    sources: Callable[[], Several],
) -> Lanes:
    """Return the lanes of some rows, given in order of time; `name` turns a lane's key into its label.

    `sources` is asked for what each row cites only where that makes the lanes.
    """
    match choice:
        case LaneChoice.CATEGORY:
            return _by_category(columns, rows, name)
        case LaneChoice.ACTOR:
            actors = Several(columns.part_start, columns.part_actor, columns.actor_ids)
            return _by_several(actors, rows, name)
        case LaneChoice.DISTRICT:
            keys = tuple(columns.districts)
            return _busiest_first(columns.district[rows], rows, keys, name)
        case LaneChoice.SOURCE:
            return _by_several(sources(), rows, name)
        case LaneChoice.PROGRAMME:
            return _busiest_first(columns.programme[rows], rows, columns.programmes, name)


def _by_category(columns: "IncidentColumns", rows: NDArray[np.int64], name: Callable[[str], str]) -> Lanes:
    """All categories in their own order, whether or not anything happened; the rest below when there is any."""
    codes = np.minimum(columns.category[rows], len(CATEGORIES)).astype(np.uint8)
    counts = np.bincount(codes, minlength=len(CATEGORIES) + 1)
    shown = len(CATEGORIES) + bool(counts[len(CATEGORIES)])
    keys = (*CATEGORIES, "")[:shown]
    return _laid(keys, codes, rows, counts[:shown], name)


def _by_several(held: Several, rows: NDArray[np.int64], name: Callable[[str], str]) -> Lanes:
    many = np.diff(held.offsets)[rows]
    nobody = rows[many == 0]
    holders = np.repeat(rows, many)
    first = np.repeat(held.offsets[:-1][rows] - (np.cumsum(many) - many), many)
    first += np.arange(len(holders))
    counts, holders = _once_each(holders, held.numbers[first], len(held.keys))
    return _stacked((*held.keys, ""), np.append(counts, len(nobody)), np.append(holders, nobody), name)


def _once_each(
    holders: NDArray[np.int64], numbers: NDArray[np.unsignedinteger], keys: int
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Sorted by number; an actor with two roles in one incident, or a source cited twice, has it in its lane once."""
    order = np.argsort(numbers, kind="stable")
    holders, numbers = holders[order], numbers[order]
    again = np.flatnonzero((holders[1:] == holders[:-1]) & (numbers[1:] == numbers[:-1])) + 1
    counts = np.bincount(numbers, minlength=keys) - np.bincount(numbers[again], minlength=keys)
    return counts.astype(np.int64), np.delete(holders, again)


def _stacked(
    keys: tuple[str, ...], counts: NDArray[np.int64], rows: NDArray[np.int64], name: Callable[[str], str]
) -> Lanes:
    """Lanes of rows that lie lane by lane already, in the order of `keys`, put into that of `_ranked`."""
    ends = np.cumsum(counts)
    ranked = _ranked(keys, counts)
    held = [rows[ends[code] - counts[code] : ends[code]] for code in ranked]
    shown = tuple(Lane(keys[code], name(keys[code]), int(counts[code])) for code in ranked)
    offsets = np.concatenate([[0], np.cumsum(counts[ranked])]).astype(np.int64)
    return Lanes(shown, np.concatenate(held) if held else rows[:0], offsets)


def _ranked(keys: tuple[str, ...], counts: NDArray[np.int64]) -> list[int]:
    """Those with anything in them, the busiest on top and the nameless at the foot."""
    present = [int(code) for code in np.flatnonzero(counts)]
    return sorted(present, key=lambda code: (keys[code] == "", -int(counts[code]), keys[code]))


def _busiest_first(
    codes: NDArray[np.uint16], rows: NDArray[np.int64], keys: tuple[str, ...], name: Callable[[str], str]
) -> Lanes:
    counts = np.bincount(codes, minlength=len(keys))
    present = _ranked(keys, counts)
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
