import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep_app.domain.passages import Span
from sitrep_app.ops.drafting.counts import find_counts
from sitrep_app.ops.drafting.numbers import Counted


def counts_in(line: str) -> dict[str, Counted]:
    return {line[found.span.start : found.span.end]: found.counted for found in find_counts(line)}


@pytest.mark.parametrize(
    ("line", "counts"),
    [
        ("2 civilians killed, three wounded", {"2": Counted(best=2), "three": Counted(best=3)}),
        ("at least twenty-five displaced", {"at least twenty-five": Counted(low=25)}),
        ("between 3 and 5 killed", {"between 3 and 5": Counted(low=3, high=5)}),
        ("12,400 fled, dozens of men arrested", {"12,400": Counted(best=12_400), "dozens of": Counted(said="dozens of")}),
        ("mortars 30 km NE of Baquba, grade C2, 40% burnt", {}),
        ("مقتل ٣ مدنيين وإصابة ما لا يقل عن خمسة", {"٣": Counted(best=3), "ما لا يقل عن خمسة": Counted(low=5)}),
        ("پێنج کەس کوژران", {"پێنج": Counted(best=5)}),
    ],
)  # fmt: skip
def test_the_counts_of_a_line_are_found(line: str, counts: dict[str, Counted]) -> None:
    assert counts_in(line) == counts


def test_a_common_word_is_no_certain_count() -> None:
    assert [found.is_certain for found in find_counts("one of 11")] == [False, True]


def test_what_is_taken_already_is_left_alone() -> None:
    assert [found.counted.best for found in find_counts("9 jan, 2 killed", [Span(0, 5)])] == [2]


@given(st.text(max_size=80))
def test_any_line_is_searched(line: str) -> None:
    assert all(line[found.span.start : found.span.end].strip() for found in find_counts(line))
