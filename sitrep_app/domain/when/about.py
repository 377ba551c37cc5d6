"""What "about" adds to a date: as much again on either side."""

from datetime import date, timedelta

from sitrep_app.domain.period import Period, Precision, midnight
from sitrep_app.domain.when.ground import YEARS

AROUND_A_TIME = timedelta(hours=1)
"""How far off "about 14:30" may be."""


def widened(period: Period) -> Period | None:
    """Return an hour, day, week, month or year more on either side; what is a range already stays, what is open has none."""
    begin, end = period.start_earliest, period.end_latest
    if begin is None or end is None or begin.tzinfo is None:
        return None
    if period.precision in (Precision.RANGE, Precision.DAYS):
        return period
    if period.precision is Precision.INSTANT:
        first, last = begin - AROUND_A_TIME, end + AROUND_A_TIME
    else:
        first, last = (midnight(day, begin.tzinfo) for day in _days(period, begin.date(), end.date()))
    return Period(Precision.RANGE, first, last, first, last)


def _days(period: Period, begin: date, end: date) -> tuple[date, date]:
    if period.precision is Precision.YEAR:
        return begin.replace(year=max(begin.year - 1, YEARS.start)), end.replace(year=end.year + 1)
    if period.precision is Precision.MONTH:
        return (begin - timedelta(days=1)).replace(day=1), (end + timedelta(days=31)).replace(day=1)
    width = end - begin
    return begin - width, end + width
