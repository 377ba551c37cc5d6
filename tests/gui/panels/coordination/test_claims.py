from dataclasses import replace

from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.tie import pair_of
from sitrep_app.gui.panels.coordination.claims import all_claims, claims_of
from tests.gui.panels.coordination.known import claims, known
from tests.reports.sample import IDS, entry
from tests.support.builders import a_confirmation


def test_a_pair_has_its_claim_and_both_views_that_are_missing() -> None:
    rows = claims_of(known(), pair_of(IDS["isf"], IDS["pmf"]))
    assert [row.cells[0].text for row in rows] == ["No unified command", "ISF: own view", "PMF: own view"]
    assert [row.key.startswith("ask:") for row in rows] == [False, True, True]


def test_a_side_that_has_spoken_is_not_asked_again() -> None:
    rows = claims_of(known(claims(("pmf", "isf", "liaison", "pmf"))), pair_of(IDS["isf"], IDS["pmf"]))
    assert [row.key for row in rows][1:] == [f"ask:{IDS['isf']}"]


def test_a_claim_says_since_when_how_doubtful_that_is_and_how_its_source_is_graded() -> None:
    [claim] = claims_of(known(claims(("pmf", "isf", "liaison", ""))), pair_of(IDS["isf"], IDS["pmf"]))[:1]
    assert (claim.cells[2].text, claim.cells[2].note) == ("since January 2018", "± month")
    assert str(claim.cells[3].grade) == "C3"


def test_the_table_of_claims_has_every_tie_in_force() -> None:
    assert len(all_claims(known())) == len(known().ties)


def test_the_table_keeps_to_the_actors_the_lens_asks_for() -> None:
    rows = all_claims(known(), frozenset({IDS["health"]}))
    assert [row.cells[0].text for row in rows] == ["Diyala Health Directorate – International Red Cross"]


def test_a_claim_says_as_of_when_it_was_last_confirmed() -> None:
    shown = known()
    tie = all_claims(shown)[0].key
    said = entry(a_confirmation(), 440)
    confirmed = replace(shown, confirmed={SubjectId(tie): said})
    assert all_claims(confirmed)[0].cells[2].text.endswith("still so January 2018")
    assert "still so" not in all_claims(confirmed)[1].cells[2].text
