"""Where incidents are and how finely that is known, as packed arrays beside those of `columns`."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sitrep_app.store.columns import IncidentColumns
from sitrep_app.store.workspace import Workspace


@dataclass(frozen=True)
class IncidentPlaces:
    """How finely each incident of the columns is placed, in the same order.

    `closeness` numbers the members of Closeness, `radius_m` is NaN where no radius is stated, and `area` numbers
    `areas`: the finest p-code that the place is known to lie in, "" for none.
    """

    closeness: NDArray[np.uint8]
    radius_m: NDArray[np.float32]
    area: NDArray[np.uint16]
    areas: tuple[str, ...]


def incident_places(_workspace: Workspace, columns: IncidentColumns) -> IncidentPlaces:
    """Return the places of the columns' incidents."""
    return IncidentPlaces(columns.closeness, columns.radius_m, columns.area, columns.areas)
