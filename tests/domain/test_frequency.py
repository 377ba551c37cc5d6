"""How often things happen, and what two counts allow to be said."""

from datetime import date
from itertools import pairwise
from math import comb, inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep_app.domain.frequency import Span, Verdict, after, compare, fitting, spans

DAYS = st.dates(date(1900, 1, 1), date(2090, 1, 1))


def tail(count: int, total: int, share: float) -> float:
    """The probability of so many or more, term by term."""
    return sum(comb(total, k) * share**k * (1 - share) ** (total - k) for k in range(count, total + 1))


@given(st.integers(0, 60), st.integers(0, 60))
def test_the_bounds_are_where_the_binomial_tails_are_a_fortieth(now: int, before: int) -> None:
    change = compare(now, before)
    if now:
        assert tail(now, now + before, change.low / (1 + change.low)) == pytest.approx(0.025, abs=1e-6)
    else:
        assert change.low == 0
    if before:
        assert tail(now + 1, now + before, change.high / (1 + change.high)) == pytest.approx(0.975, abs=1e-6)
    else:
        assert change.high == inf


@given(st.integers(0, 3_000_000), st.integers(1, 3_000_000))
def test_the_ratio_lies_within_its_bounds_however_many_there_are(now: int, before: int) -> None:
    change = compare(now, before)
    assert change.ratio is not None
    assert change.low <= change.ratio <= change.high


@pytest.mark.parametrize(
    ("now", "before", "verdict"),
    [
        (0, 0, Verdict.TOO_FEW),
        (5, 0, Verdict.TOO_FEW),
        (6, 0, Verdict.MORE),
        (0, 6, Verdict.FEWER),
        (3, 2, Verdict.TOO_FEW),
        (9, 7, Verdict.NO_CLEAR_CHANGE),
        (30, 12, Verdict.MORE),
        (1_000_000, 1_000_100, Verdict.NO_CLEAR_CHANGE),
    ],
)
def test_counts_say_no_more_than_they_can(now: int, before: int, verdict: Verdict) -> None:
    assert compare(now, before).verdict is verdict


@given(st.sampled_from(Span), DAYS, st.integers(0, 800))
def test_spans_follow_each_other_without_a_gap_and_hold_both_days(span: Span, first: date, days: int) -> None:
    last = date.fromordinal(first.toordinal() + days)
    begins = list(spans(span, first, last))
    assert begins[0] <= first
    assert begins[-1] <= last < after(span, begins[-1])
    assert all(after(span, one) == other for one, other in pairwise(begins))


def test_weeks_begin_on_monday_and_months_on_the_first() -> None:
    assert next(spans(Span.WEEK, date(2018, 1, 31), date(2018, 2, 1))) == date(2018, 1, 29)
    assert list(spans(Span.MONTH, date(2018, 12, 31), date(2019, 1, 1))) == [
        date(2018, 12, 1),
        date(2019, 1, 1),
    ]


def test_so_many_spans_that_nobody_could_see_them_become_longer() -> None:
    assert fitting(Span.DAY, date(2018, 1, 1), date(2018, 12, 31)) is Span.DAY
    assert fitting(Span.DAY, date(1995, 1, 1), date(2013, 1, 1)) is Span.WEEK
    assert fitting(Span.DAY, date(1900, 1, 1), date(2018, 1, 1)) is Span.MONTH
