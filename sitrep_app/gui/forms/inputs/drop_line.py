"""The dashed line at a form's foot: files are dropped on it, pasted into it, or chosen when it is pressed."""

from PySide6.QtCore import Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import QPushButton

from sitrep_app.gui.forms.inputs.offered import Offered, can_offer, offered
from sitrep_app.i18n import _


class DropLine(QPushButton):
    """`given` is emitted with what was dropped or pasted, `clicked` where files are to be chosen."""

    given = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "drop")
        self.setAutoDefault(False)
        self.setAcceptDrops(True)
        self.setToolTip(_("Or paste files or a picture here with Ctrl V"))
        self.show_busy("")

    def show_busy(self, words: str) -> None:
        """Show what is being done, or once more what can be done here."""
        self.setText(words or _("Drop files here or press Ctrl Shift A"))
        self.setAccessibleName(words or _("Attach files"))

    def paste(self) -> None:
        """Take what is on the clipboard."""
        self._give(offered(QGuiApplication.clipboard().mimeData()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if can_offer(event.mimeData()):
            event.acceptProposedAction()
            self._light(is_lit=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._light(is_lit=False)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self._light(is_lit=False)
        event.acceptProposedAction()
        self._give(offered(event.mimeData()))

    def _give(self, found: list[Offered]) -> None:
        if found:
            self.given.emit(found)

    def _light(self, *, is_lit: bool) -> None:
        self.setProperty("lit", is_lit)
        self.style().unpolish(self)
        self.style().polish(self)
