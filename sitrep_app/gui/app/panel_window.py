"""A panel in a window of its own, over the window whose workspace it shows."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from sitrep_app.gui.window import MainWindow


class PanelWindow(QDialog):
    """Holds one panel, and goes when the workspace does."""

    def __init__(self, window: MainWindow, title: str, size: tuple[int, int]) -> None:
        super().__init__(window)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._finish: Callable[[], None] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(20, 18, 20, 16)
        self.resize(*size)
        window.session.workspace_changed.connect(self.close)

    def hold(self, panel: QWidget, finish: Callable[[], None]) -> None:
        """Show a panel; `finish` waits until it reads nothing more."""
        self._finish = finish
        self._column.addWidget(panel)

    def done(self, result: int) -> None:
        """Close, once nothing is being read; whatever closes the window comes by here."""
        if self._finish is not None:
            self._finish()
        super().done(result)
