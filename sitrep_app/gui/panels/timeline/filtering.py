"""Which rows the lens lets through. Its window does not hide anything here: the timeline shades it and shows the rest."""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from sitrep_app.domain.grade import Verification
from sitrep_app.domain.incident import CATEGORIES
from sitrep_app.domain.lens import Lens
from sitrep_app.gui.panels.timeline.lanes import OTHER

if TYPE_CHECKING:
    # Names a type only: the window shows before the store and its libraries are loaded
    from sitrep_app.store.columns import IncidentColumns


def let_through(
    columns: "IncidentColumns", lens: Lens, matching: Callable[[str], NDArray[np.int64]]
) -> NDArray[np.bool_]:
    """Say of each row whether the lens' filters let it through; `matching` gives the rows that hold a text."""
    mask = np.ones(columns.n, np.bool_)
    if lens.categories:
        mask &= _table(lens.categories, CATEGORIES, OTHER + 1)[columns.category]
    if lens.verifications:
        mask &= _table(lens.verifications, list(Verification), OTHER + 1)[columns.verification]
    if lens.districts:
        mask &= np.isin(np.array(columns.districts), sorted(lens.districts))[columns.district]
    if lens.actors:
        mask &= _with_actors(columns, [actor in lens.actors for actor in columns.actor_ids])
    if lens.text.strip():
        held = np.zeros(columns.n, np.bool_)
        held[matching(lens.text)] = True
        mask &= held
    return mask


def _table(wanted: Iterable[str], order: Sequence[str], size: int) -> NDArray[np.bool_]:
    """A look-up by code; a code that is not in the order is "any other", the last."""
    table = np.zeros(size, np.bool_)
    table[[order.index(code) if code in order else size - 1 for code in wanted]] = True
    return table


def _with_actors(columns: "IncidentColumns", wanted: Sequence[bool]) -> NDArray[np.bool_]:
    hits = np.concatenate([[0], np.cumsum(np.array([*wanted, False])[columns.part_actor])])
    return np.diff(hits[columns.part_start]) > 0
