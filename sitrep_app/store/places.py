"""Where incidents are and how finely that is known, as packed arrays beside those of `columns`."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sitrep_app.domain.lens import Standpoint
from sitrep_app.store.columns import IN_ORDER, STANDING, asked_at
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


def incident_places(workspace: Workspace, standpoint: Standpoint) -> IncidentPlaces:
    """Return the places of every incident that stands at a standpoint."""
    with workspace.reading() as raw:
        rows = raw.execute(
            f"SELECT i.closeness, i.radius_m, i.area {STANDING} {IN_ORDER}", asked_at(standpoint)
        ).fetchall()
    closeness, radius, area = zip(*rows, strict=True) if rows else ((), (), ())
    numbers = {"": 0}
    numbered = [numbers.setdefault(code, len(numbers)) for code in area]
    return IncidentPlaces(
        np.array(closeness, np.uint8),
        np.array([np.nan if metres is None else metres for metres in radius], np.float32),
        np.array(numbered, np.uint16),
        tuple(numbers),
    )
