"""The list of suggestions that opens under a line while it is typed in. It never takes the focus."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from sitrep_app.gui.forms.inputs.suggestion_row import SuggestionRows
from sitrep_app.gui.theme import Theme

_ROW = 28
_MOST_ROWS = 8
_GAP = 4
_NARROWEST = 220


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One thing to take: the words for the draft, what the line shows for them, quiet words, and a category's shape.

    `is_begun` where the words typed are the beginning of its name, so that leaving the line means it.
    """

    words: str
    shown: str
    note: str = ""
    category: str = ""
    is_begun: bool = False


class SuggestionList(QFrame):
    """Lies over the form beneath a line; `chosen` is emitted with a Suggestion that was clicked."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, over: QWidget) -> None:
        super().__init__(over)
        self.setProperty("look", "suggestions")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._over = self._under = over
        self._offered: tuple[Suggestion, ...] = ()
        self._rows = _Rows()
        self._rows.setItemDelegate(SuggestionRows(theme, self._rows))
        self._rows.pressed_row.connect(self._on_pressed)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.addWidget(self._rows)
        self.hide()

    @property
    def offered(self) -> tuple[Suggestion, ...]:
        """What is offered now."""
        return self._offered

    @property
    def current(self) -> Suggestion | None:
        """The suggestion that Enter takes."""
        row = self._rows.currentRow()
        return self._offered[row] if 0 <= row < len(self._offered) and self.isVisible() else None

    def offer(self, suggestions: Sequence[Suggestion], under: QWidget, *, is_first_current: bool) -> None:
        """Open under a widget with these suggestions; nothing to offer closes it."""
        self._offered = tuple(suggestions)
        self._rows.clear()
        for suggestion in self._offered:
            item = QListWidgetItem(suggestion.shown)
            item.setData(Qt.ItemDataRole.UserRole, suggestion)
            self._rows.addItem(item)
        self._rows.setCurrentRow(0 if is_first_current else -1)
        if not self._offered:
            self.hide()
            return
        self._under = under
        self.follow()
        self.show()
        self.raise_()

    def move_by(self, rows: int) -> None:
        """Make the next or the one before current; the ends stop."""
        row = self._rows.currentRow() + rows
        self._rows.setCurrentRow(max(0, min(row, len(self._offered) - 1)))

    def follow(self) -> None:
        """Lie beneath the line, wherever the form has put it by now."""
        over, under = self._over, self._under
        line = QRect(under.mapTo(over, QPoint(0, 0)), under.size())
        height = _ROW * min(len(self._offered), _MOST_ROWS) + 10
        width = min(max(line.width(), _NARROWEST, self._rows.widest() + 34), over.width() - 16)
        top = line.bottom() + _GAP
        if top + height > over.height() and line.top() - _GAP - height >= 0:
            top = line.top() - _GAP - height
        left = (
            line.right() - width + 1
            if self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            else line.left()
        )
        self.setGeometry(
            max(8, min(left, over.width() - width - 8)), top, width, min(height, over.height() - top)
        )

    def _on_pressed(self, row: int) -> None:
        self.chosen.emit(self._offered[row])


class _Rows(QListWidget):
    """Takes the mouse and leaves the focus where it is."""

    pressed_row = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)

    def widest(self) -> int:
        """Return the width that the longest row asks for."""
        return max(
            (self.sizeHintForIndex(self.model().index(row, 0)).width() for row in range(self.count())),
            default=0,
        )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        item = self.itemAt(event.position().toPoint())
        if item is not None:
            self.pressed_row.emit(self.row(item))
        event.accept()

    def sizeHint(self) -> QSize:
        return QSize(_NARROWEST, _ROW)
