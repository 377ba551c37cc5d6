import pytest

from sitrep_app.domain.entry import KINDS, Changes, kind_of
from sitrep_app.domain.identity import StepId
from sitrep_app.domain.own_term import OwnTerm
from tests.support import builders


@pytest.mark.parametrize(
    ("state", "kind"),
    [
        (builders.an_incident(), "incident"),
        (builders.an_actor(), "actor"),
        (builders.a_tie("ISF", "PMF"), "tie"),
        (builders.a_facility(), "facility"),
        (builders.a_progress(), "progress"),
        (builders.a_programme(), "programme"),
        (builders.a_total(), "reported_total"),
        (builders.a_source(), "source"),
        (OwnTerm("actor_type", "x_scouts", {"en": "Scouts"}), "term"),
        (builders.a_confirmation(), "no_change"),
    ],
)
def test_every_state_knows_its_kind(state: object, kind: str) -> None:
    assert isinstance(state, KINDS[kind])
    assert kind_of(state) == kind


def test_changes_without_a_subject_changed_nothing() -> None:
    assert not Changes(StepId("1"), note="nothing to do")
    assert Changes(subjects=(builders.a_subject("one"),))
