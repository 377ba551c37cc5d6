"""The chip of the time window: its words open it, its cross clears it."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from sitrep_app.gui.widgets.chip import Chip, Sign
from sitrep_app.gui.widgets.direction import mirrored
from sitrep_app.i18n import _

_CROSS_WIDTH = 24


class WindowChip(Chip):
    """Emits `clicked` for its words and `cleared` for its cross, or for the Delete key."""

    cleared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", Sign.OPENS, parent)

    def show_text(self, text: str, *, is_on: bool | None = None) -> None:
        super().show_text(text, is_on=is_on)
        self._sign = Sign.CLEARS if self.is_on else Sign.OPENS
        self.setAccessibleName(_("Time window: {window}").format(window=text))
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.is_on and self._cross.contains(event.position().toPoint()):
            self.setDown(False)
            self.cleared.emit()
            return
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.is_on and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.cleared.emit()
            return
        super().keyPressEvent(event)

    @property
    def _cross(self) -> QRect:
        return mirrored(QRect(self.width() - _CROSS_WIDTH, 0, _CROSS_WIDTH, self.height()), self)
