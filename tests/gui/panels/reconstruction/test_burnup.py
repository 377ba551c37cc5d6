from datetime import UTC, date, datetime

import pytest

from sitrep_app.domain.facility import Progress
from sitrep_app.domain.period import Period
from sitrep_app.domain.programme import ReportedTotal
from sitrep_app.gui.panels.reconstruction.burnup import BurnUp, burn_up, placed, whole_ticks
from tests.gui.panels.reconstruction.known import AS_OF, HOSPITALS, known, second_hospital
from tests.reports.sample import ZONE, entry


def drawn(**held: object) -> BurnUp:
    return burn_up(known(**held).picture.programmes[0], AS_OF, ZONE)  # type: ignore[arg-type]


def totals(*said: tuple[int, int, date]) -> list[object]:
    return [
        entry(ReportedTotal(HOSPITALS, done, of, Period.day(day)), 430 + i)
        for i, (done, of, day) in enumerate(said)
    ]


def test_scope_grows_with_the_totals_reported() -> None:
    shown = drawn(
        totals=totals((0, 7, date(2016, 1, 1)), (0, 9, date(2017, 1, 1)), (1, 11, date(2018, 1, 1)))
    )
    assert [value for _moment, value in shown.scope] == [7, 9, 11, 11]


def test_recorded_counts_each_facility_from_the_claim_that_says_it_is_done() -> None:
    facility, claim = second_hospital()
    shown = drawn(facilities=[facility], progress=[claim])
    assert [value for _moment, value in shown.recorded] == [0, 1, 2, 2]


def test_a_facility_that_is_damaged_again_is_counted_no_more() -> None:
    facility, claim = second_hospital()
    again = entry(Progress(facility.subject, "damaged_again", Period.day(date(2018, 1, 25))), 422)
    shown = drawn(facilities=[facility], progress=[claim, again])
    assert [value for _moment, value in shown.recorded][-2:] == [1, 1]


def test_a_claim_stands_in_the_middle_of_its_doubt_and_never_after_the_date_shown() -> None:
    assert placed(Period.month(2017, 6), AS_OF) == datetime(2017, 6, 16, tzinfo=UTC)
    assert placed(Period.year(2018), AS_OF) < AS_OF
    assert placed(Period.unknown(), AS_OF) == AS_OF


def test_a_year_at_least_is_shown_with_few_ticks() -> None:
    shown = drawn()
    assert shown.start is not None
    assert (AS_OF - shown.start).days >= 365
    assert 1 <= len(shown.ticks) <= 7


def test_nothing_reported_or_recorded_draws_nothing() -> None:
    held = known(totals=[])
    assert burn_up(held.picture.programmes[1], AS_OF, ZONE) == BurnUp()


def test_no_line_runs_past_the_date_shown() -> None:
    shown = drawn()
    assert {line[-1][0] for line in (shown.scope, shown.reported, shown.recorded)} == {AS_OF}
    assert shown.end is not None
    assert shown.end > AS_OF


def test_what_counts_as_older_is_drawn_no_later_than_what_counts_as_newer() -> None:
    facility, _claim = second_hospital()
    vague = entry(
        Progress(facility.subject, "operational", Period.before(datetime(2018, 4, 1, tzinfo=UTC))), 422
    )
    dated = entry(Progress(facility.subject, "reported_destroyed", Period.month(2017, 11)), 423)
    shown = drawn(facilities=[facility], progress=[vague, dated])
    assert min(value for _moment, value in shown.recorded) >= 0


@pytest.mark.parametrize(
    ("top", "counts"), [(1, (0, 1)), (4, (0, 1, 2, 3, 4)), (11, (0, 5, 10)), (300, (0, 100, 200, 300))]
)
def test_counts_are_marked_by_few_whole_numbers(top: int, counts: tuple[int, ...]) -> None:
    assert whole_ticks(top) == counts
