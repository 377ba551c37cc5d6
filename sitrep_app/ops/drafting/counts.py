"""The counts inside a longer line: "at least 3 killed, dozens wounded"."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from sitrep_app.domain.passages import Span, passages_of
from sitrep_app.domain.spelling import any_of, parts_of, spelled
from sitrep_app.domain.trouble import Trouble
from sitrep_app.ops.drafting.numbers import COUNT_WORDS, Counted, read_counted

LONGEST = 500
"""The most characters of a line that are searched."""

MOST_WORDS = 8
"""The most words of one count: "no fewer than one hundred and twenty" has seven."""

_VAGUE = (
    "many", "several", "numerous", "countless", "dozens", "dozens of", "scores", "scores of", "tens of", "hundreds",
    "hundreds of", "thousands of", "a number of", "a few", "several dozen", "an unknown number of", "عشرات", "العشرات",
    "مئات", "المئات", "عدد من", "العديد من", "عدة", "دەیان", "سەدان", "چەند", "چەندین", "ژمارەیەک",
)  # fmt: skip
_IS_VAGUE = re.compile(any_of(_VAGUE))
_WORDS = COUNT_WORDS | parts_of(_VAGUE)
_NUMBER = re.compile(r"~?\d[\d,./+–-]*")
_NOT_OF_PEOPLE = re.compile(
    r" ?(?:%|°|:\d|st\b|nd\b|rd\b|th\b|(?:km|kms|kilomet\w+|m|met\w+|miles?|mm|kg|tons?|tonnes?|hours?|hrs?|days?|weeks?|months?"
    r"|years?|am|pm|per cent|percent|كم|متر|ساعة|ساعات|أيام|کم|کیلۆمەتر|ڕۆژ)\b)"
)
_WEAK = frozenset({"one", "both", "some", "none", "nobody", "یەک", "دە"})


@dataclass(frozen=True, slots=True)
class FoundCount:
    """A count in a line: where it stands, and what it says; one that is not certain may be a common word: "one"."""

    span: Span
    counted: Counted
    is_certain: bool


def find_counts(line: str, taken: Iterable[Span] = ()) -> tuple[FoundCount, ...]:
    """Return the counts of a line that stand outside the spans already taken, in the order of the line.

    What is followed by a unit of distance, weight or time is none.
    """
    used = list(taken)
    found: list[FoundCount] = []
    for span in passages_of(line[:LONGEST], _is_known, MOST_WORDS):
        counted = None if any(map(span.meets, used)) else _read(line, span)
        if counted is not None:
            used.append(span)
            found.append(FoundCount(span, counted, spelled(line[span.start : span.end]) not in _WEAK))
    return tuple(sorted(found, key=lambda each: each.span.start))


def _is_known(word: str) -> bool:
    plain = spelled(word)
    return bool(_NUMBER.fullmatch(plain)) or all(part in _WORDS for part in re.split(r"[ -]", plain))


def _read(line: str, span: Span) -> Counted | None:
    text = line[span.start : span.end]
    if _NOT_OF_PEOPLE.match(line, span.end):
        return None
    try:
        counted = read_counted(text, "figure")
    except Trouble:
        return None
    has_number = counted.low is not None or counted.best is not None or counted.high is not None
    return counted if has_number or _IS_VAGUE.fullmatch(spelled(text)) else None
