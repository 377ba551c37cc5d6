"""The grammar of dates: since, before, by, until, after and ranges, over the single dates of `moments`."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, tzinfo

from sitrep_app.domain.period import Period, Precision
from sitrep_app.domain.trouble import Trouble
from sitrep_app.domain.when.ground import Ground
from sitrep_app.domain.when.mending import mended
from sitrep_app.domain.when.moments import read_moment
from sitrep_app.domain.when.saying import say_period
from sitrep_app.domain.when.spans import read_between, read_span
from sitrep_app.domain.when.words import canonical
from sitrep_app.i18n import _

LONGEST = 200
"""The most characters that are looked at: no date is longer."""

EXAMPLES = "9 Nov 2026 14:30, jan 2018, 1–31 Jan 2018, since 2017"

_KEYWORD = re.compile(r"(?:ongoing )?(?P<keyword>since|after|before|by|until|no earlier) (?P<rest>.+)")
_INSIDE = re.compile(r"after (?P<one>.+) and before (?P<other>.+)")
_ONWARDS = re.compile(r"(?:from )?(?P<rest>.+?)(?: ?(?:-|–|until) ?(?:ongoing|now|onwards)| onwards| ?[-–])")
_FROM = re.compile(r"from (?P<rest>.+)")
_LIMIT = re.compile(r"(?P<keyword>before|after) (?P<rest>.+)")
_COUNTED = re.compile(r"(?P<keyword>before|since) (?P<rest>(?:\d+ )?(?:minute|hour|day|week|month|year))")

_LIMA = re.compile(r"\d{4} ?l\b|\d{6} ?l")
_TWO_WAYS = re.compile(
    r"\d{1,2}[-/.]\d{1,2}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[ ./-]*\d\d(?!\d)|winter \d"
)


@dataclass(eq=False)
class AmbiguousDate(Trouble):
    """A date that can be read in more than one way, such as 03/04/2018; `choices` are the readings."""

    choices: tuple[Period, ...] = ()


class NotADate(Trouble):
    """Words that are no date at all, where other troubles are of a date that cannot be."""


def read_period(text: str, zone: tzinfo, today: date) -> Period:
    """Return the period that a person's words stand for; `said` keeps them.

    Words are English, Arabic (months of Iraq and of Egypt) or Sorani, digits of any script. Days begin at midnight in
    `zone`. `today` may be a moment, and then "-2h" is exact to the minute. Trouble for an impossible date and for
    words that are no date, with an example; AmbiguousDate, with the readings, where a person must choose.
    """
    words = canonical(text) if len(text) <= LONGEST else ""
    ground = Ground.at(zone, today)
    readings, troubles = _readings(words, ground)
    if not readings:
        raise _about(troubles[0], text) if troubles else _mistyped(words, text, ground) or _nonsense(text)
    spoken = _spoken(readings, text)
    if len(spoken) > 1:
        raise _ambiguous(text, spoken)
    return spoken[0]


def _readings(words: str, ground: Ground) -> tuple[list[Period], list[Trouble]]:
    """Return every period that canonical words may mean, and what is wrong with each way to read them."""
    readings: list[Period] = []
    troubles: list[Trouble] = []
    for way in _ways(words, ground):
        try:
            period = _read(words, way)
        except Trouble as trouble:
            troubles.append(trouble)
            continue
        if period is not None and period not in readings:
            readings.append(period)
    return readings, troubles


def _spoken(readings: list[Period], text: str) -> tuple[Period, ...]:
    return tuple(replace(period, said=text.strip()) for period in readings)


def _ways(words: str, ground: Ground) -> list[Ground]:
    """Return the grounds to read on: day first and month first, "jan 18" as a day and as a year, where it matters."""
    if "midnight" in words:
        return [ground, replace(ground, midnight_ends=True)]
    if _LIMA.search(words):
        return [replace(ground, lima_is_local=True), ground]
    if not _TWO_WAYS.search(words):
        return [ground]
    return [
        replace(ground, month_first=month_first, short_year=short_year)
        for short_year in (False, True)
        for month_first in (False, True)
    ]


def _read(words: str, ground: Ground) -> Period | None:
    for rule in (
        _read_unstated,
        _read_counted,
        _read_inside,
        _read_keyword,
        _read_onwards,
        _read_bound,
        _read_range,
        _read_from,
    ):
        period = rule(words, ground)
        if period is not None:
            return period
    return None


def _read_unstated(words: str, _ground: Ground) -> Period | None:
    if words == "ongoing":
        return Period.since(Period.unknown())
    return Period.unknown() if words in ("unknown", "?") else None


def _read_counted(words: str, ground: Ground) -> Period | None:
    """Read "before 3 days" and "since 3 days", which Arabic and its English say for 3 days ago and for 3 days."""
    found = _COUNTED.fullmatch(words)
    rest = found["rest"] if found else ""
    counted = read_moment(f"{rest if rest[:1].isdigit() else '1 ' + rest} ago", ground) if rest else None
    return Period.since(counted) if found and counted and found["keyword"] == "since" else counted


def _read_keyword(words: str, ground: Ground) -> Period | None:
    found = _KEYWORD.fullmatch(words)
    bound = _read_bound(found["rest"], ground) if found else None
    return _AS[found["keyword"]](bound) if found and bound else None


def _read_onwards(words: str, ground: Ground) -> Period | None:
    found = _ONWARDS.fullmatch(words)
    bound = _read_bound(found["rest"], ground) if found else None
    return Period.since(bound) if bound else None


def _read_range(words: str, ground: Ground) -> Period | None:
    return read_span(words, _read_bound, ground)


def _read_from(words: str, ground: Ground) -> Period | None:
    found = _FROM.fullmatch(words)
    bound = _read_bound(found["rest"], ground) if found else None
    return Period.since(bound) if bound else None


def _read_bound(words: str, ground: Ground) -> Period | None:
    """Read what may stand at an end of a range: a date, some time between two, or what lies before or after one."""
    if words == "unknown":
        return Period.unknown()
    if found := _LIMIT.fullmatch(words):
        limit = _read_bound(found["rest"], ground)
        return _AS[found["keyword"]](limit) if limit else None
    return read_between(words, ground) or read_moment(words, ground)


def _read_inside(words: str, ground: Ground) -> Period | None:
    """Read "after 2 January and before 6 January"."""
    found = _INSIDE.fullmatch(words)
    one, other = (_read_bound(found[end], ground) for end in ("one", "other")) if found else (None, None)
    if one is None or other is None:
        return None
    begin, end = one.end_latest, other.start_earliest
    return Period(Precision.RANGE, begin, end, begin, end) if begin and end else None


def _after(period: Period) -> Period | None:
    return Period.after(period.end_latest) if period.end_latest else None


def _before(period: Period) -> Period | None:
    return Period.before(period.start_earliest) if period.start_earliest else None


def _by(period: Period) -> Period | None:
    return Period.before(period.end_latest) if period.end_latest else None


def _no_earlier(period: Period) -> Period | None:
    return Period.after(period.start_earliest) if period.start_earliest else None


def _until(period: Period) -> Period | None:
    if period.end_latest is None:
        return None
    return Period(Precision.BEFORE, None, period.end_latest, period.start_earliest, period.end_latest)


_AS: dict[str, Callable[[Period], Period | None]] = {
    "since": Period.since,
    "after": _after,
    "before": _before,
    "by": _by,
    "until": _until,
    "no earlier": _no_earlier,
}


def _nonsense(text: str) -> NotADate:
    said = text.strip()
    if not said:
        return NotADate(
            _("There is no date"), "", _("Write one like {examples}.").format(examples=EXAMPLES), "when"
        )
    shown = said if len(said) <= LONGEST else said[:LONGEST] + "…"
    return NotADate(
        _("“{text}” is not a date").format(text=shown),
        shown,
        _("Write one like {examples}.").format(examples=EXAMPLES),
        "when",
    )


def _mistyped(words: str, text: str, ground: Ground) -> AmbiguousDate | None:
    """Return the question whether a date with a slip of one letter is what was meant."""
    meant = mended(words)
    choices = _spoken(_readings(meant, ground)[0], text) if meant else ()
    if not choices:
        return None
    return AmbiguousDate(
        _("“{text}” is not a date").format(text=text.strip()),
        text.strip(),
        _("Did you mean {choices}?").format(choices=_(" or ").join(map(say_period, choices))),
        "when",
        choices,
    )


def _about(trouble: Trouble, text: str) -> Trouble:
    return type(trouble)(trouble.what, text.strip(), trouble.remedy, "when")


def _ambiguous(text: str, choices: tuple[Period, ...]) -> AmbiguousDate:
    readings = [say_period(choice) for choice in choices]
    return AmbiguousDate(
        _("“{text}” can be read in more than one way").format(text=text.strip()),
        text.strip(),
        _("Choose {choices}.").format(choices=_(" or ").join(readings)),
        "when",
        choices,
    )
