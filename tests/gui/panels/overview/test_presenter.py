from dataclasses import replace

import pytest
from PySide6.QtGui import QColor

from sitrep_app.domain.facility import Facility, Progress
from sitrep_app.domain.period import Period
from sitrep_app.gui.panels.overview.presenter import Hues, Known, figures, read
from sitrep_app.gui.session import Session
from sitrep_app.gui.widgets.figure_card import Figure, Tone
from sitrep_app.ops import entries
from sitrep_app.store.workspace import Workspace
from tests.reports.sample import LAST, ZONE, subject

HUES = Hues(QColor("red"), QColor("blue"), QColor("green"))


@pytest.fixture
def known(workspace: Workspace, session: Session) -> Known:
    return read(workspace, session.lens)


def shown(known: Known) -> dict[str, Figure]:
    return figures(known, HUES)


def test_attacks_stand_beside_their_change_and_their_trend(known: Known) -> None:
    attacks = shown(known)["attacks"]
    assert (attacks.value, attacks.change, attacks.change_tone) == ("1", 1, Tone.BAD)
    assert attacks.trend[-1] == 1
    assert len(attacks.trend) == 12


def test_civilians_killed_have_their_low_and_high_and_how_many_events_say_so(known: Known) -> None:
    killed = shown(known)["killed"]
    assert (killed.label, killed.value, killed.note) == ("Civilians killed", "2", "low 2 · high 2 · 1 event")


def test_no_pair_of_forces_is_under_one_command_and_that_is_alarming(known: Known) -> None:
    command = shown(known)["command"]
    assert (command.value, command.part, command.note, command.tone) == (
        "0",
        "of 6 pairs",
        "no unified command",
        Tone.BAD,
    )


def test_hospitals_reported_stand_beside_those_recorded(known: Known) -> None:
    rebuilt = shown(known)["rebuilt"]
    assert (rebuilt.value, rebuilt.part) == ("1", "of 11")
    assert rebuilt.note == "reported · 1 of 11 recorded"


def test_a_second_hospital_is_recorded_beside_the_one_reported(
    workspace: Workspace, session: Session
) -> None:
    entries.record(workspace, [Facility("Baquba hospital", "hospital", subject(400))])
    from sitrep_app.store import queries

    second = next(e for e in queries.entries(workspace, "facility") if e.state.name == "Baquba hospital")
    entries.record(workspace, [Progress(second.subject, "operational", Period.day(LAST, ZONE))])
    rebuilt = shown(read(workspace, session.lens))["rebuilt"]
    assert (rebuilt.value, rebuilt.part, rebuilt.note) == ("1", "of 11", "reported · 2 of 11 recorded")


def test_a_window_without_claims_says_that_nothing_is_claimed(workspace: Workspace, session: Session) -> None:
    lens = replace(session.lens, categories=frozenset({"statement_or_decision"}))
    killed = shown(read(workspace, lens))["killed"]
    assert (killed.value, killed.note) == ("0", "nothing claimed")


def test_the_page_begins_with_the_gravest_event(known: Known) -> None:
    assert known.gravest == subject(205)
