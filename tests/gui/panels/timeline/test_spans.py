from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep_app.domain.identity import microseconds
from sitrep_app.domain.period import Period
from sitrep_app.gui.panels.timeline.scale import DAY, YEAR, Scale
from sitrep_app.gui.panels.timeline.spans import GLYPH, Form, Span, anchors, is_dated, spans
from tests.gui.panels.timeline.building import Said, at, micros, packed
from tests.support.periods import any_periods

HORIZON = micros("2018-02-01")
SCALE = Scale.over(micros("2017-12-01"), micros("2018-02-11"), 720)
"""Ten pixels a day."""


def span_of(period: Period, scale: Scale = SCALE, horizon: int = HORIZON) -> Span:
    columns, _ = packed([Said(period)])
    return next(spans(columns, np.array([0]), scale, horizon))


@given(any_periods(), st.integers(-4000, 4000))
def test_a_closed_period_is_drawn_as_wide_as_its_doubt(period: Period, pixels: int) -> None:
    if period.start_earliest is None or period.end_latest is None:
        return
    first, last = microseconds(period.start_earliest), microseconds(period.end_latest)
    span = span_of(period, Scale.over(first + pixels * DAY, first + pixels * DAY + YEAR, 730))
    assert span.right - span.left == pytest.approx(max(GLYPH, (last - first) / (YEAR / 730)), rel=1e-6)


@pytest.mark.parametrize(
    ("period", "form", "is_doubtful"),
    [
        (Period.instant(at("2018-01-05T14:00")), Form.GLYPH, False),
        (Period.day(date(2018, 1, 5)), Form.GLYPH, False),
        (Period.days(date(2018, 1, 5), date(2018, 1, 8)), Form.SOLID, False),
        (Period.week(date(2018, 1, 1)), Form.DOUBT, True),
        (Period.month(2018, 1), Form.DOUBT, True),
        (Period.range(date(2018, 1, 5), date(2018, 1, 5)), Form.GLYPH, True),
        (Period.before(at("2018-01-01")), Form.BEFORE, True),
        (Period.after(at("2018-01-01")), Form.AFTER, True),
        (Period.since(Period.month(2018, 1)), Form.AFTER, True),
    ],
)
def test_each_precision_has_its_form(period: Period, form: Form, is_doubtful: bool) -> None:
    span = span_of(period)
    assert (span.form, span.doubtful) == (form, is_doubtful)


def test_a_day_becomes_a_bar_when_there_is_room() -> None:
    scale = Scale.over(micros("2018-01-01"), micros("2018-01-11"), 720)
    assert span_of(Period.day(date(2018, 1, 5)), scale) == Span(0, Form.DAY, 288, 360, 288, False)


def test_a_glyph_stands_in_the_middle_of_its_doubt() -> None:
    span = span_of(Period.day(date(2018, 1, 1)))
    assert (span.left + span.right) / 2 == pytest.approx(315)


def test_what_has_no_stated_end_goes_on_to_the_horizon() -> None:
    span = span_of(Period.since(Period.day(date(2018, 1, 1))))
    assert (span.left, span.sure, span.right) == pytest.approx((310, 320, 620))


def test_what_was_going_on_before_a_date_and_still_is_has_neither_end() -> None:
    limit = at("2018-01-01")
    span = span_of(Period.since(Period.before(limit)))
    assert (span.form, span.left, span.sure, span.right) == (Form.ONGOING, 0, 310, 620)


@given(any_periods())
def test_a_period_is_counted_at_a_bound_of_its_own(period: Period) -> None:
    columns, _ = packed([Said(period)])
    bounds = (period.start_earliest, period.start_latest, period.end_earliest, period.end_latest)
    known = [microseconds(bound) for bound in bounds if bound is not None]
    assert is_dated(columns).tolist() == [bool(known)]
    assert not known or anchors(columns, np.array([0])).tolist() == known[:1]
