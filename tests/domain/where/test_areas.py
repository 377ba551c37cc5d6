import pytest

from sitrep_app.domain.gazetteer import Place, load
from sitrep_app.domain.where.areas import Area, codes_at

SQUARE = ((0.0, 0.0), (4.0, 0.0), (4.0, 4.0), (0.0, 4.0), (0.0, 0.0))
HOLE = ((1.0, 1.0), (2.0, 1.0), (2.0, 2.0), (1.0, 2.0), (1.0, 1.0))


@pytest.mark.parametrize(
    ("longitude", "latitude", "held"), [(3, 3, True), (1.5, 1.5, False), (5, 3, False), (3, -1, False)]
)
def test_an_area_holds_what_lies_within_its_ring_and_outside_its_holes(
    longitude: float, latitude: float, held: bool
) -> None:
    assert Area("IQ", (SQUARE, HOLE), 0, 0, 4, 4).holds(longitude, latitude) is held


@pytest.mark.parametrize(
    "area", [place for place in load() if place.kind == "adm2" and place.point], ids=lambda p: p.name_en
)
def test_a_districts_label_lies_in_the_district(area: Place) -> None:
    assert area.point is not None
    assert codes_at(*area.point)[:2] == (area.adm1, area.adm2)


def test_the_open_sea_belongs_to_nobody() -> None:
    assert codes_at(0.0, 0.0) == ("", "", "")
