"""One spelling of each letter and digit with the punctuation kept, for the grammars that read dates and places."""

import re
import unicodedata
from collections.abc import Iterable

from sitrep_app.domain.normalise import normalise

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")

LETTERS = re.compile(r"[^\W\d_]+")
"""A run of letters in any script."""


def spelled(text: str) -> str:
    """Return text in lower case, with ASCII digits, without marks, every word normalised, words parted by one space."""
    folded = unicodedata.normalize("NFKD", text.casefold())
    kept = "".join(_plain(c) for c in folded if unicodedata.category(c) not in ("Mn", "Me", "Cf"))
    return " ".join(_WORD.sub(lambda word: normalise(word[0]), kept).split())


def any_of(phrases: Iterable[str]) -> str:
    """Return the pattern of any of these phrases, spelled, as whole words; a longer one goes before its beginning."""
    longest_first = sorted({spelled(phrase) for phrase in phrases}, key=lambda phrase: (-len(phrase), phrase))
    return rf"(?<![^\W\d_])(?:{'|'.join(map(re.escape, longest_first))})(?![^\W\d_])"


def parts_of(phrases: Iterable[str]) -> frozenset[str]:
    """Return every word, spelled, of which some phrases are made."""
    return frozenset(word for phrase in phrases for word in LETTERS.findall(spelled(phrase)))


def is_one_slip(word: str, other: str) -> bool:
    """Say whether one letter was left out, put in, changed or swapped with the next."""
    if word == other or abs(len(word) - len(other)) > 1:
        return False
    differing = (at for at, (one, two) in enumerate(zip(word, other, strict=False)) if one != two)
    start = next(differing, min(len(word), len(other)))
    one, two = word[start:], other[start:]
    return (
        one[1:] == two
        or one == two[1:]
        or one[1:] == two[1:]
        or (one[:2] == two[1::-1] and one[2:] == two[2:])
    )


def _plain(character: str) -> str:
    return str(unicodedata.digit(character)) if character.isdecimal() else character
