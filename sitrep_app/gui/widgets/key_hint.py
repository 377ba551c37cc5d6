"""A key drawn as a small cap, for telling people which keys do what."""

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


class KeyHint(QLabel):
    """Shows a shortcut the way this system writes it, with spaces instead of plus signs: Ctrl K."""

    def __init__(self, shortcut: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "key")
        self.setText(said(shortcut))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)


def said(shortcut: str) -> str:
    """Return a portable shortcut such as "Ctrl+Shift+Z" as people read it."""
    native = QKeySequence(shortcut).toString(QKeySequence.SequenceFormat.NativeText)
    return native.replace("+", " ").replace("Return", "↵").strip() or native or shortcut
