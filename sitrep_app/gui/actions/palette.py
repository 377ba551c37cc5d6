"""The palette: one field that finds commands, pages, entries, actors and places, and goes to the one chosen."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from sitrep_app.gui.actions.bound import ActionSet
from sitrep_app.gui.actions.found import Finder, Found, finds_nothing, matching
from sitrep_app.gui.actions.palette_line import ROW_HEIGHT, PaletteLine
from sitrep_app.gui.actions.rows import Action
from sitrep_app.gui.tasks import Tasks
from sitrep_app.gui.theme import MUTED, icon
from sitrep_app.gui.widgets.key_hint import said
from sitrep_app.gui.widgets.lifted import lift
from sitrep_app.gui.widgets.words import word
from sitrep_app.i18n import _

WIDTH = 560
_ROWS = 11


class Palette(QFrame):
    """Opens over its window; commands come from the actions, all else from `finder`, set by whoever may ask the store.

    Commands stand first and at once. What is found follows when the answer comes; until then what was found before
    stays where it is, and Enter waits, unless a command or a line chosen with the arrows or the mouse is meant.
    """

    closed = Signal()

    def __init__(self, window: QWidget, actions: ActionSet, tasks: Tasks) -> None:
        super().__init__(window)
        self._window, self._actions, self._tasks = window, actions, tasks
        self.finder: Finder = finds_nothing
        self.setProperty("look", "popover")
        self.setAccessibleName(_("Search and commands"))
        self.field = QLineEdit()
        self.field.setPlaceholderText(_("Search entries, actors, places and commands"))
        self.field.setAccessibleName(_("Search entries, actors, places and commands"))
        self.field.textChanged.connect(self._on_text_changed)
        self.field.installEventFilter(self)
        self.list = QListWidget()
        self.list.setAccessibleName(_("What was found"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setItemDelegate(PaletteLine(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.itemClicked.connect(self._on_clicked)
        self._nothing = word("", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        column.setSpacing(8)
        column.addWidget(self.field)
        column.addWidget(self.list)
        column.addWidget(self._nothing)
        self._icons: dict[str, QIcon] = {}
        self._commands: list[Found] = []
        self._answer: list[Found] = []
        self._is_waiting = self._is_entered = self._is_walked = False
        lift(self)
        self.hide()

    @property
    def found(self) -> list[Found]:
        """The lines shown, from the top."""
        return [*self._commands, *self._answer]

    @property
    def is_waiting(self) -> bool:
        """Say whether the answer to what is typed has yet to come."""
        return self._is_waiting

    def open(self) -> None:
        """Show the palette over the window, ready to type in."""
        self.field.clear()
        self._ask("")
        width = min(WIDTH, self._window.width() - 40)
        self.setFixedWidth(width)
        self.adjustSize()
        self.move(QPoint((self._window.width() - width) // 2, 64))
        self.show()
        self.raise_()
        self.field.setFocus()

    def dismiss(self) -> None:
        """Put the palette away."""
        self._is_waiting = self._is_entered = False
        self.hide()
        self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and event.type() == QEvent.Type.FocusOut and self.isVisible():
            self.dismiss()
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._handled(Qt.Key(event.key()))
        return super().eventFilter(watched, event)

    def _handled(self, key: Qt.Key) -> bool:
        if key == Qt.Key.Key_Escape:
            self.dismiss()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_entered()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            step = 1 if key == Qt.Key.Key_Down else -1
            self.list.setCurrentRow((self.list.currentRow() + step) % max(1, self.list.count()))
            self._is_walked, self._is_entered = True, False
        else:
            return False
        return True

    def _on_text_changed(self, text: str) -> None:
        self._ask(text)

    def _ask(self, text: str) -> None:
        """Show the commands called so, and ask for all else; what was found before stays until the answer comes."""
        self._is_entered = self._is_walked = False
        self._commands = [self._command(row) for row in matching(self._actions.available(), text)]
        self._is_waiting = bool(text.strip())
        if self._is_waiting:
            self._tasks.read("found", partial(self.finder, text), partial(self._on_answer, text))
        else:
            self._answer = []
        self._show()

    def _on_answer(self, text: str, answer: "list[Found]") -> None:
        if text != self.field.text() or not self._is_waiting:
            return
        self._is_waiting = False
        self._answer = list(answer)
        self._show()
        if self._is_entered:
            self._go()

    def _on_entered(self) -> None:
        """Go to the line that is meant: what stands there before the answer has come is not, unless it was walked to."""
        is_command = self.list.currentRow() < len(self._commands)
        is_meant = self._is_walked or not self._is_waiting or (is_command and bool(self._commands))
        if is_meant:
            self._go()
        else:
            self._is_entered = True

    def _on_clicked(self) -> None:
        self._go()

    def _go(self) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self.found):
            chosen = self.found[row]
            self.dismiss()
            chosen.go()

    def _show(self) -> None:
        """Show the lines; the one that was walked to stays chosen where it is still there."""
        walked_to = self.list.currentIndex().data(_FOUND) if self._is_walked else None
        self.list.clear()
        for found in self.found:
            self.list.addItem(self._item(found))
        self.list.setFixedHeight(ROW_HEIGHT * min(_ROWS, max(1, len(self.found))) + 4)
        self.list.setVisible(bool(self.found))
        told = _("Searching…") if self._is_waiting else _("Nothing has all of these words.")
        self._nothing.setText(told)
        self._nothing.setVisible(not self.found)
        self.list.setCurrentRow(self.found.index(walked_to) if walked_to in self.found else 0)
        self.adjustSize()

    def _item(self, found: Found) -> QListWidgetItem:
        if found.icon not in self._icons:
            self._icons[found.icon] = icon(found.icon, MUTED)
        item = QListWidgetItem(self._icons[found.icon], found.title)
        item.setData(Qt.ItemDataRole.UserRole, found.kind)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{found.title}, {found.kind}")
        item.setData(_FOUND, found)
        return item

    def _command(self, row: Action) -> Found:
        go = partial(self._actions.trigger, row.id)
        return Found(_plain(_(row.title)), said(row.shortcut), row.icon, go, row.id)


_FOUND = Qt.ItemDataRole.UserRole + 1


def _plain(title: str) -> str:
    return title.replace("&", "").rstrip("…")
