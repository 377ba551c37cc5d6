"""Calendar dates without a time of day: days, weeks, months, years and thirds of them."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from sitrep_app.domain.period import Period, Precision
from sitrep_app.domain.trouble import Trouble
from sitrep_app.domain.when.ground import YEARS, Ground, Lean, day_of, days_in, full_year, require_year
from sitrep_app.domain.when.month_names import MONTHS
from sitrep_app.i18n import _

_MONTH = rf"(?P<name>{'|'.join(MONTHS)})"
MONTHS_OF_A_YEAR = 12
MOST_DAYS = 31
LONG_AGO = 60
"""How many years back "jan 30" is no year any more, but a day."""

_GAP = r"[ ./-]*"

Shape = Callable[[re.Match[str], Ground], Period | None]


def read_date(text: str, ground: Ground) -> Period | None:
    """Return the period of canonical words for a date, None where they are none; Trouble for an impossible date."""
    for pattern, read in _SHAPES:
        found = pattern.fullmatch(text)
        period = read(found, ground) if found else None
        if period is not None:
            return period
    return None


def third(part: str, whole: Period) -> Period | None:
    """Return the early, middle or late third of a month (ten days, the last what is left) or of a year (four months)."""
    begin, end = whole.start_earliest, whole.end_latest
    if begin is None or end is None or whole.precision not in (Precision.MONTH, Precision.YEAR):
        return None
    zone, place = begin.tzinfo, ("early", "mid", "late").index(part)
    assert zone is not None
    if whole.precision is Precision.YEAR:
        first = date(begin.year, 4 * place + 1, 1)
        last = date(begin.year, 4 * place + 4, days_in(begin.year, 4 * place + 4))
        return Period.range(first, last, zone)
    first = begin.date() + timedelta(days=10 * place)
    last = first + timedelta(days=9) if place < 2 else end.date() - timedelta(days=1)
    return Period.range(first, last, zone)


def _year_month_day(found: re.Match[str], ground: Ground) -> Period:
    return _day(day_of(int(found["y"]), int(found["m"]), int(found["d"])), ground)


def _day_of_year(found: re.Match[str], ground: Ground) -> Period | None:
    day = date(require_year(int(found["y"])), 1, 1) + timedelta(days=int(found["n"]) - 1)
    return _day(day, ground) if day.year == int(found["y"]) else None


def _iso_week(found: re.Match[str], ground: Ground) -> Period:
    year, week = require_year(int(found["y"])), int(found["w"])
    try:
        first = date.fromisocalendar(year, week, int(found["d"] or 1))
    except ValueError:
        raise Trouble(
            _("{year} has no week {week}").format(year=year, week=week),
            "",
            _("Weeks go from 1 to 52 or 53, like 2018-W03."),
            "when",
        ) from None
    return _day(first, ground) if found["d"] else Period.week(first, ground.zone)


def _week_of(found: re.Match[str], ground: Ground) -> Period | None:
    day = read_date(found["day"], ground)
    if day is None or day.precision is not Precision.DAY or day.start_earliest is None:
        return None
    first = day.start_earliest.date()
    return Period.week(first - timedelta(days=6) if found["ending"] else first, ground.zone)


def _named_day(found: re.Match[str], ground: Ground) -> Period | None:
    year = full_year(found["y"], ground)
    return _day(day_of(year, _month(found), int(found["d"])), ground) if year in YEARS else None


def _named_day_or_month(found: re.Match[str], ground: Ground) -> Period | None:
    """Read "jan 18": the 18th of January or, where the ground says so, January 2018."""
    if not ground.short_year:
        return _day_without_year(_month(found), int(found["n"]), ground)
    year = full_year(found["n"], ground)
    is_likely = len(found["n"]) == 2 and (
        int(found["n"]) > MOST_DAYS or -LONG_AGO <= year - ground.today.year <= 1
    )
    return Period.month(year, _month(found), ground.zone) if is_likely else None


def _named_day_without_year(found: re.Match[str], ground: Ground) -> Period | None:
    return _day_without_year(_month(found), int(found["d"]), ground)


def _numbers(found: re.Match[str], ground: Ground) -> Period:
    day, month = int(found["one"]), int(found["two"])
    if ground.month_first:
        day, month = month, day
    return _day(day_of(full_year(found["y"], ground), month, day), ground)


def _numbers_without_year(found: re.Match[str], ground: Ground) -> Period | None:
    day, month = int(found["one"]), int(found["two"])
    if ground.month_first:
        day, month = month, day
    return _day_without_year(month, day, ground)


def _named_month(found: re.Match[str], ground: Ground) -> Period | None:
    year = int(found["y"])
    return Period.month(year, _month(found), ground.zone) if year in YEARS else None


def _numbered_month(found: re.Match[str], ground: Ground) -> Period | None:
    year, month = int(found["y"]), int(found["m"])
    if month > MONTHS_OF_A_YEAR and month == (year + 1) % 100:
        return None
    first = day_of(int(found["y"]), int(found["m"]), 1)
    return Period.month(first.year, first.month, ground.zone)


def _month_without_year(found: re.Match[str], ground: Ground) -> Period | None:
    near = ground.today.year
    middles = [date(year, _month(found), min(ground.today.day, 28)) for year in (near - 1, near, near + 1)]
    chosen = ground.choose(middles)
    return Period.month(chosen.year, chosen.month, ground.zone) if chosen else None


def _month_next_to_now(found: re.Match[str], ground: Ground) -> Period:
    """Return the last such month that is over, or this year's."""
    today, month = ground.today, _month(found)
    is_over = found["which"] == "this" or month < today.month
    return Period.month(today.year if is_over else today.year - 1, month, ground.zone)


