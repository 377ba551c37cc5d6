"""How far a source and an item are trusted: two Admiralty axes that are never averaged."""

from dataclasses import dataclass
from enum import StrEnum


class Reliability(StrEnum):
    """A source's reliability; F says that it cannot be judged, not that it is worst."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"
    E = "E"
    F = "F"


class Credibility(StrEnum):
    """An item's credibility; 6 says that it cannot be judged, not that it is worst."""

    CONFIRMED = "1"
    PROBABLY_TRUE = "2"
    POSSIBLY_TRUE = "3"
    DOUBTFUL = "4"
    IMPROBABLE = "5"
    CANNOT_BE_JUDGED = "6"


class Verification(StrEnum):
    """How far an entry itself has been checked; the codes of the vocabulary `verification`."""

    UNVERIFIED = "unverified"
    POSSIBLE = "possible"
    PROBABLE = "probable"
    CONFIRMED = "confirmed"
    DISPUTED = "disputed"
    RETRACTED = "retracted"


@dataclass(frozen=True, slots=True)
class Grade:
    """A source's reliability beside an item's credibility, written C3; new items start at F6."""

    reliability: Reliability = Reliability.F
    credibility: Credibility = Credibility.CANNOT_BE_JUDGED

    def __str__(self) -> str:
        """Return the two characters that the field writes."""
        return f"{self.reliability}{self.credibility}"

    @property
    def is_judged(self) -> bool:
        """Say whether either axis has been judged; an unjudged grade is drawn as a hollow badge."""
        return self.reliability is not Reliability.F or self.credibility is not Credibility.CANNOT_BE_JUDGED
