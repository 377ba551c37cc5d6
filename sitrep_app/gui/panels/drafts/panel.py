"""The list of drafts: Enter goes on with one, Delete throws away those that are chosen, and that can be taken back."""

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QPushButton, QWidget

from sitrep_app.gui.forms.discarding import discard, put_back
from sitrep_app.gui.panels.drafts import words
from sitrep_app.gui.session import Session
from sitrep_app.gui.tasks import Tasks
from sitrep_app.gui.widgets.elided import ElidedLabel
from sitrep_app.gui.widgets.list_layout import lay_out_list
from sitrep_app.gui.widgets.table import Table
from sitrep_app.gui.widgets.words import word
from sitrep_app.i18n import _
from sitrep_app.ops.drafts import Removed
from sitrep_app.ops.unfinished import Unfinished, unfinished

PAUSE_MS = 250
"""While a form is typed into its draft is kept at every key; the list follows when the typing rests."""


class DraftsPanel(QWidget):
    """Follows the session's drafts; `chosen` is emitted with the Draft that a person goes on with."""

    chosen = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._tasks = session, Tasks(self)
        self._pause = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._listed: list[Unfinished] = []
        self._removed = Removed()
        self.heading = word(" ", "muted")
        self.table = Table((_("Draft"), _("Kept"), _("What it needs")), (40, 28, 32), _("Drafts"))
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.said = ElidedLabel("", "small")
        self.undo = _button(_("Undo"), "small-link", self.take_back)
        self.throw = _button(_("Discard"), "plain", self.discard_chosen)
        self.go_on = _button(_("Continue"), "primary", self._on_continue)
        self._lay_out()
        self.table.opened.connect(self._on_opened)
        self.table.selectionModel().selectionChanged.connect(self._on_selection_changed)
        QShortcut(QKeySequence(Qt.Key.Key_Delete), self.table, self.discard_chosen)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self, self.take_back)
        self._pause.timeout.connect(self._read)
        self._tasks.troubled.connect(session.troubled)
        session.drafts_changed.connect(self._pause.start)
        session.changed.connect(self._on_changed)
        self._read()

    @property
    def chosen_ids(self) -> list[str]:
        """The ids of the drafts that are chosen, in the order of the list."""
        places = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return [self._listed[place].draft.id for place in places if place < len(self._listed)]

    @property
    def is_idle(self) -> bool:
        """Say whether the list shows what there is."""
        return self._tasks.is_idle and not self._pause.isActive()

    def discard_chosen(self) -> None:
        """Throw away the drafts that are chosen, and offer to take that back."""
        if not (ids := self.chosen_ids):
            return
        gone = [one for one in self._listed if one.draft.id in ids]
        place = min(index.row() for index in self.table.selectionModel().selectedRows())
        self._removed = discard(self._session, ids)
        if self._removed.rows:
            self._say(words.discarded(gone))
            rest = [one for one in self._listed if one.draft.id not in ids]
            self._show(rest, rest[min(place, len(rest) - 1)].draft.id if rest else "")

    def take_back(self) -> None:
        """Put back the drafts that were thrown away last."""
        removed, self._removed = self._removed, Removed()
        put_back(self._session, removed)
        self._say("")
        self._read()

    def finish(self) -> None:
        """Wait until nothing is being read."""
        self._pause.stop()
        self._tasks.finish()

    def _lay_out(self) -> None:
        lay_out_list(self, self.heading, self.table, self.said, (self.undo, self.throw, self.go_on))
        self.undo.hide()
        self.throw.setEnabled(False)
        self.go_on.setEnabled(False)

    def _read(self) -> None:
        """Read beside the window: each draft is checked for what it needs."""
        if (workspace := self._session.workspace) is not None:
            self._tasks.read("drafts", partial(unfinished, workspace), self._on_read)

    def _on_read(self, listed: list[Unfinished]) -> None:
        chosen = self.chosen_ids
        self._show(listed, chosen[0] if len(chosen) == 1 else "")
        if listed and not self.chosen_ids:
            self.table.selectRow(0)

    def _show(self, listed: list[Unfinished], current: str) -> None:
        self._listed = listed
        self.heading.setText(words.count(listed) if listed else _("No draft waits"))
        self.table.show_rows([words.row(one, self._session.zone) for one in listed], current)
        self._on_selection_changed()

    def _say(self, text: str) -> None:
        self.said.setText(text)
        self.said.setAccessibleName(text)
        self.undo.setVisible(bool(text))
        QAccessible.updateAccessibility(QAccessibleEvent(self.said, QAccessible.Event.Alert))

    def _on_opened(self, draft: str) -> None:
        for one in self._listed:
            if one.draft.id == draft:
                self.chosen.emit(one.draft)

    def _on_continue(self) -> None:
        for draft in self.chosen_ids[:1]:
            self._on_opened(draft)

    def _on_selection_changed(self) -> None:
        chosen = self.chosen_ids
        self.throw.setEnabled(bool(chosen))
        self.go_on.setEnabled(len(chosen) == 1)

    def _on_changed(self, _changes: object) -> None:
        self._pause.start()


def _button(label: str, look: str, act: object) -> QPushButton:
    button = QPushButton(label)
    button.setProperty("look", look)
    button.setAutoDefault(False)
    button.setAccessibleName(label)
    button.clicked.connect(act)
    return button
