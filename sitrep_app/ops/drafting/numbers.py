"""Counts as people write them: "2", "2-5", "2/4/9", "at least 3", "many"."""

import re
from dataclasses import dataclass

from sitrep_app.domain.claim import Claim
from sitrep_app.domain.number_words import NUMBER_WORDS, in_digits
from sitrep_app.domain.spelling import any_of, parts_of, spelled
from sitrep_app.domain.trouble import Trouble
from sitrep_app.i18n import _

_COUNT = r"(?:\d{1,3}(?:,\d{3}){1,5}|\d{1,16})"
_ALONE = re.compile(rf"\+?({_COUNT})")
_MORE_WORDS = ("or more", "at least", "فأكثر", "أو أكثر", "على الأقل", "یان زیاتر")
_OR_MORE = re.compile(rf"({_COUNT})(?: ?\+| {any_of(_MORE_WORDS)})")
_TO_WORDS = ("to", "or", "إلى", "أو", "تا", "یان")
_BETWEEN_WORDS = ("between", "بين", "ما بين", "نێوان", "لە نێوان")
_TO = any_of(_TO_WORDS)
_RANGE = re.compile(rf"(?:{any_of(('from', 'من', 'لە'))} )?({_COUNT}) ?(?:-|–|\.\.|{_TO}) ?({_COUNT})")
_BETWEEN = re.compile(rf"{any_of(_BETWEEN_WORDS)} ({_COUNT}) ?{any_of(('and', 'و'))} ?({_COUNT})")
_LOWER = {
    0: ("at least", "no fewer than", "not fewer than", "no less than", "a minimum of", "minimum", "على الأقل",
        "ما لا يقل عن", "لا يقل عن", "لا يقل عددهم عن", "لانیکەم", "بەلایەنی کەمەوە"),
    1: ("more than", "over", "above", "upwards of", "أكثر من", "ما يزيد على", "ما يزيد عن", "يزيد على", "زیاتر لە"),
}  # fmt: skip
_UPPER = {
    0: ("at most", "up to", "no more than", "not more than", "as many as", "a maximum of", "maximum", "لا يزيد على",
        "لا يزيد عن", "ما لا يزيد عن", "على الأكثر", "كحد أقصى", "تا", "زۆرترین"),
    -1: ("under", "fewer than", "less than", "below", "أقل من", "کەمتر لە"),
}  # fmt: skip
_ABOUT_WORDS = (
    "about", "around", "some", "approximately", "approx", "roughly", "nearly", "almost", "circa", "an estimated",
    "estimated", "حوالي", "نحو", "قرابة", "زهاء", "ما يقارب", "تقريبا", "نزیکەی", "دەوروبەری",
)  # fmt: skip
_ABOUT = any_of(_ABOUT_WORDS)
_ROUGHLY = re.compile(rf"(?:(?:~|{_ABOUT}\.?) ?({_COUNT})|({_COUNT}) (?:or so|{_ABOUT}))")
_BOUNDS = tuple(
    (re.compile(rf"{any_of(phrases)} ({_COUNT})"), is_lower, step)
    for is_lower, bounds in ((True, _LOWER), (False, _UPPER))
    for step, phrases in bounds.items()
)
_TRIPLE = re.compile(rf"({_COUNT})?\s*/\s*({_COUNT})?\s*/\s*({_COUNT})?")

LONGEST = 100
"""The most characters that are looked at; longer words are kept as they are."""

COUNT_WORDS = NUMBER_WORDS | parts_of((
    *(phrase for phrases in (*_LOWER.values(), *_UPPER.values()) for phrase in phrases), *_ABOUT_WORDS, *_MORE_WORDS,
    *_BETWEEN_WORDS, *_TO_WORDS, "and", "و",
))  # fmt: skip
"""Every word of which counts are said, spelled."""

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

    Numbers may be words, in English, Arabic or Sorani: "at least three", "a dozen", "بين ٣ و٥". "About 20" is 20, and
    its words are kept; "dozens" is kept as said, without a number. Three numbers parted by strokes are low, best and
    high, of which any but all may be left out: "2/4/", "/4/9". "?" is nothing.
    """
    words = text.strip()
    if words == NOT_GIVEN:
        return Counted()
    counted = _read(words) if len(words) <= LONGEST else None
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


def _read(text: str) -> Counted | None:
    words = in_digits(spelled(text))
    for read in (_alone, _triple, _range, _bound):
        counted = read(words)
        if counted is not None:
            return counted
    found = _ROUGHLY.fullmatch(words)
    return Counted(best=_number(found[1] or found[2]), said=text) if found else None


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
    found = _RANGE.fullmatch(words) or _BETWEEN.fullmatch(words)
    return Counted(low=_number(found[1]), high=_number(found[2])) if found else None


def _bound(words: str) -> Counted | None:
    if found := _OR_MORE.fullmatch(words):
        return Counted(low=_number(found[1]))
    for shape, is_lower, step in _BOUNDS:
        if found := shape.fullmatch(words):
            number = max(_number(found[1]) + step, 0)
            return Counted(low=number) if is_lower else Counted(high=number)
    return None


def _number(digits: str) -> int:
    return int(digits.replace(",", ""))


def _shortened(text: str) -> str:
    return text if len(text) <= 40 else text[:40] + "…"
