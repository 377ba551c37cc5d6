"""Filters that somebody has given a name, to look through them again."""

from dataclasses import dataclass, replace

from sitrep_app.domain.lens import NOW, Lens, Standpoint

LONGEST_NAME = 80


@dataclass(frozen=True, slots=True)
class NamedLens:
    """A name and the filters and time window under it; the standpoint stays the looker's own."""

    name: str
    lens: Lens

    def __post_init__(self) -> None:
        """Keep what is worth a name, and no standpoint."""
        object.__setattr__(self, "name", " ".join(self.name.split())[:LONGEST_NAME])
        object.__setattr__(self, "lens", replace(self.lens, standpoint=NOW))

    def at(self, standpoint: Standpoint) -> Lens:
        """Return the filters at a standpoint."""
        return replace(self.lens, standpoint=standpoint)
