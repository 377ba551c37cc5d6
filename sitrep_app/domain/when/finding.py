"""The dates inside a longer line: "2 killed near Khalis, 9 jan 2018, C2"."""

import re
from dataclasses import dataclass
from datetime import date, tzinfo

from sitrep_app.domain.passages import Span, passages_of
from sitrep_app.domain.period import EndsFirst, Period, Precision
from sitrep_app.domain.spelling import spelled
from sitrep_app.domain.trouble import Trouble
from sitrep_app.domain.when.part_names import DAY_PARTS, SEASONS
from sitrep_app.domain.when.reading import AmbiguousDate, NotADate, read_period
from sitrep_app.domain.when.words import canonical, is_known

LONGEST = 500
"""The most characters of a line that are searched."""

MOST_WORDS = 12
"""The most words of one date: "from Tuesday 3 January 2018 14:30 to Friday 5 January 2018 16:00" has them."""

NEAR_YEARS = 15
"""How far from the present a bare number is taken for a year."""

_LONE_NUMBER = re.compile(r"[\d,./ -]+(?: ?[a-z])?")
_YEAR = re.compile(r"(?:19|20)\d\d")
_SURE_NUMBER = re.compile(r"\d{4}([-/.])\d{1,2}\1\d{1,2}|\d{1,2}([-/.])\d{1,2}\2\d{4}")
_SURE_TIME = re.compile(r"(?P<date>\S+) \d{4}")
_YEAR_AND_ARTICLE = re.compile(r"\b(?:19|20)\d\d a$")
_AND_A_COUNT = re.compile(r"^(?!.*between ).* and \d{1,2}$")
_COMMON = frozenset(
    {"may", "mar", "march", "sun", "sat", "wed", "dec", "now", "christmas", spelled("آب")}
) | {
    spelled(word)
    for named in (DAY_PARTS, SEASONS)
    for words in named.values()
    for word in words
    if " " not in word
}


@dataclass(frozen=True, slots=True)
class FoundPeriod:
    """A date in a line: where it stands, and what it means.

    `readings` holds one period, several where a person must choose, none where the date cannot be; `trouble` then says
    why. One that is not certain may as well be a count or a common word: "may", "1430".
    """

    span: Span
    readings: tuple[Period, ...]
    is_certain: bool
    trouble: Trouble | None = None


def find_periods(line: str, zone: tzinfo, today: date) -> tuple[FoundPeriod, ...]:
    """Return the dates of a line that do not overlap, certain ones first and of those the longest; today as in reading."""
    found: list[FoundPeriod] = []
    for span in passages_of(line[:LONGEST], is_known, MOST_WORDS):
        text = line[span.start : span.end]
        if not any(span.meets(other.span) for other in found) and not _trails_off(text):
            read = _read(text, span, zone, today)
            found += [read] if read else []
    return tuple(sorted(found, key=lambda each: (not each.is_certain, -each.span.length, each.span.start)))


def _read(text: str, span: Span, zone: tzinfo, today: date) -> FoundPeriod | None:
    try:
        period = read_period(text, zone, today)
    except (NotADate, EndsFirst):
        return None
    except AmbiguousDate as asked:
        return FoundPeriod(span, asked.choices, _is_certain(text, today), asked)
    except Trouble as refused:
        return FoundPeriod(span, (), False, refused)
    if period.precision is Precision.UNKNOWN or period.start_earliest == period.end_latest is None:
        return None
    return FoundPeriod(span, (period,), _is_certain(text, today))


def _trails_off(text: str) -> bool:
    """Say whether the last word says nothing of a date: the "in" of "9 January in Khalis", the count of "and 3 wounded".

    An article after a year is no time zone: "12 Jan 2018 A mortar fell".
    """
    first, _, last = text.rpartition(" ")
    ends_in_article = _YEAR_AND_ARTICLE.search(text.lower())
    return bool(first) and bool(
        canonical(last) == "" or ends_in_article or _AND_A_COUNT.search(canonical(text))
    )


def _is_certain(text: str, today: date) -> bool:
    """Say whether words can hardly be anything but a date: not a bare number, nor a month's name that is a word too."""
    words = canonical(text)
    if _YEAR.fullmatch(words):
        return words != text or abs(int(words) - today.year) <= NEAR_YEARS
    if _LONE_NUMBER.fullmatch(words):
        timed = _SURE_TIME.fullmatch(words)
        return bool(_SURE_NUMBER.fullmatch(timed["date"] if timed else words))
    return spelled(text).removeprefix("the ") not in _COMMON
