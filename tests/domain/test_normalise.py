import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep_app.domain.normalise import beginnings, name_key, normalise


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("BAQUBA", "baquba"),
        ("Ba‘qūbah", "Ba'qubah"),
        ("Al-Khalis", "al khalis"),
        ("بَعْقُوبَة", "بعقوبة"),
        ("بعقوبة", "بعقوبه"),
        ("ديـــالى", "ديالي"),
        ("کەرکوک", "كەركوك"),
        ("کوردی", "كوردي"),
        ("إبراهيم آل أحمد", "ابراهيم ال احمد"),
        ("جلولاء", "جلولا"),
        ("١٢٣", "123"),
        ("۴۵۶", "456"),
        ("می‌خوام", "ميخوام"),
        ("  two \t  words ", "two words"),
    ],
)
def test_two_ways_to_write_a_word_become_one(one: str, other: str) -> None:
    assert normalise(one) == normalise(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Al-Muqdadiya", "Muqdadiyah"),
        ("As Saadia", "Saadia"),
        ("Ash-Shatrah", "shatra"),
        ("Tall ‘Afar", "Tal Afar"),
        ("El Azim", "azim"),
        ("العظيم", "عظيم"),
        ("Markaz Al-Khalis", "markaz khalis"),
    ],
)
def test_a_name_is_the_same_with_and_without_its_article(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


def test_a_word_that_only_looks_like_an_article_stays() -> None:
    assert name_key("Al") == "al"
    assert name_key("An Baghdad") == "an baghdad"
    assert name_key("الى") == "الي"


def test_words_stay_apart() -> None:
    assert normalise("Baquba,Khalis/Kifri") == "baquba khalis kifri"


@given(st.text())
def test_normalising_twice_changes_nothing_more(text: str) -> None:
    assert normalise(normalise(text)) == normalise(text)


@given(st.text())
def test_the_key_of_a_key_is_itself_but_for_articles(text: str) -> None:
    assert name_key(text) == name_key(normalise(text))


@given(st.text())
def test_a_text_is_the_same_however_its_marks_are_composed(text: str) -> None:
    assert normalise(unicodedata.normalize("NFC", text)) == normalise(text)
    assert normalise(unicodedata.normalize("NFD", text)) == normalise(text)


@pytest.mark.parametrize(
    ("word", "found", "left"),
    [("جيش", "بالجيش", "تجيش"), ("الجيش", "الجيش", "بالجيش"), ("army", "army", "alarmy"), ("ج", "ج", "الج")],
)
def test_an_arabic_word_is_sought_after_the_article_too(word: str, found: str, left: str) -> None:
    assert found.startswith(beginnings(word))
    assert not left.startswith(beginnings(word))
