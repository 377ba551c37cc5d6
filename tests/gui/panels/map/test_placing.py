from sitrep_app.domain.location import Closeness, Location
from sitrep_app.gui.panels.map.land import load
from sitrep_app.gui.panels.map.placing import spot
from sitrep_app.gui.panels.map.projection import metres_per_unit, project
from tests.gui.panels.map.ground import ALEPPO, BAQUBA, DIYALA, HAMRIN, MUQDADIYA, NOWHERE, prepared


def test_a_town_is_a_point_without_a_radius() -> None:
    placing = prepared(BAQUBA).placing
    assert placing.at(0) is not None
    assert placing.radius.tolist() == [0]


def test_a_place_near_another_has_its_doubt_around_it() -> None:
    placing = prepared(HAMRIN).placing
    assert round(float(placing.radius[0]) * metres_per_unit(float(placing.y[0]))) == 25_000


def test_a_province_is_an_area_though_it_has_a_label_point() -> None:
    placing = prepared(BAQUBA, DIYALA, MUQDADIYA).placing
    assert placing.rows.tolist() == [0]
    assert {code: rows.tolist() for code, rows in placing.by_area.items()} == {"IQG10": [1], "IQG10Q02": [2]}
    assert placing.area_of(1) == "IQG10"


def test_what_has_neither_point_nor_area_is_counted_as_unplaced() -> None:
    placing = prepared(NOWHERE, BAQUBA, Location()).placing
    assert placing.unplaced.tolist() == [0, 2]


def test_an_area_abroad_is_a_point_with_the_doubt_of_its_kind() -> None:
    placing = prepared(ALEPPO).placing
    assert placing.rows.tolist() == [0]
    assert round(float(placing.radius[0]) * metres_per_unit(float(placing.y[0]))) == 30_000


def test_a_facility_is_placed_by_the_same_rules() -> None:
    land = load()
    assert spot(BAQUBA, land).is_point
    assert spot(MUQDADIYA, land).area == "IQG10Q02"
    assert not spot(MUQDADIYA, land).is_point
    assert spot(NOWHERE, land).area == ""
    assert (spot(ALEPPO, land).x, spot(ALEPPO, land).y) == project(36.2, 37.2)


def test_a_point_known_to_a_hundred_metres_has_that_radius_only_where_it_is_stated() -> None:
    exact = Location(Closeness.POINT, latitude=34.0, longitude=45.0)
    assert spot(exact, load()).radius == 0
