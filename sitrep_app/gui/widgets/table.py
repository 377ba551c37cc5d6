"""A quiet table of rows that have a key: read by eye, by keyboard and by a screen reader."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QSizePolicy, QTableView, QWidget

from sitrep_app.gui.widgets.cells import CELL, ROW_HEIGHT, TALL_ROW_HEIGHT, Cell, CellDelegate

HEADER_HEIGHT = 30

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Row:
    """One row; `key` is what is said when it is chosen, such as a subject."""

    key: str
    cells: tuple[Cell, ...]


class RowsModel(QAbstractTableModel):
    """Rows held in memory, for tables of some hundreds."""

    def __init__(self, headers: Sequence[str], rows: Sequence[Row] = ()) -> None:
        super().__init__()
        self._headers = tuple(headers)
        self.rows = tuple(rows)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._headers)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headers[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        cell = self.rows[index.row()].cells[index.column()]
        if role == CELL:
            return cell
        if role in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ):
            return cell.said
        return None

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Hold other rows."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()


class Table(QTableView):
    """Shows rows; `opened` is emitted with a key on Enter or double click, `pointed_at` when another row is current."""

    opened = Signal(str)
    pointed_at = Signal(str)

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
        super().__init__(parent)
        self._shares = tuple(shares)
        self._fits_rows = fits_rows
        self._model = RowsModel(headers)
        self.setAccessibleName(name)
        self.setItemDelegate(CellDelegate(self))
        self._dress()
        self.setModel(self._model)
        self.activated.connect(self._on_activated)
        self.selectionModel().currentRowChanged.connect(self._on_current_changed)
        if fits_rows:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_rows(self, rows: Sequence[Row], current: str = "") -> None:
        """Show other rows and mark the one with a key as current, without telling anybody."""
        self.selectionModel().blockSignals(True)
        self._model.show_rows(rows)
        for place, row in enumerate(rows):
            self.setRowHeight(place, TALL_ROW_HEIGHT if any(cell.note for cell in row.cells) else ROW_HEIGHT)
        self.selectionModel().blockSignals(False)
        self.point_at(current)
        self.updateGeometry()

    def point_at(self, key: str) -> None:
        """Mark the row with a key as current, without telling anybody; no row where there is none."""
        place = next((i for i, row in enumerate(self._model.rows) if row.key == key), -1) if key else -1
        self.selectionModel().blockSignals(True)
        if place >= 0:
            self.selectRow(place)
        else:
            self.clearSelection()
            self.selectionModel().clearCurrentIndex()
        self.selectionModel().blockSignals(False)
        self.viewport().update()

    def sizeHint(self) -> QSize:
        width = super().sizeHint().width()
        rows = sum(self.rowHeight(row) for row in range(self._model.rowCount()))
        return QSize(width, HEADER_HEIGHT + rows + 4) if self._fits_rows else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.sizeHint().height() if self._fits_rows else 3 * ROW_HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        whole, total = self.viewport().width(), sum(self._shares)
        for column, share in enumerate(self._shares[:-1]):
            self.setColumnWidth(column, whole * share // total)

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

    def _on_activated(self, index: QModelIndex) -> None:
        self.opened.emit(self._model.rows[index.row()].key)

    def _on_current_changed(self, index: QModelIndex) -> None:
        if index.isValid():
            self.pointed_at.emit(self._model.rows[index.row()].key)
