import pytest

from sitrep_app.domain.confirmation import Confirmation
from sitrep_app.domain.entry import Entry
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.lens import Standpoint
from sitrep_app.domain.marking import Marking
from sitrep_app.domain.tie import Tie
from sitrep_app.domain.when import say_period
from sitrep_app.store import queries
from sitrep_app.store.workspace import Workspace
from tests.support.sample import checked, saved, titled


def a_tie(sample: Workspace) -> Entry[Tie]:
    return queries.entries(sample, "tie")[0]


def test_a_tie_is_confirmed_without_an_event(sample: Workspace) -> None:
    before, tie = queries.tally(sample), a_tie(sample)
    subject = saved(sample, "no_change", confirms=tie.subject, when="3 feb 2018", claimed_by="PMF").subjects[
        -1
    ]
    found = queries.entry(sample, subject)
    assert found is not None
    assert isinstance(found.state, Confirmation)
    assert found.state.confirms == tie.subject
    after = queries.tally(sample)
    assert (after.by_kind["incident"], after.by_kind["tie"]) == (
        before.by_kind["incident"],
        before.by_kind["tie"],
    )
    assert after.by_kind["no_change"] == 1


def test_the_newest_word_is_what_counts_at_a_date(sample: Workspace) -> None:
    tie = a_tie(sample).subject
    for when in ("10 feb 2018", "5 feb 2018"):
        saved(sample, "no_change", confirms=tie, when=when)
    said = queries.confirmations(sample)[tie].state.period
    assert say_period(said) == "10 Feb 2018"
    early = queries.confirmations(sample, Standpoint(as_of=said.start_earliest))
    assert say_period(early[tie].state.period) == "5 Feb 2018"


def test_a_confirmation_that_may_not_be_seen_does_not_count(sample: Workspace) -> None:
    tie = a_tie(sample).subject
    saved(sample, "no_change", confirms=tie, when="5 feb 2018", marking="red")
    assert queries.confirmations(sample, audience=Marking.GREEN) == {}


@pytest.mark.parametrize("words", ["the tie", "f" * 32])
def test_what_cannot_hold_still_is_refused_at_its_field(sample: Workspace, words: str) -> None:
    assert list(checked(sample, "no_change", confirms=words, when="5 feb 2018").troubles) == ["confirms"]


def test_an_actor_does_not_hold_still(sample: Workspace) -> None:
    actor: SubjectId = titled(sample, "actor", "ISIS")
    assert list(checked(sample, "no_change", confirms=actor, when="5 feb 2018").troubles) == ["confirms"]
