import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from sitrep_app.gui.panels.timeline.scale import DAY, EARLIEST, LATEST, NARROWEST, WIDEST, YEAR, Scale

moments = st.integers(-60 * YEAR, 200 * YEAR)
scales = st.builds(Scale.over, moments, moments, st.floats(50, 4000))
shares = st.floats(0, 1)


@given(scales, shares)
def test_a_pixel_becomes_a_moment_and_the_same_pixel_again(scale: Scale, share: float) -> None:
    x = share * scale.width
    assert abs(scale.x(scale.time(x)) - x) <= 0.51 / scale.per_pixel + 1e-6


@given(scales, shares, st.floats(0.05, 20))
def test_zooming_keeps_the_moment_under_the_pointer(scale: Scale, share: float, factor: float) -> None:
    x = share * scale.width
    zoomed = scale.zoomed(x, factor)
    if EARLIEST < zoomed.start < LATEST - zoomed.span:
        assert abs(zoomed.x(scale.time(x)) - x) < 0.01


@given(scales, st.floats(-5000, 5000))
def test_panning_moves_every_moment_by_the_same_pixels(scale: Scale, pixels: float) -> None:
    panned = scale.panned(pixels)
    if EARLIEST < panned.start < LATEST - panned.span:
        assert abs(panned.x(scale.start) - pixels) < 0.01


@given(scales, st.floats(1e-9, 1e9), shares)
def test_a_view_never_leaves_what_a_calendar_can_label(scale: Scale, factor: float, share: float) -> None:
    zoomed = scale.zoomed(share * scale.width, factor)
    assert NARROWEST * 0.99 <= zoomed.span <= WIDEST * 1.01
    assert zoomed.start >= EARLIEST
    assert zoomed.end <= LATEST + 1


def test_open_sides_come_out_far_off_screen() -> None:
    scale = Scale.over(0, 30 * DAY, 600)
    left, right = scale.xs(np.array([-(2**63), 2**63 - 1]))
    assert left < -1e6
    assert right > 1e6


def test_resizing_shows_the_same_stretch_of_time() -> None:
    scale = Scale.over(0, 30 * DAY, 600)
    assert (scale.resized(900).start, scale.resized(900).end) == (scale.start, scale.end)
