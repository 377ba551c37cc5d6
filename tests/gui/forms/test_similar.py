from dataclasses import replace

import pytest

from sitrep_app.domain.actor import Actor
from sitrep_app.domain.incident import Incident
from sitrep_app.domain.location import Location
from sitrep_app.domain.period import Period
from sitrep_app.gui.forms.similar import nothing_similar

PLACED = Incident("Raid", "battle_or_raid", Period.month(2018, 1), location=Location(name="Khalis"))


def test_where_there_is_none_that_is_said_except_for_what_entries_refer_to() -> None:
    assert nothing_similar(PLACED) == "No event that was recorded looks like the same."
    assert nothing_similar(Actor("Peshmerga", "regional_force")) == ""


@pytest.mark.parametrize(
    "state",
    [replace(PLACED, period=Period.unknown()), replace(PLACED, location=Location())],
    ids=["no date", "no place"],
)
def test_with_nothing_to_compare_nothing_is_said(state: Incident) -> None:
    assert nothing_similar(state) == ""
