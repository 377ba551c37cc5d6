"""Which rows of the packed columns a lens lets through."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray

from sitrep_app.domain.grade import Verification
from sitrep_app.domain.identity import SubjectId, microseconds
from sitrep_app.domain.incident import CATEGORIES
from sitrep_app.domain.lens import Lens
from sitrep_app.domain.marking import Marking

if TYPE_CHECKING:
    # Names a type only: the window shows before the store and its libraries are loaded
    from sitrep_app.store.columns import IncidentColumns

OTHER = 255
"""The number of any category that is not among CATEGORIES."""

Mask = NDArray[np.bool_]


class Asked(Protocol):
    """What the columns do not hold and the store is asked for."""

    def versions(self, lens: Lens) -> NDArray[np.int64]:
        """Return the row keys of what a lens lets through, in no order."""

    def with_parts(self, actors: frozenset[SubjectId]) -> frozenset[SubjectId]:
        """Return actors and everyone who is part of one of them."""


def let_through(columns: "IncidentColumns", lens: Lens, asked: Asked) -> Mask:
    """Say of each row whether the lens' filters let it through, whatever its time."""
    mask = np.ones(columns.n, np.bool_)
    if lens.categories:
        mask &= _table(lens.categories, CATEGORIES)[columns.category]
    if lens.verifications:
        mask &= _table(lens.verifications, list(Verification))[columns.verification]
    if lens.districts:
        mask &= np.isin(np.array(columns.districts), sorted(lens.districts))[columns.district]
    if lens.actors:
        wanted = asked.with_parts(lens.actors)
        mask &= _with_actors(columns, [actor in wanted for actor in columns.actor_ids])
    if lens.markings:
        mask &= np.isin(columns.marking, [Marking(code).rank for code in lens.markings])
    if lens.grades or lens.tags or lens.sources or lens.text.strip():
        rest = Lens(lens.standpoint, grades=lens.grades, tags=lens.tags, text=lens.text, sources=lens.sources)
        mask &= np.isin(columns.version, asked.versions(rest))
    return mask


def in_window(columns: "IncidentColumns", lens: Lens) -> Mask:
    """Say of each row whether it can have gone on within the lens' window."""
    mask = np.ones(columns.n, np.bool_)
    if lens.end is not None:
        mask &= columns.start_earliest < microseconds(lens.end)
    if lens.start is not None:
        first = microseconds(lens.start)
        mask &= (columns.end_latest > first) | (columns.start_earliest == first)
    return mask


def _table(wanted: Iterable[str], order: Sequence[str]) -> Mask:
    """A look-up by code; a code that is not in the order is "any other", the last."""
    table = np.zeros(OTHER + 1, np.bool_)
    table[[order.index(code) if code in order else OTHER for code in wanted]] = True
    return table


def _with_actors(columns: "IncidentColumns", wanted: Sequence[bool]) -> Mask:
    hits = np.concatenate([[0], np.cumsum(np.array([*wanted, False])[columns.part_actor])])
    return np.diff(hits[columns.part_start]) > 0
