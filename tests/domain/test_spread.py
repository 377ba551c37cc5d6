from datetime import UTC, date, datetime

import pytest

from sitrep_app.domain.period import Period
from sitrep_app.domain.spread import spread

NEW_YEAR = datetime(2018, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("period", "words"),
    [
        (Period.month(2018, 1), "± month"),
        (Period.month(2018, 2), "± month"),
        (Period.week(date(2018, 1, 1)), "± week"),
        (Period.year(2016), "± year"),
        (Period.range(date(2018, 1, 1), date(2018, 4, 30)), "± 4 months"),
        (Period.range(date(2018, 1, 1), date(2018, 1, 3)), "± 3 days"),
        (Period.range(date(2014, 1, 1), date(2017, 12, 31)), "± 4 years"),
        (Period.since(Period.month(2018, 1)), "± month"),
    ],
)
def test_doubt_is_said_in_the_calendars_own_words(period: Period, words: str) -> None:
    assert spread(period) == words


@pytest.mark.parametrize(
    "period",
    [Period.day(date(2018, 1, 1)), Period.instant(NEW_YEAR), Period.before(NEW_YEAR), Period.unknown()],
)
def test_a_day_and_an_open_side_have_no_spread(period: Period) -> None:
    assert spread(period) == ""
