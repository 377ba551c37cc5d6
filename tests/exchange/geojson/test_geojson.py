import json
from typing import Any

from sitrep_app.domain.location import Closeness, Location
from sitrep_app.domain.marking import Marking
from sitrep_app.exchange import geojson
from sitrep_app.release import release
from tests.reports.sample import Stock, window
from tests.support.builders import an_incident, entered

NEAR = Location(Closeness.VICINITY, "30 km NE of Baquba", "", "", 33.9, 44.9, 5_000, "IQG10", "IQG10Q02")


def read(location: Location) -> dict[str, Any]:
    stock = Stock(incidents=[entered(an_incident(location=location))])
    read: dict[str, Any] = json.loads("".join(geojson.write(release(stock.view(window()), Marking.GREEN))))
    return read


def test_an_event_is_a_point_with_its_doubt_beside_what_the_source_said() -> None:
    (feature,) = read(NEAR)["features"]
    where = feature["properties"]["location"]
    assert feature["geometry"] == {"type": "Point", "coordinates": [44.9, 33.9]}
    assert (where["precision"], where["radius_m"], where["said"]) == ("vicinity", 5_000, "30 km NE of Baquba")
    assert where["adm2"] == {"code": "IQG10Q02", "name": "Al-Muqdadiya"}


def test_an_event_without_a_place_has_no_geometry() -> None:
    (feature,) = read(Location(said="somewhere in the hills"))["features"]
    assert feature["geometry"] is None
    assert feature["properties"]["location"]["said"] == "somewhere in the hills"


def test_the_file_says_for_whom_it_is_and_each_event_how_it_is_marked() -> None:
    document = read(NEAR)
    assert (document["sitrep"]["audience"], document["sitrep"]["held_back"]) == ("TLP:GREEN", 0)
    assert document["features"][0]["properties"]["marking"] == "TLP:CLEAR"


def test_no_event_is_an_empty_collection() -> None:
    text = "".join(geojson.write(release(Stock().view(window()), Marking.GREEN)))
    assert json.loads(text)["features"] == []
