from dataclasses import replace

import pytest

from sitrep_app.domain.actor import Actor
from sitrep_app.domain.draft import Draft, Words
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.incident import Incident, Part
from sitrep_app.domain.location import Location
from sitrep_app.domain.period import Period
from sitrep_app.gui.forms.similar import nothing_similar, similar_to
from sitrep_app.ops import drafting
from sitrep_app.store.workspace import Workspace
from tests.support.sample import saved, titled

PLACED = Incident(
    "Raid",
    "battle_or_raid",
    Period.month(2018, 1),
    location=Location(name="Khalis"),
    parts=(Part(SubjectId("a" * 32), "perpetrator"),),
)

KILLING: dict[str, Words] = {
    "title": "Shots at the hospital",
    "category": "violence_against_civilians",
    "when": "10 Jan 2018",
    "where": "Miqdadiyah",
    "actor": ("ISIS · perpetrator",),
}


def found(workspace: Workspace, kind: str = "incident", /, **fields: Words) -> list[str]:
    state = drafting.check(workspace, Draft("d", kind, fields)).state
    assert state is not None
    return [one.title for one in similar_to(workspace, state, None)]


def test_the_same_actors_near_in_place_and_time_are_similar(sample: Workspace) -> None:
    assert found(sample, **KILLING) == ["Two civilians killed outside Miqdadiyah hospital"]


@pytest.mark.parametrize(
    ("field", "words"),
    [
        ("actor", ("PMF · participant",)),
        ("actor", ("Somebody new · perpetrator",)),
        ("actor", ()),
        ("where", "Khalis"),
        ("where", ""),
        ("where", "Diyala"),
        ("when", "10 Feb 2018"),
    ],
)
def test_other_actors_another_place_or_another_time_are_not(
    sample: Workspace, field: str, words: Words
) -> None:
    assert found(sample, **{**KILLING, field: words}) == []


@pytest.mark.parametrize("when", ["7 Feb 2018", "25 Dec 2017"])
def test_seven_days_around_a_doubtful_date_are_near(sample: Workspace, when: str) -> None:
    assert found(sample, **{**KILLING, "when": when}) != []


def test_a_doubtful_place_is_as_near_as_its_doubt_allows(sample: Workspace) -> None:
    assert found(sample, **{**KILLING, "where": "30 km NE of Baquba"}) != []


def test_an_entry_is_not_similar_to_itself(sample: Workspace) -> None:
    subject = titled(sample, "incident", "Two civilians")
    state = drafting.check(sample, drafting.draft_of(sample, subject, "d")).state
    assert state is not None
    assert similar_to(sample, state, subject) == []


def test_no_more_than_four_are_shown(sample: Workspace) -> None:
    for day in range(1, 8):
        saved(sample, "incident", **{**KILLING, "when": f"{day} Jan 2018"})
    assert len(found(sample, **KILLING)) == 4


def test_a_tie_is_similar_to_what_was_said_of_the_same_two(sample: Workspace) -> None:
    said = found(sample, "tie", **{"from": "Peshmerga", "to": "PMF", "level": "liaison", "since": "2018"})
    assert said == ["PMF – Peshmerga: No unified command"]


def test_progress_is_similar_to_what_was_said_of_the_same_facility(sample: Workspace) -> None:
    said = found(sample, "progress", facility="al-Azim hospital", state="suspended", when="2018")
    assert said == ["al-Azim hospital: Reported destroyed", "al-Azim hospital: Operational"]


def test_a_total_is_similar_to_what_was_reported_for_the_same_programme(sample: Workspace) -> None:
    said = found(sample, "reported_total", programme="Hospitals of Diyala", done="2", of="11", when="2018")
    assert said == ["Hospitals of Diyala: 1 of 11"]


def test_where_there_is_none_that_is_said_except_for_what_entries_refer_to() -> None:
    assert nothing_similar(PLACED) == "Nothing within 10 km and 7 days names the same actors."
    assert nothing_similar(Actor("Peshmerga", "regional_force")) == ""


@pytest.mark.parametrize(
    "state", [replace(PLACED, parts=()), replace(PLACED, location=Location())], ids=["no actor", "no place"]
)
def test_with_nothing_to_compare_nothing_is_said(state: Incident) -> None:
    assert nothing_similar(state) == ""
