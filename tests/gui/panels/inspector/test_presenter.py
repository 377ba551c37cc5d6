from dataclasses import replace

import pytest

from sitrep_app.domain.identity import SubjectId
from sitrep_app.gui.panels.inspector.presenter import Sheet, sheet
from sitrep_app.ops import same_subject
from sitrep_app.store import queries
from sitrep_app.store.workspace import Workspace
from tests.gui.panels.inspector.known import knowing
from tests.reports.sample import ARTICLE, IDS, subject

KILLING, TIE, AZIM, CLAIM, PROGRAMME, TOTAL = (subject(n) for n in (205, 300, 410, 420, 400, 430))


def said(shown: Sheet) -> list[str]:
    return [fact.said for fact in shown.facts]


def test_an_event_says_when_where_who_how_many_by_whose_word_and_how_far_it_is_checked(
    workspace: Workspace,
) -> None:
    shown = sheet(knowing(workspace)(KILLING))
    assert (shown.category, shown.kind) == ("violence_against_civilians", "Violence against civilians")
    facts = said(shown)
    assert "When: January 2018, ± month" in facts
    assert "Actors: ISIS · Perpetrator, Civilians · Target" in facts
    assert "Killed: 2 (civilians)" in facts
    assert any(fact.startswith("Source: News article") and "C3" in fact for fact in facts)
    assert "Status: Unverified" in facts
    assert "Marking: TLP:CLEAR" in facts


def test_what_the_source_said_stands_beside_what_was_computed(workspace: Workspace) -> None:
    [where] = [fact for fact in sheet(knowing(workspace)(KILLING)).facts if fact.label == "Where"]
    assert where.pieces[0].text == "Miqdadiyah hospital"
    assert "30 km north-east of Baquba" in where.note


@pytest.mark.parametrize(
    ("one", "title", "kind"),
    [
        (TIE, "ISF – PMF: No unified command", "Coordination"),
        (AZIM, "al-Azim hospital", "Facility"),
        (CLAIM, "al-Azim hospital: Operational", "Progress"),
        (PROGRAMME, "Hospitals destroyed in Diyala", "Programme"),
        (TOTAL, "Hospitals destroyed in Diyala: 1 of 11", "Reported total"),
        (IDS["army"], "Army", "Actor"),
        (subject(ARTICLE), "Anti ISIS operations resume in Diyala as the group targets civilians", "Source"),
    ],
)
def test_every_kind_has_a_title_its_kind_and_facts(
    workspace: Workspace, one: SubjectId, title: str, kind: str
) -> None:
    shown = sheet(knowing(workspace)(one))
    assert (shown.kind, shown.category) == (kind, "")
    assert title in shown.title or shown.title == "Iraqi Army"
    assert shown.facts


def test_actors_facilities_and_sources_can_be_followed(workspace: Workspace) -> None:
    known = knowing(workspace)
    linked = {
        piece.subject
        for one in (KILLING, TIE, CLAIM)
        for fact in sheet(known(one)).facts
        for piece in fact.pieces
    }
    assert {IDS["isis"], IDS["pmf"], IDS["health"], AZIM, subject(ARTICLE)} <= linked


def test_only_events_are_followed_up(workspace: Workspace) -> None:
    known = knowing(workspace)
    assert sheet(known(KILLING)).can_follow
    assert not sheet(known(TIE)).can_follow


def test_fields_on_which_two_laptops_disagree_are_named(workspace: Workspace) -> None:
    known = knowing(workspace)(KILLING)
    torn = replace(known, entry=replace(known.entry, conflicts=("period", "title")))
    assert sheet(torn).conflicts == "When, Title"


def test_what_was_merged_says_what_it_is_shown_under_and_is_brought_back(workspace: Workspace) -> None:
    before = queries.entry(workspace, IDS["police"])
    same_subject.merge(workspace, IDS["army"], IDS["police"])
    shown = sheet(knowing(workspace)(IDS["police"]))
    assert shown.merged == "Army"
    assert shown.struck == "merged with “Army”"
    same_subject.bring_back(workspace, IDS["police"])
    after = queries.entry(workspace, IDS["police"])
    assert before is not None
    assert after is not None
    assert (after.state, after.struck) == (before.state, False)


def test_what_entries_refer_to_may_be_merged_while_it_stands(workspace: Workspace) -> None:
    known = knowing(workspace)
    assert not sheet(known(KILLING)).can_merge
    assert sheet(known(IDS["army"])).can_merge
    assert not sheet(known(TIE)).can_merge
    same_subject.merge(workspace, IDS["army"], IDS["police"])
    assert not sheet(known(IDS["police"])).can_merge
