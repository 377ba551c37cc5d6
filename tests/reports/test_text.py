import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep_app.reports.text import BREAK, LONGEST_TEXT, REPLACEMENT, Cleaner
from sitrep_app.reports.typeface import drawable

JOINERS = "\u200c\u200d"


@given(st.text(st.characters(exclude_categories=())))
def test_whatever_is_left_can_be_drawn(text: str) -> None:
    left = Cleaner().text(text)
    assert all(character in JOINERS + BREAK or drawable(character) for character in left)


@given(st.text(st.characters(exclude_categories=())))
def test_a_text_that_says_something_is_never_left_empty(text: str) -> None:
    assert bool(Cleaner().text(text)) == bool(text.strip())


@given(st.text())
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    once = Cleaner().text(text)
    assert Cleaner().text(once.replace(BREAK, "")) == once


@pytest.mark.parametrize(
    "text", ["Raid on Khalis", "قُتل مدنيان", "نەخۆشخانەی عەزیم", "¶ 4 – “inadequate”", "می\u200cرود"]
)
def test_words_in_the_scripts_of_the_field_stay_as_typed(text: str) -> None:
    cleaner = Cleaner()
    assert cleaner.text(text) == text
    assert not cleaner.replaced


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("a\x00b", "ab"),
        ("a\u202eb\u2066c", "abc"),
        ("a\tb\u2028c\n", "a b c"),
        ("漢", REPLACEMENT),
        ("ｆｕｌｌ", "full"),
        ("\ud800", REPLACEMENT),
        ("co\u00adop", "coop"),
    ],
)
def test_what_cannot_be_drawn_leaves_a_mark_and_what_has_no_shape_goes(text: str, left: str) -> None:
    assert Cleaner().text(text) == left


def test_what_was_replaced_is_remembered() -> None:
    cleaner = Cleaner()
    cleaner.text("漢漢\u202e→")
    assert dict(cleaner.replaced) == {"漢": 2, "\u202e": 1, "→": 1}


def test_a_word_that_no_column_holds_can_be_broken() -> None:
    broken = Cleaner().text("x" * 100)
    assert broken.replace(BREAK, "") == "x" * 100
    assert max(map(len, broken.split(BREAK))) <= 24


def test_a_text_without_end_is_cut_and_the_cut_is_remembered() -> None:
    cleaner = Cleaner()
    assert len(cleaner.text("word " * 10_000)) <= LONGEST_TEXT
    assert cleaner.cut == 1
