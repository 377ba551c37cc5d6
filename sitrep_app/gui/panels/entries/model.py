"""Events as a table's model: only the rows that are seen are read, some at a time."""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sitrep_app.domain.entry import Entry
from sitrep_app.gui.panels.entries.presenter import headers, row
from sitrep_app.gui.panels.entries.reading import Names
from sitrep_app.gui.widgets.cells import Cell
from sitrep_app.gui.widgets.rows import NOWHERE, CellModel, Index, Row

BATCH = 64
KEPT_BATCHES = 64
READ_AT_ONCE = 500

Fetch = Callable[[Sequence[int]], list[Entry[Any]]]
"""Reads the events of some row keys, in their order."""

Find = Callable[[str], int | None]
"""Gives a subject's row key."""


class EventsModel(CellModel):
    """The events under a lens; `fetch` is asked for a batch when one of its rows is first seen."""

    sought: tuple[str, ...] = ()
    """The normalised words that the events shown next were found by."""

    def __init__(self) -> None:
        super().__init__(headers("incident"))
        self._versions: NDArray[np.int64] = np.zeros(0, np.int64)
        self._names = Names()
        self._fetch: Fetch | None = None
        self._find: Find | None = None
        self._batches: OrderedDict[int, list[Row]] = OrderedDict()

    def show_events(self, versions: NDArray[np.int64], names: Names, fetch: Fetch, find: Find) -> None:
        """Show other events."""
        self.beginResetModel()
        self._versions, self._names, self._fetch, self._find = versions, names, fetch, find
        self._batches.clear()
        self.endResetModel()

    def begins(self, versions: NDArray[np.int64]) -> bool:
        """Say whether what is shown is how a list of row keys begins."""
        held = len(self._versions)
        return 0 < held < len(versions) and bool((versions[:held] == self._versions).all())

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._versions)

    def row_at(self, place: int) -> Row:
        """Return the row at a place; one whose event has gone since the list was made is empty."""
        batch = self._batch(place // BATCH)
        at = place % BATCH
        return batch[at] if at < len(batch) else Row("", (Cell(),) * len(self.headers))

    def place_of(self, key: str) -> int:
        """Return where an event is in the list, -1 where it is not."""
        version = self._find(key) if self._find else None
        if version is None:
            return -1
        places = np.flatnonzero(self._versions == version)
        return int(places[0]) if len(places) else -1

    def reading(self, places: Sequence[int]) -> Callable[[], Sequence[Row]]:
        """Return the work that reads the rows at some places, whatever is shown meanwhile; what is at hand is not read."""
        if self._fetch is None or all(place // BATCH in self._batches for place in places):
            return super().reading(places)
        return partial(_read, self._fetch, self._names, self._versions[places].tolist())

    def _batch(self, number: int) -> list[Row]:
        if number not in self._batches and self._fetch is not None:
            keys = self._versions[number * BATCH : (number + 1) * BATCH].tolist()
            self._batches[number] = [row(self._names, entry, self.sought) for entry in self._fetch(keys)]
            while len(self._batches) > KEPT_BATCHES:
                self._batches.popitem(last=False)
        return self._batches.get(number, [])


def _read(fetch: Fetch, names: Names, keys: Sequence[int]) -> list[Row]:
    parts = (keys[at : at + READ_AT_ONCE] for at in range(0, len(keys), READ_AT_ONCE))
    return [row(names, entry) for part in parts for entry in fetch(part)]
