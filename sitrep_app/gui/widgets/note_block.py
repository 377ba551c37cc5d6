"""Something to look at, with a coloured edge: what it is in a few strong words, a sentence, and what it rests on."""

from html import escape

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from sitrep_app.gui.theme import colours_in_use
from sitrep_app.gui.widgets.direction import mirrored_f, set_margins
from sitrep_app.gui.widgets.words import word

_EDGE = 3


class NoteBlock(QFrame):
    """One note; `activated` is emitted when it is clicked, or with Enter or Space."""

    activated = Signal()

    def __init__(
        self, lead: str, text: str, note: str = "", *, is_grave: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._is_grave = is_grave
        self.setAccessibleName(" ".join(part for part in (lead, text, note) if part))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        words = word("", wrap=True)
        words.setTextFormat(Qt.TextFormat.RichText)
        words.setText(f"<b>{escape(lead)}</b> {escape(text)}")
        column = QVBoxLayout(self)
        set_margins(column, _EDGE + 10, 6, 6, 6)
        column.setSpacing(2)
        column.addWidget(words)
        if note:
            column.addWidget(word(note, "tiny", wrap=True))

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = colours_in_use()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            edge = mirrored_f(QRectF(0, 0, _EDGE, self.height()), self)
            painter.fillRect(edge, colours.danger if self._is_grave else colours.warning)
            if self.hasFocus():
                painter.setPen(QPen(colours.accent, 2))
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self.activated.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.activated.emit()
        else:
            super().keyPressEvent(event)
