from dataclasses import replace
from datetime import date

from sitrep_app.domain.claim import Claim
from sitrep_app.domain.grade import Credibility
from sitrep_app.domain.incident import Incident
from sitrep_app.domain.location import Location
from sitrep_app.domain.period import Period
from sitrep_app.gui.panels.inspector.differences import history_items
from sitrep_app.gui.widgets.history_list import HistoryItem
from sitrep_app.ops import entries, undoing
from sitrep_app.store import queries
from sitrep_app.store.workspace import Workspace
from tests.gui.panels.inspector.known import knowing
from tests.reports.sample import ZONE, subject
from tests.support.sample import saved

KILLING = subject(205)


def corrected(workspace: Workspace, **fields: object) -> None:
    found = queries.entry(workspace, KILLING)
    assert found is not None
    assert isinstance(found.state, Incident)
    entries.correct(workspace, KILLING, replace(found.state, **fields), reason="the ministry says so")  # type: ignore[arg-type]


def newest(workspace: Workspace) -> HistoryItem:
    return history_items(knowing(workspace)(KILLING))[-1]


def test_the_first_record_says_who_when_and_on_which_laptop(workspace: Workspace) -> None:
    [item] = history_items(knowing(workspace)(KILLING))
    assert (item.act, item.by, item.differences) == ("Entered", "by duty officer", ())
    assert item.when.startswith("12 Feb 2018, ")
    assert item.when.endswith(" · laptop A")


def test_a_correction_says_its_reason_and_what_was_before_and_after(workspace: Workspace) -> None:
    corrected(
        workspace, period=Period.day(date(2018, 1, 10), ZONE), claims=(Claim("killed", "civilians", best=3),)
    )
    item = newest(workspace)
    assert (item.act, item.reason) == ("Corrected", "the ministry says so")
    assert set(item.differences) == {
        "When: January 2018 → 10 Jan 2018",
        "Figures: Killed: 2 (civilians) → Killed: 3 (civilians)",
    }


def test_actors_are_called_by_their_names(workspace: Workspace) -> None:
    found = queries.entry(workspace, KILLING)
    assert found is not None
    corrected(workspace, parts=found.state.parts[:1])
    assert newest(workspace).differences == (
        "Actors: ISIS · Perpetrator and Civilians · Target → ISIS · Perpetrator",
    )


def test_a_correction_of_nothing_but_the_credibility_is_a_grading(workspace: Workspace) -> None:
    entries.grade(workspace, [KILLING], Credibility.PROBABLY_TRUE, reason="a second source")
    item = newest(workspace)
    assert item.act == "Graded"
    assert item.differences == ("Credibility: 3 → 2",)


def test_what_was_taken_away_leaves_nothing(workspace: Workspace) -> None:
    corrected(workspace, account="")
    [difference] = newest(workspace).differences
    assert difference.endswith("→ nothing")


def test_striking_and_taking_it_back_are_told(workspace: Workspace) -> None:
    entries.strike(workspace, [KILLING], reason="entered twice")
    undoing.undo(workspace)
    acts = [(item.act, item.reason) for item in history_items(knowing(workspace)(KILLING))]
    assert acts[1:] == [("Struck", "entered twice"), ("Taken back", "")]


def test_what_was_overruled_is_told_with_why_it_is_so(workspace: Workspace) -> None:
    told = {"title": "A raid", "when": "2031", "killed": "200"}
    raid = saved(workspace, "incident", **told, overrule="an exercise").subjects[-1]
    [item] = history_items(knowing(workspace)(raid))
    assert item.differences == (
        "Overruled (Dated in the future and Many killed, by no graded source): an exercise",
    )


def test_a_place_that_has_no_name_is_nothing(workspace: Workspace) -> None:
    corrected(workspace, location=Location())
    assert newest(workspace).differences[0].endswith("→ nothing")
