from dataclasses import replace

import pytest

from sitrep_app.domain.draft import Draft, Words
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.trouble import Trouble, WrongUse
from sitrep_app.ops import drafting, drafts, entries
from sitrep_app.store import queries
from sitrep_app.store.workspace import Workspace
from tests.support.sample import checked, saved, titled

RAID: dict[str, str] = {"title": "A raid", "category": "battle_or_raid", "when": "3 Jan 2018"}


def edited(workspace: Workspace, subject: SubjectId, **fields: Words) -> Draft:
    draft = drafting.draft_of(workspace, subject, "an edit")
    return replace(draft, fields={**draft.fields, **fields})


def test_every_entry_of_the_sample_is_opened_and_saved_unchanged(sample: Workspace) -> None:
    for kind in drafting.FIELDS:
        for entry in queries.entries(sample, kind):
            found = drafting.check(sample, drafting.draft_of(sample, entry.subject, "d"))
            assert (found.state, found.writings, found.troubles) == (entry.state, (), {})


def test_saving_nothing_new_adds_no_record(sample: Workspace) -> None:
    before = queries.tally(sample).records
    assert not drafting.save(sample, edited(sample, titled(sample, "incident", "Two civilians")))
    assert queries.tally(sample).records == before


def test_a_draft_that_is_saved_is_gone(workspace: Workspace) -> None:
    draft = drafts.keep(workspace, Draft("half", "incident", RAID))
    drafting.save(workspace, draft)
    assert drafts.kept(workspace) == []


def test_a_draft_in_trouble_is_not_saved_and_stays(workspace: Workspace) -> None:
    draft = drafts.keep(workspace, Draft("half", "incident", {**RAID, "when": "31 Feb 2018"}))
    with pytest.raises(Trouble) as refused:
        drafting.save(workspace, draft)
    assert refused.value.field == "when"
    assert drafts.kept(workspace) == [draft]
    assert queries.tally(workspace).entries == 0


def test_a_kind_that_nobody_can_add_is_refused(workspace: Workspace) -> None:
    with pytest.raises(WrongUse, match="no kind of entry"):
        checked(workspace, "setting")


def test_a_field_that_the_kind_has_not_is_refused_with_those_it_has(workspace: Workspace) -> None:
    with pytest.raises(WrongUse, match="Choose from: title"):
        checked(workspace, "incident", colour="red")


def test_a_correction_keeps_its_reason_in_the_history(sample: Workspace) -> None:
    killing = titled(sample, "incident", "Two civilians")
    draft = replace(edited(sample, killing, title="Two civilians shot"), reason=" The source says how ")
    drafting.save(sample, draft)
    last = queries.history(sample, killing)[-1]
    assert (last.act, last.reason) == ("correct", "The source says how")
    assert [change.field for change in last.changes] == ["title"]


def test_the_reason_of_an_old_grade_is_not_the_reason_of_a_new_title(sample: Workspace) -> None:
    killing = titled(sample, "incident", "Two civilians")
    drafting.save(sample, edited(sample, killing, title="Two civilians shot"))
    assert queries.history(sample, killing)[-1].reason == ""


def test_the_reason_of_a_new_grade_is_the_reason_of_the_correction(sample: Workspace) -> None:
    killing = titled(sample, "incident", "Two civilians")
    drafting.save(sample, edited(sample, killing, credibility="2", grade_reason="A second source"))
    assert queries.history(sample, killing)[-1].reason == "A second source"


def test_the_entries_a_correction_speaks_of_may_have_been_struck_since(sample: Workspace) -> None:
    killing, isis = titled(sample, "incident", "Two civilians"), titled(sample, "actor", "ISIS")
    entries.strike(sample, [isis, titled(sample, "source", "Anti ISIS")], reason="A trial")
    draft = edited(sample, killing, title="Two civilians shot")
    changes = drafting.save(sample, draft)
    assert changes.subjects == (killing,)
    found = queries.entry(sample, killing)
    assert found is not None
    assert isis in [part.actor for part in found.state.parts]


def test_a_subject_that_is_not_there_cannot_be_edited(workspace: Workspace) -> None:
    with pytest.raises(Trouble, match="no such entry"):
        drafting.draft_of(workspace, SubjectId("a" * 32), "d")


def test_what_a_draft_adds_is_recorded_before_what_speaks_of_it(workspace: Workspace) -> None:
    found = checked(workspace, "incident", **RAID, actor=("Somebody · perpetrator",), source="A call")
    assert [type(writing.state).__name__ for writing in found.writings] == ["Actor", "Source", "Incident"]


def test_checking_writes_nothing(workspace: Workspace) -> None:
    before = queries.tally(workspace).records
    checked(workspace, "incident", **RAID, actor=("Somebody · perpetrator",))
    assert queries.tally(workspace).records == before
    assert saved(workspace, "incident", **RAID)
