"""Counts as people write them: "2", "2-5", "2/4/9", "at least 3", "many"."""

import re
from dataclasses import dataclass

from sitrep_app.domain.claim import Claim
from sitrep_app.domain.trouble import Trouble
from sitrep_app.i18n import _

_COUNT = r"(?:\d{1,3}(?:,\d{3}){1,5}|\d{1,16})"
_ALONE = re.compile(rf"\+?({_COUNT})")
_RANGE = re.compile(rf"({_COUNT})\s*(?:-|–|to|\.\.)\s*({_COUNT})", re.IGNORECASE)
_BOUND = re.compile(rf"(at least|more than|over|at most|up to|under|fewer than)\s+({_COUNT})", re.IGNORECASE)
_TRIPLE = re.compile(rf"({_COUNT})?\s*/\s*({_COUNT})?\s*/\s*({_COUNT})?")
_LOWER = {"at least": 0, "more than": 1, "over": 1}
_UPPER = {"at most": 0, "up to": 0, "under": -1, "fewer than": -1}

NOT_GIVEN = "?"
"""What stands for a count of which a source says nothing, not even a word."""


@dataclass(frozen=True, slots=True)
class Counted:
    """Low, best and high as they were written; a word such as "many" gives none of them."""

    low: int | None = None
    best: int | None = None
    high: int | None = None
    said: str = ""


def read_count(text: str, field: str) -> int:
    """Return a whole number from 0 up, in the digits of any script; Trouble names the field."""
    found = _ALONE.fullmatch(text.strip())
    if found is None:
        raise Trouble(
            _("“{text}” is not a whole number").format(text=_shortened(text)),
            field,
            _("Give a whole number from 0 up."),
            field,
        )
    return _number(found[1])


def read_counted(text: str, field: str) -> Counted:
    """Return what a text says of a count; Trouble for numbers that cannot be counted.

    Three numbers parted by strokes are low, best and high, of which any but all may be left out: "2/4/", "/4/9". "?" is nothing.
    """
    words = text.strip()
    if words == NOT_GIVEN:
        return Counted()
    counted = _alone(words) or _triple(words) or _range(words) or _bound(words)
    if counted is not None:
        return counted
    if not any(map(str.isalpha, words)) or any(map(str.isdigit, words)):
        raise Trouble(
            _("“{text}” cannot be counted").format(text=_shortened(words)),
            field,
            _("Give a number (2), a range (2-5), or a word (many)."),
            field,
        )
    return Counted(said=words)


def say_counted(claim: Claim) -> str:
    """Return the words that read back as the claim's numbers."""
    given = (claim.low is not None, claim.best is not None, claim.high is not None)
    match given:
        case (False, False, False):
            return claim.said or NOT_GIVEN
        case (False, True, False):
            return str(claim.best)
        case (True, False, True):
            return f"{claim.low}-{claim.high}"
        case (True, False, False):
            return f"at least {claim.low}"
        case (False, False, True):
            return f"at most {claim.high}"
    numbers = (claim.low, claim.best, claim.high)
    return "/".join("" if number is None else str(number) for number in numbers)


def _alone(words: str) -> Counted | None:
    found = _ALONE.fullmatch(words)
    return Counted(best=_number(found[1])) if found else None


def _triple(words: str) -> Counted | None:
    found = _TRIPLE.fullmatch(words)
    if found is None or not any(found.groups()):
        return None
    low, best, high = (_number(number) if number else None for number in found.groups())
    return Counted(low, best, high)


def _range(words: str) -> Counted | None:
    found = _RANGE.fullmatch(words)
    return Counted(low=_number(found[1]), high=_number(found[2])) if found else None


def _bound(words: str) -> Counted | None:
    found = _BOUND.fullmatch(words)
    if found is None:
        return None
    bound, number = found[1].lower(), _number(found[2])
    if bound in _LOWER:
        return Counted(low=number + _LOWER[bound])
    return Counted(high=max(number + _UPPER[bound], 0))


def _number(digits: str) -> int:
    return int(digits.replace(",", ""))


def _shortened(text: str) -> str:
    return text if len(text) <= 40 else text[:40] + "…"
