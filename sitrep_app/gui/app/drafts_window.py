"""The drafts in a window of their own."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout

from sitrep_app.gui.panels.drafts.panel import DraftsPanel
from sitrep_app.gui.window import MainWindow
from sitrep_app.i18n import _

SIZE = (860, 480)


class DraftsWindow(QDialog):
    """Lists the drafts; `chosen` is emitted with the one to go on with, and the window closes."""

    chosen = Signal(object)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.setWindowTitle(_("Drafts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.panel = DraftsPanel(window.session)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.addWidget(self.panel)
        self.resize(*SIZE)
        self.panel.table.setFocus()
        self.panel.chosen.connect(self._on_chosen)
        window.session.workspace_changed.connect(self.close)

    def done(self, result: int) -> None:
        """Close, once nothing is being read; whatever closes the window comes by here."""
        self.panel.finish()
        super().done(result)

    def _on_chosen(self, draft: object) -> None:
        self.accept()
        self.chosen.emit(draft)
