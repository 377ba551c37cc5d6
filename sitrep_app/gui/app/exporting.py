"""Writing what is shown into files: the report as a PDF, a page as a picture, the entries for other programs."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from sitrep_app.domain.marking import Marking
from sitrep_app.domain.trouble import Trouble
from sitrep_app.gui.app import asking
from sitrep_app.gui.app.export_dialog import ExportDialog
from sitrep_app.gui.app.picturing import png_of
from sitrep_app.gui.notify import Offer
from sitrep_app.gui.tasks import Progress
from sitrep_app.gui.window import MainWindow
from sitrep_app.i18n import _, current, format_number, ngettext
from sitrep_app.ops import exporting, reporting
from sitrep_app.ops.exporting import Exported, ExportRequest
from sitrep_app.ops.outputs import write_whole
from sitrep_app.reports.printing import Printed
from sitrep_app.reports.request import ReportRequest
from sitrep_app.store.workspace import Workspace


class Exporting(QObject):
    """Exports from one window; the report is printed beside it and can be cancelled."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._session = window, window.session

    def ask_pdf(self, request: object = None) -> None:
        """Ask where to write a report, by default the one on what is looked at, then write it."""
        path = asking.file_to_save(self._window, self._suggested(".pdf"), asking.PDFS)
        if path is not None:
            self.export_pdf(path, request if isinstance(request, ReportRequest) else None)

    def ask_reprint(self, number: object) -> None:
        """Ask where to write an issued report, then print it again."""
        suggested = self._suggested(f" {number}.pdf")
        path = asking.file_to_save(self._window, suggested, asking.PDFS)
        if path is not None and isinstance(number, int):
            self.reprint(path, number)

    def export_pdf(self, path: Path, request: ReportRequest | None = None) -> None:
        """Print a report, by default the one on what is looked at, and write it to a file, whole or not at all."""
        workspace = self._session.workspace
        if workspace is None:
            return
        asked = request or self.request(workspace)
        self._print(
            path,
            lambda progress: reporting.make_report(workspace, asked, cancelled=lambda: progress.is_cancelled),
            _("It is narrowed to the filters, and says so.") if asked.is_narrowed else "",
        )

    def reprint(self, path: Path, number: int) -> None:
        """Print an issued report again from the records it was made of, and write it to a file."""
        workspace = self._session.workspace
        if workspace is not None:
            self._print(path, lambda _progress: reporting.reprint(workspace, number))

    def _print(self, path: Path, make: Callable[[Progress], Printed], also: str = "") -> None:
        def work(progress: Progress) -> Printed:
            printed = make(progress)
            progress.report(1, 1)
            write_whole(path, printed.pdf)
            return printed

        def then(printed: Printed) -> None:
            self._say_written(path, also)
            for notice in printed.notices:
                self._window.notices.show_trouble(notice)

        self._window.tasks.write(_("Printing the report …"), work, then)

    def request(self, workspace: Workspace) -> ReportRequest:
        """Return the report that goes with the lens: its window where it has one, its filters, at its standpoint."""
        session, lens = self._session, self._session.lens
        usual = reporting.usual_request(workspace).within(lens, session.zone)
        return replace(usual, as_of=session.as_of, known_at=lens.standpoint.known_at, language=current())

    def ask_export(self) -> ExportDialog | None:
        """Ask what to export for whom, then where to, and write it."""
        if self._session.workspace is None:
            return None
        setting = self._session.setting
        audience = setting.default_marking if setting else Marking.GREEN
        dialog = ExportDialog(self._window, self._session.lens, audience)
        dialog.chosen.connect(self._on_export_chosen)
        dialog.open()
        return dialog

    def export(self, path: Path, request: ExportRequest) -> None:
        """Write a file for other programs, whole or not at all, beside the window."""
        workspace = self._session.workspace
        if workspace is None:
            return
        self._window.tasks.write(
            _("Exporting …"),
            lambda progress: exporting.export(workspace, request, path, progress.report),
            self._on_exported,
        )

    def _on_export_chosen(self, request: ExportRequest) -> None:
        ending = request.format.ending
        kinds = _(asking.EXPORTS[ending])
        path = asking.file_to_save(self._window, self._suggested(ending), kinds)
        if path is not None:
            self.export(path, request)

    def _on_exported(self, exported: Exported) -> None:
        told = ngettext("{count} entry was held back.", "{count} entries were held back.", exported.held_back)
        self._say_written(exported.path, told.format(count=format_number(exported.held_back)))

    def ask_picture(self) -> None:
        """Ask where to write a picture of the window, then write it."""
        shot = self._window.grab()
        path = asking.file_to_save(self._window, self._suggested(".png"), asking.PICTURES)
        if path is None:
            return
        try:
            write_whole(path, png_of(shot.toImage()))
        except Trouble as trouble:
            self._window.notices.show_trouble(trouble)
        else:
            self._say_written(path)

    def _suggested(self, ending: str) -> str:
        workspace = self._session.workspace
        return str(workspace.path.with_suffix("")) + ending if workspace else f"sitrep{ending}"

    def _say_written(self, path: Path, also: str = "") -> None:
        url = QUrl.fromLocalFile(str(path))
        shown = Offer(_("Open"), lambda: QDesktopServices.openUrl(url))
        written = _("Written to {file}.").format(file=path.name)
        self._window.notices.say(f"{written} {also}".rstrip(), str(path.parent), [shown])
