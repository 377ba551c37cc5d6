"""The table of events, each read when it is seen, and the tables of other entries, held in memory."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QWidget

from sitrep_app.domain.identity import SubjectId
from sitrep_app.gui.panels.entries.entry_table import EntryTable
from sitrep_app.gui.panels.entries.model import EventsModel, Fetch, Find
from sitrep_app.gui.panels.entries.presenter import headers
from sitrep_app.gui.panels.entries.reading import Names
from sitrep_app.gui.widgets.cells import ROW_HEIGHT, TALL_ROW_HEIGHT
from sitrep_app.gui.widgets.rows import Row, RowsModel


class EventsTable(EntryTable):
    """Events under a lens, of which there may be a million."""

    def __init__(self, memory: QSettings | None = None, parent: QWidget | None = None) -> None:
        self._events = EventsModel()
        super().__init__("incident", self._events, memory, parent)

    def mark_words(self, sought: Sequence[str]) -> None:
        """Mark them; the rows are high enough for the words around those found in an account."""
        self._events.sought = tuple(sought)
        self.verticalHeader().setDefaultSectionSize(TALL_ROW_HEIGHT if sought else ROW_HEIGHT)
        super().mark_words(sought)

    def show_events(
        self,
        versions: NDArray[np.int64],
        names: Names,
        fetch: Fetch,
        find: Find,
        picked: Sequence[int] = (),
    ) -> None:
        """Show other events, from the top, and select those of some row keys that are among them.

        Where they begin as those that are shown do, or some are picked, what is in view stays in view.
        """
        stays = bool(picked) or self._events.begins(versions)
        at = self.verticalScrollBar().value() if stays else 0
        self.selectionModel().blockSignals(True)
        self._events.show_events(versions, names, fetch, find)
        self.selectionModel().blockSignals(False)
        self.verticalScrollBar().setValue(at)
        self.pick(np.flatnonzero(np.isin(versions, picked)).tolist() if picked else ())
        self.picked.emit(self.picked_count)


class OthersTable(EntryTable):
    """Entries of another kind."""

    def __init__(self, kind: str, memory: QSettings | None = None, parent: QWidget | None = None) -> None:
        self._held = RowsModel(headers(kind))
        super().__init__(kind, self._held, memory, parent)

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows shown, from the top."""
        return self._held.rows

    def show_rows(self, rows: Sequence[Row], picked: Sequence[SubjectId] = ()) -> None:
        """Show other rows, from the top, and select those picked that are among them."""
        if self._held.rows != tuple(rows):
            self.selectionModel().blockSignals(True)
            self._held.show_rows(rows)
            self.selectionModel().blockSignals(False)
            self.scrollToTop()
            kept = frozenset(picked)
            self.pick([place for place, row in enumerate(rows) if row.key in kept])
        self.picked.emit(self.picked_count)
