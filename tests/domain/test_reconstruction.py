from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from sitrep_app.domain.facility import Facility, Progress
from sitrep_app.domain.period import Period, end_of
from sitrep_app.domain.programme import Programme, ReportedTotal
from sitrep_app.domain.reconstruction import Count, ReconstructionPicture, is_done, reconstruction_picture
from tests.support.builders import (
    BAGHDAD,
    a_day,
    a_facility,
    a_programme,
    a_progress,
    a_subject,
    a_total,
    entered,
)

State = Programme | Facility | Progress | ReportedTotal


def picture(*states: State, as_of: date | None = None) -> ReconstructionPicture:
    def of_kind(kind: type[State]) -> list[Any]:
        return [entered(s, known_from=number) for number, s in enumerate(states, 1) if isinstance(s, kind)]

    moment = end_of(as_of, BAGHDAD) if as_of else None
    return reconstruction_picture(
        of_kind(Programme), of_kind(Facility), of_kind(Progress), of_kind(ReportedTotal), moment
    )


def state_after(*claims: Progress, as_of: date | None = None) -> str:
    return picture(a_programme(), a_facility(), *claims, as_of=as_of).programmes[0].facilities[0].state


def test_one_of_eleven_is_reported_beside_one_of_one_recorded() -> None:
    diyala = picture(a_programme(), a_facility(), a_progress(), a_total(1, 11))
    assert (diyala.reported, diyala.recorded, diyala.unnamed) == (Count(1, 11), Count(1, 1), 10)


def test_a_second_hospital_is_recorded_and_the_report_stays_what_it_was() -> None:
    second = (a_facility("Khalis hospital"), a_progress("Khalis hospital"))
    diyala = picture(a_programme(), a_facility(), a_progress(), *second, a_total(1, 11))
    assert (diyala.reported, diyala.recorded, diyala.unnamed) == (Count(1, 11), Count(2, 2), 9)
    assert diyala.programmes[0].scope == 11


def test_more_recorded_than_reported_widens_the_scope() -> None:
    named = [a_facility(f"hospital {n}") for n in range(3)]
    programme = picture(a_programme(), *named, a_total(0, 2)).programmes[0]
    assert (programme.scope, programme.unnamed) == (3, 0)


def test_without_a_reported_total_nothing_is_unnamed() -> None:
    programme = picture(a_programme(), a_facility(), a_progress()).programmes[0]
    assert (programme.reported, programme.scope, programme.unnamed) == (None, 1, 0)


def test_a_cancelled_facility_leaves_the_count_and_keeps_its_name() -> None:
    diyala = picture(a_programme(), a_facility(), a_progress(state="cancelled"), a_total(1, 11))
    assert (diyala.recorded, diyala.unnamed) == (Count(0, 0), 10)


def test_a_facility_damaged_again_is_done_no_longer() -> None:
    opened, hit = a_progress(period=a_day(5)), a_progress(state="damaged_again", period=a_day(20))
    before, after = (
        picture(a_programme(), a_facility(), opened, hit, as_of=date(2018, 1, day)).recorded
        for day in (19, 20)
    )
    assert (before, after) == (Count(1, 1), Count(0, 1))


def test_a_facility_rebuilt_once_more_is_done_again() -> None:
    claims = [a_progress(period=a_day(5)), a_progress(state="damaged_again", period=a_day(20))]
    assert state_after(*claims, a_progress(period=a_day(3, month=4))) == "operational"


def test_damage_on_a_day_of_the_month_it_was_opened_in_is_the_later_news() -> None:
    assert state_after(a_progress(), a_progress(state="damaged_again", period=a_day(20))) == "damaged_again"


def test_a_claim_for_the_year_is_later_than_one_for_its_first_days() -> None:
    opened = a_progress(period=Period.year(2018, BAGHDAD))
    assert state_after(opened, a_progress(state="under_works", period=a_day(10))) == "operational"


def test_works_that_went_on_do_not_outlast_the_opening_within_them() -> None:
    works = a_progress(state="under_works", period=Period.days(date(2018, 1, 1), date(2018, 3, 31), BAGHDAD))
    assert state_after(works, a_progress(period=a_day(15, month=3))) == "operational"


def test_by_a_date_means_at_that_date_at_the_latest() -> None:
    opened = a_progress(period=Period.before(end_of(date(2018, 4, 30), BAGHDAD)))
    assert state_after(opened, a_progress(state="under_works", period=a_day(10))) == "operational"


def test_an_undated_claim_is_the_oldest() -> None:
    undated = a_progress(period=Period.unknown())
    assert state_after(a_progress(state="under_works", period=a_day(1)), undated) == "under_works"


def test_of_claims_for_the_same_time_the_one_known_last_holds() -> None:
    assert state_after(a_progress(state="under_works"), a_progress()) == "operational"
    assert state_after(a_progress(), a_progress(state="under_works")) == "under_works"


def test_what_has_not_begun_by_a_date_is_not_shown_at_it() -> None:
    shown = picture(a_programme(), a_facility(), a_progress(), a_total(), as_of=date(2017, 12, 31))
    assert (shown.recorded, shown.reported) == (Count(0, 1), Count(0, 0))
    assert shown.programmes[0].facilities[0].latest is None


def test_the_newest_report_of_a_programme_stands_and_the_older_are_kept() -> None:
    older = a_total(0, 9, period=Period.month(2017, 6, BAGHDAD))
    programme = picture(a_programme(), a_total(1, 11), older).programmes[0]
    assert programme.reported == Count(1, 11)
    assert [total.state.of for total in programme.totals] == [11, 9]


def test_several_programmes_add_up_each_with_its_own() -> None:
    villages = (
        a_programme("Villages"),
        a_facility("Sherween", programme="Villages"),
        a_progress("Sherween", "planned"),
    )
    schools = (a_programme("Schools"), a_total(2, 20, programme="Schools"))
    all_three = picture(a_programme(), a_facility(), a_progress(), a_total(), *villages, *schools)
    assert [p.programme.state.name for p in all_three.programmes] == ["Schools", "Hospitals", "Villages"]
    assert (all_three.reported, all_three.recorded, all_three.unnamed) == (Count(3, 31), Count(1, 2), 30)


@pytest.mark.parametrize("programme", ["", "A programme that was struck"])
def test_a_facility_of_no_programme_is_shown_and_not_counted(programme: str) -> None:
    diyala = picture(a_programme(), a_facility(programme=programme), a_progress(), a_total())
    assert [facility.is_done for facility in diyala.unassigned] == [True]
    assert (diyala.recorded, diyala.unnamed) == (Count(0, 0), 11)


def test_a_claim_about_a_facility_nobody_has_recorded_is_left_out() -> None:
    assert picture(a_programme(), a_progress("Elsewhere")).recorded == Count(0, 0)


def test_a_facility_without_a_claim_is_of_unknown_state() -> None:
    assert state_after() == "unknown"


@pytest.mark.parametrize(
    ("state", "done"),
    [
        ("operational", True),
        ("handed_over", True),
        ("works_complete", False),
        ("under_works", False),
        ("cancelled", False),
        ("a_state_of_tomorrow", False),
    ],
)
def test_done_means_rebuilt_and_open(state: str, done: bool) -> None:
    assert is_done(state) is done


def test_facilities_of_the_same_name_stay_two() -> None:
    one, other = entered(a_facility(), "one"), entered(replace(a_facility()), "other")
    both = reconstruction_picture([entered(a_programme())], [one, other], [], [], None)
    assert [f.facility.subject for f in both.programmes[0].facilities] == [
        a_subject("one"),
        a_subject("other"),
    ]
