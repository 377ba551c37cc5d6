import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep_app.domain.gazetteer import Gazetteer, Place, load
from sitrep_app.domain.location import Closeness, Location, distance_km
from sitrep_app.domain.trouble import Trouble
from sitrep_app.domain.where import read_location

BAQUBA = (33.75403, 44.60518)


def read(text: str) -> Location:
    return read_location(text, load())


def point_of(location: Location) -> tuple[float, float]:
    assert location.latitude is not None
    assert location.longitude is not None
    return location.latitude, location.longitude


@pytest.mark.parametrize(
    ("text", "place", "closeness"),
    [
        ("Khalis", "gn:99169", Closeness.SETTLEMENT),
        ("in Khalis", "gn:99169", Closeness.SETTLEMENT),
        ("في الخالص", "gn:99169", Closeness.SETTLEMENT),
        ("بعقوبة", "gn:97990", Closeness.SETTLEMENT),
        ("بەعقووبە", "gn:97990", Closeness.SETTLEMENT),
        ("Baquba city", "gn:97990", Closeness.SETTLEMENT),
        ("the town of Khalis", "gn:99169", Closeness.SETTLEMENT),
        ("Khalis, Diyala", "gn:99169", Closeness.SETTLEMENT),
        ("al-Azim", "cod:IQG10Q01N01", Closeness.SUBDISTRICT),
        ("ناحية العظيم", "cod:IQG10Q01N01", Closeness.SUBDISTRICT),
        ("Khalis district", "cod:IQG10Q01", Closeness.DISTRICT),
        ("district of Khalis", "cod:IQG10Q01", Closeness.DISTRICT),
        ("Miqdadiyah district", "cod:IQG10Q02", Closeness.DISTRICT),
        ("قضاء المقدادية", "cod:IQG10Q02", Closeness.DISTRICT),
        ("قەزای خانەقین", "cod:IQG10Q05", Closeness.DISTRICT),
        ("Diyala", "cod:IQG10", Closeness.PROVINCE),
        ("Diyala province", "cod:IQG10", Closeness.PROVINCE),
        ("Governorate of Kirkuk", "cod:IQG13", Closeness.PROVINCE),
        ("محافظة ديالى", "cod:IQG10", Closeness.PROVINCE),
        ("پارێزگای دیالە", "cod:IQG10", Closeness.PROVINCE),
        ("towns and villages in Diyala", "cod:IQG10", Closeness.PROVINCE),
        ("Iraq", "cod:IQ", Closeness.COUNTRY),
        ("Hamrin Mountains", "wp:hamrin_mountains", Closeness.VICINITY),
        ("near Baquba", "gn:97990", Closeness.VICINITY),
        ("outside Khalis", "gn:99169", Closeness.VICINITY),
        ("on the outskirts of Khalis", "gn:99169", Closeness.VICINITY),
        ("بالقرب من بعقوبة", "gn:97990", Closeness.VICINITY),
        ("لە نزیک بەعقووبە", "gn:97990", Closeness.VICINITY),
        ("north of Khalis", "gn:99169", Closeness.VICINITY),
        ("villages around Miqdadiyah", "gn:99062", Closeness.VICINITY),
        ("Miqdadiyah hospital", "gn:99062", Closeness.SETTLEMENT),
        ("outside Miqdadiyah hospital", "gn:99062", Closeness.SETTLEMENT),
        ("مستشفى المقدادية", "gn:99062", Closeness.SETTLEMENT),
        ("market in Khalis", "gn:99169", Closeness.SETTLEMENT),
    ],
)
def test_a_name_is_read_as_closely_as_it_is_meant(text: str, place: str, closeness: Closeness) -> None:
    location = read(text)
    assert (location.place, location.precision, location.said) == (place, closeness, text)


def test_a_named_place_brings_its_districts_codes() -> None:
    khalis = read("Khalis")
    assert (khalis.province, khalis.district) == ("IQG10", "IQG10Q01")


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("baqubah", "Baquba"),
        ("بعقوبة", "Baquba"),
        ("al-azim", "Al-Azim"),
        ("near Baquba", "near Baquba"),
        ("Miqdadiyah hospital", "Miqdadiyah hospital"),
        ("Miqdadiyah district", "Miqdadiyah district"),
    ],
)
def test_a_place_is_called_as_it_was_called_in_the_gazetteers_spelling(text: str, label: str) -> None:
    assert read(text).label == label


@pytest.mark.parametrize(
    "text",
    [
        "30 km NE of Baquba",
        "30km north-east of Baquba",
        "about 30 kilometres to the north-east of Baquba",
        "~30 km northeast of Baquba",
        "north-east of Baquba, 30 km",
        "Baquba, 30 km NE",
        "٣٠ كم شمال شرق بعقوبة",
        "على بعد 30 كيلومترا شمال شرقي بعقوبة",
        "30 کم باکووری ڕۆژهەڵاتی بەعقووبە",
    ],
)
def test_a_distance_and_a_bearing_are_computed_from_the_place_named(text: str) -> None:
    location = read(text)
    assert distance_km(BAQUBA, point_of(location)) == pytest.approx(30, abs=0.01)
    assert point_of(location) == pytest.approx((33.945, 44.835), abs=0.002)
    assert (location.radius_m, location.is_doubtful) == (13_000, True)
    assert (location.name, location.said, location.district) == (text, text, "IQG10Q02")


