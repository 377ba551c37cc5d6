"""The fields of the kind of entry being written, and what a person has put into them taken into the filling."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout

from sitrep_app.domain.draft import Draft, Words
from sitrep_app.gui.forms.filling import Filling
from sitrep_app.gui.forms.page import Page
from sitrep_app.gui.tasks import Tasks
from sitrep_app.gui.theme import Theme


class Fields(QObject):
    """Keeps the page of one kind at a time in its column; `changed` and `left` are emitted as by a page.

    `replaced` is emitted when another page has taken the place of the one that was shown.
    """

    changed = Signal()
    left = Signal(object)
    replaced = Signal()

    def __init__(self, filling: Filling, theme: Theme, tasks: Tasks) -> None:
        # Goes with its form: a theme that changes later must not reach fields that are gone
        super().__init__(tasks)
        self._theme, self._tasks = theme, tasks
        self.filling = filling
        self.page = self._made_page()
        self.column = QVBoxLayout()
        self.column.addWidget(self.page)
        filling.note_shown(self.page.words())
        theme.changed.connect(self._on_theme_changed)

    def begin(self, filling: Filling) -> None:
        """Show the fields of another filling in place of those shown."""
        self.filling = filling
        self._put_page()

    def turn_into(self, kind: str) -> None:
        """Show the fields of another kind, with the same words."""
        self.filling.turn_into(kind)
        self._put_page()

    def typed(self) -> Draft:
        """Return the draft with the words that are in the fields at this moment."""
        return replace(self.filling.draft, fields=self.page.words(), reason=self.page.reason)

    def take(self, line: str) -> None:
        """Take what is in the fields, read the line of quick entry where it has changed, and add what follows."""
        before = self.filling.draft
        self._take_words()
        if line != before.line:
            self._read_line(line)
        if additions := self.filling.form.complete(self.filling.draft, before, self.filling.workspace):
            self.page.complete(additions)
            self.page.refresh()
            self._take_words()

    def fill_in(self, words: Mapping[str, Words]) -> None:
        """Fill in words, and go to what is still empty."""
        self.page.complete(words)
        self.page.refresh()
        self.page.go_to()

    def attach(self) -> None:
        """Ask for files to attach."""
        if files := self.page.files:
            self.page.go_to(files.name)
            files.choose()

    def _take_words(self) -> None:
        self.filling.take(self.page.words(), self.page.reason)

    def _read_line(self, line: str) -> None:
        """Fill in what the line says, as the kind of entry that it tells of."""
        self._tasks.settle()
        kind = self.filling.draft.kind
        self.filling.read_line(line)
        if self.filling.draft.kind != kind:
            self._put_page()
        else:
            self.page.show_words(self.filling.draft.fields, self.filling.draft.reason)
            self.filling.note_shown(self.page.words())
        self._take_words()

    def _put_page(self) -> None:
        """Show the fields of the present kind in place of those shown."""
        old, self.page = self.page, self._made_page()
        self.column.replaceWidget(old, self.page)
        old.hide()
        old.deleteLater()
        # A layout would show it only in the next turn of the event loop, and Tab passes by what is hidden
        self.page.show()
        self.filling.note_shown(self.page.words())
        self.replaced.emit()

    def _made_page(self) -> Page:
        filling = self.filling
        page = Page(filling.form, filling.workspace, self._theme, self._tasks, is_edit=filling.is_edit)
        page.show_words(filling.draft.fields, filling.draft.reason)
        page.changed.connect(self.changed)
        page.left.connect(self.left)
        return page

    def _on_theme_changed(self) -> None:
        self.page.refresh()
