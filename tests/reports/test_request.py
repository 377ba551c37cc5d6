from datetime import UTC, date, datetime

import pytest

from sitrep_app.domain.identity import Hlc
from sitrep_app.domain.trouble import Trouble
from sitrep_app.reports.request import ReportRequest
from tests.reports.sample import ZONE

JANUARY = ReportRequest(date(2018, 1, 1), date(2018, 1, 31))


def test_a_period_takes_in_all_of_its_last_day() -> None:
    lens = JANUARY.lens(ZONE)
    assert lens.start == datetime(2018, 1, 1, tzinfo=ZONE)
    assert lens.end == datetime(2018, 2, 1, tzinfo=ZONE)


def test_the_state_shown_is_that_of_the_last_day_unless_another_is_asked_for() -> None:
    assert JANUARY.shown_until == date(2018, 1, 31)
    later = ReportRequest(JANUARY.first, JANUARY.last, as_of=date(2018, 2, 10))
    assert later.lens(ZONE).standpoint.as_of == datetime(2018, 2, 11, tzinfo=ZONE)


def test_what_came_before_ends_where_the_period_begins() -> None:
    earlier = JANUARY.earlier_lens(ZONE)
    assert (earlier.start, earlier.end) == (None, JANUARY.lens(ZONE).start)


def test_what_was_known_then_is_asked_of_both_lenses() -> None:
    request = ReportRequest(JANUARY.first, JANUARY.last, known_at=Hlc(7))
    assert {lens.standpoint.known_at for lens in (request.lens(ZONE), request.earlier_lens(ZONE))} == {7}


def test_the_pdf_is_dated_by_the_request_and_not_by_the_clock() -> None:
    assert JANUARY.timestamp == int(datetime(2018, 1, 31, tzinfo=UTC).timestamp())
    issued = ReportRequest(JANUARY.first, JANUARY.last, issued_on=date(2018, 2, 12))
    assert issued.timestamp == int(datetime(2018, 2, 12, tzinfo=UTC).timestamp())


def test_a_period_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(Trouble, match="ends before it begins"):
        ReportRequest(date(2018, 2, 1), date(2018, 1, 1))
