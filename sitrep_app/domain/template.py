"""The words of a form that somebody has given a name, to begin another entry with them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sitrep_app.domain.draft import Words

LONGEST_NAME = 80


@dataclass(frozen=True, slots=True)
class Template:
    """A name, a kind of entry and the words by field that a new one begins with."""

    name: str
    kind: str
    fields: Mapping[str, Words] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Keep the name as one line of a length that lists can show."""
        object.__setattr__(self, "name", " ".join(self.name.split())[:LONGEST_NAME])
