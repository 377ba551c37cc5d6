from pathlib import Path

from sitrep_app.domain.draft import Draft
from sitrep_app.domain.identity import SubjectId
from sitrep_app.ops import drafts
from sitrep_app.store import queries
from sitrep_app.store.workspace import Workspace
from tests.support.sample import empty

HALF = Draft(
    "half",
    "incident",
    {"title": "Two civ", "actor": ("ISIS · target", "كۆمەڵگا")},
    SubjectId("a" * 32),
    0,
    "why",
)


def test_a_draft_is_kept_word_for_word_and_found_again_after_the_program_has_ended(tmp_path: Path) -> None:
    with empty(tmp_path) as workspace:
        kept = drafts.keep(workspace, HALF)
        path = workspace.path
    with Workspace.open(path, workspace.host) as again:
        assert drafts.kept(again) == [kept]
        assert kept.fields == HALF.fields
        assert (kept.subject, kept.reason) == (HALF.subject, "why")


def test_keeping_a_draft_again_replaces_it(workspace: Workspace) -> None:
    drafts.keep(workspace, HALF)
    later = drafts.keep(workspace, Draft("half", "incident", {"title": "Two civilians"}))
    assert drafts.kept(workspace) == [later]


def test_the_newest_draft_comes_first(workspace: Workspace) -> None:
    for name in ("one", "two"):
        drafts.keep(workspace, Draft(name, "incident"))
    assert [draft.id for draft in drafts.kept(workspace)] == ["two", "one"]


def test_a_draft_thrown_away_is_gone_and_throwing_it_away_again_is_nothing(workspace: Workspace) -> None:
    drafts.keep(workspace, HALF)
    drafts.discard(workspace, "half")
    drafts.discard(workspace, "half")
    assert drafts.kept(workspace) == []


def test_a_draft_is_no_record(workspace: Workspace) -> None:
    before = queries.tally(workspace).records
    drafts.keep(workspace, HALF)
    assert queries.tally(workspace).records == before


def test_a_draft_that_this_program_cannot_read_is_passed_over(workspace: Workspace) -> None:
    drafts.keep(workspace, HALF)
    with workspace.transaction() as raw:
        raw.execute("INSERT INTO draft (id, kept_at, body) VALUES ('odd', 1, '{\"id\": 3}')")
        raw.execute("INSERT INTO draft (id, kept_at, body) VALUES ('broken', 2, 'not json')")
    assert [draft.id for draft in drafts.kept(workspace)] == ["half"]
