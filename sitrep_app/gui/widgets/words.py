"""Plain labels in the sizes and tones of the stylesheet."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget


def word(text: str = "", look: str = "", parent: QWidget | None = None, *, wrap: bool = False) -> QLabel:
    """Return a label; `look` is one of the stylesheet's: muted, small, tiny, title, heading, strong, figure, danger and so on."""
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("look", look)
    label.setWordWrap(wrap)
    return label


def pill(text: str, parent: QWidget | None = None) -> QLabel:
    """Return a small grey pill, such as "± month"."""
    return word(text, "pill", parent)


def set_look(widget: QWidget, look: str) -> None:
    """Change a widget's look after it has been shown."""
    if widget.property("look") != look:
        widget.setProperty("look", look)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
