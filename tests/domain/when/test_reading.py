from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep_app.domain.period import Period, Precision, end_of, midnight
from sitrep_app.domain.trouble import Trouble
from sitrep_app.domain.when import AmbiguousDate, read_period
from tests.support.periods import BAGHDAD, bounds_of

TODAY = date(2018, 2, 12)


def read(text: str) -> Period:
    return read_period(text, BAGHDAD, TODAY)


def day(year: int, month: int, day_of_month: int) -> Period:
    return Period.day(date(year, month, day_of_month), BAGHDAD)


def at(year: int, month: int, day_of_month: int, hour: int = 0, minute: int = 0) -> datetime:
    return datetime(year, month, day_of_month, hour, minute, tzinfo=BAGHDAD)


def same(period: Period, expected: Period) -> bool:
    return (period.precision, *bounds_of(period)) == (expected.precision, *bounds_of(expected))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("since January 2018", Period.since(Period.month(2018, 1, BAGHDAD))),
        ("ongoing since jan 2018", Period.since(Period.month(2018, 1, BAGHDAD))),
        ("from jan 2018", Period.since(Period.month(2018, 1, BAGHDAD))),
        ("jan 2018 onwards", Period.since(Period.month(2018, 1, BAGHDAD))),
        ("jan 2018 to present", Period.since(Period.month(2018, 1, BAGHDAD))),
        ("jan 2018 –", Period.since(Period.month(2018, 1, BAGHDAD))),
        ("منذ كانون الثاني 2018", Period.since(Period.month(2018, 1, BAGHDAD))),
        ("لە کانوونی دووەمی 2018ەوە", Period.since(Period.month(2018, 1, BAGHDAD))),
        ("since yesterday", Period.since(day(2018, 2, 11))),
        ("since 3 days", Period.since(day(2018, 2, 9))),
        ("before January 2018", Period.before(at(2018, 1, 1))),
        ("قبل كانون الثاني 2018", Period.before(at(2018, 1, 1))),
        ("by January 2018", Period.before(at(2018, 2, 1))),
        ("by early 2018", Period.before(at(2018, 5, 1))),
        ("after 15 Jan 2018", Period.after(at(2018, 1, 16))),
        ("after 15 Jan 2018 14:30", Period.after(at(2018, 1, 15, 14, 30))),
        ("before 3 days", day(2018, 2, 9)),
        ("قبل 3 أيام", day(2018, 2, 9)),
        ("ongoing", Period.since(Period.unknown())),
        ("مستمر", Period.since(Period.unknown())),
        ("unknown", Period.unknown()),
        ("date not known", Period.unknown()),
        ("غير معروف", Period.unknown()),
    ],
)
def test_what_began_or_ended_at_some_time_is_read(text: str, expected: Period) -> None:
    assert same(read(text), expected)


def test_until_a_month_ends_within_it() -> None:
    february = midnight(date(2018, 2, 1), BAGHDAD)
    assert bounds_of(read("until jan 2018")) == (None, february, at(2018, 1, 1), february)


def test_the_words_are_kept_as_they_were_said() -> None:
    assert read("  Early  2018 ").said == "Early  2018"


def test_days_are_those_of_the_workspaces_zone() -> None:
    assert read("31 Jan 2018").end_latest == end_of(date(2018, 1, 31), BAGHDAD)


@pytest.mark.parametrize(
    "text", ["13/04/2018", "04/13/2018", "03/03/2018", "13.4.2018", "2018/04/03", "13/04/18"]
)
def test_numbers_that_read_only_one_way_are_read(text: str) -> None:
    assert read(text).precision is Precision.DAY


def test_a_day_and_month_that_read_both_ways_ask() -> None:
    with pytest.raises(AmbiguousDate) as caught:
        read("03/04/2018")
    assert [
        same(*pair) for pair in zip(caught.value.choices, (day(2018, 4, 3), day(2018, 3, 4)), strict=True)
    ] == [True] * 2
    assert all(choice.said == "03/04/2018" for choice in caught.value.choices)
    assert caught.value.field == "when"
    assert "3 Apr 2018 or 4 Mar 2018" in caught.value.remedy


