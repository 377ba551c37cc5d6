"""The drafts in a window of their own."""

from PySide6.QtCore import Signal

from sitrep_app.gui.app.panel_window import PanelWindow
from sitrep_app.gui.panels.drafts.panel import DraftsPanel
from sitrep_app.gui.window import MainWindow
from sitrep_app.i18n import _

SIZE = (860, 480)


class DraftsWindow(PanelWindow):
    """Lists the drafts; `chosen` is emitted with the one to go on with, and the window closes."""

    chosen = Signal(object)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window, _("Drafts"), SIZE)
        self.panel = DraftsPanel(window.session)
        self.hold(self.panel, self.panel.finish)
        self.panel.table.setFocus()
        self.panel.chosen.connect(self._on_chosen)

    def _on_chosen(self, draft: object) -> None:
        self.accept()
        self.chosen.emit(draft)
