import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep_app.gui.panels.map.land import load
from sitrep_app.gui.panels.map.projection import Box, project
from sitrep_app.gui.panels.map.view import View

DIYALA = load().provinces["IQG10"].box


@given(st.floats(0, 900), st.floats(0, 600), st.floats(0.2, 5))
def test_what_is_under_the_pointer_stays_there_while_zooming(px: float, py: float, factor: float) -> None:
    before = View.fitted(DIYALA, 900, 600)
    after = before.zoomed(px, py, factor)
    assert after.on_map(px, py) == pytest.approx(before.on_map(px, py), abs=1e-12)


def test_a_fitted_view_shows_the_whole_area_with_room_around_it() -> None:
    view = View.fitted(DIYALA, 900, 600, room=0.1)
    left, top = view.on_screen(DIYALA.left, DIYALA.top)
    right, bottom = view.on_screen(DIYALA.right, DIYALA.bottom)
    assert top == pytest.approx(50)
    assert bottom == pytest.approx(550)
    assert 0 < left < right < 900


def test_a_pixel_on_the_map_is_the_pixel_on_the_screen() -> None:
    view = View.fitted(DIYALA, 900, 600)
    assert view.on_screen(*view.on_map(123, 45)) == pytest.approx((123, 45))


def test_the_map_cannot_be_pushed_out_of_sight() -> None:
    within = Box(0.6, 0.3, 0.7, 0.5)
    view = View.fitted(DIYALA, 900, 600).panned(1e9, -1e9, within)
    assert (view.x, view.y) == (0.6, 0.5)


def test_zooming_ends_at_the_street_and_at_the_region() -> None:
    view = View.fitted(DIYALA, 900, 600)
    assert view.zoomed(0, 0, 1e9).scale == view.zoomed(0, 0, 1e12).scale
    assert view.zoomed(0, 0, 1e-9).box.width < 1


def test_a_larger_window_shows_the_same_larger() -> None:
    view = View.fitted(DIYALA, 900, 600)
    larger = view.resized(1800, 1200)
    assert larger.box == view.box


def test_a_pixel_measures_more_in_the_south() -> None:
    north, south = (View(*project(latitude, 44), 100_000, 900, 600) for latitude in (37, 29))
    assert south.metres_per_pixel > north.metres_per_pixel
