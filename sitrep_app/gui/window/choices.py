"""What the filters offer: (key, words) pairs, found by whoever may ask the store."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

Choice = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Choices:
    """What each chip offers, in the order it is shown, and the names of the filters that are kept.

    `also` holds the short and other names by which an actor is found.
    """

    categories: Sequence[Choice] = ()
    actors: Sequence[Choice] = ()
    districts: Sequence[Choice] = ()
    verifications: Sequence[Choice] = ()
    grades: Sequence[Choice] = ()
    markings: Sequence[Choice] = ()
    tags: Sequence[Choice] = ()
    sources: Sequence[Choice] = ()
    saved: Sequence[str] = ()
    also: Mapping[str, str] = field(default_factory=dict)
