import pytest

from sitrep_app.domain import gazetteer
from sitrep_app.domain.where.areas import codes_at
from sitrep_app.gui.panels.map.land import load
from sitrep_app.gui.panels.map.projection import project


def test_every_province_and_district_of_the_gazetteer_has_an_outline() -> None:
    land, places = load(), list(gazetteer.load())
    assert {place.adm1 for place in places if place.kind == "adm1"} == set(land.provinces)
    assert {place.adm2 for place in places if place.kind == "adm2"} == set(land.districts)


@pytest.mark.parametrize(
    ("latitude", "longitude"), [(33.754, 44.605), (34.45, 44.6), (36.3, 43.1), (30.5, 47.8)]
)
def test_a_point_lies_in_the_areas_that_the_domain_finds(latitude: float, longitude: float) -> None:
    found = [code for code in reversed(codes_at(latitude, longitude)) if code]
    assert load().areas_at(*project(latitude, longitude)) == found


def test_nothing_of_ours_lies_abroad() -> None:
    assert load().areas_at(*project(35.7, 51.4)) == []


def test_an_area_without_an_outline_is_drawn_as_the_one_around_it() -> None:
    area = load().area("IQG07Q02N03")
    assert area is not None
    assert area.code == "IQG07Q02"


@pytest.mark.parametrize("code", ["", "SY02"])
def test_an_unknown_area_is_none(code: str) -> None:
    assert load().area(code) is None


def test_an_island_in_a_lake_is_not_the_lake() -> None:
    tharthar = next(lake for lake in load().lakes if lake.name == "Buhayrat ath Tharthar")
    assert tharthar.holds(*project(33.95, 43.3))
    assert not tharthar.holds(*project(34.5, 44.2))
