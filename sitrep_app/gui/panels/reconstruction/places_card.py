"""A programme's places as a board, as tiles or as a table."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.reconstruction import ProgrammePicture
from sitrep_app.gui.panels.reconstruction import table
from sitrep_app.gui.panels.reconstruction.board import board
from sitrep_app.gui.panels.reconstruction.board_view import BoardView
from sitrep_app.gui.panels.reconstruction.presenter import ProgrammeView
from sitrep_app.gui.panels.reconstruction.reading import Known
from sitrep_app.gui.panels.reconstruction.sites_view import SitesView
from sitrep_app.gui.theme import Theme
from sitrep_app.gui.widgets.card import Card
from sitrep_app.gui.widgets.segmented import Segmented
from sitrep_app.gui.widgets.table import Table
from sitrep_app.i18n import _

SITES, BOARD, TABLE = "sites", "board", "table"


class PlacesCard(Card):
    """Shows the places; `chosen` is emitted with a facility, `moved` with a card's key and the column it was put in."""

    chosen = Signal(str)
    moved = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        choices = [(SITES, _("Sites")), (BOARD, _("Board")), (TABLE, _("Table"))]
        self._switch = Segmented(choices, BOARD, _("View"))
        super().__init__(
            _("Places"), _("drag a card to record a claim with its date and source"), self._switch, parent
        )
        self._sites, self._board = SitesView(theme), BoardView(theme)
        self._table = Table(table.headers(), table.SHARES, _("Places"))
        self._stack = QStackedWidget()
        for view in (self._sites, self._board, self._table):
            self._stack.addWidget(view)
        self._stack.setCurrentWidget(self._board)
        self.body.addWidget(self._stack, 1)
        self._switch.chosen.connect(self._on_switched)
        for chosen in (self._sites.chosen, self._board.chosen, self._table.pointed_at):
            chosen.connect(self._on_chosen)
        self._board.moved.connect(self.moved)

    def show_programme(self, known: Known, picture: ProgrammePicture, view: ProgrammeView) -> None:
        """Show another programme's places."""
        self._sites.show_programme(view)
        columns = board(view)
        if columns != self._board.columns:
            self._board.show_columns(columns)
        self._table.show_rows(table.rows(known, picture, view))

    def mark(self, facility: SubjectId | None) -> None:
        """Mark a facility as chosen."""
        self._sites.mark(facility)
        self._board.mark(facility)
        self._table.point_at(facility or "")

    def _on_switched(self, key: str) -> None:
        self._stack.setCurrentIndex((SITES, BOARD, TABLE).index(key))

    def _on_chosen(self, key: str) -> None:
        if key:
            self.chosen.emit(key)