def _end_of_month(found: re.Match[str], ground: Ground) -> Period | None:
    if found["y"]:
        whole: Period | None = Period.month(require_year(int(found["y"])), _month(found), ground.zone)
    else:
        whole = _month_without_year(found, ground)
    if whole is None or whole.start_earliest is None or whole.end_latest is None:
        return None
    last = whole.end_latest.date() - timedelta(days=1)
    return _day(last if found["which"] == "last" else last.replace(day=1), ground)


def _year(found: re.Match[str], ground: Ground) -> Period | None:
    year = int(found["y"])
    return Period.year(year, ground.zone) if year in YEARS else None


def _named_year(found: re.Match[str], ground: Ground) -> Period:
    return Period.year(require_year(int(found["y"])), ground.zone)


def _day_alone(found: re.Match[str], ground: Ground) -> Period | None:
    """Read the bare number before "– 31 January", which only a range can place."""
    if ground.lean not in (Lean.NO_LATER, Lean.NO_EARLIER):
        return None
    return _day(day_of(ground.today.year, ground.today.month, int(found["d"])), ground)


def _day_of_this_month(found: re.Match[str], ground: Ground) -> Period | None:
    """Read "the 9th": the last such day of a month, today included."""
    day, month = int(found["d"]), ground.today.replace(day=1)
    if not 1 <= day <= 31:
        day_of(month.year, month.month, day)
    while day > days_in(month.year, month.month) or month.replace(day=day) > ground.today:
        month = (month - timedelta(days=1)).replace(day=1)
    return _day(month.replace(day=day), ground)


def _day_without_year(month: int, day: int, ground: Ground) -> Period | None:
    """Return the day in the year that the ground leans to; a 29 February looks for its leap year."""
    near = ground.today.year
    years = [y for y in range(near - 8, near + 9) if 1 <= month <= 12 and 1 <= day <= days_in(y, month)]
    if not years:
        day_of(near, month, day)
    chosen = ground.choose(date(year, month, day) for year in years)
    return _day(chosen, ground) if chosen else None


def _month(found: re.Match[str]) -> int:
    return MONTHS.index(found["name"]) + 1


def _day(day: date, ground: Ground) -> Period:
    return Period.day(day, ground.zone)


_SHAPES: tuple[tuple[re.Pattern[str], Shape], ...] = tuple(
    (re.compile(pattern), read)
    for pattern, read in (
        (r"(?P<y>\d{4})([-/.])(?P<m>\d{1,2})\2(?P<d>\d{1,2})", _year_month_day),
        (r"(?P<y>(?:19|20)\d{2})(?P<m>\d{2})(?P<d>\d{2})", _year_month_day),
        (r"(?P<y>\d{4})[-/](?P<m>\d{1,2})", _numbered_month),
        (r"(?P<m>\d{1,2})[-/.](?P<y>\d{4})", _numbered_month),
        (r"(?P<y>\d{4})-(?P<n>\d{3})", _day_of_year),
        (r"(?P<y>\d{4})-? ?w(?P<w>\d{1,2})(?:-(?P<d>[1-7]))?", _iso_week),
        (r"(?:w|week )(?P<w>\d{1,2})[ /-](?P<y>\d{4})(?P<d>)", _iso_week),
        (r"week (?P<ending>ending )?(?P<day>.+)", _week_of),
        (rf"(?P<d>\d{{1,2}}){_GAP}{_MONTH}{_GAP}(?P<y>\d{{4}}|\d{{2}})", _named_day),
        (rf"{_MONTH} (?P<d>\d{{1,2}}) (?P<y>\d{{4}}|\d{{2}})", _named_day),
        (rf"{_MONTH} ?([./-])(?P<d>\d{{1,2}}) ?\2(?P<y>\d{{4}}|\d{{2}})", _named_day),
        (rf"(?P<y>\d{{4}}){_GAP}{_MONTH}{_GAP}(?P<d>\d{{1,2}})", _named_day),
        (rf"{_MONTH}{_GAP}(?P<n>\d{{1,2}})", _named_day_or_month),
        (rf"(?P<d>\d{{1,2}}){_GAP}{_MONTH}", _named_day_without_year),
        (r"(?P<one>\d{1,2})([-/.])(?P<two>\d{1,2})\2(?P<y>\d{4}|\d{2})", _numbers),
        (r"(?P<one>\d{1,2})/(?P<two>\d{1,2})", _numbers_without_year),
        (r"(?P<one>1[3-9]|2\d|3[01])-(?P<two>1[0-2]|0?[1-9])", _numbers_without_year),
        (rf"(?P<which>last|this) {_MONTH}", _month_next_to_now),
        (rf"(?P<which>last|1) day {_MONTH}(?: (?P<y>\d{{4}}))?", _end_of_month),
        (rf"{_MONTH}{_GAP}(?P<y>\d{{4}})", _named_month),
        (rf"(?P<y>\d{{4}}){_GAP}{_MONTH}", _named_month),
        (_MONTH, _month_without_year),
        (r"(?P<y>\d{4})", _year),
        (r"year (?P<y>\d{1,4})", _named_year),
        (r"nth (?P<d>\d{1,2})", _day_of_this_month),
        (r"(?P<d>\d{1,2})", _day_alone),
    )
)
