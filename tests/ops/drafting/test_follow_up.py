from sitrep_app.domain.incident import Incident, Link
from sitrep_app.ops import drafting
from sitrep_app.store.workspace import Workspace
from tests.support.sample import checked, saved, titled

AFTER = {"title": "Arrests after the killing", "when": "feb 2018", "category": "arrest_or_seizure"}


def test_a_follow_up_is_an_event_linked_to_what_it_follows(sample: Workspace) -> None:
    killing = titled(sample, "incident", "Two civilians")
    state = checked(sample, "follow_up", **AFTER, follows=(killing,)).state
    assert isinstance(state, Incident)
    assert state.links == (Link("follow_up", killing),)


def test_a_follow_up_says_what_it_follows(workspace: Workspace) -> None:
    assert list(checked(workspace, "follow_up", **AFTER).troubles) == ["follows"]
    assert "no link" in str(
        checked(workspace, "follow_up", **AFTER, follows=("the killing",)).troubles["follows"]
    )


def test_a_follow_up_is_corrected_as_an_event(sample: Workspace) -> None:
    killing = titled(sample, "incident", "Two civilians")
    subject = saved(sample, "follow_up", **AFTER, follows=(killing,)).subjects[-1]
    draft = drafting.draft_of(sample, subject, "d")
    assert (draft.kind, draft.fields["link"]) == ("incident", (f"follow_up:{killing}",))
