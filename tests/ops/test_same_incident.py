import pytest

from sitrep_app.domain.claim import Claim
from sitrep_app.domain.draft import Draft
from sitrep_app.domain.identity import Hlc, SubjectId
from sitrep_app.domain.incident import Incident, Link
from sitrep_app.domain.lens import EVERYTHING, Lens, Standpoint
from sitrep_app.domain.marking import Marking
from sitrep_app.domain.source import Citation
from sitrep_app.domain.trouble import Trouble
from sitrep_app.ops import drafts, entries, same_incident, same_subject, undoing
from sitrep_app.store import queries
from sitrep_app.store.columns import incident_columns
from sitrep_app.store.workspace import Workspace
from tests.support.builders import a_source, an_incident


def told_twice(workspace: Workspace) -> tuple[SubjectId, SubjectId]:
    """A raid by two sources that count its dead differently."""
    sources = entries.record(workspace, [a_source("Radio"), a_source("Newspaper")]).subjects
    raids = [
        an_incident(
            title=title, claims=(Claim("killed", "civilians", best=dead),), citations=(Citation(source),)
        )
        for title, dead, source in zip(("Raid", "Attack at night"), (2, 3), sources, strict=True)
    ]
    first, second = entries.record(workspace, raids).subjects
    return first, second


def state(workspace: Workspace, subject: SubjectId) -> Incident:
    found = queries.entry(workspace, subject)
    assert found is not None
    assert isinstance(found.state, Incident)
    return found.state


def shown(workspace: Workspace, lens: Lens = EVERYTHING) -> list[str]:
    return [entry.state.title for entry in queries.incidents(workspace, lens)]


def killed(workspace: Workspace, lens: Lens = EVERYTHING) -> tuple[int, int, int]:
    sum_ = queries.key_figures(workspace, lens).estimate("killed")
    return (sum_.low, sum_.best, sum_.high)


def test_two_saved_events_that_are_one_are_counted_once_with_both_figures_side_by_side(
    workspace: Workspace,
) -> None:
    first, second = told_twice(workspace)
    assert killed(workspace) == (5, 5, 5)
    same_incident.join(workspace, first, second)
    assert shown(workspace) == ["Raid"]
    assert [(claim.best, claim.by) for claim in state(workspace, first).claims] == [
        (best, cited.source) for best, cited in zip((2, 3), state(workspace, first).citations, strict=True)
    ]
    assert killed(workspace) == (2, 2, 3)
    assert incident_columns(workspace, EVERYTHING.standpoint).n == 1


def test_the_description_that_is_kept_is_the_one_that_was_chosen(workspace: Workspace) -> None:
    first, second = told_twice(workspace)
    same_incident.join(workspace, second, first)
    assert shown(workspace) == ["Attack at night"]
    undoing.undo(workspace)
    assert shown(workspace) == ["Raid", "Attack at night"]


def test_before_they_were_joined_two_were_known(workspace: Workspace) -> None:
    first, second = told_twice(workspace)
    before = Lens(Standpoint(known_at=state_known(workspace, second)))
    same_incident.join(workspace, first, second)
    assert len(shown(workspace, before)) == 2
    assert killed(workspace, before) == (5, 5, 5)


def state_known(workspace: Workspace, subject: SubjectId) -> Hlc:
    found = queries.entry(workspace, subject)
    assert found is not None
    return found.known_from


def test_parting_them_later_keeps_what_was_recorded_in_between(workspace: Workspace) -> None:
    first, second = told_twice(workspace)
    same_incident.join(workspace, first, second)
    wounded = Claim("injured", "civilians", best=4)
    now = state(workspace, first)
    entries.correct(
        workspace,
        first,
        an_incident(title="Raid before dawn", claims=(*now.claims, wounded), citations=now.citations),
    )
    same_subject.part(workspace, second)
    assert shown(workspace) == ["Raid before dawn", "Attack at night"]
    assert [claim.best for claim in state(workspace, first).claims] == [2, 4]
    assert [claim.best for claim in state(workspace, second).claims] == [3]


def test_a_link_to_the_one_leads_to_the_other(workspace: Workspace) -> None:
    first, second = told_twice(workspace)
    third = entries.record(
        workspace, [an_incident(title="Funeral", links=(Link("follow_up", second),))]
    ).subjects[0]
    same_incident.join(workspace, first, second)
    assert state(workspace, third).links == (Link("follow_up", first),)


def test_what_a_draft_tells_of_an_event_that_is_there_is_added_to_it_with_its_source(
    workspace: Workspace,
) -> None:
    first, _ = told_twice(workspace)
    draft = Draft(
        "d",
        "incident",
        {
            "title": "Dawn raid",
            "category": "battle_or_raid",
            "when": "jan 2018",
            "killed": "7",
            "source": "Radio Diyala",
        },
    )
    drafts.keep(workspace, draft)
    changes = same_incident.add(workspace, first, draft)
    assert state(workspace, first).title == "Raid"
    assert len(state(workspace, first).citations) == 2
    assert "7" in [str(claim.best) for claim in state(workspace, first).claims]
    assert changes.step
    assert not drafts.kept(workspace)
    undoing.undo(workspace)
    assert len(state(workspace, first).citations) == 1


def test_undo_brings_the_draft_back_word_for_word_and_redo_takes_it_again(workspace: Workspace) -> None:
    first, _ = told_twice(workspace)
    fields = {"title": "Dawn raid", "category": "battle_or_raid", "when": "jan 2018", "killed": "7"}
    draft = drafts.keep(workspace, Draft("d", "incident", fields))
    same_incident.add(workspace, first, draft)
    for _again in range(2):
        undoing.undo(workspace)
        assert drafts.kept(workspace) == [draft]
        undoing.redo(workspace)
        assert drafts.kept(workspace) == []


def test_redo_leaves_a_draft_that_was_written_on_since(workspace: Workspace) -> None:
    first, _ = told_twice(workspace)
    fields = {"title": "Dawn raid", "category": "battle_or_raid", "when": "jan 2018"}
    same_incident.add(workspace, first, drafts.keep(workspace, Draft("d", "incident", fields)))
    undoing.undo(workspace)
    drafts.keep(workspace, Draft("d", "incident", {**fields, "title": "Raid at dawn"}))
    undoing.redo(workspace)
    assert [draft.text("title") for draft in drafts.kept(workspace)] == ["Raid at dawn"]


def test_what_only_some_may_see_makes_the_whole_so(workspace: Workspace) -> None:
    first, second = told_twice(workspace)
    entries.correct(workspace, second, an_incident(marking=Marking.RED))
    same_incident.join(workspace, first, second)
    assert state(workspace, first).marking is Marking.RED


def test_an_event_is_not_the_same_as_itself(workspace: Workspace) -> None:
    first, _ = told_twice(workspace)
    with pytest.raises(Trouble, match="different"):
        same_incident.join(workspace, first, first)


def test_what_was_overruled_is_kept_with_the_event_that_a_draft_is_added_to(workspace: Workspace) -> None:
    first, _second = told_twice(workspace)
    fields = {"title": "Raid", "when": "2031", "category": "battle_or_raid", "overrule": "as they say"}
    same_incident.add(workspace, first, Draft("d", "incident", fields))
    assert queries.history(workspace, first)[-1].overruled == {"in_future": "as they say"}
