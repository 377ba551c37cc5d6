from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from sitrep_app.domain.period import Period
from sitrep_app.gui.panels.coordination.spans import Spans, spans
from tests.gui.panels.coordination.known import claims, known

NOW = datetime(2018, 2, 12, tzinfo=UTC)


def with_period(period: Period) -> Spans:
    [tie] = claims(("isf", "pmf", "liaison", ""))
    return spans(known([replace(tie, state=replace(tie.state, period=period))]), NOW)


def test_every_pair_spoken_of_has_a_line() -> None:
    shown = spans(known(), NOW)
    assert len(shown.rows) == len({tie.state.pair for tie in known().ties})


def test_a_claim_dated_to_a_month_is_in_doubt_over_that_month_and_sure_after_it() -> None:
    [bar] = with_period(Period.since(Period.month(2017, 11))).rows[0].bars
    assert bar.left < bar.sure_from < bar.sure_to == pytest.approx(1)


def test_a_claim_that_may_fall_anywhere_in_a_range_has_nothing_sure() -> None:
    [bar] = with_period(Period.range(date(2018, 1, 1), date(2018, 4, 30))).rows[0].bars
    assert bar.sure_to <= bar.sure_from


def test_the_date_shown_lies_near_the_end_of_the_axis() -> None:
    shown = spans(known(), NOW)
    assert shown.as_of is not None
    assert 0.9 < shown.as_of < 1


def test_ticks_are_few_and_in_order_over_months_and_over_years() -> None:
    for first in (date(2018, 1, 1), date(2014, 5, 1)):
        ticks = with_period(Period.since(Period.day(first))).ticks
        assert 1 <= len(ticks) <= 13
        assert list(ticks) == sorted(ticks)


def test_nothing_known_gives_no_lines() -> None:
    assert spans(known([]), NOW) == Spans()
