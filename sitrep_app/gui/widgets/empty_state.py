"""What stands where there is nothing yet: what goes here, and the action that puts it there."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from sitrep_app.gui.theme import MUTED, icon
from sitrep_app.gui.widgets.words import word


class EmptyState(QWidget):
    """A title, a sentence, and at most one button; `activated` is emitted when it is pressed."""

    activated = Signal()

    def __init__(
        self, title: str, text: str, action: str = "", icon_name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(6)
        column.addStretch()
        if icon_name:
            column.addWidget(_glyph(icon_name))
        for label in (word(title, "strong", wrap=True), word(text, "muted", wrap=True)):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        if action:
            column.addSpacing(6)
            column.addLayout(self._offer(action))
        column.addStretch()

    def _offer(self, action: str) -> QHBoxLayout:
        button = QPushButton(action)
        button.setAccessibleName(action)
        button.clicked.connect(self.activated)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(button)
        row.addStretch()
        return row


def _glyph(name: str) -> QLabel:
    label = QLabel()
    label.setPixmap(icon(name, MUTED).pixmap(QSize(28, 28)))
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return label
