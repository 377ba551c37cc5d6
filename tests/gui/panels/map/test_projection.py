import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep_app.domain.location import distance_km, offset
from sitrep_app.gui.panels.map.projection import (
    Box,
    metres_per_unit,
    metres_per_unit_all,
    project,
    project_all,
)


def test_north_is_up_and_east_is_right() -> None:
    (baghdad_x, baghdad_y), (mosul_x, mosul_y) = project(33.3, 44.4), project(36.3, 43.1)
    assert mosul_y < baghdad_y
    assert mosul_x < baghdad_x


@given(st.floats(-80, 80), st.floats(-179, 179), st.floats(0, 359))
def test_a_kilometre_on_the_ground_is_a_kilometre_on_the_map(
    latitude: float, longitude: float, bearing: float
) -> None:
    (x1, y1), (x2, y2) = project(latitude, longitude), project(*offset((latitude, longitude), 1, bearing))
    across = (x2 - x1 + 0.5) % 1 - 0.5
    metres = ((across**2 + (y2 - y1) ** 2) ** 0.5) * metres_per_unit((y1 + y2) / 2)
    assert abs(metres - 1000) < 5
    assert abs(distance_km((latitude, longitude), offset((latitude, longitude), 1, bearing)) - 1) < 1e-6


def test_many_points_are_laid_flat_as_one_is() -> None:
    x, y = project_all(np.array([33.3, np.nan]), np.array([44.4, 44.4]))
    # numpy and the C library may differ in the last digit, as processors do
    assert (x[0], y[0]) == pytest.approx(project(33.3, 44.4), rel=1e-12)
    assert np.isnan(y[1])
    assert metres_per_unit_all(y[:1])[0] == pytest.approx(metres_per_unit(float(y[0])), rel=1e-12)


def test_boxes_that_only_meet_at_an_edge_touch() -> None:
    assert Box(0, 0, 1, 1).touches(Box(1, 0, 2, 1))
    assert not Box(0, 0, 1, 1).touches(Box(1.1, 0, 2, 1))
    assert Box(0, 0, 2, 2).common(Box(1, 1, 3, 3)) == Box(1, 1, 2, 2)
