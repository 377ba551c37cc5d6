"""A quiet table of rows that have a key: read by eye, by keyboard and by a screen reader."""

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QSizePolicy, QTableView, QWidget

from sitrep_app.gui.widgets.cells import ROW_HEIGHT, TALL_ROW_HEIGHT, CellDelegate
from sitrep_app.gui.widgets.rows import CellModel, Row, RowsModel

__all__ = ["Row", "RowTable", "Table"]

HEADER_HEIGHT = 30


class RowTable(QTableView):
    """Shows a model's rows; `opened` is emitted with a key on Enter or double click, `pointed_at` when another row is current."""

    opened = Signal(str)
    pointed_at = Signal(str)

    def __init__(
        self, model: CellModel, shares: Sequence[float], name: str, parent: QWidget | None = None
    ) -> None:
        """Take a model, each column's share of the width, and what a screen reader calls the table."""
        super().__init__(parent)
        self._shares = tuple(shares)
        self._rows = model
        self._narrow: dict[int, int] = {}
        self._left_out: frozenset[int] = frozenset()
        self.setAccessibleName(name)
        self._cells = CellDelegate(self)
        self.setItemDelegate(self._cells)
        self._dress()
        self.setModel(model)
        self.activated.connect(self._on_activated)
        self.selectionModel().currentRowChanged.connect(self._on_current_changed)

    def let_edit(self, columns: Collection[int]) -> None:
        """Let the cells of some columns be changed where they stand, by an editor that is set beside."""
        self._rows.editable = frozenset(columns)

    def key_of(self, index: QModelIndex | QPersistentModelIndex) -> str:
        """Return the key of the row that an index is in."""
        return self._rows.row_at(index.row()).key

    def point_at(self, key: str) -> None:
        """Mark the row with a key as current, without telling anybody; no row where there is none."""
        place = self._rows.place_of(key) if key else -1
        self.selectionModel().blockSignals(True)
        if place >= 0:
            self.selectRow(place)
        else:
            self.clearSelection()
            self.selectionModel().clearCurrentIndex()
        self.selectionModel().blockSignals(False)
        self.viewport().update()

    def hide_where_narrow(self, columns: Mapping[int, int]) -> None:
        """Leave columns out where the table is narrower than so many pixels."""
        self._narrow = dict(columns)

    def leave_out(self, columns: Collection[int]) -> None:
        """Leave columns out however wide the table is."""
        self._left_out = frozenset(columns)
        self.fit_columns()

    def mark_words(self, sought: Sequence[str]) -> None:
        """Mark what begins with one of some normalised words."""
        self._cells.sought = tuple(sought)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_columns()

    def fit_columns(self) -> None:
        """Give every column its share of the width."""
        whole = self.viewport().width()
        for column in range(len(self._shares)):
            self.setColumnHidden(column, column in self._left_out or whole < self._narrow.get(column, 0))
        total = sum(share for column, share in enumerate(self._shares) if not self.isColumnHidden(column))
        for column, share in enumerate(self._shares[:-1]):
            self.setColumnWidth(column, int(whole * share / max(total, 1)))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Coming to the table by Tab chooses no row; the first arrow key does."""
        was_nowhere = not self.currentIndex().isValid()
        self.selectionModel().blockSignals(True)
        super().focusInEvent(event)
        if was_nowhere:
            self.selectionModel().clearCurrentIndex()
        self.selectionModel().blockSignals(False)

    def _dress(self) -> None:
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setFixedHeight(HEADER_HEIGHT)
        header.setHighlightSections(False)
        header.setStretchLastSection(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)

    def _on_activated(self, index: QModelIndex) -> None:
        self.opened.emit(self._rows.row_at(index.row()).key)

    def _on_current_changed(self, index: QModelIndex) -> None:
        if index.isValid():
            self.pointed_at.emit(self._rows.row_at(index.row()).key)


class Table(RowTable):
    """A table of rows held in memory."""

    def __init__(
        self,
        headers: Sequence[str],
        shares: Sequence[int],
        name: str,
        *,
        fits_rows: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Take column headers and each column's share of the width; with `fits_rows` it is as high as its rows."""
        self._model = RowsModel(headers)
        self._fits_rows = fits_rows
        super().__init__(self._model, shares, name, parent)
        if fits_rows:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_rows(self, rows: Sequence[Row], current: str = "") -> None:
        """Show other rows and mark the one with a key as current, without telling anybody."""
        if self._model.rows != tuple(rows):
            self.selectionModel().blockSignals(True)
            self._model.show_rows(rows)
            self.selectionModel().blockSignals(False)
            for place, row in enumerate(rows):
                self.setRowHeight(
                    place, TALL_ROW_HEIGHT if any(cell.note for cell in row.cells) else ROW_HEIGHT
                )
            self.updateGeometry()
        self.point_at(current)

    def sizeHint(self) -> QSize:
        rows = sum(self.rowHeight(row) for row in range(self._model.rowCount()))
        natural = super().sizeHint()
        return QSize(natural.width(), HEADER_HEIGHT + rows + 4) if self._fits_rows else natural

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.sizeHint().height() if self._fits_rows else 3 * ROW_HEIGHT)
