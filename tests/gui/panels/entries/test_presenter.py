from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from sitrep_app.domain.claim import Claim
from sitrep_app.domain.entry import Entry
from sitrep_app.domain.incident import Incident
from sitrep_app.domain.lens import Lens
from sitrep_app.gui.panels.entries.presenter import headers, killed_words, row, under
from sitrep_app.gui.panels.entries.reading import KINDS, Names
from tests.reports.sample import IDS, diyala


@pytest.fixture
def names() -> Names:
    stock = diyala()
    kinds: tuple[Sequence[Entry[Any]], ...] = (stock.actors, stock.facilities, stock.programmes)
    others = {entry.subject: entry for entries in kinds for entry in entries}
    return Names(others, {source.subject: source for source in stock.sources}, ZoneInfo("Asia/Baghdad"))


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


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_a_cell_under_each_title(names: Names, kind: str) -> None:
    stock = diyala()
    entries = {
        "incident": stock.incidents,
        "tie": stock.ties,
        "progress": stock.progress,
        "reported_total": stock.totals,
    }
    assert len(row(names, entries[kind][0]).cells) == len(headers(kind))  # type: ignore[index]


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


def test_ties_keep_to_the_actors_of_the_lens(names: Names) -> None:
    shown = under(Lens(actors=frozenset({IDS["health"]})), names, diyala().ties)
    assert [row(names, entry).cells[1].text for entry in shown] == [
        "Diyala Health Directorate – International Red Cross"
    ]


def test_ties_keep_to_the_window_and_to_the_words_of_the_lens(names: Names) -> None:
    ties = diyala().ties
    assert under(Lens(end=datetime(2017, 1, 1, tzinfo=UTC)), names, ties) == []
    assert len(under(Lens(text="peshmerga unified"), names, ties)) == 3
