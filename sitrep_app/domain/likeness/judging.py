"""Weighing everything that speaks for and against two incidents being one."""

import math
from dataclasses import dataclass

from sitrep_app.domain.hierarchy import Actors
from sitrep_app.domain.incident import UNCATEGORISED, Incident
from sitrep_app.domain.likeness.actors import names_of, weigh_actors
from sitrep_app.domain.likeness.evidence import BEFORE, Evidence, Sign
from sitrep_app.domain.likeness.figures import weigh_figures
from sitrep_app.domain.likeness.places import weigh_places
from sitrep_app.domain.likeness.times import weigh_times
from sitrep_app.domain.likeness.words import weigh_words, words_of

LIKELY = 0.5
"""From this score on two incidents are shown to a person as likely one."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """How likely two incidents are one, from 0 to 1, and what a person is told of why, the first thing first."""

    score: float
    reasons: tuple[str, ...]

    @property
    def is_likely(self) -> bool:
        """Say whether a person should look at the two."""
        return self.score >= LIKELY


def as_score(odds: float) -> float:
    """Return the logarithm of odds as a share of one."""
    return 1 / (1 + math.exp(-odds))


@dataclass(frozen=True, slots=True)
class Judge:
    """Compares incidents, knowing who their actors are."""

    actors: Actors

    def likeness(self, one: Incident, other: Incident) -> Likeness:
        """Return how far two incidents may be one, whichever of them is asked about."""
        seen = self.evidence(one, other)
        score = as_score(BEFORE + sum(each.weight for each in seen))
        return Likeness(score, tuple(each.said for each in seen if each.said))

    def evidence(self, one: Incident, other: Incident) -> list[Evidence]:
        """Return every sign that is seen, in the order a person is told of them."""
        found = (
            weigh_times(one.period, other.period),
            weigh_places(one.location, other.location),
            weigh_actors(one, other, self.actors),
            _weigh_kinds(one, other),
            weigh_figures(one, other),
            weigh_words(one, other, self._named(one, other)),
        )
        return [each for each in found if each is not None]

    def _named(self, one: Incident, other: Incident) -> frozenset[str]:
        """Words that name what is weighed already, a place or an actor, where both tell it."""
        names: list[str] = []
        if one.location.label and other.location.label:
            names += [one.location.label, other.location.label]
        if one.parts and other.parts:
            names += [*names_of(one, self.actors), *names_of(other, self.actors)]
        return frozenset(word for name in names for word in words_of(name))


def _weigh_kinds(one: Incident, other: Incident) -> Evidence | None:
    if UNCATEGORISED in (one.category, other.category):
        return None
    if one.category != other.category:
        return Evidence(Sign.OTHER_KIND)
    is_other = bool(one.type and other.type) and one.type != other.type
    return Evidence(Sign.OTHER_TYPE if is_other else Sign.SAME_KIND)
