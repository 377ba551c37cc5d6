"""The four lists of what entries refer to, with a line to find in them and the ways to add and to correct."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QModelIndex, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.trouble import Trouble
from sitrep_app.gui.panels.reference import presenter
from sitrep_app.gui.panels.reference.cell_editor import Asked, CellEditor
from sitrep_app.gui.panels.reference.columns import (
    ACTOR,
    COLUMNS,
    FACILITY,
    KINDS,
    PLACE,
    PROGRAMME,
    SOURCE,
    USED,
    column_of,
    headers,
    shares,
)
from sitrep_app.gui.panels.reference.list_words import add_words, nothing_here
from sitrep_app.gui.panels.reference.reading import Known
from sitrep_app.gui.panels.reference.tree import Tree
from sitrep_app.gui.widgets.empty_state import EmptyState
from sitrep_app.gui.widgets.table import Row, Table
from sitrep_app.i18n import _

FINDER_WIDTH = 260

Asking = Callable[[str, str, int], Asked | None]
"""Returns what a cell of a kind, a subject and a column is changed from."""


class ListsView(QWidget):
    """Shows one list at a time; `chosen` has a subject, so have what is asked about one; `new_asked` has a kind.

    `revised` comes with a subject, a field and the words that a person gave it in its cell.
    """

    chosen = Signal(str)
    edit_asked = Signal(str)
    merge_asked = Signal(str)
    strike_asked = Signal(str)
    uses_asked = Signal(str)
    new_asked = Signal(str)
    revised = Signal(str, str, str)

    def __init__(self, asking: Asking | None = None, parent: QWidget | None = None) -> None:
        """Take what says from what a cell is changed; without it no cell is."""
        super().__init__(parent)
        self._known: Known | None = None
        self._kind = ACTOR
        self._subject = ""
        self._is_writable = False
        self._next: tuple[str, int] | None = None
        self._refill = QTimer(self, singleShot=True, interval=0)
        self._refill.timeout.connect(self._fill)
        self._order: dict[str, tuple[int, bool]] = {}
        self.actors = Tree(headers(ACTOR), shares(ACTOR), _("Actors"))
        self.tables = {
            PLACE: Table(headers(PLACE), shares(PLACE), _("Places")),
            SOURCE: Table(headers(SOURCE), shares(SOURCE), _("Sources")),
            FACILITY: Table(headers(FACILITY), shares(FACILITY), _("Facilities")),
            PROGRAMME: Table(headers(PROGRAMME), shares(PROGRAMME), _("Programmes")),
        }
        self.editors = {kind: self._editor(kind, asking) for kind in KINDS}
        self.finder = QLineEdit()
        self.finder.setPlaceholderText(_("Find…"))
        self.finder.setClearButtonEnabled(True)
        self.finder.setMaximumWidth(FINDER_WIDTH)
        self.edit, self.add = QPushButton(_("Edit…")), QPushButton()
        self.merge, self.strike = QPushButton(_("Merge…")), QPushButton(_("Strike…"))
        self.add.setProperty("look", "primary")
        for button in (self.edit, self.merge, self.strike, self.add):
            button.setProperty("writes", True)
        self._stack = QStackedWidget()
        self._empty = {kind: EmptyState(*nothing_here(kind), add_words(kind), "database") for kind in KINDS}
        for view in (self.actors, *self.tables.values(), *self._empty.values()):
            self._stack.addWidget(view)
        self._lay_out()
        self._connect()
        self.show_kind(ACTOR)

    @property
    def kind(self) -> str:
        """The kind of the list that is shown."""
        return self._kind

    def view(self, kind: str) -> Tree | Table:
        """Return the widget of a list."""
        return self.actors if kind == ACTOR else self.tables[kind]

    def go_on_with(self, subject: str, field: str) -> None:
        """Change another field of a subject next, once what was changed is shown."""
        self._next = (subject, column_of(self._kind, field))

    def _begin(self) -> None:
        if self._next is None:
            return
        (subject, column), self._next = self._next, None
        view = self.view(self._kind)
        index = view.currentIndex()
        if index.isValid() and view.key_of(index) == subject:
            view.setCurrentIndex(index.siblingAtColumn(column))
            view.edit(view.currentIndex())

    def name_of(self, subject: str) -> str:
        """Return what a place of the list is called; empty where it is in none."""
        places = self._known.places if self._known else ()
        return next((entry.state.name for entry in places if entry.subject == subject), "")

    def refuse(self, subject: str, field: str, trouble: Trouble) -> None:
        """Say beside a cell of the list that is shown why it stays as it was."""
        place = column_of(self._kind, field)
        if COLUMNS[self._kind][place].vocabulary:
            # Its own remedy lists every code, for those who type without a list
            trouble = Trouble(trouble.what, trouble.subject, _("Choose one of those that are offered."))
        self.editors[self._kind].refuse(subject, place, trouble)

    def forget_refusals(self) -> None:
        """Say nothing beside any cell any more."""
        for editor in self.editors.values():
            editor.forget_refusal()

    def uses_of(self, subject: str) -> str:
        """Return in words where a subject is used; empty for nowhere, or while that is being counted."""
        used = self._known.used if self._known and self._known.used else {}
        return presenter.used_words(used.get(SubjectId(subject), {}))

    def show_known(self, known: Known, subject: str, *, is_writable: bool) -> None:
        """Show what is known now and mark what is selected."""
        self._known, self._subject, self._is_writable = known, subject, is_writable
        self.add.setEnabled(is_writable)
        self._fill()
        self._begin()

    def show_kind(self, kind: str) -> None:
        """Show another list."""
        self.forget_refusals()
        self._kind = kind
        self.add.setText(add_words(kind))
        self.finder.setAccessibleName(_("Find in the list"))
        self.finder.clear()
        self._fill()

    def mark(self, subject: str) -> None:
        """Mark what was selected elsewhere."""
        self._subject = subject
        self.actors.point_at(subject)
        for table in self.tables.values():
            table.point_at(subject)
        self._offer_edit()

    def kind_of(self, subject: str) -> str:
        """Return the list that a subject stands in; empty where it is in none."""
        known = self._known
        return next((kind for kind in KINDS if known and subject in known.subjects(kind)), "")

    def count(self, kind: str) -> int:
        """How many there are of a kind."""
        return len(self._known.subjects(kind)) if self._known else 0

    def _offer_edit(self) -> None:
        """Offer to correct what is selected, where that stands in the list."""
        is_listed = self._known is not None and self._subject in self._known.subjects(self._kind)
        for button in (self.edit, self.merge, self.strike):
            button.setEnabled(is_listed and self._is_writable)

    def _fill(self) -> None:
        # A list that is filled anew would take away the line that somebody is typing in
        if self._known is None or self.editors[self._kind].is_editing:
            return
        view = self.view(self._kind)
        column = view.currentIndex().column()
        self._show(self._known)
        self._stack.setCurrentWidget(view if self.count(self._kind) else self._empty[self._kind])
        if column > 0 and view.currentIndex().isValid():
            with QSignalBlocker(view.selectionModel()):
                view.setCurrentIndex(view.currentIndex().siblingAtColumn(column))
        self._offer_edit()

    def _show(self, known: Known) -> None:
        text, order = self.finder.text(), self._order.get(self._kind)
        if self._kind == ACTOR:
            nodes = presenter.narrowed(presenter.actor_tree(known), text)
            if order is not None:
                nodes = presenter.ordered_tree(nodes, known, order[0], is_descending=order[1])
            self.actors.show_nodes(nodes, self._subject)
            return
        rows: list[Row] = {
            PLACE: presenter.place_rows,
            SOURCE: presenter.source_rows,
            FACILITY: presenter.facility_rows,
            PROGRAMME: presenter.programme_rows,
        }[self._kind](known)
        rows = presenter.filtered(rows, text)
        if order is not None:
            rows = presenter.ordered(rows, known, order[0], is_descending=order[1])
        self.tables[self._kind].show_rows(rows, self._subject)

    def _editor(self, kind: str, asking: Asking | None) -> CellEditor:
        """Make the cells of a list ones that are changed where they stand, and its titles ones that order it."""
        view = self.view(kind)
        view.let_edit([place for place, column in enumerate(COLUMNS[kind]) if column.field and asking])
        header = view.header() if isinstance(view, Tree) else view.horizontalHeader()
        header.setSectionsClickable(True)
        header.sectionClicked.connect(partial(self._on_order_asked, kind))
        editor = CellEditor(
            view, view.key_of, lambda key, column: asking(kind, key, column) if asking else None
        )
        editor.committed.connect(partial(self._on_committed, kind))
        editor.closed.connect(self._refill.start)
        editor.struck.connect(self.strike_asked)
        view.clicked.connect(partial(self._on_clicked, kind))
        return editor

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.finder, 1)
        head.addStretch(1)
        for button in (self.edit, self.merge, self.strike):
            head.addWidget(button)
        head.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        views: list[Tree | Table] = [self.actors, *self.tables.values()]
        for view in views:
            view.pointed_at.connect(self._on_pointed_at)
            view.opened.connect(self._on_opened)
        self.finder.textChanged.connect(self._on_find)
        self.edit.clicked.connect(self._on_edit)
        self.merge.clicked.connect(self._on_merge)
        self.strike.clicked.connect(self._on_strike)
        self.add.clicked.connect(self._on_add)
        for nothing in self._empty.values():
            nothing.activated.connect(self._on_add)

    def _on_pointed_at(self, subject: str) -> None:
        self._subject = subject
        self._offer_edit()
        self.chosen.emit(subject)

    def _on_find(self, _text: str) -> None:
        self._fill()

    def _on_edit(self) -> None:
        self.edit_asked.emit(self._subject)

    def _on_merge(self) -> None:
        self.merge_asked.emit(self._subject)

    def _on_strike(self) -> None:
        self.strike_asked.emit(self._subject)

    def _on_opened(self, subject: str) -> None:
        """Enter on the count of uses leads to them, elsewhere to the form."""
        column = self.view(self._kind).currentIndex().column()
        is_count = COLUMNS[self._kind][max(column, 0)] is USED
        (self.uses_asked if is_count else self.edit_asked).emit(subject)

    def _on_clicked(self, kind: str, index: QModelIndex) -> None:
        if COLUMNS[kind][index.column()] is USED:
            self.uses_asked.emit(self.view(kind).key_of(index))

    def _on_committed(self, kind: str, subject: str, column: int, words: str) -> None:
        self.revised.emit(subject, COLUMNS[kind][column].field, words)

    def _on_order_asked(self, kind: str, column: int) -> None:
        """Order by a title that is pressed; pressed again, the other way round."""
        before, was_descending = self._order.get(kind, (-1, False))
        is_descending = before == column and not was_descending
        self._order[kind] = (column, is_descending)
        view = self.view(kind)
        header = view.header() if isinstance(view, Tree) else view.horizontalHeader()
        header.setSortIndicatorShown(True)
        way = Qt.SortOrder.DescendingOrder if is_descending else Qt.SortOrder.AscendingOrder
        header.setSortIndicator(column, way)
        self._fill()

    def _on_add(self) -> None:
        self.new_asked.emit(self._kind)
