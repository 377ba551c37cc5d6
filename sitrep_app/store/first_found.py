"""The beginning of a list that words narrow, found before the whole: what is common stands near the top of any order."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from sitrep_app.domain.lens import Lens
from sitrep_app.store import queries
from sitrep_app.store.ordering import Listed, ordered
from sitrep_app.store.workspace import Workspace

COMMON = 20_000
"""What fewer versions have is found whole in a few milliseconds."""

ENOUGH = 80
MOST_LOOKED_AT = 12_800
_AT_FIRST = 400


def first_found(
    workspace: Workspace,
    lens: Lens,
    order: str = "when",
    *,
    is_descending: bool = False,
    common: int = COMMON,
    enough: int = ENOUGH,
) -> Listed | None:
    """Return the first incidents under a lens in an order, where its words are so common that the whole takes longer.

    None where they are not, or where too few of them stand near the top.
    """
    if not queries.is_common(workspace, lens.text, common):
        return None
    listed = ordered(workspace, replace(lens, text=""), order, is_descending=is_descending)
    found: list[int] = []
    for part in _parts(listed.versions):
        found += queries.holding_among(workspace, lens.text, part)
        if len(found) >= enough:
            return Listed(np.array(found[:enough], np.int64), listed.total)
    return None


def _parts(versions: NDArray[np.int64]) -> Iterator[Sequence[int]]:
    start, length = 0, _AT_FIRST
    while start < min(len(versions), MOST_LOOKED_AT):
        yield versions[start : start + length].tolist()
        start, length = start + length, 2 * length
