import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from sitrep_app.domain.grade import Verification
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.incident import CATEGORIES
from sitrep_app.domain.lens import Lens
from sitrep_app.domain.period import Period
from sitrep_app.gui.panels.timeline.filtering import let_through
from tests.gui.panels.timeline.building import Said, packed

CODES = [*CATEGORIES[:3], "of_our_own"]
DISTRICTS = ["", "IQG10Q01", "IQG10Q02"]
ACTORS = ["a", "b", "c"]

said = st.lists(
    st.builds(
        Said,
        st.just(Period.year(2018)),
        st.sampled_from(CODES),
        st.sampled_from(DISTRICTS),
        st.lists(st.sampled_from(ACTORS), max_size=3).map(tuple),
        st.sampled_from(Verification),
    ),
    max_size=25,
)
lenses = st.builds(
    Lens,
    categories=st.frozensets(st.sampled_from(CODES), max_size=2),
    districts=st.frozensets(st.sampled_from(DISTRICTS[1:]), max_size=2),
    actors=st.frozensets(st.sampled_from(ACTORS).map(SubjectId), max_size=2),
    verifications=st.frozensets(st.sampled_from(Verification), max_size=3),
)


def passes(one: Said, lens: Lens) -> bool:
    """The straightforward way."""
    return (
        (not lens.categories or one.category in lens.categories)
        and (not lens.districts or one.district in lens.districts)
        and (not lens.actors or bool(lens.actors & set(one.actors)))
        and (not lens.verifications or one.verification in lens.verifications)
    )


def none_match(_text: str) -> NDArray[np.int64]:
    return np.empty(0, np.int64)


@given(said, lenses)
def test_what_passes_the_filters_is_what_a_straightforward_search_finds(held: list[Said], lens: Lens) -> None:
    columns, ordered = packed(held)
    assert let_through(columns, lens, none_match).tolist() == [passes(one, lens) for one in ordered]


def test_a_text_keeps_the_rows_that_hold_it() -> None:
    columns, _ = packed([Said(Period.year(2018))] * 3)
    kept = let_through(columns, Lens(text="raid"), lambda _text: np.array([1]))
    assert kept.tolist() == [False, True, False]


def test_the_window_hides_nothing_because_the_timeline_shades_it() -> None:
    columns, _ = packed([Said(Period.year(1990))])
    start = Period.year(2018).start_earliest
    assert let_through(columns, Lens(start=start), none_match).all()
