"""The browser of the closed lists that entries choose from: every code, in three languages, with its definition."""

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from sitrep_app.domain.normalise import normalise
from sitrep_app.domain.own_term import OPEN
from sitrep_app.domain.trouble import Trouble
from sitrep_app.domain.vocabulary import Term, Vocabulary, load, shipped, shipped_list
from sitrep_app.gui.panels.reference.cell_editor import Asked, CellEditor
from sitrep_app.gui.panels.reference.term_dialog import TermDialog
from sitrep_app.gui.widgets.cells import Cell
from sitrep_app.gui.widgets.table import Row, Table
from sitrep_app.gui.widgets.words import word
from sitrep_app.i18n import _, current, format_number, ngettext

LIST_WIDTH = 232


LANGUAGE_OF = {1: "en", 2: "ar", 3: "ckb"}
"""The columns in which a term's name in a language is changed."""


class VocabulariesView(QWidget):
    """Lists the vocabularies, and the terms of one; `looked` has the words on how many terms that has.

    `renamed` comes with the list, the code, the language and the words; `added` with the list, the names by language
    and the code of what it is like; `removal_asked` with the list and the code of a workspace's own term.
    """

    looked = Signal(str)
    renamed = Signal(str, str, str, str)
    added = Signal(str, object, str)
    removal_asked = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_writable = False
        self._used: Mapping[str, int] | None = None
        self._refill = QTimer(self, singleShot=True, interval=0)
        self._refill.timeout.connect(self._show_terms)
        self._chosen: Vocabulary | None = None
        self.finder = QLineEdit()
        self.finder.setPlaceholderText(_("Find a list or a term…"))
        self.finder.setAccessibleName(_("Find a list or a term"))
        self.finder.setClearButtonEnabled(True)
        self.list = QListWidget()
        self.list.setAccessibleName(_("Vocabularies"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._title, self._source = word("", "heading", wrap=True), word("", "small", wrap=True)
        headers = (_("Code"), _("English"), _("Arabic"), _("Kurdish"), _("Definition"), _("Used in"))
        self.terms = Table(headers, (17, 19, 16, 16, 26, 9), _("Terms"))
        self.terms.let_edit(LANGUAGE_OF)
        self.editor = CellEditor(self.terms, self.terms.key_of, self._asked)
        self.add, self.remove = QPushButton(_("Add term…")), QPushButton(_("Take out…"))
        for button in (self.add, self.remove):
            button.setProperty("writes", True)
        self._definition = word("", wrap=True)
        self._mapped = word("", "small", wrap=True)
        self._lay_out()
        self.finder.textChanged.connect(self._fill)
        self.list.currentItemChanged.connect(self._on_list_changed)
        self.terms.pointed_at.connect(self._on_term)
        self.editor.committed.connect(self._on_committed)
        self.editor.closed.connect(self._refill.start)
        self.editor.struck.connect(self._on_removal)
        self.add.clicked.connect(self._on_add)
        self.remove.clicked.connect(self._on_removal)
        self._fill("")

    def show_workspace(self, *, is_writable: bool) -> None:
        """Show the lists anew as the workspace in use has them; without one to write to, only for reading."""
        self._is_writable = is_writable
        if not self.editor.is_editing:
            self._show_terms()

    def show_used(self, vocabulary: str, counts: Mapping[str, int] | None) -> None:
        """Show in how many entries each code of the chosen list is; None where that is not counted."""
        if self._chosen is not None and self._chosen.id == vocabulary:
            self._used = counts
            self.show_workspace(is_writable=self._is_writable)

    def refuse(self, code: str, language: str, trouble: Trouble) -> None:
        """Say beside a cell why it stays as it was."""
        column = next(place for place, one in LANGUAGE_OF.items() if one == language)
        self.editor.refuse(code, column, trouble)

    @property
    def chosen(self) -> str:
        """The list that is shown."""
        return self._chosen.id if self._chosen else ""

    def choose(self, vocabulary_id: str) -> None:
        """Show the terms of a vocabulary."""
        for place in range(self.list.count()):
            if self.list.item(place).data(Qt.ItemDataRole.UserRole) == vocabulary_id:
                self.list.setCurrentRow(place)

    @property
    def said(self) -> str:
        """How many terms the chosen list has."""
        count = len(self._chosen.terms) if self._chosen else 0
        return ngettext("{n} term", "{n} terms", count).format(n=count)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.finder)
        left.addWidget(self.list, 1)
        self.finder.setFixedWidth(LIST_WIDTH)
        self.list.setFixedWidth(LIST_WIDTH)
        right = QVBoxLayout()
        right.setSpacing(6)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._title, 1)
        head.addWidget(self.remove)
        head.addWidget(self.add)
        right.addLayout(head)
        right.addWidget(self._source)
        right.addWidget(self.terms, 1)
        right.addWidget(self._definition)
        right.addWidget(self._mapped)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addLayout(left)
        row.addLayout(right, 1)

    def _fill(self, text: str) -> None:
        """List the vocabularies that have every word typed, in their title or in a term."""
        wanted = normalise(text).split()
        kept = self._chosen.id if self._chosen else "category"
        self.list.clear()
        for vocabulary in sorted(map(load, shipped()), key=title_of):
            if all(part in _words(vocabulary) for part in wanted):
                item = QListWidgetItem(title_of(vocabulary))
                item.setData(Qt.ItemDataRole.UserRole, vocabulary.id)
                self.list.addItem(item)
        self.choose(kept)
        if self.list.currentRow() < 0 and self.list.count():
            self.list.setCurrentRow(0)

    def _on_list_changed(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        self._chosen, self._used = load(str(item.data(Qt.ItemDataRole.UserRole))), None
        self._title.setText(title_of(self._chosen))
        self._source.setText(self._chosen.source)
        self.terms.show_rows([])
        self._show_terms()
        self.looked.emit(self.said)

    def _show_terms(self) -> None:
        """Show the terms of the chosen list and stay where one was, in its row and its column."""
        if self._chosen is None:
            return
        self._chosen = vocabulary = load(self._chosen.id)
        index = self.terms.currentIndex()
        code = self.terms.key_of(index) if index.isValid() else vocabulary.codes[0]
        code = code if code in vocabulary else vocabulary.codes[0]
        column = max(index.column(), 0)
        self.terms.show_rows([_row(vocabulary.id, term, self._used) for term in vocabulary.terms], code)
        if column:
            with QSignalBlocker(self.terms.selectionModel()):
                self.terms.setCurrentIndex(self.terms.currentIndex().siblingAtColumn(column))
        self._on_term(code)

    def _asked(self, code: str, column: int) -> Asked | None:
        if self._chosen is None or column not in LANGUAGE_OF or not self._is_writable:
            return None
        return Asked(self._chosen.term(code).label.get(LANGUAGE_OF[column], ""))

    def _on_committed(self, code: str, column: int, words: str) -> None:
        self.renamed.emit(self.chosen, code, LANGUAGE_OF[column], words)

    def _on_add(self) -> None:
        if self._chosen is None:
            return
        alike = [(term.code, term.name(current())) for term in shipped_list(self._chosen.id).terms]
        dialog = TermDialog(self, title_of(self._chosen), alike)
        dialog.given.connect(self._on_given)
        dialog.open()

    def _on_given(self, label: object, like: str) -> None:
        self.added.emit(self.chosen, label, like)

    def _on_removal(self) -> None:
        index = self.terms.currentIndex()
        if index.isValid() and self.remove.isEnabled():
            self.removal_asked.emit(self.chosen, self.terms.key_of(index))

    def _on_term(self, code: str) -> None:
        if self._chosen is None:
            return
        term = self._chosen.term(code)
        is_own = code not in shipped_list(self._chosen.id)
        self.add.setEnabled(self._is_writable and self._chosen.id in OPEN)
        self.remove.setEnabled(self._is_writable and is_own)
        explained = term.explained(current())
        self._definition.setText(
            f"{term.name(current())}: {explained}" if explained else term.name(current())
        )
        self._mapped.setText(mapped_words(term))
        self._mapped.setVisible(bool(self._mapped.text()))


def title_of(vocabulary: Vocabulary) -> str:
    """Return a vocabulary's title in the language in use."""
    return vocabulary.title.get(current()) or vocabulary.title["en"]


def mapped_words(term: Term) -> str:
    """Return the codes that other standards use for a term: "mapped to acled: 1, ucdp: 1"; empty for none."""
    maps = term.extra.get("maps")
    if not isinstance(maps, Mapping) or not maps:
        return ""
    codes = _(", ").join(f"{standard}: {code}" for standard, code in maps.items())
    return _("Mapped to {codes}").format(codes=codes)


def _row(vocabulary: str, term: Term, used: Mapping[str, int] | None) -> Row:
    is_own = term.code not in shipped_list(vocabulary)
    count = used.get(term.code, 0) if used is not None else 0
    return Row(
        term.code,
        (
            Cell(term.code, pill=_("own") if is_own else "", is_muted=True),
            Cell(term.label.get("en", "")),
            Cell(term.label.get("ar", "")),
            Cell(term.label.get("ckb", "")),
            Cell(term.explained(current()), is_muted=True),
            Cell(format_number(count) if count else "", is_muted=True),
        ),
    )


def _words(vocabulary: Vocabulary) -> str:
    labels = (label for term in vocabulary.terms for label in (term.code, *term.label.values()))
    return normalise(" ".join((vocabulary.id, *vocabulary.title.values(), *labels)))
