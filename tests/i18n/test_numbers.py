import pytest

from sitrep_app.i18n import Digits, format_number, format_percent


@pytest.mark.parametrize("language", ["en", "ar", "ckb"])
def test_digits_are_western_unless_others_are_asked_for(language: str) -> None:
    assert format_number(12400, language) == "12,400"


def test_arabic_indic_digits_come_with_their_own_separators() -> None:
    assert format_number(12400.5, "ar", digits=Digits.ARABIC_INDIC) == "١٢٬٤٠٠٫٥"
    assert format_percent(0.09, "ckb", digits=Digits.ARABIC_INDIC) == "٩٪"


def test_english_keeps_western_digits_whatever_is_asked_for() -> None:
    assert format_number(12, "en", digits=Digits.ARABIC_INDIC) == "12"


@pytest.mark.parametrize(
    ("number", "decimals", "written"),
    [(3.0, None, "3"), (3.5, None, "3.5"), (3.14159, 2, "3.14"), (7, 1, "7.0"), (-4, None, "−4")],
)
def test_places_after_the_point_are_those_needed_or_those_asked_for(
    number: float, decimals: int | None, written: str
) -> None:
    assert format_number(number, "en", decimals=decimals) == written


def test_a_share_is_a_whole_percentage() -> None:
    assert format_percent(1 / 11, "en") == "9%"
