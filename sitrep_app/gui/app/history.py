"""The history of an entry in a window of its own, and going back to one of its versions."""

from functools import partial

from PySide6.QtCore import QObject

from sitrep_app.domain.identity import RecordHash, SubjectId
from sitrep_app.gui.app.asking import LineDialog
from sitrep_app.gui.app.panel_window import PanelWindow
from sitrep_app.gui.panels.inspector.history_panel import HistoryPanel
from sitrep_app.gui.session import Session
from sitrep_app.gui.window import MainWindow
from sitrep_app.i18n import _
from sitrep_app.ops import reverting

SIZE = (1000, 580)


class History(QObject):
    """Opens histories over one window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._session = window, window.session

    def show(self, subject: object = None) -> "HistoryWindow | None":
        """Show the history of an entry, by default of the one selected."""
        chosen = SubjectId(subject) if isinstance(subject, str) else self._session.selected
        if chosen is None or self._session.workspace is None:
            return None
        shown = HistoryWindow(self._window, chosen)
        shown.show()
        return shown

    def revert(self, asked: object) -> LineDialog | None:
        """Ask why, then go back to a version."""
        match asked:
            case (str() as subject, str() as record):
                explained = _(
                    "The entry becomes again what it was then. What it is now stays in the history, and Undo takes this back."
                )
                over = self._window.findChild(HistoryWindow) or self._window
                title, verb = _("Restore this version?"), _("Restore")
                dialog = LineDialog(over, title, explained, _("Reason"), verb)
                dialog.given.connect(partial(self._revert, SubjectId(subject), RecordHash(record)))
                dialog.open()
                return dialog
        return None

    def _revert(self, subject: SubjectId, record: RecordHash, reason: str) -> None:
        self._session.perform(partial(reverting.revert, subject=subject, record=record, reason=reason))


class HistoryWindow(PanelWindow):
    """Shows every record of an entry."""

    def __init__(self, window: MainWindow, subject: SubjectId) -> None:
        super().__init__(window, _("History"), SIZE)
        self._session: Session = window.session
        self.panel = HistoryPanel(window.session, subject)
        self.hold(self.panel, self.panel.finish)
        self.panel.table.setFocus()