def test_a_range_reads_both_its_days_the_same_way() -> None:
    assert same(read("01/02/2018 - 13/02/2018"), Period.days(date(2018, 2, 1), date(2018, 2, 13), BAGHDAD))
    with pytest.raises(AmbiguousDate):
        read("01/02/2018 - 03/02/2018")


def test_jan_18_may_be_a_day_or_a_month() -> None:
    with pytest.raises(AmbiguousDate) as caught:
        read("jan 18")
    assert [choice.precision for choice in caught.value.choices] == [Precision.DAY, Precision.MONTH]
    assert same(read("jan 45"), Period.month(1945, 1, BAGHDAD))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("31 Feb 2018", "There is no 31 February 2018"),
        ("29/02/2018", "There is no 29 February 2018"),
        ("31 feb", "There is no 31 February"),
        ("0 Jan 2018", "There is no 0 January 2018"),
        ("2018-13-01", "There is no month 13"),
        ("13/13/2018", "There is no month 13"),
        ("9 Nov 2026 25:10", "There is no time 25:10"),
        ("0960", "There is no time 0960"),
        ("2018-W60", "2018 has no week 60"),
        ("in the year 1815", "The year 1815 cannot be right"),
        ("1066-10-14", "The year 1066 cannot be right"),
        ("3 – 1 Jan 2018", "The period ends before it begins"),
        ("between 17 and 3 Jan 2018", "The period ends before it begins"),
        ("Mon 9 Nov 2018", "The weekday and the date do not agree"),
    ],
)
def test_an_impossible_date_is_a_trouble_that_says_why(text: str, words: str) -> None:
    with pytest.raises(Trouble) as caught:
        read(text)
    assert caught.value.what == words or caught.value.what.startswith(words)
    assert (caught.value.field, caught.value.subject) == ("when", text)
    assert caught.value.remedy


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "soon",
        "before",
        "since",
        "the day after the raid",
        "1/2/3/4",
        "2018 2018",
        "-",
        "?!",
        "x" * 5_000,
    ],
)
def test_words_that_are_no_date_are_a_trouble_with_an_example(text: str) -> None:
    with pytest.raises(Trouble) as caught:
        read(text)
    assert caught.value.field == "when"
    assert "9 Nov 2026 14:30" in caught.value.remedy
    assert len(str(caught.value)) < 400


def outcome(text: str) -> Period | Trouble:
    try:
        return read(text)
    except Trouble as trouble:
        return trouble


@given(st.text(max_size=60))
def test_any_text_is_a_period_or_a_trouble_of_the_when_field(text: str) -> None:
    found = outcome(text)
    assert found.said == text.strip() if isinstance(found, Period) else found.field == "when"


WORDS = [
    "since",
    "before",
    "between",
    "and",
    "until",
    "31",
    "feb",
    "jan",
    "2018",
    "03/04",
    "–",
    "-",
    "/",
    "1430",
    "week",
    "of",
    "3",
    "days",
    "ago",
    "early",
    "قبل",
    "م",
]


@given(st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join))
def test_any_order_of_known_words_is_a_period_or_a_trouble(text: str) -> None:
    found = outcome(text)
    assert found.said == text if isinstance(found, Period) else found.field == "when"


def test_a_moment_as_today_makes_hours_exact() -> None:
    now = datetime(2018, 2, 12, 9, 14, 22, tzinfo=BAGHDAD)
    assert read_period("-2h", BAGHDAD, now).start_earliest == at(2018, 2, 12, 7, 14)
    assert read("-2h").end_latest == midnight(TODAY + timedelta(days=1), BAGHDAD) - timedelta(hours=2)
