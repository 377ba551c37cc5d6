"""Numbers for the districts, areas, actors and roles that rows name."""

from collections.abc import Iterable
from typing import Generic, TypeVar

import numpy as np

from sitrep_app.store.packed.pack import Array, Names

_SMALL = 2**16
Name = TypeVar("Name", str, bytes)


class Numbered(Generic[Name]):
    """Gives each name a number as it comes, after those that have one."""

    def __init__(self, names: Iterable[Name]) -> None:
        """Begin with the names that have numbers."""
        self.numbers: dict[Name, int] = {name: number for number, name in enumerate(names)}

    def __call__(self, names: Iterable[Name]) -> Array:
        """Return the numbers of names, of two bytes each while these suffice."""
        numbers = self.numbers
        found = [numbers.setdefault(name, len(numbers)) for name in names]
        return np.array(found, "<u2" if len(numbers) <= _SMALL else "<u4")


class Numbering:
    """The names of one packing and their numbers."""

    def __init__(self, names: Names) -> None:
        """Begin with the names that there are."""
        self.districts = Numbered(names.districts)
        self.areas = Numbered(names.areas)
        self.actors = Numbered(map(bytes.fromhex, names.actors))
        self.roles = Numbered(names.roles)
        self.programmes = Numbered(names.programmes)

    @property
    def names(self) -> Names:
        """Return the names in the order of their numbers."""
        actors = tuple(actor.hex() for actor in self.actors.numbers)
        return Names(
            tuple(self.districts.numbers),
            tuple(self.areas.numbers),
            actors,
            tuple(self.roles.numbers),
            tuple(self.programmes.numbers),
        )
