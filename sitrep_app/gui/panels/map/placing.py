"""What is drawn as a point, what only as an area, and what cannot be drawn at all. Numbers only."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from sitrep_app.domain.location import Closeness, Location
from sitrep_app.domain.vocabulary import load
from sitrep_app.gui.panels.map.land import Land
from sitrep_app.gui.panels.map.projection import (
    Box,
    Numbers,
    metres_per_unit,
    metres_per_unit_all,
    project,
    project_all,
)

if TYPE_CHECKING:
    # Names types only: the window shows before the store and its libraries are loaded
    from sitrep_app.store.columns import IncidentColumns
    from sitrep_app.store.places import IncidentPlaces

Rows = NDArray[np.int64]

CLOSE = frozenset({Closeness.POINT, Closeness.VICINITY, Closeness.SETTLEMENT})
"""How finely a place must be known to be drawn as a point."""

_CLOSE = np.array([closeness in CLOSE for closeness in Closeness])


@dataclass(frozen=True, eq=False)
class Placing:
    """Incidents sorted by how they are drawn.

    `rows` are drawn at (`x`, `y`) with `radius` units of doubt, 0 for none; `by_area` has the rows of every area by
    its p-code; `unplaced` are the rows without any place.
    """

    rows: Rows
    x: Numbers
    y: Numbers
    radius: Numbers
    by_area: Mapping[str, Rows]
    unplaced: Rows

    @property
    def box(self) -> Box | None:
        """The box around the points; None where there are none."""
        if not len(self.rows):
            return None
        return Box(float(self.x.min()), float(self.y.min()), float(self.x.max()), float(self.y.max()))

    def at(self, row: int) -> tuple[float, float] | None:
        """Return where a row is drawn as a point; None where it is not."""
        found = np.flatnonzero(self.rows == row)
        return (float(self.x[found[0]]), float(self.y[found[0]])) if len(found) else None

    def area_of(self, row: int) -> str:
        """Return the p-code of the area a row is drawn as; empty where it is drawn as none."""
        return next((code for code, rows in self.by_area.items() if row in rows), "")


@dataclass(frozen=True, slots=True)
class Spot:
    """Where one location is drawn: a point with its radius in units, or an area; neither where it has no place."""

    x: float = 0.0
    y: float = 0.0
    radius: float = 0.0
    area: str = ""
    is_point: bool = False


def place(
    columns: "IncidentColumns", places: "IncidentPlaces", shown: NDArray[np.bool_], land: Land
) -> Placing:
    """Sort the rows that are shown; an area that the land does not know is a point with the doubt of its kind."""
    known = [_known(land, code) for code in places.areas]
    distinct = tuple(dict.fromkeys(["", *known]))
    area = np.array([distinct.index(code) for code in known])[places.area]
    is_point = shown & ~np.isnan(columns.latitude) & (_CLOSE[places.closeness] | (area == 0))
    in_area = shown & ~is_point & (area > 0)
    rows = np.flatnonzero(is_point)
    x, y = project_all(columns.latitude[rows].astype(np.float64), columns.longitude[rows].astype(np.float64))
    stated = places.radius_m[rows]
    metres = np.where(np.isnan(stated), _usual_radius()[places.closeness[rows]], stated)
    return Placing(
        rows,
        x,
        y,
        metres / metres_per_unit_all(y),
        _grouped(np.flatnonzero(in_area), area, distinct),
        np.flatnonzero(shown & ~is_point & ~in_area),
    )


def _grouped(rows: Rows, area: NDArray[np.int64], codes: Sequence[str]) -> dict[str, Rows]:
    ordered = rows[np.argsort(area[rows], kind="stable")]
    numbers, starts = np.unique(area[ordered], return_index=True)
    parts = np.split(ordered, starts[1:]) if len(numbers) else []
    return {codes[number]: part for number, part in zip(numbers.tolist(), parts, strict=True)}


def spot(location: Location, land: Land) -> Spot:
    """Return where a location is drawn, by the same rules."""
    area = _known(land, location.subdistrict or location.district or location.province)
    is_close = location.precision in CLOSE
    if location.latitude is None or location.longitude is None or (area and not is_close):
        return Spot(area=area)
    x, y = project(location.latitude, location.longitude)
    usual = float(_usual_radius()[list(Closeness).index(location.precision)])
    metres = usual if location.radius_m is None else location.radius_m
    return Spot(x, y, metres / metres_per_unit(y), is_point=True)


def _known(land: Land, code: str) -> str:
    area = land.area(code)
    return area.code if area else ""


def _usual_radius() -> Numbers:
    """The doubt of each closeness where no radius is stated; a town is a point, as everywhere else in the app."""
    terms = load("location_precision")
    named = (Closeness.POINT, Closeness.SETTLEMENT, Closeness.UNKNOWN)
    usual = [0 if one in named else terms.term(one).extra.get("radius_m") or 0 for one in Closeness]
    return np.array(usual, np.float64)
