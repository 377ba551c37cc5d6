"""A table of entries: several can be selected, ordered by a click on a title; Ctrl+Shift+S opens orders and columns."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from itertools import chain, islice
from operator import attrgetter

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QWidget

from sitrep_app.domain.identity import SubjectId
from sitrep_app.gui.panels.entries.arranging import Remembered, remembered_under
from sitrep_app.gui.panels.entries.copying import MOST, comma_separated
from sitrep_app.gui.panels.entries.presenter import NARROW, SHARES, kind_name
from sitrep_app.gui.panels.entries.sorting import GREATEST_FIRST, ORDERS
from sitrep_app.gui.widgets.cells import ROW_HEIGHT
from sitrep_app.gui.widgets.rows import CellModel, Row
from sitrep_app.gui.widgets.table import RowTable
from sitrep_app.i18n import _

SORT_KEYS = "Ctrl+Shift+S"
DRAGGED_MS = 200
_CORNER = QPoint(8, 8)


class EntryTable(RowTable):
    """Entries of one kind; `ordered` is emitted when another order is asked for, `picked` with how many are selected.

    `copy_asked` is emitted when what is selected is to be copied.
    """

    ordered = Signal()
    picked = Signal(int)
    copy_asked = Signal()

    def __init__(
        self, kind: str, model: CellModel, memory: QSettings | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(model, SHARES[kind], kind_name(kind), parent)
        self._orders = ORDERS[kind]
        self.order, self.is_descending = self._orders[0], self._orders[0] in GREATEST_FIRST
        self._arranged = Remembered(memory, self._orders, SHARES[kind], remembered_under(kind))
        self._is_fitting = False
        self._dragged = QTimer(self, singleShot=True, interval=DRAGGED_MS)
        self._dragged.timeout.connect(self.fit_columns)
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)
        self.hide_where_narrow(NARROW.get(kind, {}))
        self._dress_header()
        self._arrange()
        self._show_order()
        QShortcut(QKeySequence(SORT_KEYS), self, self.open_orders, context=Qt.ShortcutContext.WidgetShortcut)

    @property
    def picked_count(self) -> int:
        """How many rows are selected."""
        return sum(map(len, self._selection()))

    def picked_subjects(self) -> list[SubjectId]:
        """Return the entries selected, from the top."""
        return [SubjectId(key) for place in self._picked_places() if (key := self._rows.row_at(place).key)]

    def point_at(self, key: str) -> None:
        """Mark the row with a key as current; where it is selected already, what else is selected stays."""
        place = self._rows.place_of(key) if key else -1
        if any(place in part for part in self._selection()):
            self._make_current(place)
        else:
            super().point_at(key)

    def order_by(self, order: str) -> None:
        """Order by a column, the other way round where it is ordered by already."""
        self.is_descending = not self.is_descending if order == self.order else order in GREATEST_FIRST
        self.order = order
        self._show_order()
        self.ordered.emit()

    def copying(self) -> Callable[[], str]:
        """Return the work that writes the selected rows, at most MOST, as comma-separated values in the columns shown.

        It may be run beside the window, and reads what has not been seen yet.
        """
        shown = [column for column in range(len(self._rows.headers)) if not self.isColumnHidden(column)]
        rows = self._rows.reading(list(islice(self._picked_places(), MOST)))
        return partial(_written, self._rows.headers, rows, shown)

    def pick(self, places: Sequence[int]) -> None:
        """Select the rows at some places, without telling anybody; the last of them is current."""
        if not places:
            return
        self._make_current(places[-1])
        last, chosen = len(self._rows.headers) - 1, QItemSelection()
        for place in places:
            chosen.select(self._rows.index(place, 0), self._rows.index(place, last))
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().blockSignals(True)
        self.selectionModel().select(chosen, flags.ClearAndSelect)
        self.selectionModel().blockSignals(False)
        self.viewport().update()

    def open_orders(self) -> QMenu:
        """Open the list of orders at the table's corner, and return it; its last line leads to the columns."""
        menu = self._menu()
        for place, order in enumerate(self._orders):
            action = _ticked(menu, self._rows.headers[place], is_on=order == self.order)
            action.triggered.connect(partial(self._on_order_chosen, order))
        menu.addSeparator()
        menu.addAction(_("Columns…")).triggered.connect(self._on_columns_asked)
        menu.popup(self.mapToGlobal(_CORNER))
        return menu

    def open_columns(self, at: QPoint = _CORNER) -> QMenu:
        """Open the list of columns, to choose which are shown, and return it."""
        menu = self._menu()
        left_out = self._arranged.columns.left_out
        for place, title in enumerate(self._rows.headers):
            action = _ticked(menu, title, is_on=place not in left_out)
            action.triggered.connect(partial(self._on_column_chosen, place))
        menu.addSeparator()
        menu.addAction(_("As at first")).triggered.connect(self._on_reset)
        menu.popup(self.mapToGlobal(at))
        return menu

    def fit_columns(self) -> None:
        self._is_fitting = True
        super().fit_columns()
        *others, last = (place for place in range(len(self._shares)) if not self.isColumnHidden(place))
        self.setColumnWidth(last, self.viewport().width() - sum(map(self.columnWidth, others)))
        self._is_fitting = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_asked.emit()
        elif event.key() == Qt.Key.Key_Escape and self.picked_count > 1:
            self._pick_current_alone()
        else:
            super().keyPressEvent(event)

    def _make_current(self, place: int) -> None:
        """Make a row current without telling anybody; what is selected stays."""
        self.selectionModel().blockSignals(True)
        self.selectionModel().setCurrentIndex(
            self._rows.index(place, 0), QItemSelectionModel.SelectionFlag.NoUpdate
        )
        self.selectionModel().blockSignals(False)
        self.viewport().update()

    def _selection(self) -> list[range]:
        """Return the stretches of rows selected, which may be of a million."""
        chosen = self.selectionModel().selection()
        parts = (chosen.at(number) for number in range(chosen.count()))
        return [range(part.top(), part.bottom() + 1) for part in parts]

    def _picked_places(self) -> Iterable[int]:
        return chain.from_iterable(sorted(self._selection(), key=attrgetter("start")))

    def _pick_current_alone(self) -> None:
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().select(self.currentIndex(), flags.ClearAndSelect | flags.Rows)

    def _dress_header(self) -> None:
        header = self.horizontalHeader()
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setMinimumSectionSize(36)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._on_header_menu)
        header.sectionClicked.connect(self._on_title_clicked)
        header.sectionResized.connect(self._on_section_resized)
        header.setToolTip(_("Click to order by this column, right-click to choose columns"))

    def _arrange(self) -> None:
        self._shares = self._arranged.columns.shares
        self.leave_out(self._arranged.columns.left_out)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def _on_header_menu(self, at: QPoint) -> None:
        self.open_columns(at)

    def _on_columns_asked(self) -> None:
        self.open_columns()

    def _on_title_clicked(self, column: int) -> None:
        self.order_by(self._orders[column])

    def _on_order_chosen(self, order: str, _checked: bool = False) -> None:
        self.order_by(order)

    def _on_column_chosen(self, column: int, _checked: bool = False) -> None:
        self._arranged.take(self._arranged.columns.toggled(column))
        self._arrange()

    def _on_reset(self) -> None:
        self._arranged.reset()
        self._arrange()

    def _on_section_resized(self, column: int, _before: int, width: int) -> None:
        """A column that a person drags keeps its width's share; the others make room once it is let go."""
        if self._is_fitting or not self.isVisible() or width == 0 or column == len(self._shares) - 1:
            return
        shown = [place for place in range(len(self._shares)) if not self.isColumnHidden(place)]
        total = sum(self._shares[place] for place in shown)
        share = width * total / max(self.viewport().width(), 1)
        self._arranged.take(self._arranged.columns.widened(column, round(share, 1)))
        self._shares = self._arranged.columns.shares
        self._dragged.start()

    def _on_selection_changed(self) -> None:
        self.picked.emit(self.picked_count)

    def _show_order(self) -> None:
        way = Qt.SortOrder.DescendingOrder if self.is_descending else Qt.SortOrder.AscendingOrder
        column = self._orders.index(self.order)
        self.horizontalHeader().setSortIndicator(column, way)
        told = _("By {column}, from the greatest") if self.is_descending else _("By {column}, from the least")
        self.horizontalHeader().setAccessibleDescription(told.format(column=self._rows.headers[column]))


def _written(headers: Sequence[str], rows: Callable[[], Sequence[Row]], shown: Sequence[int]) -> str:
    return comma_separated(headers, rows(), shown)


def _ticked(menu: QMenu, words: str, *, is_on: bool) -> QAction:
    action = menu.addAction(words)
    action.setCheckable(True)
    action.setChecked(is_on)
    return action
