"""Cells that are changed where they stand: F2 or a double click opens a line in the cell, Enter sends off what it says."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCompleter,
    QFrame,
    QLayout,
    QLineEdit,
    QStyle,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from sitrep_app.domain.trouble import Trouble
from sitrep_app.gui.theme import colours_in_use
from sitrep_app.gui.widgets.cells import CellDelegate
from sitrep_app.gui.widgets.words import word

Index = QModelIndex | QPersistentModelIndex
TRIGGERS = QAbstractItemView.EditTrigger.EditKeyPressed | QAbstractItemView.EditTrigger.DoubleClicked
WIDEST, SIDE, EDGE = 360, 12, 8


@dataclass(frozen=True, slots=True)
class Asked:
    """What a line begins with, and what it may be completed to."""

    words: str
    choices: Sequence[str] = ()


Asking = Callable[[str, int], Asked | None]
"""Returns what a cell of a key and a column is changed from, None where it cannot be changed."""


class CellEditor(CellDelegate):
    """Edits the cells of one view; `committed` comes with the key, the column and the words.

    The view shows what it is next given: nothing that was typed is shown before it has been recorded.
    """

    committed = Signal(str, int, str)
    closed = Signal()
    struck = Signal(str)

    def __init__(self, view: QAbstractItemView, key_of: Callable[[Index], str], asking: Asking) -> None:
        super().__init__(view)
        self._view, self._key_of, self._asking = view, key_of, asking
        self._refusal = Refusal(view)
        self.is_editing = False
        self.closeEditor.connect(self._on_closed)
        view.setItemDelegate(self)
        view.setEditTriggers(TRIGGERS)
        view.installEventFilter(self)
        view.selectionModel().currentChanged.connect(self._refusal.hide)
        view.verticalScrollBar().valueChanged.connect(self._refusal.hide)

    def refuse(self, key: str, column: int, trouble: Trouble) -> None:
        """Say beside a cell why it stays as it was."""
        index = self._view.currentIndex()
        if index.isValid() and self._key_of(index) == key:
            self._refusal.say(self._view.visualRect(index.siblingAtColumn(column)), trouble)

    def forget_refusal(self) -> None:
        """Say nothing beside any cell any more."""
        self._refusal.hide()

    @property
    def refusal(self) -> str:
        """What is said beside a cell now; empty for nothing."""
        return self._refusal.said

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let F2 change a cell, which the window would take for the form, and Delete ask to strike a row."""
        if watched is not self._view:
            return bool(super().eventFilter(watched, event))
        if isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_F2:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self._refusal.hide()
                if event.key() == Qt.Key.Key_Delete and self._view.currentIndex().isValid():
                    self.struck.emit(self._key_of(self._view.currentIndex()))
                    return True
        # To the delegate, whatever else it filters is an editor of its own
        return False

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.save()
            painter.setPen(QPen(colours_in_use().accent, 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(option.rect.adjusted(0, 0, -1, -2))
            painter.restore()

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget | None:  # type: ignore[override]  # None leaves the cell as it is
        asked = self._asking(self._key_of(index), index.column())
        if asked is None:
            return None
        self.is_editing = True
        line = QLineEdit(asked.words, parent)
        line.setAccessibleName(str(index.model().headerData(index.column(), Qt.Orientation.Horizontal)))
        if asked.choices:
            completer = QCompleter(list(asked.choices), line)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
            line.setCompleter(completer)
        return line

    def _on_closed(self) -> None:
        self.is_editing = False
        self.closed.emit()

    def setEditorData(self, editor: QWidget, _index: Index) -> None:
        if isinstance(editor, QLineEdit):
            editor.selectAll()

    def setModelData(self, editor: QWidget, _model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QLineEdit):
            self._refusal.hide()
            self.committed.emit(self._key_of(index), index.column(), editor.text())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        editor.setGeometry(option.rect.adjusted(0, 0, 0, -1))


class Refusal(QFrame):
    """Says under a cell, or over it where there is no room, what is wrong with what was typed and what to do."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view.viewport())
        self._room = view.viewport()
        self.setProperty("look", "banner-trouble")
        self._what, self._remedy = word(look="danger", wrap=True), word(look="small", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE, EDGE, SIDE, EDGE)
        column.setSpacing(2)
        # Else the frame would be as high as its lines are where they are narrowest
        column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        column.addWidget(self._what)
        column.addWidget(self._remedy)
        self.hide()

    @property
    def said(self) -> str:
        """What it says; empty while it is hidden."""
        return "" if self.isHidden() else self._what.text()

    def say(self, cell: QRect, trouble: Trouble) -> None:
        """Say a trouble beside a cell's rectangle."""
        self._what.setText(trouble.what)
        self._remedy.setText(trouble.remedy)
        self._remedy.setVisible(bool(trouble.remedy))
        width = min(WIDEST, self._room.width() - 16)
        lines = [label for label in (self._what, self._remedy) if label.text()]
        for label in lines:
            # A line that is hidden still claims the height that it had at another width
            label.setMinimumHeight(0)
        self.resize(width, 2 * EDGE + sum(label.heightForWidth(width - 2 * SIDE) + 2 for label in lines))
        left = max(8, min(cell.left(), self._room.width() - width - 8))
        below = cell.bottom() + 4
        top = (
            below if below + self.height() <= self._room.height() else max(0, cell.top() - self.height() - 4)
        )
        self.move(QPoint(left, top))
        self.setAccessibleName(trouble.what)
        self.show()
        self.raise_()
