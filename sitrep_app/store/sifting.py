"""Which rows of the packed columns a lens lets through."""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from sitrep_app.domain.grade import Verification
from sitrep_app.domain.identity import microseconds
from sitrep_app.domain.incident import CATEGORIES
from sitrep_app.domain.lens import Lens

if TYPE_CHECKING:
    # Names a type only: the window shows before the store and its libraries are loaded
    from sitrep_app.store.columns import IncidentColumns

OTHER = 255
"""The number of any category that is not among CATEGORIES."""

Mask = NDArray[np.bool_]
Matching = Callable[[str], NDArray[np.int64]]
"""Gives the rows that hold every word of a text."""


def let_through(columns: "IncidentColumns", lens: Lens, matching: Matching) -> Mask:
    """Say of each row whether the lens' filters let it through, whatever its time."""
    mask = np.ones(columns.n, np.bool_)
    if lens.categories:
        mask &= _table(lens.categories, CATEGORIES)[columns.category]
    if lens.verifications:
        mask &= _table(lens.verifications, list(Verification))[columns.verification]
    if lens.districts:
        mask &= np.isin(np.array(columns.districts), sorted(lens.districts))[columns.district]
    if lens.actors:
        mask &= _with_actors(columns, [actor in lens.actors for actor in columns.actor_ids])
    if lens.text.strip():
        held = np.zeros(columns.n, np.bool_)
        held[matching(lens.text)] = True
        mask &= held
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
