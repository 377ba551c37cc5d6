from datetime import UTC, date

import numpy as np
import pytest

from sitrep_app.domain.lens import Lens, Standpoint
from sitrep_app.domain.period import Period
from sitrep_app.gui.panels.timeline.areas import Areas
from sitrep_app.gui.panels.timeline.lanes import LaneChoice
from sitrep_app.gui.panels.timeline.prepared import Prepared, prepare
from sitrep_app.gui.panels.timeline.presenter import Presenter
from sitrep_app.gui.panels.timeline.scale import DAY
from tests.gui.panels.timeline.building import Said, at, micros, reading

AREAS = Areas.of(1100, 300, 200)
LENS = Lens(Standpoint(at("2018-02-01")), at("2018-01-01"), at("2018-02-01"))


def prepared_of(days: int = 400, lens: Lens = LENS, **said: object) -> Prepared:
    last = date(2018, 1, 31).toordinal()
    held = [Said(Period.day(date.fromordinal(last - i)), title=f"day {i}", **said) for i in range(days)]  # type: ignore[arg-type]
    return prepare(reading(held), lens, LaneChoice.CATEGORY, date(2018, 2, 12), UTC)


@pytest.fixture
def presenter() -> Presenter:
    made = Presenter(len, len)
    made.fit(AREAS)
    made.show(prepared_of(), reopen=True)
    return made


def test_it_opens_on_the_window_of_the_lens_and_what_led_up_to_it(presenter: Presenter) -> None:
    assert presenter.view.start == micros("2018-01-01") - 3 * 31 * DAY
    assert presenter.view.end > micros("2018-02-01")


@pytest.mark.parametrize("factor", [0.5, 0.9, 1.25, 40])
def test_zooming_keeps_the_moment_under_the_pointer(presenter: Presenter, factor: float) -> None:
    moment = presenter.view.time(600)
    presenter.zoom(600, factor)
    assert presenter.view.x(moment) == pytest.approx(600, abs=0.1)


def test_zooming_out_ends_a_little_beyond_all_there_is(presenter: Presenter) -> None:
    for _ in range(50):
        presenter.zoom(300, 0.5)
    assert 400 * DAY < presenter.view.span < 800 * DAY


def test_some_of_what_there_is_stays_in_view_however_far_it_is_panned(presenter: Presenter) -> None:
    for pixels in (100_000, -100_000):
        presenter.pan(pixels)
        assert presenter.in_view > 0


def test_a_view_stays_when_data_changes(presenter: Presenter) -> None:
    presenter.zoom(100, 3)
    before = presenter.view
    presenter.show(prepared_of(401), reopen=False)
    assert presenter.view == before


def test_walking_brings_each_entry_into_view(presenter: Presenter) -> None:
    presenter.zoom(300, 60)
    for _ in range(12):
        presenter.step(-1)
        assert 0 <= presenter.focus <= presenter.view.width
        assert presenter.view.x(micros("2018-02-01")) > presenter.focus


def test_all_of_a_bar_is_revealed_where_it_fits() -> None:
    presenter = Presenter(len, len)
    presenter.fit(AREAS)
    held = [Said(Period.month(2018, month)) for month in range(1, 13)]
    lens = Lens(Standpoint(at("2019-01-01")))
    presenter.show(prepare(reading(held), lens, LaneChoice.CATEGORY, date(2019, 1, 1), UTC), reopen=True)
    presenter.look_at(micros("2018-01-01"), micros("2018-04-01"))
    presenter.reveal(3)
    assert presenter.view.x(micros("2018-05-01")) < presenter.view.width
    presenter.reveal(0)
    assert presenter.view.x(micros("2018-01-01")) > 0


def test_an_entry_in_view_is_revealed_without_moving_the_view(presenter: Presenter) -> None:
    before = presenter.view
    presenter.reveal(presenter.prepared.index.whole.rows[-20] if presenter.prepared else 0)
    assert presenter.view == before


def test_resizing_keeps_the_stretch_of_time(presenter: Presenter) -> None:
    before = presenter.view
    presenter.fit(Areas.of(1600, 500, 200))
    assert (presenter.view.start, presenter.view.end) == (before.start, before.end)
    assert presenter.view.width > before.width


def test_lanes_that_do_not_fit_are_scrolled_and_no_further_than_their_foot() -> None:
    presenter = Presenter(len, len)
    presenter.fit(Areas.of(1100, 160, 200))
    held = [Said(Period.month(2018, 1), actors=(f"{i}",)) for i in range(30)]
    presenter.show(prepare(reading(held), LENS, LaneChoice.ACTOR, date(2018, 2, 12), UTC), reopen=True)
    presenter.pan(0, -10_000)
    frame = presenter.frame()
    assert frame is not None
    assert frame.scrolled == frame.overflow > 100
    assert frame.rows[-1].top + frame.rows[-1].height == pytest.approx(frame.areas.plot.bottom)


def test_walking_scrolls_to_the_lane_of_the_entry() -> None:
    presenter = Presenter(len, len)
    presenter.fit(Areas.of(1100, 160, 200))
    held = [Said(Period.day(date(2018, 1, i + 1)), actors=(f"{i:02}",)) for i in range(30)]
    presenter.show(prepare(reading(held), LENS, LaneChoice.ACTOR, date(2018, 2, 12), UTC), reopen=True)
    for last in (True, False):
        row = presenter.go_to_end(last=last)
        frame = presenter.frame()
        assert frame is not None
        assert row in {mark.row for mark in frame.marks if frame.areas.plot.holds(mark.left, mark.y)}


def test_a_press_on_a_crowded_lane_finds_the_entry_nearest_to_it(presenter: Presenter) -> None:
    x = presenter.view.x(micros("2017-12-25"))
    row = presenter.nearest(0, x + 2, within=6)
    assert row is not None
    assert presenter.prepared is not None
    assert presenter.prepared.reading.titles(np.array([row])) == ["day 37"]
    assert presenter.nearest(0, presenter.view.x(micros("2018-02-03")), within=6) is None


def test_nothing_is_framed_before_anything_is_shown() -> None:
    presenter = Presenter(len, len)
    assert presenter.frame() is None
    assert presenter.step(1) is None
    assert presenter.in_view == 0
