from datetime import UTC, date

import pytest

from sitrep_app.domain.incident import CATEGORIES
from sitrep_app.domain.lens import Lens
from sitrep_app.domain.period import Period
from sitrep_app.gui.panels.timeline import walking
from sitrep_app.gui.panels.timeline.areas import Areas
from sitrep_app.gui.panels.timeline.lanes import LaneChoice
from sitrep_app.gui.panels.timeline.prepared import Prepared, prepare
from sitrep_app.gui.panels.timeline.presenter import Presenter
from tests.gui.panels.timeline.building import Said, at, micros, reading

FIRST, SECOND, THIRD = CATEGORIES[:3]


@pytest.fixture
def prepared() -> Prepared:
    """Three dated incidents in the first and third lane, one that went on before and after them, one undated."""
    held = [
        Said(Period.unknown(), FIRST),
        Said(Period.day(date(2018, 1, 5)), FIRST),
        Said(Period.day(date(2018, 1, 7)), THIRD),
        Said(Period.day(date(2018, 1, 9)), FIRST),
        Said(Period.since(Period.before(at("2018-01-08"))), THIRD),
    ]
    return prepare(reading(held), Lens(), LaneChoice.CATEGORY, date(2018, 2, 1), UTC)


def starts(prepared: Prepared, rows: list[int | None]) -> list[int | None]:
    return [walking.moment_of(prepared.index, row) if row is not None else None for row in rows]


def test_walking_reaches_every_entry_in_order_of_time_and_the_undated_last(prepared: Prepared) -> None:
    row, walked = None, []
    for _ in range(6):
        row = walking.beside(prepared.index, prepared.undated, row, 1, micros("2018-01-01"))
        walked.append(row)
    days = ["2018-01-05", "2018-01-07", "2018-01-08", "2018-01-09"]
    assert starts(prepared, walked) == [*(micros(day) for day in days), None, None]
    assert walked[4] == walked[5] == prepared.undated[0]


def test_walking_begins_at_what_is_in_view(prepared: Prepared) -> None:
    forward = walking.beside(prepared.index, prepared.undated, None, 1, micros("2018-01-06"))
    back = walking.beside(prepared.index, prepared.undated, None, -1, micros("2018-01-06"))
    assert starts(prepared, [forward, back]) == [micros("2018-01-07"), micros("2018-01-05")]


def test_home_and_end_are_the_first_and_the_last_with_a_date(prepared: Prepared) -> None:
    rows = [walking.end(prepared.index, prepared.undated, last=last) for last in (False, True)]
    assert starts(prepared, rows) == [micros("2018-01-05"), micros("2018-01-09")]


def test_down_goes_to_the_nearest_entry_of_the_next_lane_that_has_any(prepared: Prepared) -> None:
    row = walking.end(prepared.index, prepared.undated, last=True)
    assert row is not None
    found = walking.across(prepared.index, row, 0, 1)
    assert found is not None
    assert (walking.moment_of(prepared.index, found[0]), found[1]) == (micros("2018-01-08"), 2)


def test_below_the_last_lane_there_is_nowhere_to_go(prepared: Prepared) -> None:
    row = walking.end(prepared.index, prepared.undated, last=False)
    assert row is not None
    assert walking.across(prepared.index, row, 2, 1) is None


def test_an_entry_that_the_filters_hold_back_is_nowhere() -> None:
    held = [Said(Period.day(date(2018, 1, day)), FIRST if day < 3 else SECOND) for day in (1, 2, 3)]
    lens = Lens(categories=frozenset({SECOND}))
    prepared = prepare(reading(held), lens, LaneChoice.CATEGORY, date(2018, 2, 1), UTC)
    assert [prepared.index.place(row) for row in range(3)] == [None, None, 0]
    assert walking.lane_of(prepared.index, 0) is None
    assert walking.lane_of(prepared.index, 2) == 1


def test_every_one_of_a_thousand_entries_of_one_day_is_reached_by_the_keyboard_alone() -> None:
    day, other = Period.day(date(2018, 1, 5)), Period.instant(at("2018-01-05T14:00"))
    held = [Said((day, other)[number % 2], CATEGORIES[number % 6]) for number in range(1000)]
    presenter = Presenter(len, len)
    presenter.fit(Areas.of(1200, 400, 150))
    presenter.show(prepare(reading(held), Lens(), LaneChoice.CATEGORY, date(2018, 2, 1), UTC), reopen=True)
    walked = [presenter.go_to_end(last=False), *(presenter.step(1) for _ in range(999))]
    assert sorted(walked, key=str) == sorted(range(1000), key=str)
    assert presenter.step(1) == walked[-1]
    assert [presenter.step(-1) for _ in range(999)] == walked[-2::-1]
    frame = presenter.frame()
    assert frame is not None
    assert presenter.selected in {mark.row for mark in (*frame.marks, *frame.pins)}
