"""The margin of the map: the events in view and the facilities as a table, and what has no place."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from sitrep_app.gui.panels.map import listing, words
from sitrep_app.gui.panels.map.prepared import Prepared
from sitrep_app.gui.panels.map.projection import Box
from sitrep_app.gui.widgets.card import Card
from sitrep_app.gui.widgets.segmented import Segmented
from sitrep_app.gui.widgets.table import Table
from sitrep_app.gui.widgets.words import word
from sitrep_app.i18n import _, format_number

EVENTS, FACILITIES = "events", "facilities"
GAP = 12
SOON_MS = 120
"""The list follows the view when that has stood still so long."""

LOWEST, HIGHEST = 90, 260


class Margin(QWidget):
    """Two cards; `chosen` is emitted with a subject that was pointed at."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._prepared: Prepared | None = None
        self._box = Box(0, 0, 0, 0)
        self._subject = ""
        self._switch = Segmented([(EVENTS, _("Events")), (FACILITIES, _("Facilities"))], EVENTS, _("List"))
        self._events = _table(_("Events in view"))
        self._sites = _table(_("Facilities"))
        self._more = word("", "small", wrap=True)
        self._unplaced = _table(_("Events without a place"))
        self._none = word(_("Everything shown has a place."), "muted", wrap=True)
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self.settle)
        self._lay_out()
        self._switch.chosen.connect(self._on_switched)
        for table in (self._events, self._sites, self._unplaced):
            table.pointed_at.connect(self.chosen)

    def show_view(self, prepared: Prepared, box: Box) -> None:
        """Show what is in a box of the map, once it has stood still for a moment."""
        is_new, self._prepared, self._box = prepared is not self._prepared, prepared, box
        if is_new:
            self.settle()
        else:
            self._soon.start()

    def mark(self, subject: str | None) -> None:
        """Mark the row of what is selected."""
        self._subject = subject or ""
        for table in (self._events, self._sites, self._unplaced):
            table.point_at(self._subject)

    def settle(self) -> None:
        """Fill the tables now."""
        self._soon.stop()
        prepared = self._prepared
        if prepared is None:
            return
        inside = listing.rows_in_view(prepared, self._box)
        self._events.show_rows(listing.event_rows(prepared, inside), self._subject)
        self._sites.show_rows(listing.site_rows(prepared), self._subject)
        left_out = len(inside) - listing.MOST_LISTED
        self._more.setVisible(left_out > 0 and self._switch.current == EVENTS)
        self._more.setText(_("{n} more: zoom in, or filter.").format(n=format_number(left_out)))
        is_events = self._switch.current == EVENTS
        self._in_view.set_subtitle(
            words.events(len(inside)) if is_events else words.facilities(len(prepared.sites))
        )
        self._show_unplaced(prepared)

    def _show_unplaced(self, prepared: Prepared) -> None:
        rows = prepared.placing.unplaced.tolist()
        sites = prepared.sites_without_place
        listed = listing.event_rows(prepared, rows)
        listed += [row for row in listing.site_rows(prepared) if row.key in {site.subject for site in sites}]
        self._without.set_subtitle(format_number(len(rows) + len(sites)))
        self._unplaced.show_rows(listed, self._subject)
        self._unplaced.setVisible(bool(listed))
        self._none.setVisible(not listed)
        self._without.setMaximumHeight(HIGHEST if listed else LOWEST)

    def _lay_out(self) -> None:
        self._in_view = Card(_("In view"), corner=self._switch)
        self._stack = QStackedLayout()
        self._stack.addWidget(self._events)
        self._stack.addWidget(self._sites)
        self._in_view.body.addLayout(self._stack, 1)
        self._in_view.body.addWidget(self._more)
        self._without = Card(_("Not on the map"))
        self._without.body.addWidget(self._unplaced)
        self._without.body.addWidget(self._none)
        self._none.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self._in_view, 1)
        column.addWidget(self._without)

    def _on_switched(self, key: str) -> None:
        self._stack.setCurrentIndex(0 if key == EVENTS else 1)
        self.settle()


def _table(name: str) -> Table:
    table = Table([name], (1,), name)
    table.horizontalHeader().hide()
    return table
