"""Whether two packs say the same, in whatever order they were made and however they number their names."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from sitrep_app.store.packed import caching
from sitrep_app.store.packed.holding import current
from sitrep_app.store.packed.pack import COLUMNS, PARTS, Array, Pack, sorted_pack
from sitrep_app.store.packed.reading import read_all

_NAMED = {
    "district": "districts",
    "area": "areas",
    "programme": "programmes",
    "part_actor": "actors",
    "part_role": "roles",
}


def is_faithful(raw: Any) -> bool:
    """Say whether the arrays that a file keeps are what its projections give, where it keeps any that can be used."""
    kept = caching.load(raw)
    return kept is None or agree(current(raw, kept).all().pack(), read_all(raw))


def agree(one: Pack, other: Pack) -> bool:
    """Say whether two packs hold the same versions, each with the same in every array."""
    if one.n != other.n or len(one["part_actor"]) != len(other["part_actor"]):
        return False
    first, second = sorted_pack(one.arrays, one.names), sorted_pack(other.arrays, other.names)
    return all(_are_same(name, first, second) for name in {**COLUMNS, **PARTS})


def _are_same(name: str, one: Pack, other: Pack) -> bool:
    if name in _NAMED:
        names = getattr(one.names, _NAMED[name]), getattr(other.names, _NAMED[name])
        return bool((_renumbered(one[name], *names) == other[name]).all())
    return np.array_equal(one[name], other[name], equal_nan=one[name].dtype.kind == "f")


def _renumbered(numbers: Array, names: Sequence[str], others: Sequence[str]) -> Array:
    """Return numbers of some names as other names number these; -1 where they do not have one."""
    known = {name: number for number, name in enumerate(others)}
    return np.array([known.get(name, -1) for name in names], np.int64).take(numbers)
