import pytest

from sitrep_app.i18n.lists import listed


@pytest.mark.parametrize(
    ("names", "words"), [([], ""), (["A"], "A"), (["A", "B"], "A and B"), (["A", "B", "C"], "A, B and C")]
)
def test_names_are_joined_as_a_sentence_has_them(names: list[str], words: str) -> None:
    assert listed(names) == words
