from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep_app.domain.when import FoundPeriod, find_periods, say_period
from tests.support.periods import BAGHDAD

NOW = datetime(2018, 2, 12, 14, 0, tzinfo=BAGHDAD)


def found_in(line: str) -> list[FoundPeriod]:
    return list(find_periods(line, BAGHDAD, NOW))


@pytest.mark.parametrize(
    ("line", "words", "said"),
    [
        (
            "2 civilians killed outside Miqdadiyah hospital, 30 km NE of Baquba, jan 2018, ISIS, C2",
            "jan 2018",
            "January 2018",
        ),
        ("9 Jan 14:30 IED near Khalis, 3 wounded", "9 Jan 14:30", "9 Jan 2018 14:30"),
        ("on 2018-01-10 1430 IED near Khalis", "on 2018-01-10 1430", "10 Jan 2018 14:30"),
        ("IED at 091430Cjan18, 3 wounded", "at 091430Cjan18", "9 Jan 2018 14:30"),
        ("3 to 5 killed between 3 and 5 January", "between 3 and 5 January", "between 3 and 5 Jan 2018"),
        ("yesterday at 21:00 militants attacked", "yesterday at 21:00", "11 Feb 2018 21:00"),
        ("12 killed 9 January 2018 and 3 wounded", "9 January 2018", "9 Jan 2018"),
        ("1 of 11 rebuilt by early 2018; by unknown men", "by early 2018", "by April 2018"),
        ("on Friday 12 killed", "on Friday", "9 Feb 2018"),
        ("9 January in Khalis", "9 January", "9 Jan 2018"),
        ("مقتل مدنيين اثنين في 9 كانون الثاني 2018، داعش", "في 9 كانون الثاني 2018", "9 Jan 2018"),
        ("اعتقال ٤ أمس قرب الخالص", "أمس", "11 Feb 2018"),
        ("پێنج کەس لە ٩ی کانوونی دووەمی ٢٠١٨ کوژران", "لە ٩ی کانوونی دووەمی ٢٠١٨", "9 Jan 2018"),
    ],
)
def test_the_date_of_a_line_is_found(line: str, words: str, said: str) -> None:
    best = found_in(line)[0]
    assert (line[best.span.start : best.span.end], *map(say_period, best.readings)) == (words, said)
    assert best.is_certain


@pytest.mark.parametrize(
    "line",
    [
        "killed 1430 people",
        "they may have fled",
        "2000 displaced",
        "12.5 km",
        "the fall of Mosul",
        "night raid",
    ],
)
def test_what_may_be_a_count_or_a_common_word_is_no_certain_date(line: str) -> None:
    assert not any(found.is_certain for found in found_in(line))


def test_certain_dates_go_before_longer_doubtful_ones() -> None:
    assert [found.is_certain for found in found_in("1430 fled in may 2017 and were seen on 2 jan")] == [
        True,
        True,
        False,
    ]


def test_a_date_that_may_be_two_brings_both() -> None:
    found = found_in("9/1/18 raid near Khalis, 4 arrested")[0]
    assert [say_period(each) for each in found.readings] == ["9 Jan 2018", "1 Sep 2018"]
    assert found.trouble is not None


def test_a_date_that_cannot_be_is_told_and_not_read_in_part() -> None:
    (found,) = found_in("two killed on 30 February 2018 in Khalis")
    assert found.readings == ()
    assert found.trouble is not None
    assert "no 30 February" in str(found.trouble)


@given(st.text(max_size=120))
def test_any_line_is_searched(line: str) -> None:
    spans = [found.span for found in found_in(line)]
    assert not any(one.meets(other) for one in spans for other in spans if one != other)
