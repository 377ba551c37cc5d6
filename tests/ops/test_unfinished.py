from sitrep_app.domain.draft import Draft
from sitrep_app.domain.identity import SubjectId
from sitrep_app.ops import drafts
from sitrep_app.ops.drafting import draft_of
from sitrep_app.ops.unfinished import called, told_of, unfinished
from sitrep_app.store import queries
from sitrep_app.store.workspace import Workspace


def test_a_draft_tells_what_is_missing_and_what_is_to_be_mended(workspace: Workspace) -> None:
    told = told_of(workspace, Draft("half", "incident", {"account": "Raid", "when": "31 Feb 2018"}))
    assert (told.called, told.missing, told.wrong) == ("Raid", ("What happened",), ("When",))


def test_the_newest_comes_first_and_one_that_is_ready_needs_nothing(workspace: Workspace) -> None:
    drafts.keep(workspace, Draft("one", "incident", {"title": "Raid", "when": "jan 2018"}))
    drafts.keep(workspace, Draft("two", "tie"))
    two, one = unfinished(workspace)
    assert (one.missing, one.wrong) == ((), ())
    assert two.missing
    assert two.called == ""


def test_a_draft_of_a_correction_is_called_by_the_entry_it_corrects(sample: Workspace) -> None:
    entry = queries.entries(sample, "incident")[0]
    draft = draft_of(sample, entry.subject, "half")
    assert called(sample, Draft("half", "incident", {**draft.fields, "title": "X"}, entry.subject)) == (
        entry.state.title
    )


def test_a_draft_of_what_is_not_there_or_not_known_is_listed_all_the_same(workspace: Workspace) -> None:
    lost = told_of(workspace, Draft("half", "incident", {"title": "Raid"}, SubjectId("a" * 32)))
    strange = told_of(workspace, Draft("half", "dream", {"title": "Raid"}))
    assert (lost.called, lost.wrong) == ("Raid", ("There is no such entry",))
    assert (strange.called, strange.wrong) == ("Raid", ())


def test_what_only_reminds_of_a_draft_by_its_account_is_shortened(workspace: Workspace) -> None:
    assert len(called(workspace, Draft("half", "incident", {"account": "word " * 4_000}))) == 120
