import pytest

from sitrep_app.domain.gazetteer import Gazetteer, Place, load


@pytest.mark.parametrize(
    ("name", "place_id"),
    [
        ("Khalis", "gn:99169"),
        ("Al-Khalis", "gn:99169"),
        ("الخالص", "gn:99169"),
        ("Miqdadiyah", "gn:99062"),
        ("Muqdadiyah", "gn:99062"),
        ("Al-Muqdadiya", "gn:99062"),
        ("المقدادية", "gn:99062"),
        ("Baquba", "gn:97990"),
        ("Ba'qubah", "gn:97990"),
        ("Ba‘qūbah", "gn:97990"),
        ("بعقوبة", "gn:97990"),
        ("بعقوبه", "gn:97990"),
        ("بەعقووبە", "gn:97990"),
        ("al-Azim", "cod:IQG10Q01N01"),
        ("Al-Udhaim", "cod:IQG10Q01N01"),
        ("Adhaim", "cod:IQG10Q01N01"),
        ("العظيم", "cod:IQG10Q01N01"),
        ("Hawija", "gn:390188"),
        ("الحويجة", "gn:390188"),
        ("حەویجە", "gn:390188"),
        ("Tal Afar", "gn:90393"),
        ("تلعفر", "gn:90393"),
        ("Mosul", "gn:99072"),
        ("الموصل", "gn:99072"),
        ("موسڵ", "gn:99072"),
        ("Hamrin mountains", "wp:hamrin_mountains"),
        ("Hamrin", "wp:hamrin_mountains"),
        ("جبال حمرين", "wp:hamrin_mountains"),
        ("Diyala", "cod:IQG10"),
        ("ديالى", "cod:IQG10"),
        ("دیالە", "cod:IQG10"),
        ("Iraq", "cod:IQ"),
    ],
)
def test_a_name_resolves_in_every_spelling(name: str, place_id: str) -> None:
    place = load().resolve(name)
    assert place is not None
    assert place.id == place_id


def test_exact_names_come_before_beginnings() -> None:
    found = [place.id for place in load().find("Khalis")]
    assert found[:2] == ["gn:99169", "cod:IQG10Q01"]


def test_a_district_is_named_outright() -> None:
    place = load().resolve("Khalis district")
    assert place is not None
    assert (place.kind, place.adm2) == ("adm2", "IQG10Q01")


def test_half_a_name_completes_but_does_not_resolve() -> None:
    assert load().resolve("Baqu") is None
    assert load().complete("Baqu", limit=1)[0].id == "gn:97990"


def test_completing_offers_no_more_than_asked_and_no_place_twice() -> None:
    offered = load().complete("b", limit=7)
    assert len(offered) == len({place.id for place in offered}) == 7


@pytest.mark.parametrize("nothing", ["", "  ", "'", "Atlantis", "zzz"])
def test_what_is_no_name_finds_nothing(nothing: str) -> None:
    assert load().find(nothing) == []


def test_a_town_without_a_free_point_has_none_and_comes_after_its_sub_district() -> None:
    sub_district, town = load().find("Jalawla")[:2]
    assert (sub_district.kind, town.kind, town.point) == ("adm3", "place", None)
    assert town.adm3 == sub_district.adm3


def test_a_place_is_found_by_its_id() -> None:
    place = load().by_id("cod:IQG10Q01N01")
    assert place is not None
    assert place.name_in("ar") == "العظيم"
    assert load().by_id("cod:XX") is None


def test_a_name_missing_in_a_language_is_given_in_english() -> None:
    assert Place("x", "place", "Baquba").name_in("ckb") == "Baquba"


def test_the_larger_of_two_towns_of_one_name_comes_first() -> None:
    small, large = (
        Place("1", "place", "Zab", lat=1, lon=1),
        Place("2", "place", "Zab", lat=2, lon=2, population=9),
    )
    assert Gazetteer([small, large]).find("zab") == [large, small]


def test_ids_are_unique_and_parents_exist() -> None:
    places = list(load())
    assert len({place.id for place in places}) == len(places) == 591
    assert {p.adm2 for p in places if p.adm2} <= {p.adm2 for p in places if p.kind == "adm2"}
    assert {p.adm1 for p in places if p.adm1} <= {p.adm1 for p in places if p.kind == "adm1"}


def test_every_point_lies_in_iraq() -> None:
    points = [place.point for place in load() if place.point]
    assert all(29 < lat < 37.5 and 38.7 < lon < 48.8 for lat, lon in points)
