"""Every record of one entry: the list of them, what the chosen one changed, and the way back to it."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from sitrep_app.domain.identity import SubjectId
from sitrep_app.gui.panels.inspector import versions
from sitrep_app.gui.panels.inspector.differences_view import DifferencesView
from sitrep_app.gui.panels.inspector.presenter import CHANGEABLE
from sitrep_app.gui.panels.inspector.reading import Known, read
from sitrep_app.gui.panels.inspector.versions import BEFORE, NOW
from sitrep_app.gui.session import Session
from sitrep_app.gui.tasks import Tasks
from sitrep_app.gui.widgets.cells import Cell
from sitrep_app.gui.widgets.rows import Row
from sitrep_app.gui.widgets.scrolling import scrolling
from sitrep_app.gui.widgets.segmented import Segmented
from sitrep_app.gui.widgets.table import Table
from sitrep_app.gui.widgets.words import word
from sitrep_app.i18n import _


class HistoryPanel(QWidget):
    """Follows one subject through the session's changes; `titled` is emitted with what it is the history of."""

    titled = Signal(str)

    def __init__(self, session: Session, subject: SubjectId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._subject, self._tasks = session, subject, Tasks(self)
        self._known: Known | None = None
        self._place = 0
        self.headline, self.count = word("", "heading", wrap=True), word("", "muted")
        self.table = Table((_("What was done"), _("What it changed")), (64, 36), _("Records"))
        self.act, self.note = word("", "strong", wrap=True), word("", "muted", wrap=True)
        self.reason, self.remark = word("", "", wrap=True), word("", "muted", wrap=True)
        self.against = Segmented(
            [(BEFORE, _("What it changed")), (NOW, _("Against now"))], BEFORE, _("Compare")
        )
        self.differences = DifferencesView()
        self.restore = QPushButton(_("Restore this version…"))
        self.restore.setProperty("look", "primary")
        self.restore.setProperty("writes", True)
        self._lay_out()
        self.table.pointed_at.connect(self._on_pointed_at)
        self.against.chosen.connect(self._on_against)
        self.restore.clicked.connect(self._on_restore)
        self._tasks.troubled.connect(session.troubled)
        session.changed.connect(self._on_changed)
        self._read()

    @property
    def is_idle(self) -> bool:
        """Say whether nothing is being read."""
        return self._tasks.is_idle

    def finish(self) -> None:
        """Wait until nothing is being read."""
        self._tasks.finish()

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(self.restore)
        told = QVBoxLayout()
        told.setSpacing(6)
        for widget in (self.act, self.note, self.reason):
            told.addWidget(widget)
        told.addWidget(self.against)
        told.addWidget(self.remark)
        told.addWidget(scrolling(self.differences), 1)
        told.addLayout(foot)
        sides = QHBoxLayout()
        sides.setSpacing(20)
        sides.addWidget(self.table, 1)
        sides.addLayout(told, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.headline)
        column.addWidget(self.count)
        column.addLayout(sides, 1)

    def _read(self) -> None:
        """Read beside the window: an entry may have hundreds of records."""
        workspace, session = self._session.workspace, self._session
        if workspace is not None:
            known_at = session.lens.standpoint.known_at
            ask = partial(read, workspace, self._subject, known_at, session.zone, newest=None)
            self._tasks.read("history", ask, self._show)

    def _show(self, known: Known | None) -> None:
        if known is None or self._session.workspace is None:
            return
        self._known, self._place = known, 0
        self.headline.setText(versions.title(known))
        self.titled.emit(versions.title(known))
        self.count.setText(versions.count_words(known))
        rows = [
            Row(str(place), (Cell(line.title, line.note, is_muted=line.is_struck), Cell(line.fields)))
            for place, line in enumerate(versions.lines(known))
        ]
        self.table.show_rows(rows, "0")
        self._show_version()

    def _show_version(self) -> None:
        workspace, known = self._session.workspace, self._known
        if known is None or workspace is None:
            return
        shown = versions.version(known, self._place, self.against.current)
        for label, text in (
            (self.act, shown.title),
            (self.note, shown.note),
            (self.reason, shown.reason),
            (self.remark, shown.remark),
        ):
            label.setText(text)
            label.setVisible(bool(text))
        titles = (
            (_("Before"), _("After")) if self.against.current == BEFORE else (_("Now"), _("This version"))
        )
        self.differences.show_differences(*titles, shown.differences)
        can_write = not workspace.read_only and known.entry.kind in CHANGEABLE
        self.restore.setEnabled(shown.can_restore and can_write)

    def _on_pointed_at(self, place: str) -> None:
        self._place = int(place)
        self._show_version()

    def _on_against(self, _chosen: str) -> None:
        self._show_version()

    def _on_restore(self) -> None:
        if self._known is not None:
            record = self._known.history[-1 - self._place].record
            self._session.ask("revert", (self._subject, record))

    def _on_changed(self, _changes: object) -> None:
        self._read()
