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


def incident_places(workspace: Workspace, columns: IncidentColumns) -> IncidentPlaces:
    """Return the places of the columns' incidents; no step may have come since these were read."""
    with workspace.reading() as raw:
        # In the order they are stored in; sorting them by time again would cost more than all else
        rows = raw.execute(
            "SELECT version, closeness, radius_m, area FROM incident ORDER BY version"
        ).fetchall()
    version, closeness, radius, area = zip(*rows, strict=True) if rows else ((), (), (), ())
    numbers = {"": 0}
    numbered = [numbers.setdefault(code, len(numbers)) for code in area]
    at = np.searchsorted(np.array(version, np.int64), columns.version)
    return IncidentPlaces(
        np.array(closeness, np.uint8)[at],
        np.array([np.nan if metres is None else metres for metres in radius], np.float32)[at],
        np.array(numbered, np.uint16)[at],
        tuple(numbers),
    )
