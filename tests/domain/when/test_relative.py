from datetime import date, datetime

import pytest

from sitrep_app.domain.period import Period
from sitrep_app.domain.when import read_period
from tests.support.periods import BAGHDAD, bounds_of

NOW = datetime(2018, 2, 12, 9, 14, tzinfo=BAGHDAD)  # a Monday


def read(text: str) -> tuple[object, ...]:
    period = read_period(text, BAGHDAD, NOW)
    return (period.precision, *bounds_of(period))


def is_(period: Period) -> tuple[object, ...]:
    return (period.precision, *bounds_of(period))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("today", 12),
        ("اليوم", 12),
        ("ئەمڕۆ", 12),
        ("yesterday", 11),
        ("أمس", 11),
        ("دوێنێ", 11),
        ("the day before yesterday", 10),
        ("tomorrow", 13),
        ("3 days ago", 9),
        ("three days ago", 9),
        ("-3d", 9),
        ("−3 d", 9),
        ("3 ڕۆژ لەمەوبەر", 9),
        ("قبل يومين", 10),
        ("+1d", 13),
        ("monday", 12),
        ("last monday", 5),
        ("next monday", 19),
        ("friday", 9),
        ("الجمعة", 9),
    ],
)
def test_days_are_counted_from_today(text: str, day: int) -> None:
    assert read(text) == is_(Period.day(date(2018, 2, day), BAGHDAD))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("now", Period.instant(NOW)),
        ("-2h", Period.instant(NOW.replace(hour=7))),
        ("2 hours ago", Period.instant(NOW.replace(hour=7))),
        ("an hour ago", Period.instant(NOW.replace(hour=8))),
        ("-14m", Period.instant(NOW.replace(minute=0))),
        ("last week", Period.week(date(2018, 2, 5), BAGHDAD)),
        ("a week ago", Period.week(date(2018, 2, 5), BAGHDAD)),
        ("this week", Period.week(date(2018, 2, 12), BAGHDAD)),
        ("last month", Period.month(2018, 1, BAGHDAD)),
        ("الشهر الماضي", Period.month(2018, 1, BAGHDAD)),
        ("3 months ago", Period.month(2017, 11, BAGHDAD)),
        ("-2mo", Period.month(2017, 12, BAGHDAD)),
        ("last year", Period.year(2017, BAGHDAD)),
        ("ساڵی ڕابردوو", Period.year(2017, BAGHDAD)),
        ("last 3 days", Period.range(date(2018, 2, 9), date(2018, 2, 12), BAGHDAD)),
        ("past 2 weeks", Period.range(date(2018, 1, 29), date(2018, 2, 12), BAGHDAD)),
        ("yesterday 0914", Period.instant(NOW.replace(day=11))),
    ],
)
def test_everything_else_is_counted_from_now(text: str, expected: Period) -> None:
    assert read(text) == is_(expected)
