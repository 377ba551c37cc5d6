"""The formats a released view can be written in, by the names that a person chooses them by."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from sitrep_app.exchange import csv, geojson, json
from sitrep_app.release import Released

Writer = Callable[[Released], Iterator[str]]

EVERYTHING = "everything"


@dataclass(frozen=True, slots=True)
class Format:
    """A format: the ending of its files, and a writer for each part of the view that one file can hold.

    The first part is what is written where nobody chooses.
    """

    name: str
    ending: str
    parts: Mapping[str, Writer]

    @property
    def usual_part(self) -> str:
        """The part that is written where nobody chooses."""
        return next(iter(self.parts))


FORMATS: Mapping[str, Format] = {
    made.name: made
    for made in (
        Format("csv", ".csv", {table: partial(csv.write, table=table) for table in csv.TABLES}),
        Format("geojson", ".geojson", {"events": geojson.write}),
        Format("json", ".json", {EVERYTHING: json.write}),
    )
}
PARTS = tuple(dict.fromkeys(part for made in FORMATS.values() for part in made.parts))


def format_of(path: Path) -> Format | None:
    """Return the format that a file's ending says, None where it says none of them."""
    return next((made for made in FORMATS.values() if made.ending == path.suffix.lower()), None)
