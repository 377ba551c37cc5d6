import re

import pytest

from sitrep_app.domain.spelling import any_of, spelled


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("١٥/٠١/٢٠١٨", "15/01/2018"),
        ("۱۵ی", "15ي"),
        ("  Jan.\u00a015,  2018 ", "jan. 15, 2018"),
        ("أيلول", "ايلول"),
        ("کەرکووک", "كهركووك"),
        ("\u2066Ba'qubah\u2069", "baqubah"),
        ("33°58′N", "33°58′n"),
    ],
)
def test_letters_and_digits_have_one_form_and_punctuation_stays(text: str, plain: str) -> None:
    assert spelled(text) == plain


def test_spelling_what_is_spelled_changes_nothing() -> None:
    assert spelled(spelled("تشرين الثاني ٢٠١٧")) == spelled("تشرين الثاني ٢٠١٧")


def test_phrases_are_found_as_whole_words_the_longest_first() -> None:
    pattern = re.compile(any_of(["north", "north east", "م"]))
    assert pattern.findall("north east of the northern 2018م") == ["north east", "م"]
