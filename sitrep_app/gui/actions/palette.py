"""The palette: one field that finds entries, actors, places and commands, and goes to the one chosen."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from sitrep_app.domain.normalise import normalise
from sitrep_app.gui.actions.bound import ActionSet
from sitrep_app.gui.actions.palette_line import ROW_HEIGHT, PaletteLine
from sitrep_app.gui.actions.rows import Action
from sitrep_app.gui.theme import MUTED, icon
from sitrep_app.gui.widgets.key_hint import said
from sitrep_app.gui.widgets.lifted import lift
from sitrep_app.gui.widgets.words import word
from sitrep_app.i18n import _

WIDTH = 560
_ROWS = 11


@dataclass(frozen=True, slots=True)
class Found:
    """One line of the palette: its words, what kind of thing it is, its icon, and what choosing it does."""

    title: str
    kind: str
    icon: str
    go: Callable[[], object]


Finder = Callable[[str], Sequence[Found]]


class Palette(QFrame):
    """Opens over its window; commands come from the actions, all else from `finder`, set by whoever may ask the store."""

    closed = Signal()

    def __init__(self, window: QWidget, actions: ActionSet) -> None:
        super().__init__(window)
        self._window, self._actions = window, actions
        self.finder: Finder = _finds_nothing
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
        self.list.itemClicked.connect(self._on_chosen)
        self._nothing = word(_("Nothing has all of these words."), "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        column.setSpacing(8)
        column.addWidget(self.field)
        column.addWidget(self.list)
        column.addWidget(self._nothing)
        self._found: list[Found] = []
        lift(self)
        self.hide()

    @property
    def found(self) -> list[Found]:
        """The lines shown, from the top."""
        return list(self._found)

    def open(self) -> None:
        """Show the palette over the window, ready to type in."""
        self.field.clear()
        self._show_found("")
        width = min(WIDTH, self._window.width() - 40)
        self.setFixedWidth(width)
        self.adjustSize()
        self.move(QPoint((self._window.width() - width) // 2, 64))
        self.show()
        self.raise_()
        self.field.setFocus()

    def dismiss(self) -> None:
        """Put the palette away."""
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
            self._on_chosen()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            step = 1 if key == Qt.Key.Key_Down else -1
            self.list.setCurrentRow((self.list.currentRow() + step) % max(1, self.list.count()))
        else:
            return False
        return True

    def _on_text_changed(self, text: str) -> None:
        self._show_found(text)
        self.adjustSize()

    def _on_chosen(self) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self._found):
            chosen = self._found[row]
            self.dismiss()
            chosen.go()

    def _show_found(self, text: str) -> None:
        commands = [self._command(row) for row in matching(self._actions.available(), text)]
        self._found = [*(self.finder(text) if text.strip() else ()), *commands]
        self.list.clear()
        for found in self._found:
            item = QListWidgetItem(icon(found.icon, MUTED), found.title)
            item.setData(Qt.ItemDataRole.UserRole, found.kind)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{found.title}, {found.kind}")
            self.list.addItem(item)
        self.list.setFixedHeight(ROW_HEIGHT * min(_ROWS, max(1, len(self._found))) + 4)
        self.list.setVisible(bool(self._found))
        self._nothing.setVisible(not self._found)
        self.list.setCurrentRow(0)

    def _command(self, row: Action) -> Found:
        return Found(
            _plain(_(row.title)), said(row.shortcut), row.icon, lambda: self._actions.trigger(row.id)
        )


def matching(rows: Sequence[Action], text: str) -> list[Action]:
    """Return the actions whose titles have every word typed, in the order of the menus; all for no words."""
    wanted = normalise(text).split()
    return [
        row for row in rows if all(part in normalise(_(row.title)) for part in wanted) and row.id != "search"
    ]


def _finds_nothing(_text: str) -> Sequence[Found]:
    return ()


def _plain(title: str) -> str:
    return title.replace("&", "").rstrip("…")
