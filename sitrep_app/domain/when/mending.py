"""Canonical words with one letter wrong put right: "janurary" is offered as January, never taken for it."""

import re

from sitrep_app.domain.spelling import LETTERS, is_one_slip
from sitrep_app.domain.when.words import KNOWN, canonical

MOST_MENDED = 2
"""In how many words a slip is looked for: a date with more is none."""

SHORTEST = 4
"""The fewest letters of a word that is mended; of the two, one has a letter more."""


def mended(words: str) -> str | None:
    """Return the words with each one that is unknown put right, None where one of them has no single near word."""
    if sum(word not in KNOWN for word in LETTERS.findall(words)) > MOST_MENDED:
        return None
    changed: list[str] = []

    def mend(found: re.Match[str]) -> str:
        near = "" if found[0] in KNOWN else _near(found[0])
        changed.append(near)
        return near or found[0]

    mended_words = LETTERS.sub(mend, words)
    return canonical(mended_words) if any(changed) else None


def _near(word: str) -> str:
    """Return the known word that is one slip away, empty where there is none, or several that mean different things."""
    if len(word) < SHORTEST:
        return ""
    near = {canonical(known): known for known in sorted(KNOWN) if _is_near(word, known)}
    return next(iter(near.values())) if len(near) == 1 else ""


def _is_near(word: str, known: str) -> bool:
    return len(known) >= SHORTEST < max(len(word), len(known)) and is_one_slip(word, known)
