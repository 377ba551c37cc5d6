from collections.abc import Sequence
from typing import Any

import numpy as np

from sitrep_app.domain.entry import Entry
from sitrep_app.gui.panels.entries.model import BATCH, EventsModel
from sitrep_app.gui.panels.entries.reading import Names
from tests.reports.sample import diyala


class Shelf:
    """Gives the sample's events over and over, and remembers what it was asked for."""

    def __init__(self) -> None:
        self.asked: list[int] = []

    def fetch(self, keys: Sequence[int]) -> list[Entry[Any]]:
        self.asked += keys
        incidents = diyala().incidents
        return [incidents[key % len(incidents)] for key in keys]


def shown(count: int, shelf: Shelf) -> EventsModel:
    model = EventsModel()
    model.show_events(
        np.arange(count, dtype=np.int64), Names(), shelf.fetch, lambda subject: int(subject, 16)
    )
    return model


def test_only_the_batch_of_the_row_that_is_seen_is_read() -> None:
    shelf = Shelf()
    model = shown(1_000_000, shelf)
    model.row_at(500_000)
    assert model.rowCount() == 1_000_000
    assert len(shelf.asked) == BATCH


def test_a_batch_is_read_once() -> None:
    shelf = Shelf()
    model = shown(100, shelf)
    for place in range(BATCH):
        model.row_at(place)
    assert len(shelf.asked) == BATCH


def test_a_row_is_found_by_its_subject_without_reading_it() -> None:
    shelf = Shelf()
    model = shown(1_000, shelf)
    assert model.place_of(f"{777:032x}") == 777
    assert model.place_of(f"{5_000:032x}") == -1
    assert shelf.asked == []


def test_an_event_that_has_gone_since_leaves_an_empty_row() -> None:
    model = EventsModel()
    model.show_events(np.arange(3, dtype=np.int64), Names(), lambda _keys: [], lambda _subject: None)
    assert model.row_at(2).key == ""


def test_rows_for_copying_are_read_only_where_they_have_not_been_seen() -> None:
    shelf = Shelf()
    model = shown(1_000, shelf)
    model.row_at(0)
    seen, unseen = model.reading([0, 1]), model.reading([1, 900])
    assert len(shelf.asked) == BATCH
    assert len(seen()) == 2
    assert len(shelf.asked) == BATCH
    assert [row.key for row in unseen()] == [model.row_at(1).key, model.row_at(900).key]
