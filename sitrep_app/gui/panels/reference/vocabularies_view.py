"""The browser of the closed lists that entries choose from: every code, in three languages, with its definition."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from sitrep_app.domain.normalise import normalise
from sitrep_app.domain.vocabulary import Term, Vocabulary, load, shipped
from sitrep_app.gui.widgets.cells import Cell
from sitrep_app.gui.widgets.table import Row, Table
from sitrep_app.gui.widgets.words import word
from sitrep_app.i18n import _, current, ngettext

LIST_WIDTH = 232


class VocabulariesView(QWidget):
    """Lists the vocabularies, and the terms of one; `looked` has the words on how many terms that has."""

    looked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chosen: Vocabulary | None = None
        self.finder = QLineEdit()
        self.finder.setPlaceholderText(_("Find a list or a term…"))
        self.finder.setAccessibleName(_("Find a list or a term"))
        self.finder.setClearButtonEnabled(True)
        self.list = QListWidget()
        self.list.setAccessibleName(_("Vocabularies"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._title, self._source = word("", "heading", wrap=True), word("", "small", wrap=True)
        headers = (_("Code"), _("English"), _("Arabic"), _("Kurdish"), _("Definition"))
        self.terms = Table(headers, (17, 19, 17, 17, 30), _("Terms"))
        self._definition = word("", wrap=True)
        self._mapped = word("", "small", wrap=True)
        self._lay_out()
        self.finder.textChanged.connect(self._fill)
        self.list.currentItemChanged.connect(self._on_list_changed)
        self.terms.pointed_at.connect(self._on_term)
        self._fill("")

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
        for widget in (self._title, self._source):
            right.addWidget(widget)
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
        self._chosen = vocabulary = load(str(item.data(Qt.ItemDataRole.UserRole)))
        self._title.setText(title_of(vocabulary))
        self._source.setText(vocabulary.source)
        self.terms.show_rows([_row(term) for term in vocabulary.terms], vocabulary.codes[0])
        self._on_term(vocabulary.codes[0])
        self.looked.emit(self.said)

    def _on_term(self, code: str) -> None:
        if self._chosen is None:
            return
        term = self._chosen.term(code)
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


def _row(term: Term) -> Row:
    return Row(
        term.code,
        (
            Cell(term.code, is_muted=True),
            Cell(term.name("en")),
            Cell(term.label.get("ar", "")),
            Cell(term.label.get("ckb", "")),
            Cell(term.explained(current()), is_muted=True),
        ),
    )


def _words(vocabulary: Vocabulary) -> str:
    labels = (label for term in vocabulary.terms for label in (term.code, *term.label.values()))
    return normalise(" ".join((vocabulary.id, *vocabulary.title.values(), *labels)))
