import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep_app.gui.panels.map.scale_bar import scale_bar


@given(st.floats(0.5, 10_000))
def test_the_bar_fits_and_is_not_shorter_than_it_must_be(metres_per_pixel: float) -> None:
    bar = scale_bar(metres_per_pixel, 130)
    assert 130 / 2.5 - 1e-6 <= bar.length <= 130 + 1e-6
    assert bar.length * metres_per_pixel == pytest.approx(bar.metres)


@pytest.mark.parametrize(
    ("metres_per_pixel", "metres"), [(1, 100), (2, 200), (400, 50_000), (1_600, 200_000)]
)
def test_the_bar_measures_a_round_number(metres_per_pixel: float, metres: int) -> None:
    assert scale_bar(metres_per_pixel, 130).metres == metres
