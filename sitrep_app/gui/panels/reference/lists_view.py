"""The four lists of what entries refer to, with a line to find in them and the ways to add and to correct."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from sitrep_app.gui.panels.reference import presenter
from sitrep_app.gui.panels.reference.reading import Known
from sitrep_app.gui.panels.reference.tree import Tree
from sitrep_app.gui.widgets.empty_state import EmptyState
from sitrep_app.gui.widgets.table import Row, Table
from sitrep_app.i18n import _, ngettext

ACTOR, SOURCE, FACILITY, PROGRAMME = KINDS = ("actor", "source", "facility", "programme")
FINDER_WIDTH = 260


class ListsView(QWidget):
    """Shows one list at a time; `chosen` has a subject, `edit_asked` one too, `new_asked` a kind."""

    chosen = Signal(str)
    edit_asked = Signal(str)
    new_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known: Known | None = None
        self._kind = ACTOR
        self._subject = ""
        self._is_writable = False
        self.actors = Tree(presenter.actor_headers(), (30, 18, 18, 18, 16), _("Actors"))
        self.tables = {
            SOURCE: Table(presenter.source_headers(), (36, 15, 19, 30), _("Sources")),
            FACILITY: Table(presenter.facility_headers(), (30, 18, 18, 14, 20), _("Facilities")),
            PROGRAMME: Table(presenter.programme_headers(), (32, 13, 15, 12, 28), _("Programmes")),
        }
        self.finder = QLineEdit()
        self.finder.setPlaceholderText(_("Find…"))
        self.finder.setClearButtonEnabled(True)
        self.finder.setMaximumWidth(FINDER_WIDTH)
        self.edit, self.add = QPushButton(_("Edit…")), QPushButton()
        self.add.setProperty("look", "primary")
        for button in (self.edit, self.add):
            button.setProperty("writes", True)
        self._stack = QStackedWidget()
        self._empty = {kind: EmptyState(*nothing_here(kind), add_words(kind), "database") for kind in KINDS}
        for view in (self.actors, *self.tables.values(), *self._empty.values()):
            self._stack.addWidget(view)
        self._lay_out()
        self._connect()
        self.show_kind(ACTOR)

    def show_known(self, known: Known, subject: str, *, is_writable: bool) -> None:
        """Show what is known now and mark what is selected."""
        self._known, self._subject, self._is_writable = known, subject, is_writable
        self.add.setEnabled(is_writable)
        self._fill()

    def show_kind(self, kind: str) -> None:
        """Show another list."""
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
        self.edit.setEnabled(is_listed and self._is_writable)

    def _fill(self) -> None:
        if self._known is None:
            return
        known, text = self._known, self.finder.text()
        is_empty = not self.count(self._kind)
        if self._kind == ACTOR:
            nodes = presenter.narrowed(presenter.actor_tree(known), text)
            self.actors.show_nodes(nodes, self._subject)
        else:
            rows: dict[str, list[Row]] = {
                SOURCE: presenter.source_rows(known),
                FACILITY: presenter.facility_rows(known),
                PROGRAMME: presenter.programme_rows(known),
            }
            table = self.tables[self._kind]
            table.show_rows(presenter.filtered(rows[self._kind], text), self._subject)
        shown = self.actors if self._kind == ACTOR else self.tables[self._kind]
        self._stack.setCurrentWidget(self._empty[self._kind] if is_empty else shown)
        self._offer_edit()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.finder, 1)
        head.addStretch(1)
        head.addWidget(self.edit)
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
            view.opened.connect(self.edit_asked)
        self.finder.textChanged.connect(self._on_find)
        self.edit.clicked.connect(self._on_edit)
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

    def _on_add(self) -> None:
        self.new_asked.emit(self._kind)


def add_words(kind: str) -> str:
    """Return what the button that adds says."""
    return {
        ACTOR: _("Add actor"),
        SOURCE: _("Add source"),
        FACILITY: _("Add facility"),
        PROGRAMME: _("Add programme"),
    }[kind]


def nothing_here(kind: str) -> tuple[str, str]:
    """Return what stands where there is nothing of a kind yet: a title and a sentence."""
    return {
        ACTOR: (
            _("No actors yet"),
            _("Forces, agencies, offices, armed groups and persons stand here once an entry names them."),
        ),
        SOURCE: (
            _("No sources yet"),
            _("What entries rest on stands here, each judged once for its reliability, with the reason."),
        ),
        FACILITY: (
            _("No facilities yet"),
            _("Hospitals, schools and bridges stand here once progress is recorded on them."),
        ),
        PROGRAMME: (
            _("No programmes yet"),
            _("What is being rebuilt, and how many of how many, stands here."),
        ),
    }[kind]


def counted(kind: str, count: int) -> str:
    """Return how many there are of a kind, for the end of the status bar."""
    return {
        ACTOR: ngettext("{n} actor", "{n} actors", count),
        SOURCE: ngettext("{n} source", "{n} sources", count),
        FACILITY: ngettext("{n} facility", "{n} facilities", count),
        PROGRAMME: ngettext("{n} programme", "{n} programmes", count),
    }[kind].format(n=count)
