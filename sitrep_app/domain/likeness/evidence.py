"""What speaks for or against two incidents being one, how heavily, and how it is said."""

from dataclasses import dataclass
from enum import StrEnum


class Sign(StrEnum):
    """One thing that can be seen by holding two incidents side by side."""

    SAME_DAY = "same day"
    NEXT_DAY = "next day"
    FEW_DAYS = "few days"
    WITHIN_WEEK = "within a week"
    WITHIN_MONTH = "within a month"
    WITHIN_LONG = "within a long time"
    OTHER_TIME = "other time"
    NO_TIME = "no time to compare"
    SAME_PLACE = "same place"
    NEAR = "near"
    AROUND = "around"
    OTHER_TOWN = "another town"
    WITHIN_AREA = "within an area"
    OTHER_AREA = "other area"
    SAME_NAME = "same name"
    OTHER_NAME = "other name"
    OTHER_PLACE = "other place"
    NO_PLACE = "no place to compare"
    ALL_ACTORS = "all actors"
    SOME_ACTORS = "some actors"
    KIN_ACTORS = "kin"
    OTHER_ACTORS = "other actors"
    SAME_KIND = "same kind"
    OTHER_TYPE = "other type"
    OTHER_KIND = "other kind"
    SAME_FIGURES = "same figures"
    CLOSE_FIGURES = "close figures"
    OTHER_FIGURES = "other figures"
    WORDS = "words"
    FEW_WORDS = "few words"


WEIGHTS: dict[Sign, float] = {
    Sign.SAME_DAY: 2.6,
    Sign.NEXT_DAY: 0.8,
    Sign.FEW_DAYS: -2.0,
    Sign.WITHIN_WEEK: 2.0,
    Sign.WITHIN_MONTH: 0.4,
    Sign.WITHIN_LONG: -0.3,
    Sign.OTHER_TIME: -9.0,
    Sign.NO_TIME: -1.5,
    Sign.SAME_PLACE: 2.2,
    Sign.NEAR: 1.5,
    Sign.AROUND: -0.5,
    Sign.OTHER_TOWN: -2.2,
    Sign.WITHIN_AREA: 0.4,
    Sign.OTHER_AREA: -1.9,
    Sign.SAME_NAME: 2.2,
    Sign.OTHER_NAME: -1.0,
    Sign.OTHER_PLACE: -8.0,
    Sign.NO_PLACE: -1.0,
    Sign.ALL_ACTORS: 0.9,
    Sign.SOME_ACTORS: 0.5,
    Sign.KIN_ACTORS: 0.5,
    Sign.OTHER_ACTORS: -1.5,
    Sign.SAME_KIND: 0.9,
    Sign.OTHER_TYPE: -0.3,
    Sign.OTHER_KIND: -3.0,
    Sign.SAME_FIGURES: 1.8,
    Sign.CLOSE_FIGURES: 0.7,
    Sign.OTHER_FIGURES: -1.8,
    Sign.WORDS: 2.6,
    Sign.FEW_WORDS: -0.2,
}
"""How heavily each sign weighs: logarithms of odds, found on coded conflict data and rounded."""

BEFORE = -3.3
"""How unlikely two incidents are to be one before anything is known of them."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One sign that was seen, how strongly from 0 to 1, and the words for a person; none where it tells them nothing."""

    sign: Sign
    said: str = ""
    strength: float = 1.0

    @property
    def weight(self) -> float:
        """What it adds to the logarithm of the odds."""
        return WEIGHTS[self.sign] * self.strength
