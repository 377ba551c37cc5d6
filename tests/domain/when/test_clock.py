from datetime import UTC, date, datetime

import pytest

from sitrep_app.domain.period import Period, Precision
from sitrep_app.domain.when import read_period
from tests.support.periods import BAGHDAD

TODAY = date(2026, 11, 9)


def read(text: str) -> Period:
    return read_period(text, BAGHDAD, TODAY)


@pytest.mark.parametrize(
    "text",
    [
        "9 Nov 2026 14:30",
        "9 Nov 2026, 14:30",
        "9 Nov 2026 at 14:30",
        "9 Nov 2026 2:30 pm",
        "9 Nov 2026 2:30 p.m.",
        "14:30 on 9 Nov 2026",
        "9 Nov 2026 1430",
        "9 Nov 2026 1430h",
        "9 Nov 2026 1430 hrs",
        "9 Nov 1430",
        "1430",
        "14:30",
        "today 14:30",
        "2026-11-09T14:30",
        "2026-11-09 14:30:00",
        "2026-11-09T11:30Z",
        "2026-11-09T14:30+03:00",
        "2026-11-09 13:30:00+0200",
        "091430CNOV26",
        "091430C NOV 26",
        "09 1430C NOV 2026",
        "091130ZNOV26",
        "090630RNOV26",
        "091430JNOV26",
        "091430 nov 26",
        "1130Z 9 Nov 2026",
        "Mon 9 Nov 2026 14:30",
        "٩ تشرين الثاني ٢٠٢٦ ١٤:٣٠",
        "9ی تشرینی دووەمی 2026 14:30",
    ],
)
def test_a_moment_is_read_however_it_is_written(text: str) -> None:
    period = read(text)
    assert period.precision is Precision.INSTANT
    assert period.start_earliest == datetime(2026, 11, 9, 14, 30, tzinfo=BAGHDAD)


def test_a_moment_is_told_in_the_workspaces_zone_whatever_zone_it_was_given_in() -> None:
    moment = read("091130ZNOV26").start_earliest
    assert moment is not None
    assert (moment.tzinfo, moment.hour) == (BAGHDAD, 14)


def test_half_past_midnight_is_not_noon() -> None:
    assert [str(read(f"9 Nov 2026 {words}").start_earliest)[11:16] for words in ("12:30 am", "12:30 pm")] == [
        "00:30",
        "12:30",
    ]


def test_twenty_four_hundred_is_the_next_midnight() -> None:
    assert read("9 Nov 2026 2400").start_earliest == datetime(2026, 11, 10, tzinfo=BAGHDAD)


def test_seconds_and_their_parts_are_kept() -> None:
    assert read("2026-11-09T11:30:05.25Z").start_earliest == datetime(
        2026, 11, 9, 11, 30, 5, 250_000, tzinfo=UTC
    )


@pytest.mark.parametrize("text", ["0914", "0914h", "09:14"])
def test_a_time_alone_is_todays(text: str) -> None:
    assert read(text).start_earliest == datetime(2026, 11, 9, 9, 14, tzinfo=BAGHDAD)


@pytest.mark.parametrize("text", ["1950", "2026", "2030"])
def test_four_digits_that_can_be_a_year_are_one(text: str) -> None:
    assert read(text).precision is Precision.YEAR
