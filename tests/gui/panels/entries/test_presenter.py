from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from sitrep_app.domain.claim import Claim
from sitrep_app.domain.entry import Entry
from sitrep_app.domain.incident import Incident
from sitrep_app.gui.panels.entries.presenter import headers, killed_words, row
from sitrep_app.gui.panels.entries.reading import KINDS, STRUCK, Names
from sitrep_app.gui.panels.entries.sorting import ORDERS
from tests.reports.sample import diyala
from tests.support.builders import a_confirmation, an_incident


def titled(words: str) -> Entry[Incident]:
    return next(entry for entry in diyala().incidents if entry.state.title.startswith(words))


def test_an_event_says_when_what_where_who_how_many_and_how_it_is_graded(names: Names) -> None:
    cells = row(names, titled("Two civilians")).cells
    assert (cells[0].text, cells[0].pill, cells[0].category) == (
        "January 2018",
        "± month",
        "violence_against_civilians",
    )
    assert [cell.text for cell in cells[1:5]] == [
        "Two civilians killed outside Miqdadiyah hospital",
        "Miqdadiyah hospital",
        "ISIS and Civilians",
        "2",
    ]
    assert str(cells[5].grade) == "C3"


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != STRUCK])
def test_every_kind_has_a_cell_under_each_title(names: Names, kind: str) -> None:
    stock = diyala()
    tie = stock.ties[0]
    entries = {
        "incident": stock.incidents,
        "tie": stock.ties,
        "progress": stock.progress,
        "reported_total": stock.totals,
        "no_change": [Entry(tie.subject, "no_change", a_confirmation(), tie.record, tie.known_from)],
        "reference": (*stock.actors, *stock.sources, *stock.facilities, *stock.programmes),
    }
    listed: Sequence[Entry[Any]] = entries[kind]  # type: ignore[assignment]
    assert {len(row(names, entry).cells) for entry in listed} == {len(headers(kind))}
    assert len(ORDERS[kind]) == len(headers(kind))


@pytest.mark.parametrize(
    ("claims", "words"),
    [
        ([Claim("killed", best=2)], "2"),
        ([Claim("killed", best=3), Claim("killed", best=5)], "3–5"),
        ([Claim("killed", said="many")], "many"),
        ([Claim("injured", best=9)], ""),
    ],
)
def test_the_killed_are_a_number_a_span_a_word_or_nothing(claims: list[Claim], words: str) -> None:
    assert killed_words(claims) == words


def test_a_word_found_in_the_account_alone_is_shown_below_the_title(names: Names) -> None:
    event = an_incident(title="Raid on a bridge", account="A witness saw three cars.")
    entry = replace(titled("Two civilians"), state=event)
    assert row(names, entry, ["bridge", "wit"]).cells[1].note == "A witness saw three cars."
    assert row(names, entry, ["bridge"]).cells[1].note == ""
