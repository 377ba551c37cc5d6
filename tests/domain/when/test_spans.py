from datetime import date, datetime

import pytest

from sitrep_app.domain.period import Period, Precision
from sitrep_app.domain.when import read_period
from tests.support.periods import BAGHDAD, bounds_of

TODAY = date(2018, 2, 12)
JANUARY = Period.days(date(2018, 1, 1), date(2018, 1, 31), BAGHDAD)
TO_FEBRUARY = Period.days(date(2018, 1, 1), date(2018, 2, 3), BAGHDAD)


def read(text: str) -> tuple[object, ...]:
    period = read_period(text, BAGHDAD, TODAY)
    return (period.precision, *bounds_of(period))


def is_(period: Period) -> tuple[object, ...]:
    return (period.precision, *bounds_of(period))


@pytest.mark.parametrize(
    "text",
    [
        "1-31 Jan 2018",
        "1 – 31 Jan 2018",
        "1—31 January 2018",
        "Jan 1-31, 2018",
        "1 Jan 2018 – 31",
        "from 1 to 31 January 2018",
        "1 through 31 Jan 2018",
        "2018-01-01 to 2018-01-31",
        "2018-01-01/2018-01-31",
        "2018-01-01-2018-01-31",
        "2018-01-01 .. 2018-01-31",
        "1/1/2018 - 31/1/2018",
        "من 1 إلى 31 كانون الثاني 2018",
        "١ – ٣١ كانون الثاني ٢٠١٨",
        "1 تا 31ی کانوونی دووەمی 2018",
    ],
)
def test_what_lasted_is_read_however_it_is_written(text: str) -> None:
    assert read(text) == is_(JANUARY)


@pytest.mark.parametrize(
    "text", ["1 Jan - 3 Feb 2018", "1 Jan 2018 - 3 Feb", "1 January until 3 February 2018", "1 Jan – 3 Feb"]
)
def test_either_end_may_leave_the_year_to_the_other(text: str) -> None:
    assert read(text) == is_(TO_FEBRUARY)


def test_an_end_without_its_year_falls_on_its_own_side_of_new_year() -> None:
    over_new_year = is_(Period.days(date(2017, 12, 28), date(2018, 1, 3), BAGHDAD))
    assert read("28 Dec – 3 Jan 2018") == over_new_year
    assert read("28 Dec 2017 – 3 Jan") == over_new_year


def test_months_and_years_leave_both_ends_in_doubt() -> None:
    assert read("Nov 2017 – Jan 2018") == (
        Precision.RANGE,
        *bounds_of(Period.month(2017, 11, BAGHDAD))[:2],
        *bounds_of(Period.month(2018, 1, BAGHDAD))[2:],
    )
    assert read("Nov – Jan 2018") == read("Nov 2017 – Jan 2018")
    assert read("2015-2018")[1:] == (
        *bounds_of(Period.year(2015, BAGHDAD))[:2],
        *bounds_of(Period.year(2018, BAGHDAD))[2:],
    )


@pytest.mark.parametrize(
    "text",
    [
        "between 3 and 17 Jan 2018",
        "between 3 Jan 2018 and 17 Jan 2018",
        "بين 3 و17 كانون الثاني 2018",
        "لە نێوان 3 و 17ی کانوونی دووەمی 2018دا",
    ],
)
def test_between_two_days_means_some_time_within_them(text: str) -> None:
    assert read(text) == is_(Period.range(date(2018, 1, 3), date(2018, 1, 17), BAGHDAD))


def test_hours_of_a_day_begin_and_end_exactly() -> None:
    begin, end = (datetime(2018, 2, 9, *clock, tzinfo=BAGHDAD) for clock in ((14, 30), (16, 0)))
    expected = (Precision.DAYS, begin, begin, end, end)
    assert read("9 Feb 2018 14:30 – 16:00") == read("9 Feb 2018 1430-1600") == expected


def test_hours_that_run_past_midnight_end_on_the_next_day() -> None:
    assert read("9 Feb 2018 22:00 – 02:00")[3] == datetime(2018, 2, 10, 2, tzinfo=BAGHDAD)
    assert read("22:00 – 02:00")[1] == datetime(2018, 2, 11, 22, tzinfo=BAGHDAD)
