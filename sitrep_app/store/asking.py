"""What a lens asks of the store beside the packed columns."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from sitrep_app.domain.identity import Hlc, SubjectId
from sitrep_app.domain.lens import Lens
from sitrep_app.store import queries
from sitrep_app.store.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Asking:
    """Asks a workspace, as it was known at a moment, what `sifting.Asked` wants to know."""

    workspace: Workspace
    known_at: Hlc | None = None

    def versions(self, lens: Lens) -> NDArray[np.int64]:
        """Return the row keys of the incidents that a lens lets through, among those of others that do not stand."""
        held = queries.versions_holding(self.workspace, lens.text)
        rest = replace(lens, text="")
        if held is None or rest != Lens(lens.standpoint):
            found = queries.versions_under(self.workspace, rest)
            return found if held is None else found[np.isin(found, held)]
        return held

    def with_parts(self, actors: frozenset[SubjectId]) -> frozenset[SubjectId]:
        """Return actors and everyone who was known to be part of one of them."""
        return queries.with_parts(self.workspace, actors, self.known_at)
