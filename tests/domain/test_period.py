from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep_app.domain.period import Period, Precision, end_of, midnight
from sitrep_app.domain.trouble import Trouble
from tests.support.periods import BAGHDAD, any_periods, bounds_of, moments, named_periods, shifted

FIRST, LAST = date(2018, 1, 1), date(2018, 1, 31)


def at(day: int, hour: int = 0, month: int = 1) -> datetime:
    return datetime(2018, month, day, hour, tzinfo=BAGHDAD)


def test_a_month_is_as_wide_as_its_doubt() -> None:
    january = Period.month(2018, 1, BAGHDAD)
    assert bounds_of(january) == (at(1), at(1, month=2), at(1), at(1, month=2))


def test_december_ends_where_the_next_year_begins() -> None:
    assert Period.month(2017, 12, BAGHDAD).end_latest == at(1)


def test_days_last_from_the_first_to_the_last_both_included() -> None:
    lasted = Period.days(FIRST, LAST, BAGHDAD)
    assert bounds_of(lasted) == (at(1), at(2), at(31), at(1, month=2))


def test_a_range_may_have_happened_at_any_moment_between_its_days() -> None:
    some_time = Period.range(FIRST, LAST, BAGHDAD)
    assert bounds_of(some_time) == bounds_of(Period.month(2018, 1, BAGHDAD))
    assert some_time.precision is Precision.RANGE


def test_what_goes_on_since_a_month_began_within_it_and_has_no_end() -> None:
    since = Period.since(Period.month(2018, 1, BAGHDAD))
    assert bounds_of(since) == (at(1), at(1, month=2), None, None)
    assert since.is_open_ended


def test_an_unknown_period_is_not_open_ended() -> None:
    assert not Period.unknown().is_open_ended


@pytest.mark.parametrize(
    ("period", "doubtful"),
    [
        (Period.instant(at(9, 14)), False),
        (Period.day(FIRST, BAGHDAD), False),
        (Period.days(FIRST, LAST, BAGHDAD), False),
        (Period.week(FIRST, BAGHDAD), True),
        (Period.month(2018, 1, BAGHDAD), True),
        (Period.before(at(9)), True),
        (Period.unknown(), True),
    ],
)
def test_what_is_dated_by_the_day_has_solid_ends(period: Period, doubtful: bool) -> None:
    assert period.is_doubtful is doubtful


def test_a_period_may_have_begun_by_a_moment_within_its_doubt() -> None:
    january = Period.month(2018, 1, BAGHDAD)
    assert january.may_have_begun_by(at(2))
    assert not january.may_have_begun_by(at(1))
    assert january.may_have_begun_by(None)


def test_as_of_a_day_includes_what_happened_on_it() -> None:
    last_minute = Period.instant(datetime(2018, 1, 31, 23, 59, tzinfo=BAGHDAD))
    assert last_minute.may_have_begun_by(end_of(LAST, BAGHDAD))
    assert not last_minute.may_have_begun_by(midnight(LAST, BAGHDAD))


def test_a_state_holds_from_its_first_day_to_its_last() -> None:
    held = Period.days(FIRST, LAST, BAGHDAD)
    days = [end_of(FIRST - timedelta(days=1), BAGHDAD), end_of(FIRST, BAGHDAD), end_of(LAST, BAGHDAD)]
    assert [held.may_hold_at(day) for day in days] == [False, True, True]
    assert not held.may_hold_at(end_of(LAST + timedelta(days=1), BAGHDAD))


def test_only_what_has_no_end_still_holds_at_the_end_of_time() -> None:
    assert Period.since(Period.month(2018, 1)).may_hold_at(None)
    assert not Period.month(2018, 1).may_hold_at(None)


def test_a_window_includes_its_first_moment_and_not_its_last() -> None:
    noon = Period.instant(at(9, 12))
    assert noon.may_touch(at(9, 12), at(9, 13))
    assert not noon.may_touch(at(9, 11), at(9, 12))


def test_a_day_does_not_touch_the_day_after() -> None:
    assert not Period.day(FIRST, BAGHDAD).may_touch(at(2), at(3))
    assert Period.day(FIRST, BAGHDAD).may_touch(at(1), at(2))


