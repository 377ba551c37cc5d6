"""Splitting a table or a page of notes into drafts, in a window of its own."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut

from sitrep_app.gui.app.panel_window import PanelWindow
from sitrep_app.gui.panels.drafts.split_panel import SplitPanel
from sitrep_app.gui.window import MainWindow
from sitrep_app.i18n import _

SIZE = (1080, 600)


class SplitWindow(PanelWindow):
    """Shows what a text becomes; `agreed` is emitted with the drafts to be kept, and the window closes."""

    agreed = Signal(object)

    def __init__(self, window: MainWindow, text: str) -> None:
        super().__init__(window, _("Split into drafts"), SIZE)
        self.panel = SplitPanel(window.session, text)
        self.hold(self.panel, self.panel.finish)
        self.panel.text.setFocus()
        self.panel.agreed.connect(self._on_agreed)
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(key), self, self.panel.agree)

    def _on_agreed(self, drafts: object) -> None:
        self.accept()
        self.agreed.emit(drafts)
