"""Likely duplicates among what was saved, in a window of their own."""

from sitrep_app.gui.app.panel_window import PanelWindow
from sitrep_app.gui.panels.repeats.panel import RepeatsPanel
from sitrep_app.gui.window import MainWindow
from sitrep_app.i18n import _

SIZE = (1000, 520)


class RepeatsWindow(PanelWindow):
    """Lists the pairs that may be one, over the window in which they are shown."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window, _("Likely duplicates"), SIZE)
        self.panel = RepeatsPanel(window.session)
        self.hold(self.panel, self.panel.finish)
        self.panel.table.setFocus()
