from dataclasses import replace

import pytest

from sitrep_app.domain.entry import KINDS
from sitrep_app.domain.headline import headline, mentioned
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.own_term import OwnTerm
from sitrep_app.domain.period import Period
from sitrep_app.domain.programme import ReportedTotal
from tests.reports.sample import IDS, diyala, subject
from tests.support.builders import a_confirmation, a_subject
from tests.support.workspaces import entries_of


def called(one: SubjectId) -> str:
    names = {actor.subject: actor.state.label for actor in diyala().actors}
    return names.get(one, "the hospitals")


def test_a_tie_is_named_by_its_two_actors_and_its_level() -> None:
    assert headline(diyala().ties[0].state, called) == "ISF – PMF: No unified command"


def test_a_reported_total_is_named_by_its_programme_and_its_share() -> None:
    total = ReportedTotal(subject(400), 1, 11, Period.unknown())
    assert headline(total, called) == "the hospitals: 1 of 11"


def test_progress_is_named_by_its_facility_and_its_state() -> None:
    assert headline(diyala().progress[0].state, called) == "the hospitals: Operational"


def test_a_confirmation_is_named_by_what_it_confirms() -> None:
    assert headline(a_confirmation(), called) == "No change: the hospitals"
    assert mentioned(a_confirmation(claimed_by=IDS["pmf"])) == (a_subject("Hospitals"), IDS["pmf"])


def test_a_tie_speaks_of_both_actors_of_who_says_so_and_of_its_source() -> None:
    tie = replace(diyala().ties[0].state, claimed_by=IDS["pmf"])
    assert mentioned(tie) == (IDS["isf"], IDS["pmf"], subject(900))


@pytest.mark.parametrize("kind", sorted(set(KINDS) - {"setting", "sitrep", "no_change", "place", "term"}))
def test_every_kind_has_a_headline(kind: str) -> None:
    states = [entry.state for entry in entries_of(diyala()) if entry.kind == kind]
    assert states
    assert all(headline(state, called) for state in states)


def test_an_own_term_is_named_by_what_it_is_called() -> None:
    assert headline(OwnTerm("actor_type", "x_scouts", {"ar": "كشافة"}), called) == "كشافة"
