"""Some of the versions that are held, and their arrays, each made only when it is asked for."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from sitrep_app.store.packed.pack import COLUMNS, PARTS, Array, Pack

Rows = NDArray[np.int64]
FEW = 256


@dataclass(frozen=True, eq=False)
class Chosen:
    """Some versions of a pack and, set in among them, some of those that have come since.

    `rows` are those of `base`, all of them where it is None; `fresh_rows[i]` stands before the one at `places[i]`.
    """

    base: Pack
    rows: Rows | None
    fresh: Pack
    fresh_rows: Rows
    places: Rows

    @property
    def n(self) -> int:
        """Return how many versions there are."""
        return (self.base.n if self.rows is None else len(self.rows)) + len(self.fresh_rows)

    def pack(self) -> Pack:
        """Return all their arrays."""
        names = [*COLUMNS, *PARTS]
        return Pack({name: self.taken(name) for name in names}, self.fresh.names)

    def taken(self, name: str) -> Array:
        """Return one of COLUMNS or PARTS; the pack's own where nothing is left out or set in."""
        if name in PARTS:
            return self._taken_parts(name)
        held = self.base[name] if self.rows is None else self.base[name].take(self.rows)
        return _with(held, self.places, self.fresh[name].take(self.fresh_rows))

    @cached_property
    def part_start(self) -> NDArray[np.int64]:
        """Return where each version's parts begin, and where the last one's end."""
        if self.rows is None and not len(self.fresh_rows):
            return self.base.part_start
        start = np.zeros(self.n + 1, np.int64)
        np.cumsum(self.taken("part_count"), out=start[1:])
        return start

    def _taken_parts(self, name: str) -> Array:
        held = self.base[name]
        if self.rows is not None:
            held = held[_parts_of(self.base, self.rows)]
        if not len(self.fresh_rows):
            return held
        counts = self.fresh["part_count"].take(self.fresh_rows).astype(np.int64)
        begun = self.part_start[self.places + np.arange(len(self.places))] - (np.cumsum(counts) - counts)
        fresh = self.fresh[name][_parts_of(self.fresh, self.fresh_rows)]
        return _with(held, np.repeat(begun, counts), fresh)


def _parts_of(pack: Pack, rows: Rows) -> NDArray[np.bool_]:
    chosen = np.zeros(pack.n, np.bool_)
    chosen[rows] = True
    return np.repeat(chosen, pack["part_count"])


def _with(held: Array, places: Rows, values: Array) -> Array:
    """Set values in, each before the item at its place; a few by joining pieces, which is several times as fast."""
    if not len(values):
        return held
    if len(values) > FEW:
        return np.insert(held, places, values)
    pieces, done = [], 0
    for at, place in enumerate(places.tolist()):
        pieces += [held[done:place], values[at : at + 1]]
        done = place
    return np.concatenate([*pieces, held[done:]])
