"""A tree of rows that is read by eye, by keyboard and by a screen reader, in the dress of the tables."""

from collections.abc import Collection, Iterator, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeView, QWidget

from sitrep_app.gui.panels.reference.presenter import Node
from sitrep_app.gui.widgets.cells import CELL, ROW_HEIGHT, CellDelegate
from sitrep_app.gui.widgets.table import HEADER_HEIGHT, Row

KEY = Qt.ItemDataRole.UserRole + 2
INDENT = 18


class Tree(QTreeView):
    """Shows nodes; `pointed_at` is emitted with a key when another row is current, `opened` on Enter or double click."""

    pointed_at = Signal(str)
    opened = Signal(str)

    def __init__(
        self, headers: Sequence[str], shares: Sequence[int], name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._shares = tuple(shares)
        self._headers = list(headers)
        self._editable: frozenset[int] = frozenset()
        self._items = QStandardItemModel(self)
        self._items.setHorizontalHeaderLabels(self._headers)
        self.setModel(self._items)
        self.setAccessibleName(name)
        self.setItemDelegate(CellDelegate(self))
        self._dress()
        self.activated.connect(self._on_activated)
        self.selectionModel().currentRowChanged.connect(self._on_current_changed)

    def show_nodes(self, nodes: Sequence[Node], current: str = "") -> None:
        """Show other nodes, all unfolded, and mark the one with a key as current, without telling anybody."""
        self.selectionModel().blockSignals(True)
        self._items.removeRows(0, self._items.rowCount())
        for node in nodes:
            self._add(self._items.invisibleRootItem(), node)
        self.expandAll()
        self.selectionModel().blockSignals(False)
        self.point_at(current)

    def let_edit(self, columns: Collection[int]) -> None:
        """Let the cells of some columns be changed where they stand, by an editor that is set beside."""
        self._editable = frozenset(columns)

    def key_of(self, index: QModelIndex | QPersistentModelIndex) -> str:
        """Return the key of the row that an index is in."""
        return str(index.siblingAtColumn(0).data(KEY)) if isinstance(index, QModelIndex) else ""

    def point_at(self, key: str) -> None:
        """Mark the row with a key as current, without telling anybody; no row where there is none."""
        found = next((index for index in self._indexes() if index.data(KEY) == key), None) if key else None
        self.selectionModel().blockSignals(True)
        if found is not None:
            self.setCurrentIndex(found)
        else:
            self.clearSelection()
            self.selectionModel().clearCurrentIndex()
        self.selectionModel().blockSignals(False)
        self.viewport().update()

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 3 * ROW_HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        whole, total = self.viewport().width(), sum(self._shares)
        for column, share in enumerate(self._shares[:-1]):
            self.setColumnWidth(column, whole * share // total)

    def _add(self, parent: QStandardItem, node: Node) -> None:
        items = _items(node.row)
        for column, item in enumerate(items):
            item.setEditable(column in self._editable)
        parent.appendRow(items)
        for part in node.parts:
            self._add(items[0], part)

    def _indexes(self, parent: QModelIndex | None = None) -> Iterator[QModelIndex]:
        root = parent or QModelIndex()
        for row in range(self._items.rowCount(root)):
            index = self._items.index(row, 0, root)
            yield index
            yield from self._indexes(index)

    def _dress(self) -> None:
        self.setIndentation(INDENT)
        self.setUniformRowHeights(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setExpandsOnDoubleClick(False)
        header = self.header()
        header.setFixedHeight(HEADER_HEIGHT)
        header.setHighlightSections(False)
        header.setSectionsMovable(False)
        header.setStretchLastSection(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)

    def _on_activated(self, index: QModelIndex) -> None:
        self.opened.emit(str(index.siblingAtColumn(0).data(KEY)))

    def _on_current_changed(self, index: QModelIndex) -> None:
        if index.isValid():
            self.pointed_at.emit(str(index.siblingAtColumn(0).data(KEY)))


def _items(row: Row) -> list[QStandardItem]:
    items = []
    for cell in row.cells:
        item = QStandardItem()
        item.setData(cell, CELL)
        for role in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ):
            item.setData(cell.said, role)
        item.setData(row.key, KEY)
        items.append(item)
    return items
