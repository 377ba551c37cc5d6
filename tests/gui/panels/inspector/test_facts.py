from dataclasses import replace

import pytest

from sitrep_app.domain.claim import Claim
from sitrep_app.domain.programme import ReportedTotal
from sitrep_app.gui.panels.inspector.facts import claim_words, facts
from sitrep_app.store.workspace import Workspace
from tests.gui.panels.inspector.known import knowing
from tests.reports.sample import subject
from tests.support.sample import saved


@pytest.mark.parametrize(
    ("claim", "words"),
    [
        (Claim("killed", "civilians", best=2), "2 (civilians)"),
        (Claim("arrested", "armed_group", said="many"), "many (armed group)"),
        (Claim("units_destroyed", best=4), "4"),
        (Claim("killed"), "not counted"),
    ],
)
def test_a_claim_is_a_number_or_the_sources_own_word(claim: Claim, words: str) -> None:
    assert claim_words(claim) == words


def test_a_claim_about_a_facility_says_only_what_somebody_has_said(workspace: Workspace) -> None:
    known = knowing(workspace)(subject(420))
    labels = [fact.label for fact in facts(known, known.entry.state)]
    assert "Staff" in labels
    assert "Building" not in labels


def test_a_reported_total_says_how_many_of_how_many(workspace: Workspace) -> None:
    known = knowing(workspace)(subject(430))
    said = [fact.said for fact in facts(known, known.entry.state)]
    assert "Rebuilt: 1 of 11" in said


def test_an_entry_that_cites_nobody_shows_that_it_is_not_graded(workspace: Workspace) -> None:
    known = knowing(workspace)(subject(430))
    assert isinstance(known.entry.state, ReportedTotal)
    said = facts(known, replace(known.entry.state, citations=()))
    assert "Source: none given, F6" in [fact.said for fact in said]


def test_what_sources_count_differently_stands_side_by_side_with_who_counts_it(workspace: Workspace) -> None:
    figure = ("killed/civilians=5 @ UN report",)
    told = {
        "title": "A raid",
        "when": "3 Jan 2018",
        "killed": "2",
        "killed_of": "civilians",
        "source": "News",
    }
    told_twice = saved(workspace, "incident", **told, figure=figure).subjects[-1]
    known = knowing(workspace)(told_twice)
    killed = [fact for fact in facts(known, known.entry.state) if fact.label == "Killed"]
    assert [[piece.text for piece in fact.pieces] for fact in killed] == [
        ["2 (civilians)", "sources differ"],
        ["5 (civilians)"],
    ]
    assert [fact.note for fact in killed] == ["News", "UN report"]
