import pytest

from sitrep_app.reports.typeface import BOLD, FAMILIES, REGULAR, drawable, typefaces, width


def test_every_family_ships_upright_in_both_weights() -> None:
    shipped = {(face.family, face.weight) for face in typefaces()}
    assert {(family, weight) for family in FAMILIES for weight in (REGULAR, BOLD)} <= shipped


@pytest.mark.parametrize("character", "aéЖ–…“�5٥حەڕێ")
def test_letters_of_the_field_can_be_drawn(character: str) -> None:
    assert drawable(character)


@pytest.mark.parametrize("character", "→漢😀\ue000")
def test_what_the_fonts_lack_is_known(character: str) -> None:
    assert not drawable(character)


def test_a_line_is_as_wide_as_its_letters() -> None:
    assert width("mm", 10) == pytest.approx(2 * width("m", 10))
    assert width("m", 20) == pytest.approx(2 * width("m", 10))
    assert width("m", 10, BOLD) > width("i", 10, BOLD)


def test_marks_of_direction_take_no_room() -> None:
    assert width("\u2068a\u2069", 10) == width("a", 10)
