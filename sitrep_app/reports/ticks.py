"""Which days a time axis marks, and in what form each is written."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class Tick:
    """A day that begins at a mark of the axis; `form` is day, day_month, month_year, year or none."""

    day: date
    form: str


def ticks(first: date, last: date) -> list[Tick]:
    """Return the marks of an axis from one day to another: days, weeks, months, quarters or years, at most about 14."""
    length = (last - first).days + 1
    if length <= 100:
        return list(_days(first, last, 1 if length <= 14 else 7))
    months = 1 if length <= 380 else 3 if length <= 1_100 else 12 * max(1, round(length / 365 / 12))
    return list(_months(first, last, months))


def _days(first: date, last: date, step: int) -> Iterator[Tick]:
    day, before = first, None
    while day <= last:
        yield Tick(day, "day_month" if before is None or day.month != before.month else "day")
        day, before = day + timedelta(days=step), day


def _months(first: date, last: date, step: int) -> Iterator[Tick]:
    at = first.year * 12 + first.month - 1
    at += -at % step if first.day == 1 else (-(at + 1) % step) + 1
    while (day := date(at // 12, at % 12 + 1, 1)) <= last:
        yield Tick(day, "year" if step >= 12 else "month_year")
        at += step
