"""What is said of a frequency."""

from datetime import date

import pytest

from sitrep_app.domain.frequency import Frequency, Span, compare
from sitrep_app.gui.panels.trends import words


def told(now: int, before: int) -> Frequency:
    return Frequency(Span.DAY, (date(2018, 1, 1),), (now,), change=compare(now, before))


@pytest.mark.parametrize(
    ("now", "before", "said"),
    [
        (10, 2, "More often than in the period before"),
        (2, 12, "Less often than in the period before"),
        (9, 8, "No clear change against the period before"),
        (2, 1, "Too few to tell whether it has changed"),
    ],
)
def test_the_sentence_is_the_one_the_counts_allow(now: int, before: int, said: str) -> None:
    assert words.headline(told(now, before)) == said


def test_both_counts_and_the_interval_stand_below_it() -> None:
    assert words.explained(told(10, 2)) == (
        "10 events began in this window, 2 in as many days before. "
        "The rate is 5 times as high; 95 % interval 1.07 to 46.9."
    )


def test_where_nothing_came_before_there_is_no_ratio() -> None:
    assert words.explained(told(7, 0)) == "7 events began in this window, 0 in as many days before."


def test_without_a_window_nothing_is_compared() -> None:
    open_ended = Frequency(Span.MONTH, (date(2018, 1, 1),), (3,))
    assert words.headline(open_ended).startswith("Choose a time window")
    assert words.explained(open_ended) == "3 events"


def test_what_the_bars_cannot_show_is_said() -> None:
    frequency = Frequency(Span.DAY, (), (), coarse=(0, 2), undated=1)
    assert words.doubts(frequency) == (
        "2 events are dated more coarsely than a bar is wide: paler, at the middle of their doubt. "
        "1 event without a date is not counted."
    )


def test_a_bar_is_called_by_its_day_its_week_or_its_month() -> None:
    said = [words.said_span(Frequency(span, (date(2018, 1, 1),), (1,)), 0) for span in Span]
    assert said == ["1 Jan 2018", "week of 1 Jan 2018", "January 2018"]
