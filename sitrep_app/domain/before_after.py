"""A facility's photos of before and after the work, as a pair."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sitrep_app.domain.attachment import AFTER, BEFORE, Attachment
from sitrep_app.domain.entry import Entry
from sitrep_app.domain.facility import Progress
from sitrep_app.domain.period import Period


@dataclass(frozen=True, slots=True)
class Shown:
    """One photo, and when the claim it came with is dated."""

    photo: Attachment
    period: Period


@dataclass(frozen=True, slots=True)
class Pair:
    """The photo of before and that of after; None where there is none."""

    before: Shown | None = None
    after: Shown | None = None

    def __bool__(self) -> bool:
        """Say whether there is any photo to show."""
        return self.before is not None or self.after is not None


def pair_of(claims: Sequence[Entry[Progress]]) -> Pair:
    """Return the oldest photo of before and the newest of after, of claims that are given newest first."""
    oldest_first = reversed(claims)
    return Pair(next(_shown(oldest_first, BEFORE), None), next(_shown(claims, AFTER), None))


def _shown(claims: Iterable[Entry[Progress]], role: str) -> Iterator[Shown]:
    for claim in claims:
        for photo in claim.state.attachments:
            if photo.role == role:
                yield Shown(photo, claim.state.period)