def test_what_was_over_by_a_moment_touches_any_window_before_it() -> None:
    assert Period.before(at(9)).may_touch(at(1), at(2))
    assert not Period.before(at(9)).may_touch(at(9), None)


def test_the_likely_start_of_a_month_is_its_middle() -> None:
    assert Period.month(2018, 1, BAGHDAD).likely_start == at(16, 12)


def test_the_likely_start_of_an_open_side_is_the_bound_there_is() -> None:
    assert Period.before(at(9)).likely_start == at(9)
    assert Period.after(at(9)).likely_start == at(9)
    assert Period.unknown().likely_start is None


def test_what_has_begun_by_a_moment_most_likely_began_in_the_middle_of_what_lies_before_it() -> None:
    january = Period.month(2018, 1, BAGHDAD)
    assert january.likely_start_by(at(11)) == at(6) - timedelta.resolution / 2
    assert january.likely_start_by(at(1, month=3)) == january.likely_start_by(None) == at(16, 12)
    assert Period.before(at(20)).likely_start_by(at(9)) == at(9) - timedelta.resolution


def test_a_period_that_ends_before_it_begins_is_a_trouble_of_the_when_field() -> None:
    with pytest.raises(Trouble) as caught:
        Period.days(LAST, FIRST, BAGHDAD)
    assert caught.value.field == "when"
    assert "2018-01-31 to 2018-01-01" in str(caught.value)


def test_a_bound_without_a_zone_is_our_mistake_not_a_trouble() -> None:
    with pytest.raises(ValueError, match="zone"):
        Period.instant(datetime(2018, 1, 1))  # noqa: DTZ001 - the mistake under test


@pytest.mark.parametrize("day", [date(1982, 5, 1), date(1982, 10, 1), date(2018, 1, 1)])
def test_a_day_on_which_clocks_are_changed_begins_at_one_moment(day: date) -> None:
    begin = midnight(day, BAGHDAD)
    assert begin == begin.astimezone(UTC) == datetime.fromisoformat(begin.isoformat())
    assert begin.astimezone(BAGHDAD).date() == day


def test_midnight_is_the_zones_own() -> None:
    assert midnight(FIRST, BAGHDAD).astimezone(UTC) == datetime(2017, 12, 31, 21, tzinfo=UTC)


@given(named_periods())
def test_bounds_come_in_order(period: Period) -> None:
    for pair in (
        ("start_earliest", "start_latest"),
        ("end_earliest", "end_latest"),
        ("start_earliest", "end_latest"),
    ):
        first, second = (getattr(period, name) for name in pair)
        assert first is None or second is None or first <= second


@given(any_periods(), st.lists(moments(), min_size=2, max_size=2, unique=True).map(sorted))
def test_what_may_have_begun_may_have_begun_later_too(period: Period, moments: list[datetime]) -> None:
    begun = [period.may_have_begun_by(moment) for moment in (*moments, None)]
    assert begun == sorted(begun)


@given(any_periods(), moments())
def test_what_may_hold_has_begun(period: Period, moment: datetime) -> None:
    assert not period.may_hold_at(moment) or period.may_have_begun_by(moment)


@given(any_periods(), st.lists(moments(), min_size=3, max_size=3, unique=True).map(sorted))
def test_a_window_is_touched_exactly_when_one_of_its_halves_is(
    period: Period, moments: list[datetime]
) -> None:
    halves = [period.may_touch(start, end) for start, end in pairwise(moments)]
    assert period.may_touch(moments[0], moments[2]) is any(halves)


@given(any_periods(), moments(), st.timedeltas(timedelta(days=-300), timedelta(days=300)))
def test_moving_period_and_moment_alike_changes_no_answer(
    period: Period, moment: datetime, by: timedelta
) -> None:
    later = shifted(period, by)
    assert period.may_have_begun_by(moment) is later.may_have_begun_by(moment + by)
    assert period.may_hold_at(moment) is later.may_hold_at(moment + by)
    assert period.may_touch(moment, None) is later.may_touch(moment + by, None)


@given(any_periods())
def test_every_period_touches_all_of_time(period: Period) -> None:
    assert period.may_touch(None, None)
