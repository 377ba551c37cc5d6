"""What a check finds wrong with a file, in words that are put together when they are read."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from sitrep_app.i18n import _


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong; `record` names the record where it is one, `values` fill the gaps in the sentence."""

    template: str
    record: str = ""
    values: Mapping[str, str] = field(default_factory=dict)

    @property
    def what(self) -> str:
        """Return the sentence."""
        return _(self.template).format(**self.values)


@dataclass(frozen=True, slots=True)
class Findings:
    """What a whole check found; `records` is how many records it read."""

    found: tuple[Finding, ...]
    records: int

    @property
    def is_sound(self) -> bool:
        """Say whether nothing was found."""
        return not self.found

    def __iter__(self) -> Iterator[Finding]:
        """Return the findings one after another."""
        return iter(self.found)

    def __len__(self) -> int:
        """Return how many things were found."""
        return len(self.found)
