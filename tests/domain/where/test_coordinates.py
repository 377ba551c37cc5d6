import pytest

from sitrep_app.domain.gazetteer import load
from sitrep_app.domain.location import Closeness, Location
from sitrep_app.domain.trouble import Trouble
from sitrep_app.domain.where import read_location


def read(text: str) -> Location:
    return read_location(text, load())


@pytest.mark.parametrize(
    "text",
    [
        "33.98, 44.93",
        "33.98 44.93",
        "33.98; 44.93",
        "33,98 44,93",
        "33.98° N, 44.93° E",
        "33.98N 44.93E",
        "N33.98 E44.93",
        "44.93E, 33.98N",
        "lat 33.98, lon 44.93",
        "geo:33.98,44.93",
        "٣٣٫٩٨، ٤٤٫٩٣",
    ],
)
def test_decimal_degrees_are_read_however_they_are_written(text: str) -> None:
    location = read(text)
    assert (location.latitude, location.longitude) == (33.98, 44.93)
    assert (location.precision, location.radius_m) == (Closeness.VICINITY, 600)


@pytest.mark.parametrize(
    "text", ["33°58'N 44°56'E", "33°58′ N, 44°56′ E", "N 33°58’ E 44°56’", "33d58m N 44d56m E"]
)
def test_degrees_and_minutes_are_read(text: str) -> None:
    location = read(text)
    assert location.latitude == pytest.approx(33 + 58 / 60)
    assert location.longitude == pytest.approx(44 + 56 / 60)
    assert location.radius_m == 1_000


def test_degrees_minutes_and_seconds_are_a_point() -> None:
    location = read("33°58'43\"N 44°56'13\"E")
    assert location.latitude == pytest.approx(33.97861, abs=1e-5)
    assert location.precision is Closeness.POINT


def test_south_and_west_are_negative() -> None:
    assert (read("33.98S 44.93W").latitude, read("-33.98, -44.93").longitude) == (-33.98, -44.93)


def test_more_digits_leave_less_doubt() -> None:
    radii = [
        read(text).radius_m for text in ("33.9, 44.9", "33.97, 44.93", "33.978, 44.936", "33.9786, 44.9369")
    ]
    assert radii == [5_600, 600, 56, 10]


def test_a_coordinate_knows_its_district_and_subdistrict() -> None:
    location = read("33.97861, 44.93694")
    assert (location.province, location.district, location.subdistrict) == (
        "IQG10",
        "IQG10Q02",
        "IQG10Q02N02",
    )


def test_a_coordinate_outside_the_country_has_no_codes() -> None:
    assert read("35.6892, 51.3890").province == ""


@pytest.mark.parametrize("text", ["133.98, 44.93", "33.98, 244.93", "33.98N 44.93N"])
def test_a_coordinate_off_the_globe_is_a_trouble_with_an_example(text: str) -> None:
    with pytest.raises(Trouble) as caught:
        read(text)
    assert caught.value.field == "where"
    assert "latitude" in caught.value.remedy


@pytest.mark.parametrize(
    "text",
    [
        "33.9786, 44.9369",
        "33.9786N 44.9369E",
        "44.9369 E 33.9786 N",
        "E44.9369 N33.9786",
        "lat=33.9786 lon=44.9369",
        "(33.9786, 44.9369)",
        "33.9786/44.9369",
        "N 33.9786°, E 44.9369°",
        "33.9786°N,44.9369°E",
        "lat: 33.9786, long: 44.9369",
        "long 44.9369 lat 33.9786",
        "latitude 33.9786 longitude 44.9369",
        "Lat 33.9786N Lon 44.9369E",
        "33.9786 N / 44.9369 E",
        "33.9786 north, 44.9369 east",
        "33,9786; 44,9369",
        "33,9786 44,9369",
        "٣٣٫٩٧٨٦ شمالاً ٤٤٫٩٣٦٩ شرقاً",
        "خط عرض ٣٣٫٩٧٨٦ خط طول ٤٤٫٩٣٦٩",
        "33.9786،44.9369",
        "https://www.google.com/maps/@33.9786,44.9369,15z",
        "https://maps.google.com/?q=33.9786,44.9369",
        "geo:33.9786,44.9369",
        "+33.9786 +44.9369",
        "33°58'43\"N 44°56'13\"E",
        "33°58′43″N 44°56′13″E",
        "33° 58' 43'' N, 44° 56' 13'' E",
        "33 58 43 N 44 56 13 E",
        "N 33 58 43 E 44 56 13",
        "N33 58 43, E044 56 13",
        "33-58-43N 044-56-13E",
        "335843N 0445613E",
        "N335843 E0445613",
        "33:58:43N 44:56:13E",
        "33:58:43, 44:56:13",
        "33°58'43\", 44°56'13\"",
        "33d58m43s N 44d56m13s E",
        "33deg 58min 43sec N, 44deg 56min 13sec E",
        "33º58´43´´N 44º56´13´´E",
        "33°58.716'N 44°56.214'E",
        "33 58.716 N, 44 56.214 E",
        "N33 58.716 E044 56.214",
        "3358.716N 04456.214E",
        "33.9786° N 44.9369° E",
        "33° 58’ 43” N 44° 56’ 13” E",
    ],
)
def test_a_point_is_read_in_any_usual_notation(text: str) -> None:
    location = read(text)
    assert location.latitude == pytest.approx(33.9786, abs=1e-4)
    assert location.longitude == pytest.approx(44.9369, abs=1e-4)
    assert location.precision is Closeness.POINT


@pytest.mark.parametrize("text", ["33°61'N 44°10'E", "33 58 75 N 44 10 10 E", "33:58:43, 44:56:60"])
def test_minutes_and_seconds_that_no_angle_has_are_a_trouble(text: str) -> None:
    with pytest.raises(Trouble, match="60 or more"):
        read(text)
