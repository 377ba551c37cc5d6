"""What is being looked at: the standpoint in time and the filters, the same for every panel and every report."""

from dataclasses import dataclass
from datetime import datetime

from sitrep_app.domain.identity import Hlc, SubjectId


@dataclass(frozen=True, slots=True)
class Standpoint:
    """A date in the world and a moment of knowledge; None is the latest of either.

    `as_of` is exclusive: "as of 31 January" is the first moment of 1 February in the workspace's zone.
    `known_at` is inclusive: records up to that reading of the log's clock are used.
    """

    as_of: datetime | None = None
    known_at: Hlc | None = None


NOW = Standpoint()


@dataclass(frozen=True, slots=True)
class Lens:
    """A standpoint, a time window [start, end) and filters; an empty filter lets everything through."""

    standpoint: Standpoint = NOW
    start: datetime | None = None
    end: datetime | None = None
    categories: frozenset[str] = frozenset()
    actors: frozenset[SubjectId] = frozenset()
    districts: frozenset[str] = frozenset()
    verifications: frozenset[str] = frozenset()
    text: str = ""

    @property
    def is_filtered(self) -> bool:
        """Say whether anything but the standpoint narrows the view."""
        narrowed = self.categories or self.actors or self.districts or self.verifications or self.text
        return bool(narrowed) or self.start is not None or self.end is not None
