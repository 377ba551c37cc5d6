"""The trend in a window of its own, which stays open while the lens is changed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout

from sitrep_app.gui.panels.trends.panel import TrendsPanel
from sitrep_app.gui.window import MainWindow
from sitrep_app.i18n import _


class TrendWindow(QDialog):
    """Shows the trend under the lens of a window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.setWindowTitle(_("Trend"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.panel = TrendsPanel(window.session, window.theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.addWidget(self.panel)
        self.resize(820, 460)
        window.session.workspace_changed.connect(self.close)

    def done(self, result: int) -> None:
        """Close, once nothing is being read; whatever closes the window comes by here."""
        self.panel.finish()
        super().done(result)
