"""Pairs of entries that look like one and are two, by somebody's word: remembered in the file, not in its log."""

from typing import Any

from sitrep_app.domain.identity import SubjectId
from sitrep_app.store import local

_NAME = "two, not one: "

Pair = tuple[SubjectId, SubjectId]


def pair_of(one: SubjectId, other: SubjectId) -> Pair:
    """Return two subjects in a fixed order."""
    return (one, other) if one <= other else (other, one)


def put(raw: Any, pair: Pair) -> None:
    """Remember that two are not one."""
    local.put(raw, f"{_NAME}{pair[0]} {pair[1]}", "1")


def drop(raw: Any, pair: Pair) -> None:
    """Forget that two are not one."""
    local.drop(raw, f"{_NAME}{pair[0]} {pair[1]}")


def pairs(raw: Any) -> frozenset[Pair]:
    """Return every pair of which that is remembered."""
    rows = raw.execute("SELECT name FROM local WHERE name GLOB ?", (f"{_NAME}*",))
    found = (str(row[0]).removeprefix(_NAME).split() for row in rows)
    return frozenset(pair_of(SubjectId(pair[0]), SubjectId(pair[1])) for pair in found if len(pair) == 2)
