"""Dates counted from the present: today, 3 days ago, -2h, last week, Friday."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from sitrep_app.domain.period import Period, Precision, midnight
from sitrep_app.domain.when.ground import YEARS, Ground
from sitrep_app.domain.when.month_names import WEEKDAYS

_DAYS = {"today": 0, "yesterday": -1, "tomorrow": 1}
_LETTER = r"(?P<unit>minute|hour|month|week|day|year|mo|m|h|d|w|y)"
_UNITS = {"m": "minute", "h": "hour", "d": "day", "w": "week", "mo": "month", "y": "year"}
_MINUTES = {"minute": 1, "hour": 60}
_MONTHS = {"month": 1, "year": 12}
_MOST = 5_000


def read_relative(text: str, ground: Ground) -> Period | None:
    """Return the period of canonical words that count from the present, None where they are none."""
    if text in _DAYS:
        return Period.day(ground.today + timedelta(days=_DAYS[text]), ground.zone)
    if text == "now":
        return Period.instant(ground.now) if ground.now else Period.day(ground.today, ground.zone)
    for shape, read in _SHAPES:
        if found := shape.fullmatch(text):
            return read(found, ground)
    return None


def weekday_name(day: date) -> str:
    """Return the canonical name of a day's weekday."""
    return list(WEEKDAYS)[day.weekday()]


def _ago(found: re.Match[str], ground: Ground) -> Period | None:
    count = int(found["count"]) if found["count"].isdigit() else 1
    return _away(-count, _UNITS.get(found["unit"], found["unit"]), ground)


def _signed(found: re.Match[str], ground: Ground) -> Period | None:
    count = int(found["count"]) * (1 if found["sign"] == "+" else -1)
    return _away(count, _UNITS.get(found["unit"], found["unit"]), ground)


def _next_to_now(found: re.Match[str], ground: Ground) -> Period | None:
    return _away({"last": -1, "this": 0, "next": 1}[found["which"]], found["unit"], ground)


def _lately(found: re.Match[str], ground: Ground) -> Period | None:
    """Return some time from the first of the last so many units up to the present."""
    count, unit = int(found["count"] or 1), found["unit"]
    first = _away(-7 * count, "day", ground) if unit == "week" else _away(-count, unit, ground)
    if first is None:
        return None
    end = ground.now if unit in _MINUTES else None
    end = end or midnight(ground.today + timedelta(days=1), ground.zone)
    return Period(Precision.RANGE, first.start_earliest, end, first.start_earliest, end)


def _week_ago_today(found: re.Match[str], ground: Ground) -> Period | None:
    return _away(-7 * (int(found["count"]) if found["count"].isdigit() else 1), "day", ground)


def _weekend(found: re.Match[str], ground: Ground) -> Period:
    """Return a Saturday and Sunday: those that are over, those of this week, or the next."""
    monday = ground.today - timedelta(days=ground.today.weekday())
    saturday = monday + timedelta(days=5 + 7 * {"last": -1, "this": 0, "next": 1}[found["which"]])
    return Period.range(saturday, saturday + timedelta(days=1), ground.zone)


def _weekday_of_week(found: re.Match[str], ground: Ground) -> Period:
    weeks = {"last": -1, "this": 0, "next": 1}[found["which"]]
    days = list(WEEKDAYS).index(found["name"]) - ground.today.weekday() + 7 * weeks
    return Period.day(ground.today + timedelta(days=days), ground.zone)


def _so_far(found: re.Match[str], ground: Ground) -> Period | None:
    """Return some time from the beginning of this week, month or year up to the end of today."""
    whole = _away(0, found["unit"], ground)
    if whole is None or whole.start_earliest is None:
        return None
    return Period.range(whole.start_earliest.date(), ground.today, ground.zone)


def _earlier_today(_found: re.Match[str], ground: Ground) -> Period:
    return Period.day(ground.today, ground.zone)


def _weekday(found: re.Match[str], ground: Ground) -> Period:
    """Return the last such day, today included where nothing is said of last or next."""
    if found["which"] == "this":
        return _weekday_of_week(found, ground)
    back = (ground.today.weekday() - list(WEEKDAYS).index(found["name"])) % 7
    days = {"last": -(back or 7), "next": 7 - back}.get(found["which"], -back)
    return Period.day(ground.today + timedelta(days=days), ground.zone)


def _away(count: int, unit: str, ground: Ground) -> Period | None:
    """Return the minute, day, week, month or year that lies so many of its kind from the present one."""
    if abs(count) > _MOST:
        return None
    if unit in _MINUTES:
        return _minutes_away(count * _MINUTES[unit], ground)
    if unit in ("month", "year"):
        return _months_away(count * _MONTHS[unit], unit, ground)
    today = ground.today
    if unit == "week":
        return Period.week(today - timedelta(days=today.weekday()) + timedelta(weeks=count), ground.zone)
    return Period.day(today + timedelta(days=count), ground.zone)


def _months_away(count: int, unit: str, ground: Ground) -> Period | None:
    year, month = divmod(ground.today.year * 12 + ground.today.month - 1 + count, 12)
    if year not in YEARS:
        return None
    return Period.year(year, ground.zone) if unit == "year" else Period.month(year, month + 1, ground.zone)


def _minutes_away(minutes: int, ground: Ground) -> Period:
    """Return the moment so far away; where only the day is known now, the day's width moved as far."""
    distance = timedelta(minutes=minutes)
    if ground.now:
        return Period.instant(ground.now + distance)
    begin = midnight(ground.today, ground.zone) + distance
    end = midnight(ground.today + timedelta(days=1), ground.zone) + distance
    return Period(Precision.RANGE, begin, end, begin, end)


_SHAPES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], Ground], Period | None]], ...] = (
    (re.compile(rf"(?P<count>\d+|an?) ?{_LETTER} ago"), _ago),
    (re.compile(rf"(?P<sign>[-+]) ?(?P<count>\d+) ?{_LETTER}"), _signed),
    (re.compile(r"(?P<which>last|this|next) (?P<unit>week|month|year)"), _next_to_now),
    (re.compile(r"(?:last|past) (?:(?P<count>\d+) )?(?P<unit>minute|hour|day|week|month|year)"), _lately),
    (re.compile(r"(?P<which>last|this|next) weekend"), _weekend),
    (re.compile(r"earlier this (?P<unit>week|month|year)"), _so_far),
    (re.compile(r"earlier (?P<day>today)"), _earlier_today),
    (re.compile(rf"(?P<name>{'|'.join(WEEKDAYS)}) (?P<which>last|this|next) week"), _weekday_of_week),
    (re.compile(r"(?P<count>\d+|an?) week ago today"), _week_ago_today),
    (re.compile(rf"(?:(?P<which>last|this|next) )?(?P<name>{'|'.join(WEEKDAYS)})"), _weekday),
)
