import itertools
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep_app.domain.identity import microseconds
from sitrep_app.gui.panels.timeline.scale import EARLIEST, LATEST, NARROWEST, WIDEST, YEAR, Scale
from sitrep_app.gui.panels.timeline.ticks import NEAREST_LABELS, Step, Unit, label_step, ticks
from sitrep_app.gui.panels.timeline.words import tick_text
from tests.gui.panels.timeline.building import micros

BAGHDAD = ZoneInfo("Asia/Baghdad")
zones = st.sampled_from([UTC, BAGHDAD, ZoneInfo("Europe/London"), ZoneInfo("Asia/Kathmandu")])
scales = st.builds(
    lambda start, span, width: Scale.over(start, start + span, width),
    st.integers(-100 * YEAR, 200 * YEAR),
    st.integers(NARROWEST, WIDEST),
    st.floats(300, 3000),
)


def labelled(scale: Scale, zone: ZoneInfo = BAGHDAD) -> list[str]:
    step, held = label_step(scale), [tick for tick in ticks(scale, zone) if tick.is_labelled]
    return [tick_text(tick, step.unit, is_first=tick is held[0]) for tick in held]


@given(scales, zones)
def test_lines_are_on_screen_and_in_order(scale: Scale, zone: ZoneInfo) -> None:
    xs = [tick.x for tick in ticks(scale, zone)]
    assert xs == sorted(xs)
    assert all(-1 <= x <= scale.width + 1 for x in xs)


@given(scales, zones)
def test_labels_have_room_beside_each_other(scale: Scale, zone: ZoneInfo) -> None:
    xs = [tick.x for tick in ticks(scale, zone) if tick.is_labelled]
    # The shortest month and the day that loses an hour are shorter than the step they stand for
    assert all(later - earlier >= NEAREST_LABELS * 0.85 for earlier, later in itertools.pairwise(xs))


@given(scales, zones)
def test_a_line_stands_where_a_unit_of_the_zones_calendar_begins(scale: Scale, zone: ZoneInfo) -> None:
    step = label_step(scale)
    for tick in ticks(scale, zone):
        if tick.is_labelled:
            assert tick.opens >= step.unit
            assert abs(tick.x - scale.x(microseconds(tick.moment))) < 1e-6


@pytest.mark.parametrize("edge", [EARLIEST, LATEST - WIDEST])
def test_the_first_and_the_last_years_can_be_labelled(edge: int) -> None:
    assert labelled(Scale.over(edge, edge + WIDEST, 1000))


def test_months_say_their_year_once() -> None:
    scale = Scale.over(micros("2017-10-01") - 1, micros("2018-02-10"), 900)
    assert labelled(scale, UTC) == ["Oct 2017", "Nov", "Dec", "Jan 2018", "Feb"]  # type: ignore[arg-type]  # UTC is a zone


def test_days_say_their_month_once() -> None:
    scale = Scale.over(micros("2017-12-28T22:00"), micros("2018-01-04"), 700)
    words = labelled(scale)
    assert words[:5] == ["30 Dec 2017", "31", "1 Jan 2018", "2", "3"]


def test_hours_say_their_day_where_it_begins() -> None:
    scale = Scale.over(micros("2018-01-05T12:00"), micros("2018-01-06T06:00"), 600)
    assert labelled(scale) == ["5 Jan 15:00", "18:00", "21:00", "6 Jan", "03:00", "06:00", "09:00"]


def test_an_hour_that_the_clocks_skip_has_no_line() -> None:
    scale = Scale.over(micros("2018-03-24T22:00"), micros("2018-03-25T04:00"), 900)
    clocks = [tick.moment for tick in ticks(scale, ZoneInfo("Europe/London")) if tick.is_labelled]
    assert datetime(2018, 3, 25, 1, tzinfo=ZoneInfo("Europe/London")) not in clocks
    assert clocks[0].utcoffset() == timedelta(0)


def test_the_step_follows_the_room_there_is() -> None:
    assert label_step(Scale.over(0, 30 * YEAR, 900)) == Step(Unit.YEAR, 5)
    assert label_step(Scale.over(0, YEAR, 1100)) == Step(Unit.MONTH, 1)
