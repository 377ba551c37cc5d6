import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep_app.domain.location import Closeness, Location, distance_km, offset
from sitrep_app.domain.trouble import Trouble
from sitrep_app.domain.vocabulary import load

BAQUBA, MIQDADIYAH = (33.75403, 44.60518), (33.97861, 44.93694)

points = st.tuples(st.floats(-85, 85), st.floats(-179, 179))


def test_half_a_coordinate_is_refused_under_its_field() -> None:
    with pytest.raises(Trouble, match="only one number") as caught:
        Location(latitude=33.98)
    assert caught.value.field == "where"


@pytest.mark.parametrize(
    ("latitude", "longitude"), [(90.1, 44.0), (33.0, -180.5), (math.nan, 44.0), (33.0, math.inf)]
)
def test_a_coordinate_off_the_globe_is_refused(latitude: float, longitude: float) -> None:
    with pytest.raises(Trouble, match="not on the globe"):
        Location(latitude=latitude, longitude=longitude)


@pytest.mark.parametrize("radius", [-1, 30_000_000])
def test_a_radius_that_cannot_be_drawn_is_refused(radius: int) -> None:
    with pytest.raises(Trouble, match="cannot be drawn"):
        Location(latitude=33.98, longitude=44.93, radius_m=radius)


def test_a_null_island_is_a_place_like_any_other() -> None:
    assert Location(latitude=0.0, longitude=0.0).latitude == 0


@pytest.mark.parametrize(
    ("location", "doubtful"),
    [
        (Location(Closeness.POINT), False),
        (Location(Closeness.SETTLEMENT), False),
        (Location(Closeness.VICINITY, radius_m=600), False),
        (Location(Closeness.VICINITY, radius_m=13_000), True),
        (Location(Closeness.DISTRICT), True),
        (Location(), True),
    ],
)
def test_an_area_and_a_wide_radius_are_drawn_hatched(location: Location, doubtful: bool) -> None:
    assert location.is_doubtful is doubtful


def test_a_place_is_called_by_its_name_else_by_what_was_said() -> None:
    assert Location(name="Baquba", said="in Baquba").label == "Baquba"
    assert Location(said="Atlantis").label == "Atlantis"


def test_miqdadiyah_lies_nearly_forty_kilometres_from_baquba() -> None:
    assert distance_km(BAQUBA, MIQDADIYAH) == pytest.approx(39.5, abs=0.1)


def test_thirty_kilometres_north_east_of_baquba() -> None:
    assert offset(BAQUBA, 30, 45) == pytest.approx((33.945, 44.835), abs=0.001)


def test_going_east_past_the_date_line_comes_back_from_the_west() -> None:
    _latitude, longitude = offset((0.0, 179.9), 50, 90)
    assert longitude == pytest.approx(-179.65, abs=0.01)


@given(points, st.floats(0.1, 500), st.floats(0, 360))
def test_an_offset_lies_as_far_away_as_was_said(
    origin: tuple[float, float], kilometres: float, bearing: float
) -> None:
    assert distance_km(origin, offset(origin, kilometres, bearing)) == pytest.approx(
        kilometres, rel=1e-6, abs=1e-6
    )


@given(points, points)
def test_it_is_as_far_there_as_back(one: tuple[float, float], other: tuple[float, float]) -> None:
    assert distance_km(one, other) == pytest.approx(distance_km(other, one))


def test_every_closeness_has_its_word() -> None:
    assert {Closeness(code) for code in load("location_precision").codes} == set(Closeness)
