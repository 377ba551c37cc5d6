"""How far two entries may be one and the same, and why: time, place, actors, kind, figures and words, weighed. Pure."""

from sitrep_app.domain.likeness.actors import family
from sitrep_app.domain.likeness.claims import likeness_of_claims
from sitrep_app.domain.likeness.judging import LIKELY, Judge, Likeness

__all__ = ["LIKELY", "Judge", "Likeness", "family", "likeness_of_claims"]
