"""The models of tables: rows of cells that have a key, held in memory or found when they are seen."""

from abc import abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from sitrep_app.gui.widgets.cells import CELL, Cell

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()

_SAID = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)


@dataclass(frozen=True, slots=True)
class Row:
    """One row; `key` is what is said when it is chosen, such as a subject."""

    key: str
    cells: tuple[Cell, ...]


class CellModel(QAbstractTableModel):
    """Rows of cells under headers; how many there are and what each holds, a subclass knows.

    The cells of the `editable` columns may be changed where they stand, by a view that has an editor for them.
    """

    editable: frozenset[int] = frozenset()

    def __init__(self, headers: Sequence[str]) -> None:
        super().__init__()
        self.headers = tuple(headers)

    @abstractmethod
    def row_at(self, place: int) -> Row:
        """Return the row at a place."""

    @abstractmethod
    def place_of(self, key: str) -> int:
        """Return where the row with a key is, -1 where there is none."""

    def reading(self, places: Sequence[int]) -> Callable[[], Sequence[Row]]:
        """Return the work that reads the rows at some places; it may be run beside the window."""
        return partial(list, [self.row_at(place) for place in places])

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() in self.editable else flags

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.headers)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.headers[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role != CELL and role not in _SAID:
            return None
        cell = self.row_at(index.row()).cells[index.column()]
        return cell if role == CELL else cell.said


class RowsModel(CellModel):
    """Rows held in memory, for tables of some hundreds."""

    def __init__(self, headers: Sequence[str]) -> None:
        super().__init__(headers)
        self.rows: tuple[Row, ...] = ()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def row_at(self, place: int) -> Row:
        return self.rows[place]

    def place_of(self, key: str) -> int:
        return next((place for place, row in enumerate(self.rows) if row.key == key), -1)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Hold other rows."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()
