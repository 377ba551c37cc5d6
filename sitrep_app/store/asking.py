"""What a lens asks of the store beside the packed columns."""

from dataclasses import dataclass

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
        """Return the row keys of the incidents that a lens lets through."""
        return queries.incident_versions(self.workspace, lens)

    def with_parts(self, actors: frozenset[SubjectId]) -> frozenset[SubjectId]:
        """Return actors and everyone who was known to be part of one of them."""
        return queries.with_parts(self.workspace, actors, self.known_at)
