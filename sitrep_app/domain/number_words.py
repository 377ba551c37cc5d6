"""Numbers written in words, in English, Arabic and Sorani: "three", "a dozen", "twenty-five", "ثلاثة", "دوو"."""

import re
from collections.abc import Mapping

from sitrep_app.domain.spelling import any_of, parts_of, spelled

SMALL: Mapping[int, tuple[str, ...]] = {
    1: ("one", "واحد", "واحدة", "یەک", "یەکێک"),
    2: (
        "two",
        "both",
        "a couple",
        "a couple of",
        "اثنان",
        "اثنين",
        "اثنتان",
        "اثنتين",
        "إثنان",
        "إثنين",
        "دوو",
    ),
    3: ("three", "ثلاثة", "ثلاث", "سێ"),
    4: ("four", "أربعة", "أربع", "چوار"),
    5: ("five", "خمسة", "خمس", "پێنج"),
    6: ("six", "half a dozen", "a half dozen", "ستة", "ست", "شەش"),
    7: ("seven", "سبعة", "سبع", "حەوت", "حەفت"),
    8: ("eight", "ثمانية", "ثماني", "ثمان", "هەشت"),
    9: ("nine", "تسعة", "تسع", "نۆ"),
    10: ("ten", "عشرة", "عشر", "دە"),
}
"""The words for the numbers that are counted on fingers."""

_TEENS: Mapping[int, tuple[str, ...]] = {
    0: ("zero", "none", "nobody", "nil", "صفر", "سفر"),
    11: ("eleven", "أحد عشر", "إحدى عشرة", "یازدە", "یانزە"),
    12: ("twelve", "a dozen", "dozen", "اثنا عشر", "اثني عشر", "اثنتا عشرة", "دوازدە", "دوانزە"),
    13: ("thirteen", "ثلاثة عشر", "ثلاث عشرة", "سیازدە", "سیانزە"),
    14: ("fourteen", "أربعة عشر", "أربع عشرة", "چواردە"),
    15: ("fifteen", "خمسة عشر", "خمس عشرة", "پازدە", "پانزە"),
    16: ("sixteen", "ستة عشر", "ست عشرة", "شازدە", "شانزە"),
    17: ("seventeen", "سبعة عشر", "سبع عشرة", "حەڤدە"),
    18: ("eighteen", "ثمانية عشر", "ثماني عشرة", "هەژدە"),
    19: ("nineteen", "تسعة عشر", "تسع عشرة", "نۆزدە"),
}
_TENS: Mapping[int, tuple[str, ...]] = {
    20: ("twenty", "a score", "عشرون", "عشرين", "بیست"),
    30: ("thirty", "ثلاثون", "ثلاثين", "سی"),
    40: ("forty", "fourty", "أربعون", "أربعين", "چل"),
    50: ("fifty", "خمسون", "خمسين", "پەنجا"),
    60: ("sixty", "ستون", "ستين", "شەست"),
    70: ("seventy", "سبعون", "سبعين", "حەفتا"),
    80: ("eighty", "ثمانون", "ثمانين", "هەشتا"),
    90: ("ninety", "تسعون", "تسعين", "نەوەد"),
}
_HUNDREDS: Mapping[int, tuple[str, ...]] = {
    100: ("hundred", "a hundred", "مئة", "مائة", "سەد"),
    200: ("مئتان", "مئتين", "مائتان", "مائتين"),
    1_000: ("thousand", "a thousand", "ألف", "آلاف", "هەزار"),
    2_000: ("ألفان", "ألفين"),
    1_000_000: ("million", "a million", "مليون", "ملايين", "ملیۆن"),
}

_VALUES = {
    spelled(word): value
    for numbers in (SMALL, _TEENS, _TENS, _HUNDREDS)
    for value, words in numbers.items()
    for word in words
}
_SCALES = frozenset((100, 1_000, 1_000_000))
_DOZENS = {
    spelled(f"{count} dozen"): 12 * value for value in (2, 3, 4, 5) for count in (str(value), SMALL[value][0])
}
_WORD = any_of((*_VALUES, *_DOZENS))
_RUN = re.compile(rf"{_WORD}(?:(?:[ -]| ?{any_of(('and', 'و'))} ?){_WORD})*")
_EACH = re.compile(_WORD)
_AND_JOINED = re.compile(rf"(?<![^\W\d_])و(?=(?:{'|'.join(map(re.escape, _VALUES))})(?![^\W\d_]))")

NUMBER_WORDS = parts_of(_VALUES)
"""Every word of which numbers are made, spelled."""


def in_digits(words: str) -> str:
    """Return spelled words with every number in words put in digits: "at least three" becomes "at least 3"."""
    return _RUN.sub(_digits, _AND_JOINED.sub("و ", words))


def _digits(found: re.Match[str]) -> str:
    """Add up the words of one number; words that make none together, "one and two", are put in digits one by one."""
    values = [_value(each) for each in _EACH.findall(found[0])]
    number = _sum(values)
    return _EACH.sub(lambda each: str(_value(each[0])), found[0]) if number is None else str(number)


def _value(word: str) -> int:
    return _DOZENS.get(word) or _VALUES[word]


def _sum(values: list[int]) -> int | None:
    """Return the number that words add up to, units before tens as Arabic says them or after; None where they clash."""
    total, group, taken = 0, 0, set[int]()
    for value in values:
        if value in _SCALES and group:
            group *= value
        elif taken.intersection(_places(value)) or (group and value >= 1_000):
            return None
        else:
            group += value
        if value >= 1_000:
            total, group = total + group, 0
        taken = set() if value in _SCALES else taken | _places(value)
    return total + group


def _places(value: int) -> set[int]:
    """Return the decimal places that a word fills, from the right."""
    return {place for place, digit in enumerate(reversed(str(value))) if digit != "0"} or {0}
