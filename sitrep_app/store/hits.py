"""How many incidents each choice of a filter would let through, the lens' other filters being as they are."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sitrep_app.domain.grade import Verification
from sitrep_app.domain.incident import CATEGORIES
from sitrep_app.domain.lens import Lens
from sitrep_app.domain.marking import Marking
from sitrep_app.store.asking import Asking
from sitrep_app.store.columns import IncidentColumns, incident_columns
from sitrep_app.store.sifting import Mask, in_window, let_through
from sitrep_app.store.workspace import Workspace

_Counts = dict[str, int]


def hits(workspace: Workspace, lens: Lens, field: str, choices: Sequence[str]) -> Mapping[str, int]:
    """Return the number of incidents that each choice for a field of the lens would let through alone."""
    asked = Asking(workspace, lens.standpoint.known_at)
    with workspace.reading():
        # Held for all of it, so that no step can come between the columns and what is asked beside them
        columns = incident_columns(workspace, lens.standpoint)
        nothing: dict[str, Any] = {field: frozenset()}
        others = replace(lens, **nothing)
        shown = let_through(columns, others, asked) & in_window(columns, others)
        if field in _BY_CODE:
            counted = _BY_CODE[field](columns, shown)
            return {choice: counted.get(choice, 0) for choice in choices}
        found = {}
        for choice in choices:
            alone: dict[str, Any] = {field: frozenset({choice})}
            found[choice] = int((let_through(columns, Lens(lens.standpoint, **alone), asked) & shown).sum())
    return found


def _of(codes: NDArray[np.unsignedinteger], names: Sequence[str], shown: Mask) -> _Counts:
    counted = np.bincount(codes[shown], minlength=len(names))
    return {name: int(counted[number]) for number, name in enumerate(names)}


_BY_CODE: Mapping[str, Callable[[IncidentColumns, Mask], _Counts]] = {
    "categories": lambda columns, shown: _of(columns.category, CATEGORIES, shown),
    "verifications": lambda columns, shown: _of(columns.verification, list(Verification), shown),
    "districts": lambda columns, shown: _of(columns.district, columns.districts, shown),
    "markings": lambda columns, shown: _of(columns.marking, list(Marking), shown),
}
