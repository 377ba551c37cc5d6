"""Opening attached files with the desktop's own programs, and saving them: only ever when a person asks for it."""

from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox

from sitrep_app.domain.attachment import Attachment
from sitrep_app.domain.file_name import safe_name
from sitrep_app.domain.trouble import Trouble
from sitrep_app.gui.app import asking
from sitrep_app.gui.notify import Offer
from sitrep_app.gui.tasks import Progress
from sitrep_app.gui.window import MainWindow
from sitrep_app.i18n import _
from sitrep_app.store.workspace import Workspace


class AttachedFiles(QObject):
    """Lays copies out in private folders, which go when the workspace is closed."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._session = window, window.session
        self._folders: list[TemporaryDirectory[str]] = []
        self._session.workspace_changed.connect(self._clear_away)
        window.closing.connect(self._clear_away)

    def open(self, attachment: object) -> None:
        """Open a file with the program the desktop has for it; one that may run something only after a question."""
        from sitrep_app.ops import attachments

        workspace = self._session.workspace
        if workspace is None or not isinstance(attachment, Attachment):
            return
        work = partial(attachments.may_run, workspace, attachment)
        self._window.tasks.read("open", work, partial(self._open_or_ask, workspace, attachment))

    def ask_save(self, attachment: object) -> None:
        """Ask where to write a file, then write it."""
        if not isinstance(attachment, Attachment):
            return
        path = asking.file_to_save(self._window, safe_name(attachment.name), asking.ANY)
        if path is not None:
            self.save(attachment, path)

    def save(self, attachment: Attachment, path: Path) -> None:
        """Write a file beside the window."""
        workspace = self._session.workspace
        if workspace is not None:
            work = partial(_saved, workspace, attachment, path)
            self._window.tasks.write(_("Writing the file …"), work, self._say_written)

    def _open_or_ask(self, workspace: Workspace, attachment: Attachment, may_run: bool) -> None:
        if may_run:
            self._ask(workspace, attachment)
        else:
            self._lay_out(workspace, attachment)

    def _ask(self, workspace: Workspace, attachment: Attachment) -> None:
        said = _("“{name}” may run a program when it is opened.").format(name=attachment.shown)
        box = QMessageBox(QMessageBox.Icon.Warning, _("Open this file?"), said, parent=self._window)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setInformativeText(
            _(
                "It can harm this computer and what is on it. Open it only if you know who sent it, and expected it."
            )
        )
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        opening = box.addButton(_("Open it all the same"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(box.addButton(_("Cancel"), QMessageBox.ButtonRole.RejectRole))
        opening.clicked.connect(partial(self._lay_out, workspace, attachment))
        box.open()

    def _lay_out(self, workspace: Workspace, attachment: Attachment, _checked: bool = False) -> None:
        folder: TemporaryDirectory[str] = TemporaryDirectory(prefix="sitrep-", ignore_cleanup_errors=True)
        self._folders.append(folder)
        work = partial(_laid_out, workspace, attachment, Path(folder.name))
        self._window.tasks.write(_("Opening the file …"), work, self._show)

    def _show(self, path: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            what = _("No program on this computer opens files like {name}").format(name=path.name)
            self._window.notices.show_trouble(
                Trouble(what, "", _("Save it, and open it with one you choose."))
            )

    def _say_written(self, path: Path) -> None:
        folder = QUrl.fromLocalFile(str(path.parent))
        shown = Offer(_("Show its folder"), lambda: QDesktopServices.openUrl(folder))
        self._window.notices.say(_("Written to {file}.").format(file=path.name), str(path.parent), [shown])

    def _clear_away(self) -> None:
        for folder in self._folders:
            folder.cleanup()
        self._folders.clear()


def _laid_out(workspace: Workspace, attachment: Attachment, folder: Path, _progress: Progress) -> Path:
    from sitrep_app.ops import attachments

    return attachments.lay_out(workspace, attachment, folder)


def _saved(workspace: Workspace, attachment: Attachment, path: Path, _progress: Progress) -> Path:
    from sitrep_app.ops import attachments

    attachments.save_as(workspace, attachment, path)
    return path
