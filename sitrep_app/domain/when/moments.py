"""One date of a text: a day, a time on a day, a third of a month, some time between two days."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from sitrep_app.domain.period import Period, Precision
from sitrep_app.domain.trouble import Trouble
from sitrep_app.domain.when.about import widened
from sitrep_app.domain.when.clock import read_group, read_time, read_time_alone
from sitrep_app.domain.when.dates import read_date, third
from sitrep_app.domain.when.day_parts import night_of, of_the_night, read_day_part
from sitrep_app.domain.when.ground import Ground
from sitrep_app.domain.when.month_names import MONTHS, WEEKDAYS
from sitrep_app.domain.when.relative import read_relative, weekday_name
from sitrep_app.domain.when.year_parts import read_year_part
from sitrep_app.i18n import _, format_date

DAY = timedelta(days=1)

_ABOUT = re.compile(r"about (?P<whole>.+)")
_THIRD = re.compile(r"(?P<part>early|mid|late) (?P<whole>.+)")
_TWO_THIRDS = re.compile(r"(?P<one>early|mid) ?(?:until|-|–|and) ?(?P<other>mid|late) (?P<whole>.+)")
_OF_YEAR = re.compile(
    rf"(?P<rest>(?:.*\b)?(?:{'|'.join(MONTHS)})|q[1-4]|spring|summer|autumn) (?P<which>last|this) year"
)
_ISO_TIME = re.compile(r"(?P<day>\d{4}-\d{2}-\d{2}) ?t ?(?P<time>\d.+)")
_SHORT_OFFSET = re.compile(r"(\d{2}:\d{2})(?=-\d{2}:?\d{2}$)")
_WITH_WEEKDAY = re.compile(rf"(?P<weekday>{'|'.join(WEEKDAYS)}) (?P<rest>.*\d.*|yesterday|today)")
_CLOCK = r"midnight|\d{1,2}:\d{2}\S*(?: ?[ap]m)?(?: ?(?:z|utc|gmt))?|\d{4}(?: ?[a-z]| hour)?|\d{1,2} ?[ap]m"
_TIME_LAST = re.compile(rf"(?P<day>.+?) (?P<time>{_CLOCK})")
_TIME_FIRST = re.compile(rf"(?P<time>{_CLOCK}) (?P<day>.+)")


def read_moment(text: str, ground: Ground) -> Period | None:
    """Return the period of canonical words for one date, None where they are none; Trouble for an impossible one."""
    for pattern, read_shape in _SHAPES:
        if found := pattern.fullmatch(text):
            return read_shape(found, ground)
    for read in (
        read_date,
        read_relative,
        read_group,
        _read_timed,
        _read_part,
        read_time_alone,
        _read_at_night,
    ):
        period = read(text, ground)
        if period is not None:
            return period
    return None


def _about(found: re.Match[str], ground: Ground) -> Period | None:
    whole = read_moment(found["whole"], ground)
    return widened(whole) if whole else None


def _of_year(found: re.Match[str], ground: Ground) -> Period | None:
    return read_moment(f"{found['rest']} {ground.today.year - (found['which'] == 'last')}", ground)


def _third(found: re.Match[str], ground: Ground) -> Period | None:
    whole = read_moment(found["whole"], ground)
    return third(found["part"], whole) if whole else None


def _two_thirds(found: re.Match[str], ground: Ground) -> Period | None:
    whole = read_moment(found["whole"], ground)
    first, last = (third(found[end], whole) if whole else None for end in ("one", "other"))
    if first is None or last is None:
        return None
    return replace(first, start_latest=last.end_latest, end_latest=last.end_latest)


def _read_part(text: str, ground: Ground) -> Period | None:
    return read_year_part(text, ground, read_moment) or read_day_part(text, ground, read_moment)


def _read_at_night(text: str, ground: Ground) -> Period | None:
    """Read "23:30 last night", and "01:30 last night", which was this morning."""
    timed = night_of(text, ground)
    moment = read_time(*timed, ground) if timed else None
    return Period.instant(of_the_night(moment)) if moment else None


def _is_of_a_day(period: Period) -> bool:
    """Say whether a period is a day, a moment, or a part of a day."""
    if period.precision in (Precision.DAY, Precision.INSTANT):
        return True
    begin, end = period.start_earliest, period.end_latest
    return period.precision is Precision.RANGE and begin is not None and end is not None and end - begin < DAY


def _read_timed(text: str, ground: Ground) -> Period | None:
    for shape in (_ISO_TIME, _TIME_LAST, _TIME_FIRST):
        found = shape.fullmatch(text)
        day = found and (read_date(found["day"], ground) or read_relative(found["day"], ground))
        if found and day and day.precision is Precision.DAY and day.start_earliest:
            clock = _SHORT_OFFSET.sub(r"\1:00", found["time"]) if shape is _ISO_TIME else found["time"]
            moment = read_time(clock, day.start_earliest.date(), ground)
            return Period.instant(moment) if moment else None
    return None


def _on_its_weekday(found: re.Match[str], ground: Ground) -> Period | None:
    timed = _read_timed(found[0], ground)
    if timed is not None:
        return timed
    period = read_moment(found["rest"], ground)
    if period is None or period.start_earliest is None or not _is_of_a_day(period):
        return None
    day = period.start_earliest.date()
    if weekday_name(day) == found["weekday"]:
        return period
    same_week = day + timedelta(days=list(WEEKDAYS).index(found["weekday"]) - day.weekday())
    raise Trouble(
        _("The weekday and the date do not agree"),
        format_date(day, "en"),
        _("Leave the weekday out, or write the date it fell on, like {example}.").format(
            example=format_date(same_week, "en", short=True)
        ),
        "when",
    )


_SHAPES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], Ground], Period | None]], ...] = (
    (_ABOUT, _about),
    (_WITH_WEEKDAY, _on_its_weekday),
    (_OF_YEAR, _of_year),
    (_TWO_THIRDS, _two_thirds),
    (_THIRD, _third),
)
