from typing import Any

from sitrep_app.domain.incident import Incident
from sitrep_app.reports.sections.gaps import information_gaps
from tests.reports.sample import JANUARY, Stock, diyala, edition_of, entry


def told(stock: Stock) -> dict[str, Any]:
    gaps: Any = information_gaps(edition_of(stock))
    return {gap["text"]: gap["references"] for gap in gaps}


def test_the_sample_says_what_it_does_not_know() -> None:
    assert list(told(diyala())) == [
        "Every entry rests on one source; nothing confirms it.",
        "2 events are claimed without a number.",
        "13 events are not dated to the day.",
        "9 events are not placed in a town or village.",
        "Hospitals destroyed in Diyala: 10 of 11 are not named in any source.",
        "Towns and villages destroyed by scorched-earth tactics: no total is reported.",
    ]


def test_a_gap_leads_to_the_entries_it_speaks_of() -> None:
    assert told(diyala())["2 events are claimed without a number."] == [
        {"text": "6", "to": 6},
        {"text": "8", "to": 8},
    ]


def test_an_entry_without_a_source_is_a_gap() -> None:
    stock = Stock()
    stock.incidents = [entry(Incident("Something", "battle_or_raid", JANUARY), 1)]
    assert "1 event cites no source." in told(stock)


def test_an_empty_report_has_no_gaps() -> None:
    assert told(Stock()) == {}
