from dataclasses import replace
from typing import Any

from sitrep_app.domain.marking import Marking
from sitrep_app.domain.source import Citation, Source
from sitrep_app.reports.sections.sources import notes, sources
from tests.reports.sample import Stock, diyala, edition_of, entry, subject


def with_many_sources() -> Stock:
    stock = diyala()
    for at in range(5):
        stock.sources.append(entry(Source(f"Bulletin {at}"), 910 + at))
        state = stock.incidents[5 + at].state
        stock.incidents[5 + at] = replace(
            stock.incidents[5 + at], state=replace(state, citations=(Citation(subject(910 + at)),))
        )
    return stock


def test_a_source_shows_its_reliability_and_the_reason() -> None:
    shown: Any = sources(edition_of(diyala()))[0]
    assert (shown["number"], shown["reliability"], shown["means"]) == (1, "C", "Fairly reliable")
    assert shown["reason"].startswith("Names officials")


def test_the_first_page_names_three_sources_and_counts_the_rest() -> None:
    shown: Any = notes(edition_of(with_many_sources()))
    assert len(shown["sources"]) == 3
    assert shown["more"] == "and 3 more sources in the list of sources"


def test_a_withheld_source_shows_its_letter_alone() -> None:
    stock = diyala()
    stock.sources[0] = replace(stock.sources[0], state=replace(stock.sources[0].state, marking=Marking.RED))
    shown: Any = sources(edition_of(stock))[0]
    assert (shown["title"], shown["reliability"], shown["reason"]) == ("withheld", "C", "")
