from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep_app.reports.ticks import ticks

FIRST = date(2018, 1, 1)


@pytest.mark.parametrize(
    ("last", "count", "forms"),
    [
        (date(2018, 1, 1), 1, {"day_month"}),
        (date(2018, 1, 7), 7, {"day_month", "day"}),
        (date(2018, 1, 31), 5, {"day_month", "day"}),
        (date(2018, 12, 31), 12, {"month_year"}),
        (date(2020, 6, 30), 10, {"month_year"}),
        (date(2025, 12, 31), 8, {"year"}),
    ],
)
def test_marks_suit_the_length_of_the_period(last: date, count: int, forms: set[str]) -> None:
    found = ticks(FIRST, last)
    assert (len(found), {tick.form for tick in found}) == (count, forms)


@given(st.dates(date(1990, 1, 1), date(2060, 1, 1)), st.integers(0, 9_000))
def test_marks_are_in_order_within_the_period_and_few(first: date, length: int) -> None:
    last = first + timedelta(days=length)
    days = [tick.day for tick in ticks(first, last)]
    assert days == sorted(set(days))
    assert all(first <= day <= last for day in days)
    assert len(days) <= 27


def test_a_new_month_is_named() -> None:
    forms = {tick.day: tick.form for tick in ticks(date(2018, 1, 25), date(2018, 2, 3))}
    assert forms[date(2018, 2, 1)] == "day_month"
    assert forms[date(2018, 1, 31)] == "day"
