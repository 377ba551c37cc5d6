"""The table of events: ordered by a click on a column's title, or from the menu that Ctrl+Shift+S opens."""

from functools import partial

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QWidget

from sitrep_app.gui.panels.entries.model import EventsModel, Fetch, Find
from sitrep_app.gui.panels.entries.presenter import EVENT_ORDERS, NARROW, SHARES
from sitrep_app.gui.panels.entries.reading import Names
from sitrep_app.gui.widgets.cells import ROW_HEIGHT
from sitrep_app.gui.widgets.table import RowTable
from sitrep_app.i18n import _

SORT_KEYS = "Ctrl+Shift+S"


class EventsTable(RowTable):
    """Events under a lens; `ordered` is emitted when another order is asked for."""

    ordered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self._model = EventsModel()
        super().__init__(self._model, SHARES["incident"], _("Events"), parent)
        self.order, self.is_descending = "when", True
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.hide_where_narrow(NARROW)
        header = self.horizontalHeader()
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.sectionClicked.connect(self._on_title_clicked)
        header.setToolTip(_("Click to order by this column"))
        self._show_order()
        QShortcut(QKeySequence(SORT_KEYS), self, self.open_orders, context=Qt.ShortcutContext.WidgetShortcut)

    def show_events(self, versions: NDArray[np.int64], names: Names, fetch: Fetch, find: Find) -> None:
        """Show other events, from the top."""
        self.selectionModel().blockSignals(True)
        self._model.show_events(versions, names, fetch, find)
        self.selectionModel().blockSignals(False)
        self.scrollToTop()

    def order_by(self, order: str) -> None:
        """Order by a column, the other way round where it is ordered by already."""
        self.is_descending = not self.is_descending if order == self.order else order in ("when", "killed")
        self.order = order
        self._show_order()
        self.ordered.emit()

    def open_orders(self) -> QMenu:
        """Open the list of orders, and return it."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for place, order in enumerate(EVENT_ORDERS):
            if order:
                action = menu.addAction(self._model.headers[place])
                action.setCheckable(True)
                action.setChecked(order == self.order)
                action.triggered.connect(partial(self._on_order_chosen, order))
        menu.popup(self.mapToGlobal(QPoint(8, 8)))
        return menu

    def _on_title_clicked(self, column: int) -> None:
        if EVENT_ORDERS[column]:
            self.order_by(EVENT_ORDERS[column])
        else:
            self._show_order()

    def _on_order_chosen(self, order: str, _checked: bool = False) -> None:
        self.order_by(order)

    def _show_order(self) -> None:
        way = Qt.SortOrder.DescendingOrder if self.is_descending else Qt.SortOrder.AscendingOrder
        self.horizontalHeader().setSortIndicator(EVENT_ORDERS.index(self.order), way)
