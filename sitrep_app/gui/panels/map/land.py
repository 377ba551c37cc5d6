"""The land underneath: outlines, rivers and lakes that ship with the app, read once and laid flat."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sitrep_app import paths
from sitrep_app.gui.panels.map.projection import Box, Numbers, around, project_all

Parts = tuple[tuple[Numbers, Numbers], ...]

ENOUGH = 90
"""Corners of a coarse outline."""


@dataclass(frozen=True, eq=False)
class Shape:
    """One outline: its code or its name, and its rings or lines as x and y of the flat map."""

    code: str
    name: str
    parts: Parts
    box: Box

    def holds(self, x: float, y: float) -> bool:
        """Say whether a point lies within."""
        return self.box.holds(x, y) and bool(self.holds_all(np.array([x]), np.array([y]))[0])

    def holds_all(self, x: Numbers, y: Numbers) -> NDArray[np.bool_]:
        """Say of many points whether they lie within."""
        return _held(self.parts, x, y)

    def roughly_holds_all(self, x: Numbers, y: Numbers) -> NDArray[np.bool_]:
        """Say the same by a coarser outline, which is enough to find room for words and many times as fast."""
        return _held(self._coarse, x, y)

    @cached_property
    def _coarse(self) -> Parts:
        return tuple(_thinned(part) for part in self.parts)


@dataclass(frozen=True, eq=False)
class Land:
    """Everything that is drawn underneath, from the lowest up; areas go by their p-codes."""

    neighbours: tuple[Shape, ...]
    provinces: Mapping[str, Shape]
    districts: Mapping[str, Shape]
    subdistricts: Mapping[str, Shape]
    lakes: tuple[Shape, ...]
    rivers: tuple[Shape, ...]

    @property
    def country(self) -> Box:
        """The box around the provinces."""
        return around([shape.box for shape in self.provinces.values()])

    @property
    def whole(self) -> Box:
        """The box around everything."""
        return around([shape.box for shape in (*self.neighbours, *self.provinces.values())])

    def area(self, code: str) -> Shape | None:
        """Return the area of a p-code, or the smallest known one that it lies in; None where there is none."""
        if not code:
            return None
        for level in (self.subdistricts, self.districts, self.provinces):
            found = level.get(code) or next((level[known] for known in level if code.startswith(known)), None)
            if found is not None:
                return found
        return None

    def areas_at(self, x: float, y: float) -> list[str]:
        """Return the p-codes of the areas at a point, the smallest first."""
        levels = (self.subdistricts, self.districts, self.provinces)
        return [code for level in levels for code, shape in level.items() if shape.holds(x, y)]


@cache
def load() -> Land:
    """Return the land that ships with the app."""
    return Land(
        _shapes("neighbours_ne50m", "name"),
        _by_code("iraq_adm1", "ADM1"),
        _by_code("iraq_adm2", "ADM2"),
        _by_code("diyala_adm3", "ADM3"),
        _shapes("iraq_lakes_ne10m", "name"),
        _shapes("iraq_rivers_ne10m", "name"),
    )


def _by_code(file: str, level: str) -> dict[str, Shape]:
    return {shape.code: shape for shape in _shapes(file, f"{level}_EN", f"{level}_PCODE")}


def _shapes(file: str, name: str, code: str = "") -> tuple[Shape, ...]:
    path = paths.resources() / "geo" / f"{file}.geojson"
    collection = json.loads(path.read_text(encoding="utf-8"))
    return tuple(_shape(feature, name, code) for feature in collection["features"])


def _shape(feature: Mapping[str, Any], name: str, code: str) -> Shape:
    properties = feature["properties"]
    parts = tuple(_flat(line) for line in _lines(feature["geometry"]))
    box = around(
        [Box(float(x.min()), float(y.min()), float(x.max()), float(y.max())) for x, y in parts],
    )
    return Shape(str(properties[code]) if code else "", str(properties.get(name) or ""), parts, box)


def _flat(line: Sequence[Sequence[float]]) -> tuple[Numbers, Numbers]:
    degrees = np.array(line, np.float64)
    return project_all(degrees[:, 1], degrees[:, 0])


def _lines(geometry: Mapping[str, Any]) -> list[Any]:
    """Return every line of a geometry, whether it is one or many, open or closed."""
    found = geometry["coordinates"]
    match geometry["type"]:
        case "LineString":
            return [found]
        case "MultiLineString" | "Polygon":
            return list(found)
        case _many:
            return [ring for polygon in found for ring in polygon]


def _held(parts: Parts, x: Numbers, y: Numbers) -> NDArray[np.bool_]:
    """A ray from each point within crosses the rings an odd number of times."""
    crossed = sum((_crossings(ring, x, y) for ring in parts), np.zeros(len(x), np.int64))
    return np.asarray(crossed % 2 == 1, np.bool_)


def _thinned(part: tuple[Numbers, Numbers]) -> tuple[Numbers, Numbers]:
    """Keep every so many corners, and the last, which closes a ring."""
    xs, ys = part
    step = max(1, len(xs) // ENOUGH)
    kept = np.unique(np.append(np.arange(0, len(xs), step), len(xs) - 1))
    return xs[kept], ys[kept]


def _crossings(ring: tuple[Numbers, Numbers], x: Numbers, y: Numbers) -> NDArray[np.int64]:
    xs, ys = ring
    x1, y1, x2, y2 = xs[:-1], ys[:-1], xs[1:], ys[1:]
    px, py = x[:, None], y[:, None]
    across = (y1 > py) != (y2 > py)
    rise = np.where(y2 == y1, 1.0, y2 - y1)
    return np.asarray((across & (px < x1 + (py - y1) * (x2 - x1) / rise)).sum(axis=1), np.int64)
