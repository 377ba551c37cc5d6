"""Several items in one field: a chip for each, a line to add another, Backspace to take the last away."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QActionGroup, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QMenu, QVBoxLayout, QWidget

from sitrep_app.domain.draft import Words
from sitrep_app.domain.trouble import Trouble
from sitrep_app.gui.forms.inputs.base import Input, Said, items_of, mark_trouble
from sitrep_app.gui.forms.inputs.suggesting_line import SuggestingLine
from sitrep_app.gui.forms.inputs.token import Token
from sitrep_app.gui.theme import Theme
from sitrep_app.gui.widgets.flow import FlowLayout
from sitrep_app.i18n import _

_NARROWEST = 150


class ChipsInput(Input):
    """The items of one repeated field. What is typed and not yet added counts as an item too.

    With the line empty, Left and Right walk the chips; there Delete takes one away and Enter or Down offers its
    choices, where it has any.
    """

    def __init__(self, name: str, label: str, theme: Theme, prompt: str = "") -> None:
        super().__init__([name], label)
        self.name = name
        self._items: list[str] = []
        self._tokens: list[Token] = []
        self._selected = -1
        self.line = SuggestingLine(theme)
        self.line.setProperty("look", "in-chips")
        self.line.setAccessibleName(label)
        self.line.setPlaceholderText(prompt or _("add…"))
        shown = self.line.fontMetrics().horizontalAdvance(self.line.placeholderText())
        self.line.setMinimumWidth(max(_NARROWEST, shown + 12))
        self.line.textEdited.connect(self._on_edited)
        self.line.taken.connect(self._on_taken)
        self.line.installEventFilter(self)
        self._frame = QFrame()
        self._frame.setProperty("look", "chips")
        self.line.anchor = self._frame
        self._frame.setCursor(Qt.CursorShape.IBeamCursor)
        self._frame.installEventFilter(self)
        inside = QVBoxLayout(self._frame)
        inside.setContentsMargins(10, 5, 10, 5)
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips, 4, 4)
        self._flow.addWidget(self.line)
        inside.addWidget(self._chips)
        self.setFocusProxy(self.line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._frame)

    @property
    def shown(self) -> list[str]:
        """The words on the chips."""
        return [token.text() for token in self._tokens]

    @property
    def items(self) -> tuple[str, ...]:
        """The items that are chips."""
        return tuple(self._items)

    def words(self) -> dict[str, Words]:
        pending = self.pending()
        items = (*self._items, pending) if pending else tuple(self._items)
        return {self.name: items} if items else {}

    def show_words(self, said: Said) -> None:
        items = list(items_of(said, self.name))
        if items != [*self._items, *([self.pending()] if self.pending() else [])]:
            self.line.clear()
            self._items = items
            self._show()

    def show_troubles(self, troubles: Mapping[str, Trouble]) -> None:
        mark_trouble(self._frame, troubles.get(self.name))
        self.line.setAccessibleDescription(self._frame.accessibleDescription())

    def framed(self, name: str) -> QWidget:
        del name
        return self._frame

    def refresh(self) -> None:
        self._show()

    def add(self, item: str) -> None:
        """Add an item as if it had been typed."""
        self.line.clear()
        if item and item not in self._items:
            self._items.append(item)
        self._show()
        self.changed.emit()

    def remove(self, place: int) -> None:
        """Take an item away."""
        del self._items[place]
        self._selected = -1
        self._show()
        self.changed.emit()

    def replace(self, place: int, item: str) -> None:
        """Put another item in the place of one."""
        self._items[place] = item
        self._show()
        self.changed.emit()

    def pending(self) -> str:
        """Return the item that what is typed now would make; empty where nothing is."""
        return self.line.text().strip()

    def spoken(self, item: str) -> str:
        """Return the words on an item's chip."""
        return item

    def choices(self, item: str) -> list[tuple[str, str]]:
        """Return what an item can be changed into, (item, words); none by default."""
        del item
        return []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.line and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if self._on_key(event):
                return True
        elif watched is self.line and event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._light(is_lit=event.type() == QEvent.Type.FocusIn)
        elif (
            watched is self._frame
            and isinstance(event, QMouseEvent)
            and event.type() == QEvent.Type.MouseButtonPress
        ):
            self.line.setFocus(Qt.FocusReason.MouseFocusReason)
        return super().eventFilter(watched, event)

    def _on_key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            return self._on_enter()
        if self.line.text() or not self._tokens:
            self._select(-1)
            return False
        if key == Qt.Key.Key_Backspace or (key == Qt.Key.Key_Delete and self._selected >= 0):
            self.remove(self._selected if self._selected >= 0 else len(self._tokens) - 1)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._walk(key)
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Space) and self._selected >= 0:
            self.open_choices(self._selected)
        else:
            self._select(-1)
            return False
        return True

    def _on_enter(self) -> bool:
        if self._selected >= 0:
            self.open_choices(self._selected)
            return True
        if self.line.is_open and self.line.take_current():
            self.line.close_list()
            return True
        if pending := self.pending():
            self.line.close_list()
            self.add(pending)
            return True
        return False

    def open_choices(self, place: int) -> QMenu | None:
        """Open the menu of what an item can be changed into."""
        choices = self.choices(self._items[place])
        if not choices:
            return None
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        one = QActionGroup(menu)
        for item, words in choices:
            action = one.addAction(menu.addAction(words))
            action.setCheckable(True)
            action.setChecked(item == self._items[place])
            action.triggered.connect(partial(self._on_choice, place, item))
        token = self._tokens[place]
        menu.popup(token.mapToGlobal(QPoint(0, token.height() + 2)))
        return menu

    def _on_choice(self, place: int, item: str, _checked: bool = False) -> None:
        self.replace(place, item)

    def _walk(self, key: int) -> None:
        forward = (
            Qt.Key.Key_Right if self.layoutDirection() == Qt.LayoutDirection.LeftToRight else Qt.Key.Key_Left
        )
        last = len(self._tokens) - 1
        if key == forward:
            self._select(-1 if self._selected in (-1, last) else self._selected + 1)
        else:
            self._select(last if self._selected < 0 else max(0, self._selected - 1))

    def _select(self, place: int) -> None:
        self._selected = place
        for at, token in enumerate(self._tokens):
            token.set_selected(at == place)

    def _on_edited(self) -> None:
        self.changed.emit()

    def _on_taken(self, suggestion: object) -> None:
        self.add(str(getattr(suggestion, "words", "")))

    def _show(self) -> None:
        for token in self._tokens:
            self._flow.removeWidget(token)
            token.hide()
            token.deleteLater()
        self._flow.removeWidget(self.line)
        self._tokens = [self._token(place, item) for place, item in enumerate(self._items)]
        self._flow.addWidget(self.line)
        self._select(self._selected if self._selected < len(self._tokens) else -1)
        self.updateGeometry()

    def _token(self, place: int, item: str) -> Token:
        token = Token(self.spoken(item), has_choices=bool(self.choices(item)))
        token.setParent(self._chips)
        token.removed.connect(partial(self.remove, place))
        token.clicked.connect(partial(self.open_choices, place))
        self._flow.addWidget(token)
        token.show()
        return token

    def _light(self, *, is_lit: bool) -> None:
        """Draw the field as the one that is typed in; what was left pending becomes a chip."""
        self._frame.setProperty("lit", is_lit)
        self._frame.style().unpolish(self._frame)
        self._frame.style().polish(self._frame)
        if not is_lit:
            self._select(-1)
            if pending := self.pending():
                self.add(pending)
            self.left.emit()
