"""A line that takes a date or a period as people write it, and says below what was wrong."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from sitrep_app.domain.trouble import Trouble
from sitrep_app.gui.theme import MUTED, icon
from sitrep_app.gui.widgets.words import word

LEAST_WIDTH = 168


class DateField(QWidget):
    """Emits `taken` with the words once they are read; until then the hint below says why they are not.

    `read` raises Trouble where the words are not a date; with Esc the line shows again what holds.
    """

    taken = Signal(str)

    def __init__(
        self, name: str, placeholder: str, read: Callable[[str], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._read, self._shown = read, ""
        self.line = _Line()
        self.line.setProperty("look", "quiet")
        self.line.setMinimumWidth(LEAST_WIDTH)
        self.line.addAction(icon("pencil", MUTED), QLineEdit.ActionPosition.TrailingPosition)
        self.line.setAccessibleName(name)
        self.line.setPlaceholderText(placeholder)
        self.line.editingFinished.connect(self._on_finished)
        self.line.escaped.connect(self._on_escaped)
        self.line.textEdited.connect(self._on_edited)
        self.hint = word("", "hint-danger", wrap=True)
        self.hint.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.line)
        column.addWidget(self.hint)

    def show_value(self, text: str) -> None:
        """Show what holds now, unless a person is typing something else."""
        if self.line.text() == self._shown or not self.line.hasFocus():
            self.line.setText(text)
            self.line.setCursorPosition(0)
            self.hint.hide()
        self._shown = text

    def _on_edited(self, _text: str) -> None:
        self.hint.hide()

    def _on_finished(self) -> None:
        text = self.line.text()
        if text == self._shown:
            return
        try:
            self._read(text)
        except Trouble as trouble:
            self.hint.setText(f"{trouble.what.rstrip('.')}. {trouble.remedy}")
            self.hint.show()
            return
        self._shown = text
        self.taken.emit(text)

    def _on_escaped(self) -> None:
        self.line.setText(self._shown)
        self.hint.hide()


class _Line(QLineEdit):
    escaped = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.isModified():
            self.escaped.emit()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.selectAll()
