"""Places as people write them, read into locations and said again."""

from sitrep_app.domain.where.finding import FoundPlace, find_grids, find_places
from sitrep_app.domain.where.reading import read_location
from sitrep_app.domain.where.saying import say_area, say_name, say_place, say_point, say_radius

__all__ = [
    "FoundPlace",
    "find_grids",
    "find_places",
    "read_location",
    "say_area",
    "say_name",
    "say_place",
    "say_point",
    "say_radius",
]
