"""Likely duplicates among what was saved, in a window of their own."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout

from sitrep_app.gui.panels.repeats.panel import RepeatsPanel
from sitrep_app.gui.window import MainWindow
from sitrep_app.i18n import _

SIZE = (1000, 520)


class RepeatsWindow(QDialog):
    """Lists the pairs that may be one, over the window in which they are shown."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.setWindowTitle(_("Likely duplicates"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.panel = RepeatsPanel(window.session)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.addWidget(self.panel)
        self.resize(*SIZE)
        self.panel.table.setFocus()
        window.session.workspace_changed.connect(self.close)

    def done(self, result: int) -> None:
        """Close, once nothing is being read; whatever closes the window comes by here."""
        self.panel.finish()
        super().done(result)
