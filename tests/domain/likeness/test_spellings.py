import pytest

from sitrep_app.domain.likeness.spellings import are_one_name, are_one_place


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Miqdadiyah", "Muqdadiya"),
        ("Al-Khalis", "Khalis"),
        ("Miqdadiyah", "المقدادية"),
        ("Khalis", "الخالص"),
        ("Chāndpur", "Chandpur"),
        ("بەعقووبە", "بعقوبة"),
    ],
)
def test_spellings_of_a_name_are_one(one: str, other: str) -> None:
    assert are_one_name(one, other)
    assert are_one_name(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Khalis", "Khanaqin"), ("Khalis", "خانقين"), ("Sector 3", "Sector 4"), ("", ""), ("Mosul", "Kirkuk")],
)
def test_different_names_are_not(one: str, other: str) -> None:
    assert not are_one_name(one, other)


def test_a_place_is_one_whether_or_not_its_kind_is_said() -> None:
    assert are_one_place("Rami village", "Rami")
    assert are_one_place("قرية الرمادي", "الرمادي")
    assert not are_one_name("Rami village", "Rami")
