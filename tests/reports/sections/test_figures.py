from typing import Any

from sitrep_app.domain.claim import Claim
from sitrep_app.domain.incident import Incident
from sitrep_app.reports.sections.figures import claim_name, key_figures
from tests.reports.sample import JANUARY, Stock, cite, diyala, edition_of, entry


def strip(stock: Stock) -> list[Any]:
    return list(key_figures(edition_of(stock)))


def test_the_sample_has_its_five_figures() -> None:
    shown = [(figure["number"], figure["label"]) for figure in strip(diyala())]
    assert shown == [
        ("2", "civilians killed"),
        ("4", "armed units destroyed"),
        ("0 of 6", "pairs of forces under one command"),
        ("1 of 11", "rebuilt · Hospitals destroyed in Diyala"),
        ("1", "weapons caches found"),
    ]


def test_every_figure_leads_to_an_entry_a_source_and_a_grade() -> None:
    for figure in strip(diyala()):
        assert figure["references"]
        assert figure["sources"] == [1]
        assert figure["grades"]


def test_reported_and_recorded_stand_side_by_side() -> None:
    assert strip(diyala())[3]["note"] == "recorded here: 1 of 1"


def test_nothing_reported_is_told_from_nothing_counted() -> None:
    assert (strip(Stock())[0]["number"], strip(Stock())[0]["note"]) == ("0", "none reported")
    stock = Stock()
    claims = (Claim("killed", "civilians", said="many"),)
    stock.incidents = [
        entry(
            Incident("Attack", "violence_against_civilians", JANUARY, claims=claims, citations=cite("1")), 1
        )
    ]
    assert (strip(stock)[0]["number"], strip(stock)[0]["note"]) == ("–", "no number given")


def test_sums_that_are_uncertain_show_both_bounds() -> None:
    stock = Stock()
    claims = (Claim("killed", "civilians", low=1, best=3, high=9),)
    stock.incidents = [entry(Incident("Attack", "violence_against_civilians", JANUARY, claims=claims), 1)]
    assert strip(stock)[0]["note"] == "low 1 · high 9 · 1 event"


def test_a_count_of_people_says_of_whom() -> None:
    assert claim_name("injured", "security_forces") == "injured (security forces)"
    assert claim_name("units_destroyed", "armed_group") == "armed units destroyed"
