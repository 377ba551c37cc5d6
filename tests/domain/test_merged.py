from hypothesis import given
from hypothesis import strategies as st

from sitrep_app.domain.entry import State
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.incident import Part
from sitrep_app.domain.merged import as_said, followed, kept_by, under_kept
from tests.support.builders import a_subject, a_tie, an_actor, an_incident
from tests.support.states import STATES

ONE, TWO, THREE = (SubjectId(f"{number:032x}") for number in (1, 2, 3))


@given(st.one_of(*STATES.values()))
def test_a_state_that_speaks_of_nobody_merged_stays_as_it_is(state: State) -> None:
    assert under_kept(state, {SubjectId("e" * 31 + "d"): ONE}) == state


def test_only_the_older_of_two_is_ever_kept() -> None:
    assert kept_by(TWO, an_actor(merged_into=ONE)) == ONE
    assert kept_by(ONE, an_actor(merged_into=TWO)) is None
    assert kept_by(ONE, a_tie("A", "B")) is None


def test_a_chain_is_followed_to_its_end() -> None:
    assert followed({THREE: TWO, TWO: ONE}) == {THREE: ONE, TWO: ONE}


def test_two_parts_that_become_one_are_said_once() -> None:
    state = an_incident(parts=(Part(ONE), Part(TWO), Part(TWO, "target")))
    assert under_kept(state, {TWO: ONE}) == an_incident(parts=(Part(ONE), Part(ONE, "target")))


def test_a_tie_of_one_with_itself_is_nothing() -> None:
    assert under_kept(a_tie("A", "B"), {a_subject("B"): a_subject("A")}) is None


def test_a_correction_keeps_what_was_recorded_where_nobody_changed_it() -> None:
    recorded = an_incident(parts=(Part(ONE), Part(TWO)))
    shown = an_incident(parts=(Part(ONE),))
    new = an_incident(title="Dawn raid", parts=(Part(ONE), Part(THREE)))
    said = as_said(new, shown, recorded, {TWO: ONE})
    assert said == an_incident(title="Dawn raid", parts=(Part(ONE), Part(TWO), Part(THREE)))
