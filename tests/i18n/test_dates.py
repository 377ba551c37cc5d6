from datetime import UTC, date, datetime, time

import pytest

from sitrep_app.i18n import format_date, format_day_month, format_month, format_span, format_time, month_name

LAST_OF_JANUARY = date(2018, 1, 31)


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("en", "31 January 2018"),
        ("ar", "31 كانون الثاني 2018"),
        ("ckb", "31ی کانوونی دووەمی 2018"),
        ("fr", "31 January 2018"),
    ],
)
def test_a_date_is_written_as_its_language_writes_it(language: str, written: str) -> None:
    assert format_date(LAST_OF_JANUARY, language) == written


def test_only_english_shortens_its_months() -> None:
    assert format_date(LAST_OF_JANUARY, "en", short=True) == "31 Jan 2018"
    assert format_date(LAST_OF_JANUARY, "ar", short=True) == format_date(LAST_OF_JANUARY, "ar")


def test_iraq_has_its_own_arabic_months() -> None:
    assert [month_name(month, "ar") for month in (7, 10, 11, 12)] == [
        "تموز",
        "تشرين الأول",
        "تشرين الثاني",
        "كانون الأول",
    ]


@pytest.mark.parametrize("language", ["en", "ar", "ckb"])
def test_twelve_months_have_twelve_names(language: str) -> None:
    assert len({month_name(month, language) for month in range(1, 13)}) == 12


def test_a_date_may_go_without_its_year_and_a_month_without_its_day() -> None:
    assert format_day_month(LAST_OF_JANUARY, "en", short=True) == "31 Jan"
    assert format_month(LAST_OF_JANUARY, "ckb") == "کانوونی دووەمی 2018"


@pytest.mark.parametrize(
    ("first", "last", "written"),
    [
        (date(2018, 1, 1), date(2018, 1, 31), "1 – 31 January 2018"),
        (date(2018, 1, 28), date(2018, 2, 3), "28 January – 3 February 2018"),
        (date(2017, 12, 28), date(2018, 1, 3), "28 December 2017 – 3 January 2018"),
        (date(2018, 1, 31), date(2018, 1, 31), "31 January 2018"),
    ],
)
def test_a_span_says_once_what_both_ends_share(first: date, last: date, written: str) -> None:
    assert format_span(first, last, "en") == written


def test_a_time_of_day_has_24_hours() -> None:
    assert format_time(time(9, 14)) == "09:14"
    assert format_time(datetime(2018, 2, 12, 21, 5, tzinfo=UTC)) == "21:05"
