from datetime import date

import pytest

from sitrep_app.domain.identity import Hlc
from sitrep_app.domain.marking import Marking
from sitrep_app.domain.trouble import Trouble
from sitrep_app.gui.panels.reports.presenter import Composer
from sitrep_app.reports.request import ReportRequest
from tests.support.builders import BAGHDAD

TODAY = date(2018, 2, 12)
JANUARY = Composer(ReportRequest(date(2018, 1, 1), date(2018, 1, 31)), TODAY, BAGHDAD)


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("1–15 jan 2018", date(2018, 1, 1), date(2018, 1, 15)),
        ("jan 2018", date(2018, 1, 1), date(2018, 1, 31)),
        ("Q1 2018", date(2018, 1, 1), date(2018, 3, 31)),
        ("9 feb 2018", date(2018, 2, 9), date(2018, 2, 9)),
        ("yesterday", date(2018, 2, 11), date(2018, 2, 11)),
    ],
)
def test_a_period_is_typed_as_people_write_it(typed: str, first: date, last: date) -> None:
    request = JANUARY.with_period(typed).request
    assert (request.first, request.last) == (first, last)


@pytest.mark.parametrize("typed", ["since jan 2018", "before 2017", "nonsense", ""])
def test_what_is_no_period_with_two_ends_is_refused(typed: str) -> None:
    with pytest.raises(Trouble):
        JANUARY.with_period(typed)


def test_the_next_report_is_due_on_the_last_day_of_what_is_typed() -> None:
    assert JANUARY.with_next("12 march 2018").request.next_due == date(2018, 3, 12)
    assert JANUARY.with_next("feb 2018").request.next_due == date(2018, 2, 28)


def test_a_next_report_can_be_taken_away_again() -> None:
    assert JANUARY.with_next("12 march 2018").with_next(" ").request.next_due is None


def test_the_next_report_cannot_be_due_before_this_one_ends() -> None:
    with pytest.raises(Trouble, match="before this one ends"):
        JANUARY.with_next("31 jan 2018")


def test_the_composer_follows_the_window_s_standpoint() -> None:
    request = JANUARY.seen_from(date(2018, 1, 20), Hlc(7), TODAY).request
    assert (request.as_of, request.known_at, request.shown_until) == (date(2018, 1, 20), 7, date(2018, 1, 20))


def test_language_and_audience_are_passed_on() -> None:
    request = JANUARY.with_language("ckb").with_audience(Marking.AMBER).request
    assert (request.language, request.audience) == ("ckb", Marking.AMBER)
