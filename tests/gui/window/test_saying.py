"""The words of the bars."""

from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from sitrep_app.domain.identity import Hlc, microseconds
from sitrep_app.gui.window.saying import say_as_of, say_known_at, say_tally, say_window, say_zone

BAGHDAD = ZoneInfo("Asia/Baghdad")
JANUARY, FEBRUARY = datetime(2018, 1, 1, tzinfo=BAGHDAD), datetime(2018, 2, 1, tzinfo=BAGHDAD)


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (JANUARY, FEBRUARY, "1 – 31 Jan 2018"),
        (JANUARY, None, "since 1 Jan 2018"),
        (None, FEBRUARY, "until 31 Jan 2018"),
        (None, None, "All dates"),
    ],
)
def test_a_window_is_said_by_its_first_and_last_day(
    start: datetime | None, end: datetime | None, words: str
) -> None:
    assert say_window(start, end, BAGHDAD) == words


@pytest.mark.parametrize(
    ("zone", "words"),
    [(BAGHDAD, "UTC+3"), (UTC, "UTC"), (timezone(-timedelta(hours=3, minutes=30)), "UTC−3:30")],
)
def test_a_zone_is_said_by_its_distance_from_utc(zone: ZoneInfo, words: str) -> None:
    assert say_zone(zone, date(2018, 1, 31)) == words


def test_the_latest_of_either_date_is_today() -> None:
    assert say_as_of(None) == say_known_at(None, BAGHDAD) == "today"


def test_a_moment_of_knowledge_is_said_with_its_time_in_the_zone() -> None:
    late = Hlc(microseconds(datetime(2018, 1, 15, 22, tzinfo=UTC)))
    assert say_known_at(late, BAGHDAD) == "16 Jan 2018, 01:00"


def test_the_last_moment_of_a_day_is_said_by_the_day_alone() -> None:
    last = Hlc(microseconds(datetime(2018, 1, 15, 21, tzinfo=UTC)) - 1)
    assert say_known_at(last, BAGHDAD) == "15 Jan 2018"


def test_entries_are_counted_in_words() -> None:
    assert (say_tally(1), say_tally(1412)) == ("1 entry", "1,412 entries")
