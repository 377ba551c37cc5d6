import numpy as np

from sitrep_app.gui.panels.timeline.density import Density
from sitrep_app.gui.panels.timeline.opening import opening
from sitrep_app.gui.panels.timeline.scale import DAY, YEAR
from tests.gui.panels.timeline.building import micros

JANUARY = (micros("2018-01-01"), micros("2018-02-01"))
MONTH = JANUARY[1] - JANUARY[0]


def density_of(*moments: int) -> Density:
    return Density.of(np.array(sorted(moments), np.int64), np.array([0, len(moments)]))


def test_the_window_stands_at_the_right_with_what_led_up_to_it() -> None:
    start, end = opening(JANUARY, JANUARY[1], density_of(micros("2017-10-20"), micros("2018-01-05")))
    assert start == JANUARY[0] - 3 * MONTH
    assert JANUARY[1] < end < JANUARY[1] + MONTH // 4


def test_where_nothing_led_up_to_it_the_window_fills_half_the_view() -> None:
    start, _ = opening(JANUARY, JANUARY[1], density_of(micros("2015-01-01"), micros("2018-01-05")))
    assert start == JANUARY[0] - MONTH


def test_what_lies_after_the_date_of_the_lens_is_not_opened() -> None:
    _, end = opening(JANUARY, micros("2018-01-16"), density_of(micros("2018-01-05")))
    assert micros("2018-01-16") < end < micros("2018-01-20")


def test_a_window_after_the_date_of_the_lens_is_shown_all_the_same() -> None:
    start, end = opening(JANUARY, micros("2017-06-01"), density_of(micros("2017-05-05")))
    assert start < JANUARY[0] < end


def test_without_a_window_the_latest_incidents_are_shown() -> None:
    held = [micros("2018-01-31") - i * DAY for i in range(400)]
    start, end = opening((None, None), JANUARY[1], density_of(*held))
    assert start < JANUARY[1] - 39 * DAY
    assert start > JANUARY[1] - YEAR
    assert JANUARY[1] < end


def test_an_empty_timeline_opens_on_the_months_before_its_date() -> None:
    start, end = opening((None, None), JANUARY[1], density_of())
    assert JANUARY[1] - YEAR < start < JANUARY[1] < end


def test_where_nothing_has_happened_for_years_the_last_that_did_is_shown() -> None:
    held = [micros("2014-01-31") - i * DAY for i in range(100)]
    start, end = opening((None, None), JANUARY[1], density_of(*held))
    assert start < held[39] < held[0] < end < held[0] + 30 * DAY