def test_the_place_a_source_puts_elsewhere_lies_within_the_doubt_of_its_words() -> None:
    computed, named = read("30 km NE of Baquba"), read("Miqdadiyah")
    assert distance_km(point_of(computed), point_of(named)) * 1_000 < (computed.radius_m or 0)


def test_a_distance_without_a_bearing_is_a_circle_around_the_place() -> None:
    around = read("30 km from Baquba")
    assert point_of(around) == pytest.approx(BAQUBA, abs=1e-4)
    assert around.radius_m == 36_000
    assert (around.province, around.district) == ("IQG10", "")


def test_a_name_with_what_a_source_says_of_it_keeps_both() -> None:
    hospital = read("Miqdadiyah hospital (30 km NE of Baquba)")
    assert (hospital.name, hospital.place) == ("Miqdadiyah hospital", "gn:99062")
    assert hospital.said == "Miqdadiyah hospital (30 km NE of Baquba)"
    assert read("Miqdadiyah, 30 km north-east of Baquba").place == "gn:99062"


def test_a_name_nobody_knows_lies_where_the_source_puts_it() -> None:
    village = read("Abu Karma (12 km W of Baquba)")
    assert (village.name, village.place, village.precision) == ("Abu Karma", "", Closeness.VICINITY)
    assert distance_km(BAQUBA, point_of(village)) == pytest.approx(12, abs=0.01)


def test_between_two_places_is_half_way_with_room_for_either() -> None:
    road = read("the road between Baquba and Khalis")
    ends = [distance_km(point_of(road), point_of(read(name))) * 1_000 for name in ("Baquba", "Khalis")]
    assert max(ends) < (road.radius_m or 0) + 1_000


@pytest.mark.parametrize(
    ("text", "province", "district"),
    [("Baquba and Khalis", "IQG10", ""), ("Mosul, Hawija and Tal Afar", "", "")],
)
def test_several_places_leave_the_area_they_share_and_no_point(
    text: str, province: str, district: str
) -> None:
    location = read(text)
    assert (location.latitude, location.province, location.district) == (None, province, district)


@pytest.mark.parametrize(
    "text", ["Atlantis", "30 km NE of Atlantis", "the main base", "at home", "?", "12, 15", "x" * 5_000]
)
def test_words_that_name_nothing_known_are_kept_as_they_are(text: str) -> None:
    assert read(text) == Location(said=text)


def test_no_words_are_no_place() -> None:
    assert read("  ") == Location()


def test_a_place_without_a_point_still_has_its_codes() -> None:
    only_codes = Gazetteer([Place("town", "place", "Nowhere", adm1="IQG10", adm2="IQG10Q04")])
    nowhere = read_location("near Nowhere", only_codes)
    assert (nowhere.latitude, nowhere.district) == (None, "IQG10Q04")
    away = read_location("30 km N of Nowhere", only_codes)
    assert (away.latitude, away.precision, away.province, away.district) == (
        None,
        Closeness.PROVINCE,
        "IQG10",
        "",
    )


PIECES = [
    "30",
    "km",
    "NE",
    "north",
    "of",
    "near",
    "(",
    ")",
    ",",
    "Baquba",
    "Khalis",
    "district",
    "بعقوبة",
    "كم",
    "33.98",
    "44.93",
    "°",
    "and",
    "between",
]


def outcome(text: str) -> Location | Trouble:
    try:
        return read(text)
    except Trouble as trouble:
        return trouble


@given(st.one_of(st.text(max_size=40), st.lists(st.sampled_from(PIECES), max_size=8).map(" ".join)))
def test_any_text_is_a_location_or_a_trouble_of_the_where_field(text: str) -> None:
    found = outcome(text)
    assert found.said == " ".join(text.split()) if isinstance(found, Location) else found.field == "where"


@pytest.mark.parametrize(
    "text",
    [
        "between Khalis and Baquba",
        "Baquba-Khalis road",
        "on the Baquba - Khalis highway",
        "road from Baquba to Khalis",
        "بين بعقوبة والخالص",
        "طريق بعقوبة - الخالص",
        "لە نێوان بەعقووبە و خالس",
    ],
)
def test_what_lies_between_two_towns_or_on_their_road_is_midway(text: str) -> None:
    location = read(text)
    assert location.latitude == pytest.approx(33.783, abs=0.01)
    assert location.longitude == pytest.approx(44.57, abs=0.01)
    assert location.radius_m == 4_000


@pytest.mark.parametrize("text", ["Balad Ruz", "Balad-Ruz", "baladruz", "بلد روز", "بلدروز"])
def test_a_name_is_found_in_one_word_or_two(text: str) -> None:
    assert read(text).place == read("Baladruz").place != ""


@pytest.mark.parametrize("text", ["alkhalis", "AL KHALIS", "el-Khalis", "Al-Khālis", "الخالِص", "خالص"])
def test_a_name_is_found_with_its_article_however_it_is_joined(text: str) -> None:
    assert read(text).place == "gn:99169"


@pytest.mark.parametrize("text", ["٣٠ کم باکووری ڕۆژهەڵاتی بەعقوبە", "٣٠ كم إلى الشمال الشرقي من بعقوبة"])
def test_a_distance_is_computed_from_words_of_any_of_the_languages(text: str) -> None:
    assert point_of(read(text)) == point_of(read("30 km NE of Baquba"))


@pytest.mark.parametrize("text", ["30 km off the NE road of Baquba", "40 km up from Khalis way"])
def test_a_distance_that_is_not_understood_is_not_put_at_the_town(text: str) -> None:
    assert read(text).latitude is None
