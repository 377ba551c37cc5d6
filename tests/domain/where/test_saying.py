import pytest

from sitrep_app.domain.gazetteer import load
from sitrep_app.domain.location import Location
from sitrep_app.domain.where import read_location, say_area, say_name, say_place, say_point, say_radius
from sitrep_app.i18n import use


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        (
            "30 km NE of Baquba",
            "33.94° N, 44.84° E · ± 13 km · Al-Muqdadiya district — from “30 km NE of Baquba”",
        ),
        ("33.98, 44.93", "33.98° N, 44.93° E · ± 600 m · Al-Muqdadiya district"),
        ("Khalis", "Al-Khalis · 33.81° N, 44.53° E · Al-Khalis district"),
        ("بعقوبة", "Baquba · 33.75° N, 44.61° E · Baquba district"),
        ("near Baquba", "33.75° N, 44.61° E · ± 5 km · Baquba district — from “near Baquba”"),
        (
            "Miqdadiyah hospital (30 km NE of Baquba)",
            "Miqdadiyah hospital · 33.98° N, 44.94° E · Al-Muqdadiya district — from “Miqdadiyah hospital (30 km NE of Baquba)”",
        ),
        ("Diyala", "Diyala governorate · drawn as an area, not a point"),
        ("al-Azim", "Al-Atheem sub-district · drawn as an area, not a point — from “al-Azim”"),
        ("Iraq", "Iraq · drawn as an area, not a point"),
        ("Atlantis", "no single place that is known · kept as written"),
        ("", ""),
    ],
)
def test_a_hint_says_what_was_computed_and_from_what_words(text: str, hint: str) -> None:
    assert say_place(read_location(text, load())) == hint


def test_a_point_in_the_south_west_says_so() -> None:
    assert say_point(Location(latitude=-33.98, longitude=-44.93)) == "33.98° S, 44.93° W"
    assert say_point(Location()) == ""


@pytest.mark.parametrize(
    ("metres", "said"), [(None, ""), (15, "± 15 m"), (600, "± 600 m"), (13_000, "± 13 km")]
)
def test_a_radius_is_said_in_the_unit_it_deserves(metres: int | None, said: str) -> None:
    assert say_radius(Location(latitude=33.98, longitude=44.93, radius_m=metres)) == said


def test_an_area_that_is_not_in_the_gazetteer_is_not_named() -> None:
    assert say_area(Location(district="IQG99Q99")) == ""
    assert say_area(Location(district="IQG99Q99", province="IQG10")) == "Diyala governorate"


def test_a_place_of_the_gazetteer_is_called_by_its_name_in_the_language_in_use() -> None:
    place = read_location("Khalis", load())
    assert say_name(place) == place.name
    use("ar")
    assert say_name(place) == "الخالص"


def test_a_place_that_nobody_knows_keeps_the_words_of_its_source_in_every_language() -> None:
    use("ar")
    assert say_name(read_location("somewhere by the old mill", load())) == "somewhere by the old mill"


@pytest.mark.parametrize(
    ("text", "meant"), [("Khanakin", "Khanaqin"), ("خانقيم", "Khanaqin"), ("Tikrt", "Tikrit")]
)
def test_a_name_one_letter_off_offers_the_place_that_may_be_meant(text: str, meant: str) -> None:
    assert f"did you mean {meant}" in say_place(read_location(text, load()))


def test_the_sign_of_a_degree_stays_at_the_right_of_its_number_in_arabic() -> None:
    use("ar")
    start, end = "\N{LEFT-TO-RIGHT ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"
    said = say_point(Location(latitude=33.98, longitude=44.94))
    assert said == f"{start}33.98°{end} شمالاً، {start}44.94°{end} شرقاً"
