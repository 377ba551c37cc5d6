"""The dates of people in three languages, from human_dates.txt, whose head explains the notation."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep_app.domain.period import Period, Precision
from sitrep_app.domain.trouble import Trouble
from sitrep_app.domain.when import AmbiguousDate, read_period, say_period
from tests.support.periods import BAGHDAD, bounds_of

NOW = datetime(2018, 2, 12, 14, 0, tzinfo=BAGHDAD)
LINES = (Path(__file__).parent / "human_dates.txt").read_text(encoding="utf-8").splitlines()
DATES = [tuple(line.split("\t")) for line in LINES if line and not line.startswith("#")]
READ = [(meaning, words) for meaning, words in DATES if meaning[0] not in "?!"]
MISTYPED = [(meaning[2:], words) for meaning, words in DATES if meaning.startswith("? ")]


def read(text: str) -> Period:
    return read_period(text, BAGHDAD, NOW)


def meant(notation: str) -> Period:
    """The period that the notation at the head of the list stands for."""
    match notation.split():
        case [one, "..", other]:
            precise = {len(one), len(other)} <= {len("2018-01-09"), len("2018-01-09T14:30")}
            bounds = (begin_of(one), end_of(one), begin_of(other), end_of(other))
            return Period(Precision.DAYS if precise else Precision.RANGE, *bounds)
        case [one, "~", other]:
            return Period(Precision.RANGE, *(begin_of(one), end_of(other)) * 2)
        case [word, *rest] if word in OPEN:
            return OPEN[word](" ".join(rest))
    return single(notation)


OPEN: dict[str, Callable[[str], Period]] = {
    "-": lambda _: Period.unknown(),
    "W": lambda day: Period.week(date.fromisoformat(day), BAGHDAD),
    "since": lambda rest: Period.since(meant(rest)),
    "before": lambda rest: Period.before(begin_of(rest)),
    "by": lambda rest: Period.before(end_of(rest)),
    "after": lambda rest: Period.after(end_of(rest)),
    "until": lambda rest: Period(Precision.BEFORE, None, end_of(rest), begin_of(rest), end_of(rest)),
}


def single(written: str) -> Period:
    if "T" in written:
        return Period.instant(datetime.fromisoformat(written).replace(tzinfo=BAGHDAD))
    numbers = [int(number) for number in written.split("-")]
    match numbers:
        case [year]:
            return Period.year(year, BAGHDAD)
        case [year, month]:
            return Period.month(year, month, BAGHDAD)
    return Period.day(date(*numbers), BAGHDAD)


def begin_of(written: str) -> datetime:
    begin = single(written).start_earliest
    assert begin is not None
    return begin


def end_of(written: str) -> datetime:
    end = single(written).end_latest
    assert end is not None
    return end


@pytest.mark.parametrize(("meaning", "words"), READ, ids=[words for _, words in READ])
def test_a_persons_date_is_read_as_it_is_meant(meaning: str, words: str) -> None:
    period, expected = read(words), meant(meaning)
    assert (period.precision, *bounds_of(period)) == (expected.precision, *bounds_of(expected))


@pytest.mark.parametrize("words", [words for meaning, words in DATES if meaning == "?"])
def test_a_date_that_may_mean_two_things_is_asked_back(words: str) -> None:
    with pytest.raises(AmbiguousDate) as asked:
        read(words)
    assert len(asked.value.choices) > 1


@pytest.mark.parametrize(("meaning", "words"), MISTYPED, ids=[words for _, words in MISTYPED])
def test_a_mistyped_date_is_asked_back_with_what_was_meant(meaning: str, words: str) -> None:
    with pytest.raises(AmbiguousDate) as asked:
        read(words)
    assert [bounds_of(choice) for choice in asked.value.choices] == [bounds_of(meant(meaning))]


@pytest.mark.parametrize("words", [words for meaning, words in DATES if meaning == "!"])
def test_what_is_no_date_is_refused_in_plain_words(words: str) -> None:
    with pytest.raises(Trouble) as refused:
        read(words)
    assert not isinstance(refused.value, AmbiguousDate)
    assert refused.value.remedy


@pytest.mark.parametrize("language", ["en", "ar", "ckb"])
def test_every_reading_is_said_and_read_back_the_same(language: str) -> None:
    periods = [read(words) for _, words in READ]
    assert [bounds_of(read(say_period(period, language))) for period in periods] == [
        bounds_of(period) for period in periods
    ]


WORDS = sorted({word for _, words in DATES for word in words.split()})


@given(st.lists(st.sampled_from(WORDS), max_size=7).map(" ".join))
def test_any_mixture_of_their_words_is_a_period_or_a_trouble(text: str) -> None:
    try:
        period = read(text)
    except Trouble as trouble:
        assert trouble.remedy  # noqa: PT017 - either outcome is right
    else:
        assert period == read(text)
