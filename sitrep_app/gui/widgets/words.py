"""Plain labels in the sizes and tones of the stylesheet."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from sitrep_app.gui.widgets.paragraph import Paragraph
from sitrep_app.i18n.directions import alone


def word(text: str = "", look: str = "", parent: QWidget | None = None, *, wrap: bool = False) -> QLabel:
    """Return a label; `look` is one of the stylesheet's: muted, small, tiny, title, heading, strong, figure, danger and so on."""
    label = _Wrapped("", parent) if wrap else _Line(parent)
    label.setText(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("look", look)
    return label


class _Line(QLabel):
    """One line, which reads the same among words of either direction."""

    def setText(self, text: str) -> None:
        super().setText(alone(text))


class _Wrapped(Paragraph):
    """Asks for the height that its words take at the width it has, so that no line is cut off."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._claim_height()

    def setText(self, text: str) -> None:
        super().setText(text)
        self._claim_height()

    def _claim_height(self) -> None:
        # What was claimed before counts as needed, or a label that grew wider would stay high
        self.setMinimumHeight(0)
        self.setMinimumHeight(max(0, self.heightForWidth(self.width())))


def pill(text: str, parent: QWidget | None = None) -> QLabel:
    """Return a small grey pill, such as "± month"."""
    return word(text, "pill", parent)


def set_look(widget: QWidget, look: str) -> None:
    """Change a widget's look after it has been shown."""
    if widget.property("look") != look:
        widget.setProperty("look", look)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
