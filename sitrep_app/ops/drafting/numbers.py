"""Counts as people write them: "2", "2-5", "at least 3", "many"."""

import re
from dataclasses import dataclass

from sitrep_app.domain.claim import Claim
from sitrep_app.domain.trouble import Trouble

_COUNT = re.compile(r"[+]?\d+")
_RANGE = re.compile(r"(\d+)\s*(?:-|–|to|\.\.)\s*(\d+)")
_BOUND = re.compile(r"(at least|more than|over|at most|up to|under|fewer than)\s+(\d+)", re.IGNORECASE)
_TRIPLE = re.compile(r"(\d+)\s*/\s*(\d+)\s*/\s*(\d+)")
_LOWER = {"at least": 0, "more than": 1, "over": 1}
_UPPER = {"at most": 0, "up to": 0, "under": -1, "fewer than": -1}


@dataclass(frozen=True, slots=True)
class Counted:
    """Low, best and high as they were written; a word such as "many" gives none of them."""

    low: int | None = None
    best: int | None = None
    high: int | None = None
    said: str = ""


def read_count(text: str, field: str) -> int:
    """Return a whole number from 0 up; Trouble names the field."""
    if not _COUNT.fullmatch(text.strip()):
        raise Trouble(f"“{text}” is not a whole number", field, "Give a whole number from 0 up.", field)
    return int(text)


def read_counted(text: str, field: str) -> Counted:
    """Return what a text says of a count; Trouble for numbers that cannot be counted."""
    words = text.strip()
    if _COUNT.fullmatch(words):
        return Counted(best=int(words))
    if found := _TRIPLE.fullmatch(words):
        return Counted(*(int(number) for number in found.groups()))
    if found := _RANGE.fullmatch(words):
        return Counted(low=int(found[1]), high=int(found[2]))
    if found := _BOUND.fullmatch(words):
        bound, number = found[1].lower(), int(found[2])
        if bound in _LOWER:
            return Counted(low=number + _LOWER[bound])
        return Counted(high=max(number + _UPPER[bound], 0))
    if any(letter.isdigit() for letter in words):
        raise Trouble(
            f"“{text}” cannot be counted", field, "Give a number (2), a range (2-5), or a word (many).", field
        )
    return Counted(said=words)


def say_counted(claim: Claim) -> str:
    """Return the words that read back as the claim's numbers."""
    if claim.low is not None and claim.best is not None and claim.high is not None:
        return f"{claim.low}/{claim.best}/{claim.high}"
    if claim.best is not None:
        return str(claim.best)
    if claim.low is not None and claim.high is not None:
        return f"{claim.low}-{claim.high}"
    if claim.low is not None:
        return f"at least {claim.low}"
    return f"at most {claim.high}" if claim.high is not None else claim.said
