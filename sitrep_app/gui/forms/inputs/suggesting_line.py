"""A line that suggests while it is typed in: choices, names, places."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from sitrep_app.gui.forms.inputs.line_edit import LineEdit
from sitrep_app.gui.forms.inputs.suggestions import Suggestion, SuggestionList
from sitrep_app.gui.theme import Theme


class SuggestingLine(LineEdit):
    """A line with a list that opens under it.

    `typed` is emitted with the words while a person types, `taken` with the Suggestion a person takes. Whoever owns
    the line answers `typed` by calling `offer`; Down, or a click, emits `all_wanted`, to be answered likewise. The list
    opens under `anchor`, by default the line itself.
    """

    typed = Signal(str)
    taken = Signal(object)
    all_wanted = Signal()

    def __init__(self, theme: Theme, *, takes_first_on_tab: bool = False) -> None:
        super().__init__()
        self._theme, self._takes_first_on_tab = theme, takes_first_on_tab
        self._list: SuggestionList | None = None
        self._was_moved = False
        self.anchor: QWidget = self
        self.textEdited.connect(self.typed)

    @property
    def suggestions(self) -> tuple[Suggestion, ...]:
        """What is offered now; nothing while the list is closed."""
        return self._list.offered if self.is_open and self._list else ()

    @property
    def is_open(self) -> bool:
        """Say whether the list is open."""
        return self._list is not None and self._list.isVisible()

    def offer(self, suggestions: Sequence[Suggestion], *, is_first_current: bool = True) -> None:
        """Open the list with these, or close it where there are none or the focus is elsewhere."""
        self._was_moved = False
        if not suggestions or not self.hasFocus():
            self.close_list()
            return
        if self._list is None:
            self._list = SuggestionList(self._theme, self.window())
            self._list.chosen.connect(self._on_chosen)
        self._list.offer(suggestions, self.anchor, is_first_current=is_first_current)

    def close_list(self) -> None:
        """Close the list."""
        if self._list is not None:
            self._list.hide()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and _leaves(event):
            if self._is_meant:
                self.take_current()
            self.close_list()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if (
            key in (Qt.Key.Key_Down, Qt.Key.Key_Up)
            and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self._move(1 if key == Qt.Key.Key_Down else -1)
        elif self._ends_the_list(event):
            self.close_list()
        else:
            super().keyPressEvent(event)

    def _ends_the_list(self, event: QKeyEvent) -> bool:
        """Esc puts the open list away; Enter takes what is current in it."""
        if event.key() == Qt.Key.Key_Escape:
            return self.is_open
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers()
        return is_enter and self.take_current()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.close_list()
        super().focusOutEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if not self.is_open:
            self.all_wanted.emit()

    @property
    def _is_meant(self) -> bool:
        """Say whether leaving the line with Tab takes what is current: it was walked to, or its name was begun."""
        current = self._list.current if self._list else None
        return self._takes_first_on_tab or self._was_moved or (current is not None and current.is_begun)

    def take_current(self) -> bool:
        """Take the suggestion that is current, if there is one."""
        current = self._list.current if self._list else None
        if current is not None:
            self.taken.emit(current)
        return current is not None

    def _move(self, rows: int) -> None:
        if self.is_open and self._list is not None:
            self._list.move_by(rows)
            self._was_moved = True
        else:
            self.all_wanted.emit()

    def _on_chosen(self, suggestion: Suggestion) -> None:
        self.taken.emit(suggestion)
        self.close_list()


def _leaves(event: QKeyEvent) -> bool:
    """Say whether a key ends the typing: Tab either way, or Ctrl+Enter, which saves and so is first seen as a shortcut."""
    if event.type() == QEvent.Type.KeyPress:
        return event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
    is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    is_with_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    return event.type() == QEvent.Type.ShortcutOverride and is_enter and is_with_control
