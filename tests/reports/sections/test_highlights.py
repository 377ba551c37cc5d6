from dataclasses import replace
from typing import Any

from sitrep_app.domain.claim import Claim
from sitrep_app.i18n import speaking
from sitrep_app.reports.sections.highlights import highlights
from tests.reports.sample import Stock, diyala, edition_of


def sentences(stock: Stock) -> list[Any]:
    return list(highlights(edition_of(stock)))


def told(stock: Stock) -> list[str]:
    return [sentence["text"] for sentence in sentences(stock)]


def test_the_sample_has_five_sentences_that_say_what_it_holds() -> None:
    assert told(diyala()) == [
        (
            "Two civilians killed outside Miqdadiyah hospital (January 2018). In all: 2 events of violence against civilians; "
            "civilians killed: 2."
        ),
        (
            "Joint operation destroys four ISIS units (Diyala, since January 2018). In all: 3 operations, battles or raids and 2 "
            "arrests or seizures; armed units destroyed: 4; weapons caches found: 1; attacks: number not given; "
            "arrested (armed group): number not given."
        ),
        "Governor announces a new security plan (Diyala, January 2018). In all: 3 statements or decisions.",
        (
            "No unified command joins Iraqi Security Forces, Popular Mobilisation Forces, Peshmerga and Sunni tribal forces: "
            "stated for 6 of 6 pairs. Joint operations: Army, Police and PMF."
        ),
        (
            "Hospitals destroyed in Diyala: 1 of 11 reported rebuilt; al-Azim hospital recorded as operational; "
            "10 not named in any source."
        ),
    ]


def test_every_sentence_leads_to_entries_a_source_and_a_grade() -> None:
    for sentence in sentences(diyala()):
        assert sentence["references"]
        assert sentence["sources"] == [1]
        assert sentence["grades"] == [{"grade": "C3", "judged": True}]


def test_an_empty_view_says_that_it_is_empty() -> None:
    assert told(Stock()) == ["No events are recorded for this period."]


def test_sources_that_differ_are_told_from_the_lowest_to_the_highest() -> None:
    stock = diyala()
    state = stock.incidents[5].state
    differing = (Claim("killed", "civilians", best=2), Claim("killed", "civilians", low=1, best=4, high=6))
    stock.incidents[5] = replace(stock.incidents[5], state=replace(state, claims=differing))
    assert "civilians killed: 2 (low 1 · high 6)" in told(stock)[0]


def test_a_total_that_nobody_reports_is_not_told_as_reported() -> None:
    stock = diyala()
    stock.totals = []
    assert told(stock)[-1].startswith("Hospitals destroyed in Diyala: 1 of 1 recorded as rebuilt")


def test_sentences_come_in_the_language_spoken() -> None:
    with speaking("ar"):
        assert "القوات" in " ".join(told(diyala()))
