"""Parts of a year and of a month: quarters, halves, seasons, the weeks of a month; and decades."""

import re
from collections.abc import Callable
from datetime import date, datetime, timedelta

from sitrep_app.domain.period import Period, Precision
from sitrep_app.domain.trouble import Trouble
from sitrep_app.domain.when.ground import Ground, days_in, full_year, require_year
from sitrep_app.i18n import _

SEASON_BEGINS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
"""The month each season begins with; winter goes on into the next year."""

_YEAR = r"(?P<y>\d{4}|\d{2})"
_SEASON = rf"(?P<season>{'|'.join(SEASON_BEGINS)})"

Read = Callable[[str, Ground], Period | None]


def read_year_part(text: str, ground: Ground, read_whole: Read) -> Period | None:
    """Return the period of canonical words for a part of a year or month, None where they are none."""
    for pattern, read in _SHAPES:
        if found := pattern.fullmatch(text):
            return read(found, ground)
    if found := _OF_WHOLE.fullmatch(text):
        whole = read_whole(found["whole"], ground)
        return _OF[found["part"]](found["n"], whole, ground) if whole and whole.start_earliest else None
    return None


def _quarter(found: re.Match[str], ground: Ground) -> Period:
    return _months(found, ground, 3, int(found["n"]))


def _half(found: re.Match[str], ground: Ground) -> Period:
    return _months(found, ground, 6, int(found["n"]))


def _months(found: re.Match[str], ground: Ground, size: int, place: int) -> Period:
    year, last = require_year(full_year(found["y"], ground)), size * place
    return Period.range(date(year, last - size + 1, 1), date(year, last, days_in(year, last)), ground.zone)


def _season(found: re.Match[str], ground: Ground) -> Period:
    """Return a season of a year; a winter of one year may be either of two, as `ground` says."""
    year = require_year(full_year(found["y"], ground))
    is_earlier = found["season"] == "winter" and ground.month_first
    return _of_season(found["season"], year - is_earlier, ground)


def _winter(found: re.Match[str], ground: Ground) -> Period | None:
    year, after = require_year(int(found["y"])), int(found["after"])
    return _of_season("winter", year, ground) if (year + 1) % 100 == after % 100 else None


def _lone_season(found: re.Match[str], ground: Ground) -> Period:
    """Return the season that began last; "last summer" is one that is over, "this" and "next" one that may be ahead."""
    year, name = ground.today.year + 1, found["season"]
    seasons = [_of_season(name, each, ground) for each in range(year, year - 4, -1)]
    which = found["which"]
    if which == "next":
        return next(each for each in reversed(seasons) if _begin(each) > ground.anchor)
    if which == "last":
        return next(each for each in seasons if each.end_latest and each.end_latest <= ground.anchor)
    return next(each for each in seasons if _begin(each) <= ground.anchor)


def _of_season(name: str, year: int, ground: Ground) -> Period:
    first = date(year, SEASON_BEGINS[name], 1)
    year, month = (year + 1, 2) if name == "winter" else (year, first.month + 2)
    return Period.range(first, date(year, month, days_in(year, month)), ground.zone)


def _decade(found: re.Match[str], ground: Ground) -> Period:
    first = require_year(int(found["decade"] + "0"))
    return Period.range(date(first, 1, 1), date(first + 9, 12, 31), ground.zone)


def _week_of(number: str, whole: Period, ground: Ground) -> Period | None:
    """Return the first, second … or last seven days of a month."""
    assert whole.start_earliest is not None
    assert whole.end_latest is not None
    if whole.precision is not Precision.MONTH:
        return None
    first, after = whole.start_earliest.date(), whole.end_latest.date()
    begin = after - timedelta(days=7) if number == "last" else first + timedelta(days=7 * (int(number) - 1))
    return Period.range(begin, min(begin + timedelta(days=6), after - timedelta(days=1)), ground.zone)


def _half_of(number: str, whole: Period, ground: Ground) -> Period | None:
    """Return the first or second half of a month, or of a year named by other words: "last year"."""
    assert whole.start_earliest is not None
    begin = whole.start_earliest.date()
    number = "2" if number == "last" else number
    if number not in ("1", "2") or whole.precision not in (Precision.MONTH, Precision.YEAR):
        return None
    if whole.precision is Precision.YEAR:
        first, last = (1, 6) if number == "1" else (7, 12)
        return Period.range(
            date(begin.year, first, 1), date(begin.year, last, days_in(begin.year, last)), ground.zone
        )
    ends = days_in(begin.year, begin.month)
    days = (1, 15) if number == "1" else (16, ends)
    return Period.range(begin.replace(day=days[0]), begin.replace(day=days[1]), ground.zone)


def _quarter_of(number: str, whole: Period, ground: Ground) -> Period | None:
    assert whole.start_earliest is not None
    year, last = whole.start_earliest.year, 12 if number == "last" else 3 * int(number)
    if whole.precision is not Precision.YEAR or not 0 < last <= 12:
        return None
    return Period.range(date(year, last - 2, 1), date(year, last, days_in(year, last)), ground.zone)


def _begin(period: Period) -> datetime:
    assert period.start_earliest is not None
    return period.start_earliest


def _islamic(_found: re.Match[str], _ground: Ground) -> Period:
    raise Trouble(
        _("Months of the Islamic calendar are not read"),
        "",
        _("They begin where the moon is seen: write the days, like 16 May – 14 Jun 2018."),
        "when",
    )


_OF_WHOLE = re.compile(r"(?P<n>[1-5]|last) (?P<part>week|half|quarter) (?P<whole>.+)")
_OF = {"week": _week_of, "half": _half_of, "quarter": _quarter_of}
_SHAPES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], Ground], Period | None]], ...] = tuple(
    (re.compile(pattern), read)
    for pattern, read in (
        (rf"q(?P<n>[1-4])[ /-]*{_YEAR}", _quarter),
        (r"(?P<y>\d{4})[ -]?q(?P<n>[1-4])", _quarter),
        (rf"h(?P<n>[12])[ /-]*{_YEAR}", _half),
        (r"(?P<y>\d{4})[ -]?h(?P<n>[12])", _half),
        (rf"{_SEASON} {_YEAR}", _season),
        (r"winter (?P<y>\d{4}) ?[-/–] ?(?P<after>\d{4}|\d{2})", _winter),
        (rf"(?:(?P<which>last|this|next) )?{_SEASON}", _lone_season),
        (r"(?P<decade>\d{3})0s", _decade),
        (r"(?:.* )?islamic(?: .*)?", _islamic),
    )
)
