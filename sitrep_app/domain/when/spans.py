"""Two dates that belong together: from one to another, or between the two, each filling in what the other left out."""

import re
from collections.abc import Callable
from datetime import datetime

from sitrep_app.domain.period import Period, Precision
from sitrep_app.domain.trouble import Trouble
from sitrep_app.domain.when.clock import read_time_alone
from sitrep_app.domain.when.dates import MONTHS_OF_A_YEAR, read_date
from sitrep_app.domain.when.ground import Ground, Lean
from sitrep_app.domain.when.moments import read_moment
from sitrep_app.domain.when.month_names import MONTHS

MOST_CUTS = 12
"""How many places are tried: a range of two full dates with hyphens throughout has five."""

Read = Callable[[str, Ground], Period | None]

_BETWEEN = re.compile(r"(?:(?P<day>.+) )?between (?P<one>.+) and (?P<other>.+)")
_SCHOOL_YEARS = re.compile(r"(?P<one>\d{2}(?P<short>\d{2}))[-/–](?P<other>\d{2})")
_AMERICAN = re.compile(
    rf"(?P<name>{'|'.join(MONTHS)}) (?P<one>\d{{1,2}})(?: ?[-–] ?| until )(?P<other>\d{{1,2}})(?P<year> \d{{4}})?"
)
_FROM = re.compile(r"(?:^| )from ")
_PARTED_BY = tuple(
    re.compile(pattern)
    for pattern in (
        r" ?–[ –]*| until | ?\.{2,} ?",
        r" --? ",
        " and ",
        r" ?- ?",
        r"(?<=\d[-:]\d\d) ?/ ?",
        r"(?<=\d)/(?=\d{1,2} [a-z])",
        r"(?<=\d{4})/(?=\d{4}$)",
    )
)
_EXACT = (Precision.INSTANT, Precision.DAY)


def read_between(text: str, ground: Ground) -> Period | None:
    """Return some time between two dates, None where the canonical words are no such thing."""
    found = _BETWEEN.fullmatch(text)
    if found is None:
        return None
    one = f"{found['day']} {found['one']}" if found["day"] else found["one"]
    ends = _pair(one, found["other"], read_moment, ground)
    if ends is None:
        return None
    begin, end = ends[0].start_earliest, ends[1].end_latest
    return Period(Precision.RANGE, begin, end, begin, end)


def read_span(text: str, read_end: Read, ground: Ground) -> Period | None:
    """Return something that lasted from one date to another, None where the canonical words are no such thing.

    The words may part in several places; the first that leaves a date on both sides counts.
    """
    trouble: Trouble | None = None
    for one, other in _parts(text):
        try:
            ends = _pair(one, other, read_end, ground)
            if ends is not None:
                return lasting(*ends)
        except Trouble as found:
            trouble = trouble or found
    if trouble is not None:
        raise trouble
    return None


def lasting(first: Period, last: Period) -> Period:
    """Return what began within one period and ended within another."""
    precise = first.precision in _EXACT and last.precision in _EXACT
    begin, end = _bounds(first), _bounds(last)
    return Period(Precision.DAYS if precise else Precision.RANGE, *begin, *end)


def _bounds(period: Period) -> tuple[datetime | None, datetime | None]:
    return period.start_earliest, period.end_latest


def _parts(text: str) -> list[tuple[str, str]]:
    words = _FROM.sub(" ", text).strip()
    if (found := _SCHOOL_YEARS.fullmatch(words)) and int(found["other"]) == (
        int(found["short"]) + 1
    ) % 100 > MONTHS_OF_A_YEAR:
        return [(found["one"], found["one"][:2] + found["other"])]
    if found := _AMERICAN.fullmatch(words):
        return [(f"{found['one']} {found['name']}", f"{found['other']} {found['name']}{found['year'] or ''}")]
    cuts = [cut for pattern in _PARTED_BY for cut in pattern.finditer(words)]
    parts = [(words[: cut.start()], words[cut.end() :]) for cut in cuts[:MOST_CUTS]]
    return [(one, other) for one, other in parts if one and other]


def _pair(one: str, other: str, read: Read, ground: Ground) -> tuple[Period, Period] | None:
    """Return both dates, the one that is said in full filling in the other's month, year or day."""
    alone = ground.leaning(Lean.NOWHERE)
    first, last = read(one, alone), read(other, alone)
    if first is None and last is None:
        if _is_time(other, ground) and not _is_time(one, ground):
            first = read(one, ground)
        else:
            last = read(other, ground)
    if first is None and last is not None and last.start_earliest is not None:
        first = read(one, ground.leaning(Lean.NO_LATER, last.start_earliest))
    elif last is None and first is not None and first.end_latest is not None:
        last = read(other, ground.leaning(Lean.NO_EARLIER, first.start_earliest))
    return (first, last) if first and last else None


def _is_time(text: str, ground: Ground) -> bool:
    """Say whether an end is a time of day alone, which takes its day from the other."""
    return read_date(text, ground) is None and read_time_alone(text, ground) is not None
