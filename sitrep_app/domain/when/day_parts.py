"""Parts of a day: the morning of 9 January, last night, the night of 8/9 January."""

import re
from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from sitrep_app.domain.period import Period, Precision
from sitrep_app.domain.when.ground import Ground

HOURS = {
    "small hours": (0, 6),
    "dawn": (4, 7),
    "early morning": (4, 9),
    "morning": (6, 12),
    "afternoon": (12, 18),
    "evening": (18, 24),
    "night": (18, 30),
}
"""The hours of a day that its parts are said for, as reports count them; a night ends at 06:00 of the next day."""

_PART = rf"(?P<part>{'|'.join(HOURS)})"
_NIGHT_OF_TWO = re.compile(
    r"night (?:between )?(?P<one>\d{1,2}) ?(?:[-/–]|until|and|على|علي) ?(?P<other>\d{1,2}) (?P<rest>\D.*)"
)
_FIRST = re.compile(rf"{_PART} (?P<day>.+)")
_LAST = re.compile(rf"(?P<day>.+) {_PART}")
_ALONE = re.compile(rf"(?:(?P<this>this) )?{_PART}")
_AT_NIGHT = re.compile(r"(?P<time>.+) last night|last night (?P<later>.+)")
_NOON = 12

Read = Callable[[str, Ground], Period | None]


def read_day_part(text: str, ground: Ground, read_day: Read) -> Period | None:
    """Return the period of canonical words for part of a day, None where they are none."""
    if text == "last night":
        return _part(ground.today - timedelta(days=1), "night", ground)
    if found := _ALONE.fullmatch(text):
        return _alone(found["part"], bool(found["this"]), ground)
    if found := _NIGHT_OF_TWO.fullmatch(text):
        return _night(found, ground, read_day)
    for shape in (_FIRST, _LAST):
        found = shape.fullmatch(text)
        day = read_day(found["day"], ground) if found else None
        if found and day and day.precision is Precision.DAY and day.start_earliest:
            return _part(day.start_earliest.date(), found["part"], ground)
    return None


def night_of(text: str, ground: Ground) -> tuple[str, date] | None:
    """Return the time and the evening of "23:30 last night", None where the words are no such thing."""
    found = _AT_NIGHT.fullmatch(text)
    return (found["time"] or found["later"], ground.today - timedelta(days=1)) if found else None


def of_the_night(moment: datetime) -> datetime:
    """Return the moment in the night that begins on its day: an hour before noon is the next morning's."""
    return moment + timedelta(days=1) if moment.hour < _NOON else moment


def _alone(part: str, is_todays: bool, ground: Ground) -> Period:
    """Return today's part or, where it has not begun by now, yesterday's."""
    todays = _part(ground.today, part, ground)
    begin = todays.start_earliest
    if is_todays or ground.now is None or (begin is not None and begin <= ground.now):
        return todays
    return _part(ground.today - timedelta(days=1), part, ground)


def _night(found: re.Match[str], ground: Ground, read_day: Read) -> Period | None:
    """Return the night between two days that follow each other."""
    after = read_day(f"{found['other']} {found['rest']}", ground)
    if after is None or after.precision is not Precision.DAY or after.start_earliest is None:
        return None
    evening = after.start_earliest.date() - timedelta(days=1)
    return _part(evening, "night", ground) if evening.day == int(found["one"]) else None


def _part(day: date, part: str, ground: Ground) -> Period:
    first, last = (
        datetime.combine(day + timedelta(days=hour // 24), time(hour % 24), ground.zone)
        for hour in HOURS[part]
    )
    return Period(Precision.RANGE, first, last, first, last)
