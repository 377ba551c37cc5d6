from datetime import date

import pytest

from sitrep_app.gui.panels.timeline.playing import Pace, Run


def days(run: Run) -> list[date]:
    """Every day that is shown."""
    shown, day = [], run.after(None)
    while day is not None:
        shown.append(day)
        day = run.after(day)
    return shown


@pytest.mark.parametrize(
    ("last", "pace"),
    [(date(2018, 1, 31), Pace.DAY), (date(2018, 12, 31), Pace.WEEK), (date(2020, 1, 1), Pace.MONTH)],
)
def test_a_longer_window_is_played_in_longer_steps(last: date, pace: Pace) -> None:
    assert Run(date(2018, 1, 1), last).pace is pace


def test_a_month_is_played_day_by_day_to_its_end() -> None:
    assert days(Run(date(2018, 1, 1), date(2018, 1, 31))) == [date(2018, 1, day) for day in range(1, 32)]


def test_years_are_played_by_the_ends_of_months() -> None:
    shown = days(Run(date(2015, 12, 15), date(2018, 2, 10)))
    assert shown[:4] == [date(2015, 12, 15), date(2015, 12, 31), date(2016, 1, 31), date(2016, 2, 29)]
    assert shown[-1] == date(2018, 2, 10)


def test_playing_goes_on_from_the_day_shown_and_starts_again_from_the_end() -> None:
    run = Run(date(2018, 1, 1), date(2018, 1, 31))
    assert run.after(date(2018, 1, 9)) == date(2018, 1, 10)
    assert run.after(date(2017, 6, 1)) == run.first
    assert run.after(run.last) is None


def test_a_step_can_be_seen_and_the_whole_does_not_take_for_ever() -> None:
    month, decades = Run(date(2018, 1, 1), date(2018, 1, 31)), Run(date(1990, 1, 1), date(2018, 12, 31))
    assert 90 <= decades.interval_ms < month.interval_ms <= 350
