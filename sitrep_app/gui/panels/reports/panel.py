"""The reports page: the draft at the side, its pages as they would print, and the reports issued before."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sitrep_app.gui.panels.reports import words
from sitrep_app.gui.panels.reports.draft_card import DraftCard
from sitrep_app.gui.panels.reports.issued_card import IssuedCard
from sitrep_app.gui.panels.reports.presenter import Composer
from sitrep_app.gui.panels.reports.preview_card import PreviewCard
from sitrep_app.gui.session import Session
from sitrep_app.gui.tasks import Progress, Tasks
from sitrep_app.gui.theme import Theme
from sitrep_app.gui.widgets.freshness import Freshness
from sitrep_app.i18n import _, current
from sitrep_app.ops.before_issue import Concern, Finding
from sitrep_app.reports.request import ReportRequest

if TYPE_CHECKING:
    # Names types only: the window shows before the store and its libraries are loaded
    from sitrep_app.gui.panels.reports.asking import Preview
    from sitrep_app.ops.reporting import Issued

GAP = 12
SOON_MS = 250
"""The preview is printed when nothing has changed for so long."""

SIDE, ISSUED = 356, 196
PREVIEW = "preview"


class ReportsPanel(QWidget):
    """Puts a report together; `status_changed` says how many pages it has."""

    status_changed = Signal(str)

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._workspace: object = None
        self._printing, self._issuing = Tasks(self), Tasks(self)
        self._composer = Composer(ReportRequest(session.today, session.today), session.today, session.zone)
        self.draft, self.preview, self.issued = DraftCard(self._composer), PreviewCard(theme), IssuedCard()
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self._print)
        self._lay_out()
        self._connect()
        signals = (session.workspace_changed, session.changed, session.lens_changed)
        self.freshness = Freshness(self, self._read, *signals)

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave the page: what is being printed for it is no longer wanted."""
        super().hideEvent(event)
        self._soon.stop()
        if not self._printing.is_idle:
            self._printing.cancel()
            self.freshness.mark()

    def _lay_out(self) -> None:
        self.draft.setMinimumWidth(SIDE)
        self.issued.setMinimumWidth(ISSUED)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self.draft, 26)
        row.addWidget(self.preview, 57)
        row.addWidget(self.issued, 17)

    def _connect(self) -> None:
        self.draft.changed.connect(self._on_changed)
        self.draft.as_of_chosen.connect(self._on_as_of)
        self.draft.opened.connect(self._on_finding)
        self.preview.export_asked.connect(self._on_export)
        self.preview.issue_asked.connect(self._on_issue)
        self.issued.reprint_asked.connect(self._on_reprint)
        self._session.workspace_changed.connect(self._on_workspace_changed)
        self._printing.troubled.connect(self._on_not_printed)
        self._issuing.troubled.connect(self._on_not_issued)

    def _on_workspace_changed(self) -> None:
        """Wait for nothing that reads another workspace."""
        if self._session.workspace is not self._workspace:
            self._printing.cancel()
            self._printing.finish()

    def _read(self) -> None:
        # Late, so that the window shows before the store and its libraries are loaded
        from sitrep_app.gui.panels.reports import asking  # noqa: PLC0415

        session, workspace = self._session, self._session.workspace
        if workspace is None:
            return
        if workspace is not self._workspace:
            self._workspace = workspace
            request = replace(asking.begin(workspace), language=current())
            self._composer = Composer(request, session.today, session.zone)
        standpoint = session.lens.standpoint
        self._composer = self._composer.seen_from(session.as_of, standpoint.known_at, session.today)
        issued = [entry.state for entry in asking.issued(workspace)]
        number = max((sitrep.number for sitrep in issued), default=0) + 1
        self.draft.show_number(number)
        self.preview.show_number(number, is_writable=not workspace.read_only)
        self.issued.show_issued(issued)
        self._show(self._composer, at_once=True)

    def _show(self, composer: Composer, *, at_once: bool = False) -> None:
        self._composer = composer
        self.draft.show_composer(composer)
        self._printing.cancel()
        self.preview.show_busy(is_printing=True)
        if at_once:
            self._print()
        else:
            self._soon.start()

    def _print(self) -> None:
        from sitrep_app.gui.panels.reports.asking import preview  # noqa: PLC0415

        workspace, request = self._session.workspace, self._composer.request
        if workspace is None:
            return

        def work(progress: Progress) -> "Preview":
            return preview(workspace, request, lambda: progress.is_cancelled)

        self._printing.write(_("Printing the preview …"), work, self._on_printed, PREVIEW)

    def _on_printed(self, preview: "Preview") -> None:
        self.draft.show_outlook(preview.outlook)
        self.preview.show_pages(preview.pages, datetime.now(UTC))
        self.status_changed.emit(words.pages(len(preview.pages)))

    def _on_not_printed(self, trouble: object) -> None:
        self.preview.show_busy(is_printing=False)
        self._session.troubled.emit(trouble)

    def _on_not_issued(self, trouble: object) -> None:
        self.preview.issue.setEnabled(True)
        self._session.troubled.emit(trouble)

    def _on_changed(self, composer: Composer) -> None:
        self._show(composer)

    def _on_as_of(self, day: date) -> None:
        self._session.set_as_of(day)

    def _on_finding(self, finding: Finding) -> None:
        """Go to where a finding can be mended."""
        if finding.concern is Concern.NO_PERIOD:
            self.draft.period.line.setFocus()
        elif finding.concern is Concern.NO_NEXT_REPORT:
            self.draft.next_due.line.setFocus()
        elif finding.concern is Concern.SINGLE_SOURCE:
            self._session.ask("new_entry", "source")
        else:
            subject, _title = finding.entries[0]
            self._session.select(subject)
            self._session.ask("edit", subject)

    def _on_export(self) -> None:
        self._session.ask("export_pdf", self._composer.request)

    def _on_reprint(self, number: int) -> None:
        self._session.ask("reprint", number)

    def _on_issue(self) -> None:
        from sitrep_app.gui.panels.reports.asking import issue  # noqa: PLC0415

        workspace, request = self._session.workspace, self._composer.request
        if workspace is None:
            return
        self.preview.issue.setEnabled(False)
        self._issuing.write(
            _("Issuing the report …"), lambda _progress: issue(workspace, request), self._on_issued
        )

    def _on_issued(self, issued: "Issued") -> None:
        # The step is already written; the session tells everybody what it changed
        self._session.perform(lambda _workspace: issued.changes)
