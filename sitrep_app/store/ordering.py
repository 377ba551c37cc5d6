"""Incidents in any order that a list is asked for, from the packed columns: a million take some tens of milliseconds."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from threading import Lock
from typing import Any
from weakref import WeakKeyDictionary

import numpy as np
from numpy.typing import NDArray

from sitrep_app.domain.lens import Lens
from sitrep_app.store.asking import Asking
from sitrep_app.store.columns import IncidentColumns, incident_columns
from sitrep_app.store.format import FOREVER
from sitrep_app.store.sifting import in_window, let_through
from sitrep_app.store.workspace import Workspace

TITLE_BYTES = 48
"""How much of a title tells its place among others; what is alike so far stays in order of time."""

Keys = NDArray[Any]


@dataclass(frozen=True, slots=True)
class Listed:
    """The row keys of incidents in their order, and how many stand in all, whatever the filters."""

    versions: NDArray[np.int64]
    total: int


def ordered(workspace: Workspace, lens: Lens, order: str = "when", *, is_descending: bool = False) -> Listed:
    """Return the incidents under a lens in one of ORDERS; what is equal stays in order of time."""
    with workspace.reading() as raw:
        # Held for all of it, so that no step can come between the columns and what is asked beside them
        columns = incident_columns(workspace, lens.standpoint)
        asked = Asking(workspace, lens.standpoint.known_at)
        rows = np.flatnonzero(let_through(columns, lens, asked) & in_window(columns, lens))
        if order != "when":
            rows = rows[stable_order(_KEYS[order](workspace, raw, columns)[rows])]
    return Listed(columns.version[rows[::-1] if is_descending else rows], columns.n)


def stable_order(keys: Keys) -> NDArray[np.int64]:
    """Return the places of whole numbers below 2**32 in order, equal ones as they stand; by halves, which numpy counts."""
    shifted = (keys.astype(np.int64) - int(keys.min(initial=0))).astype(np.uint32)
    order = np.argsort((shifted & 0xFFFF).astype(np.uint16), kind="stable")
    if shifted.max(initial=0) > 0xFFFF:
        order = order[np.argsort((shifted >> 16).astype(np.uint16)[order], kind="stable")]
    return order


def _of_areas(_workspace: Workspace, _raw: Any, columns: IncidentColumns) -> Keys:
    return _ranks(columns.areas)[columns.area]


def _of_actors(_workspace: Workspace, raw: Any, columns: IncidentColumns) -> Keys:
    """Rank each incident by the actor of it that comes first in the alphabet; those without any come before all."""
    found = raw.execute(
        "SELECT subject, label FROM version WHERE kind = 'actor' AND known_until = ?", (FOREVER,)
    )
    labels = {subject.hex(): label for subject, label in found}
    ranks = _ranks([labels.get(actor, "\U0010ffff") for actor in columns.actor_ids]) + 1
    first = np.zeros(columns.n, np.uint32)
    has_parts = np.diff(columns.part_start) > 0
    if has_parts.any():
        of_parts = ranks[columns.part_actor]
        first[has_parts] = np.minimum.reduceat(of_parts, columns.part_start[:-1][has_parts])
    return first


def _of_titles(workspace: Workspace, raw: Any, columns: IncidentColumns) -> Keys:
    # What a step has not saved yet may be taken back
    kept = _Titles() if workspace.is_stepping else _KEPT.setdefault(workspace, _Titles())
    versions, ranks = kept.ranked(raw, workspace.packed)
    places = np.zeros(int(versions.max(initial=0)) + 1, np.uint32)
    places[versions] = ranks
    return places[columns.version]


class _Titles:
    """How the labels of all incidents begin, by their row keys; what has come since is read when it is next asked for."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._holding: object = None
        self._versions: Keys = np.zeros(0, np.int64)
        self._begins: Keys = np.zeros(0, f"S{TITLE_BYTES}")
        self._ranks: Keys = np.zeros(0, np.uint32)

    def ranked(self, raw: Any, holding: object) -> tuple[Keys, Keys]:
        """Return the row keys and the rank of each; a key never comes back for another label while `holding` is the same."""
        with self._lock:
            if self._holding is not holding:
                self._versions, self._begins, self._holding = self._versions[:0], self._begins[:0], holding
            if self._read_since(raw) or len(self._ranks) != len(self._versions):
                self._ranks = np.unique(self._begins, return_inverse=True)[1].astype(np.uint32)
            return self._versions, self._ranks

    def _read_since(self, raw: Any) -> bool:
        last = int(self._versions[-1]) if len(self._versions) else 0
        rows = raw.execute(
            f"SELECT id, substr(CAST(label AS BLOB), 1, {TITLE_BYTES}) FROM version "
            "WHERE id > ? AND +kind = 'incident' ORDER BY id",
            (last,),
        ).fetchall()
        if rows:
            versions, begins = zip(*rows, strict=True)
            self._versions = np.concatenate([self._versions, np.array(versions, np.int64)])
            self._begins = np.concatenate([self._begins, np.array(begins, f"S{TITLE_BYTES}")])
        return bool(rows)


_KEPT: WeakKeyDictionary[Workspace, _Titles] = WeakKeyDictionary()

_KEYS: Mapping[str, Callable[[Workspace, Any, IncidentColumns], Keys]] = {
    "title": _of_titles,
    "category": lambda _workspace, _raw, columns: columns.category,
    "where": _of_areas,
    "actors": _of_actors,
    "killed": lambda _workspace, _raw, columns: columns.killed,
    "grade": lambda _workspace, _raw, columns: columns.credibility,
    "status": lambda _workspace, _raw, columns: columns.verification,
    "marking": lambda _workspace, _raw, columns: columns.marking,
}

ORDERS = ("when", *_KEYS)
"""What a list can be ordered by."""


def _ranks(words: Sequence[str]) -> NDArray[np.uint32]:
    """Return each word's place among them in order; the same for the same word."""
    places = {word: place for place, word in enumerate(sorted(set(words)))}
    return np.array([places[word] for word in words], np.uint32)
