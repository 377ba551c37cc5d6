"""In which governorate, district and sub-district a point lies."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from sitrep_app import paths

_FILES = {"iraq_adm1": "ADM1_PCODE", "iraq_adm2": "ADM2_PCODE", "diyala_adm3": "ADM3_PCODE"}
"""The files of boundaries, from the widest areas to the narrowest, and where each keeps its p-codes."""

Ring = tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Area:
    """An administrative area: rings of (longitude, latitude), the holes among them, and the box around them."""

    code: str
    rings: tuple[Ring, ...]
    west: float
    south: float
    east: float
    north: float

    def holds(self, longitude: float, latitude: float) -> bool:
        """Say whether a point lies in the area: a ray from it crosses the rings an odd number of times."""
        if not (self.west <= longitude <= self.east and self.south <= latitude <= self.north):
            return False
        inside = False
        for ring in self.rings:
            for (x1, y1), (x2, y2) in pairwise(ring):
                if (y1 > latitude) != (y2 > latitude) and longitude < x1 + (latitude - y1) * (x2 - x1) / (
                    y2 - y1
                ):
                    inside = not inside
        return inside


def codes_at(latitude: float, longitude: float) -> tuple[str, str, str]:
    """Return the p-codes of governorate, district and sub-district at a point, each empty where no boundary holds it."""
    province, district, subdistrict = (
        next((area.code for area in _areas(file) if area.holds(longitude, latitude)), "") for file in _FILES
    )
    return province, district, subdistrict


@cache
def _areas(file: str) -> tuple[Area, ...]:
    path = paths.resources() / "geo" / f"{file}.geojson"
    collection = json.loads(path.read_text(encoding="utf-8"))
    return tuple(
        _area(feature["properties"][_FILES[file]], feature["geometry"]) for feature in collection["features"]
    )


def _area(code: str, geometry: dict[str, list[list[list[float]]]]) -> Area:
    rings = tuple(_rings(geometry))
    longitudes, latitudes = zip(*(point for ring in rings for point in ring), strict=True)
    return Area(code, rings, min(longitudes), min(latitudes), max(longitudes), max(latitudes))


def _rings(geometry: dict[str, list[list[list[float]]]]) -> Iterator[Ring]:
    for ring in geometry["coordinates"]:
        yield tuple((point[0], point[1]) for point in ring)
