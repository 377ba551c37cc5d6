from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep_app.domain.period import Period
from sitrep_app.domain.when import read_period, say_period
from tests.support.periods import BAGHDAD, any_periods, bounds_of, named_periods, stored_in

TODAY = date(2018, 2, 12)
JANUARY = Period.month(2018, 1, BAGHDAD)


@pytest.mark.parametrize("language", ["en", "ar", "ckb"])
@given(period=named_periods())
def test_what_is_said_reads_back_to_the_same_bounds(language: str, period: Period) -> None:
    assert bounds_of(read_period(say_period(period, language), BAGHDAD, TODAY)) == bounds_of(period)


@given(any_periods(), st.sampled_from(["en", "ar", "ckb"]))
def test_even_the_strangest_bounds_are_said_exactly(period: Period, language: str) -> None:
    assert bounds_of(read_period(say_period(period, language), BAGHDAD, TODAY)) == bounds_of(period)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("15/1/2018", "15 Jan 2018"),
        ("1430 9 Nov 2026", "9 Nov 2026 14:30"),
        ("jan 2018", "January 2018"),
        ("2018", "2018"),
        ("2018-W03", "week of 15 Jan 2018"),
        ("2018-01-01/2018-01-31", "1 – 31 Jan 2018"),
        ("1 jan - 3 feb 2018", "1 Jan – 3 Feb 2018"),
        ("28 dec - 3 jan 2018", "28 Dec 2017 – 3 Jan 2018"),
        ("jan - mar 2018", "January – March 2018"),
        ("2015-2018", "2015 – 2018"),
        ("start of 2018", "early 2018"),
        ("mid jan 2018", "mid-January 2018"),
        ("between 3 and 17 jan 2018", "between 3 and 17 Jan 2018"),
        ("since jan 2018", "since January 2018"),
        ("by april 2018", "by April 2018"),
        ("by early 2018", "by April 2018"),
        ("before 15 jan 2018", "before 15 Jan 2018"),
        ("before january 2018", "before 2018"),
        ("until 3 feb 2018", "until 3 Feb 2018"),
        ("after jan 2018", "after January 2018"),
        ("9 feb 2018 1430-1600", "9 Feb 2018 14:30 – 16:00"),
        ("still going on", "ongoing"),
        ("undated", "date unknown"),
    ],
)
def test_a_period_is_said_shortly(typed: str, said: str) -> None:
    assert say_period(read_period(typed, BAGHDAD, TODAY)) == said


@pytest.mark.parametrize(
    ("language", "period", "said"),
    [
        ("ar", JANUARY, "كانون الثاني 2018"),
        ("ar", Period.since(JANUARY), "منذ كانون الثاني 2018"),
        ("ar", Period.days(date(2018, 1, 1), date(2018, 1, 31), BAGHDAD), "1 – 31 كانون الثاني 2018"),
        ("ckb", JANUARY, "کانوونی دووەمی 2018"),
        ("ckb", Period.since(JANUARY), "لەوەتەی کانوونی دووەمی 2018"),
        ("ckb", Period.unknown(), "بەروار نەزانراوە"),
    ],
)
def test_a_period_is_said_in_the_readers_language(language: str, period: Period, said: str) -> None:
    assert say_period(period, language) == said


def test_a_zone_given_says_the_day_as_it_was_there() -> None:
    stored = stored_in(UTC, JANUARY)
    assert say_period(stored, "en", BAGHDAD) == "January 2018"
    assert say_period(stored, "en") == "between 31 Dec 2017 21:00 and 31 Jan 2018 21:00"


def test_a_day_whose_first_hour_the_clocks_skipped_is_still_a_day() -> None:
    beirut = ZoneInfo("Asia/Beirut")
    stored = stored_in(UTC, Period.day(date(2018, 3, 25), beirut))
    assert say_period(stored, "en", beirut) == "25 Mar 2018"


def test_seconds_are_said_only_where_there_are_any() -> None:
    moments = [datetime(2018, 1, 9, 14, 30, second, tzinfo=BAGHDAD) for second in (0, 5)]
    assert [say_period(Period.instant(moment)) for moment in moments] == [
        "9 Jan 2018 14:30",
        "9 Jan 2018 14:30:05",
    ]
