import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep_app.domain.begun import AFTER, BEFORE, around, begun
from sitrep_app.domain.normalise import beginnings, normalise


@pytest.mark.parametrize(
    ("text", "words", "marked"),
    [
        ("Raid on Khalis", ["khal"], ["Khal"]),
        ("Raid, raided; afraid", ["raid"], ["Raid", "raid"]),
        ("بعقوبة، ديالى", ["بعقوبه"], ["بعقوبة"]),
        ("مُقْدَادِيَّة", ["مقداد"], ["مُقْدَاد"]),
        ("al-Ju‘ma 2018", ["juma", "20"], ["Ju‘ma", "20"]),
        ("قال الجيش", ["جيش"], ["الجيش"]),
        ("عام ٢٠١٨", ["2018"], ["٢٠١٨"]),
        ("Market marketplace", ["mark", "market"], ["Market", "market"]),
        ("Raid", [], []),
    ],
)
def test_the_beginnings_that_were_sought_are_found_in_the_texts_own_letters(
    text: str, words: list[str], marked: list[str]
) -> None:
    assert [text[start:end] for start, end in begun(text, words)] == marked


@given(text=st.text(alphabet="abé'-ة٢ـ ,x\u0301"), word=st.sampled_from(["a", "ab", "e", "2", "ه", "x"]))
def test_something_is_marked_just_where_a_word_begins_so(text: str, word: str) -> None:
    expected = [said for said in normalise(text).split() if said.startswith(beginnings(word))]
    assert len(begun(text, [word])) == len(expected)


ACCOUNT = (
    "At dawn a patrol stopped on the road. A bridge witness saw\nthree cars leave. "
    + "Nobody else came. " * 9
)


def test_what_stands_around_the_first_word_found_is_shown_on_one_line() -> None:
    said = around(ACCOUNT, ["witn"])
    assert said.startswith("…on the road. A bridge witness saw three cars leave.")
    assert said.endswith("…")
    assert len(said) <= BEFORE + AFTER + 2


def test_a_short_text_is_shown_whole() -> None:
    assert around("A bridge witness", ["bridge"]) == "A bridge witness"


def test_a_text_without_the_words_has_no_around() -> None:
    assert around(ACCOUNT, ["raid"]) == around("", ["raid"]) == around(ACCOUNT, []) == ""
