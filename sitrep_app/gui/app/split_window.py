"""Splitting a table or a page of notes into drafts, in a window of its own."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QVBoxLayout

from sitrep_app.gui.panels.drafts.split_panel import SplitPanel
from sitrep_app.gui.window import MainWindow
from sitrep_app.i18n import _

SIZE = (1080, 600)


class SplitWindow(QDialog):
    """Shows what a text becomes; `agreed` is emitted with the drafts to be kept, and the window closes."""

    agreed = Signal(object)

    def __init__(self, window: MainWindow, text: str) -> None:
        super().__init__(window)
        self.setWindowTitle(_("Split into drafts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.panel = SplitPanel(window.session, text)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.addWidget(self.panel)
        self.resize(*SIZE)
        self.panel.text.setFocus()
        self.panel.agreed.connect(self._on_agreed)
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(key), self, self.panel.agree)
        window.session.workspace_changed.connect(self.close)

    def done(self, result: int) -> None:
        """Close, once nothing is being read; whatever closes the window comes by here."""
        self.panel.finish()
        super().done(result)

    def _on_agreed(self, drafts: object) -> None:
        self.accept()
        self.agreed.emit(drafts)
