import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep_app.domain.formula import kept_text

FORMULAS = "=+-@"


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\f=1", " \n=1", "\ufeff=1", "\u200e=1", "＝1", "\tx", "\rx"],
)
def test_what_could_be_a_formula_begins_with_an_apostrophe(text: str) -> None:
    assert kept_text(text) == f"'{text}"


@given(st.text(), st.sampled_from(FORMULAS))
def test_no_text_begins_with_a_formula_once_its_blanks_are_taken_away(blanks: str, sign: str) -> None:
    cell = kept_text(f"{''.join(filter(str.isspace, blanks))}{sign}1")
    assert not cell.strip().startswith(tuple(FORMULAS))


@pytest.mark.parametrize("text", ["", "Raid", "a = b", "'quoted'", "رد"])
def test_other_texts_stay_as_they_are(text: str) -> None:
    assert kept_text(text) == text
