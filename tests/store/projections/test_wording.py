import pytest

from sitrep_app.store.projections import wording
from tests.store.laws.world import empty


def test_words_are_sought_normalised_and_each_once() -> None:
    assert wording.sought("Ra  RAID raid, Bé!") == ("be", "raid")


def test_a_text_without_words_seeks_nothing() -> None:
    assert wording.sought(' "*" - ^ \0 ') == ()


@pytest.mark.parametrize(
    "text", ['"', '" OR 1', "NEAR(a b)", "label:raid", "a AND NOT b", "x\0y", "^a* + b", "a" * 10_000]
)
def test_nothing_that_is_typed_is_read_as_the_language_of_the_index(text: str) -> None:
    raw = empty()
    question = wording.prefixes(wording.sought(text))
    if question:
        assert raw.execute("SELECT rowid FROM words WHERE words MATCH ?", (question,)).fetchall() == []


def test_an_index_that_lists_what_no_label_says_is_unsound() -> None:
    raw = empty()
    assert wording.is_sound(raw)
    raw.execute("INSERT INTO words(rowid, label) VALUES (7, 'feast')")
    assert not wording.is_sound(raw)


def test_a_beginning_that_few_words_share_is_asked_for_by_those_words() -> None:
    raw = empty()
    raw.execute("INSERT INTO words(rowid, label) VALUES (1, 'market marketplace mark'), (2, 'farm')")
    assert wording.exact(raw, ["marke", "fa"]) == '("market" OR "marketplace") AND "fa"*'
