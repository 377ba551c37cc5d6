"""Opening, making and closing workspaces for a window."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QSettings

from sitrep_app.domain.setting import Setting
from sitrep_app.domain.trouble import Trouble
from sitrep_app.gui.app import asking
from sitrep_app.gui.app.new_workspace import NewWorkspaceDialog
from sitrep_app.gui.app.starting import LAST
from sitrep_app.gui.window import MainWindow
from sitrep_app.ops import samples, workspaces
from sitrep_app.paths import user_folder
from sitrep_app.store import queries
from sitrep_app.store.host import Host
from sitrep_app.store.lock import WorkspaceInUse
from sitrep_app.store.workspace import Workspace

SAMPLE = "diyala"


class Keeping(QObject):
    """Holds the one workspace of a window, and lets go of it."""

    def __init__(self, window: MainWindow, host: Host, memory: QSettings) -> None:
        super().__init__(window)
        self._window, self._session, self._host, self._memory = window, window.session, host, memory
        window.pages.welcome.asked.connect(window.commands.trigger)
        window.pages.welcome.reopen_asked.connect(self.open_path)

    def open_path(self, path: Path, *, read_only: bool = False) -> None:
        """Open a workspace in place of the one that is open; where another program has it, offer only to read it."""
        if (held := self._session.workspace) is not None and held.path == path.absolute():
            return
        try:
            self._take(workspaces.open_workspace(path.absolute(), self._host, read_only=read_only))
        except WorkspaceInUse as trouble:
            self._stay()
            asking.offer_read_only(self._window, trouble, partial(self.open_path, path, read_only=True))
        except Trouble as trouble:
            self._stay()
            self._window.notices.show_trouble(trouble)

    def create_at(self, path: Path, setting: Setting) -> None:
        """Make a workspace and open it."""
        try:
            self._take(workspaces.create(path.absolute(), setting, self._host))
        except Trouble as trouble:
            self._window.notices.show_trouble(trouble)

    def open_sample(self) -> None:
        """Open this person's copy of the sample, made at the first time."""
        path = user_folder() / f"{SAMPLE}.sitrep"
        try:
            if not path.exists():
                samples.make_sample(path, SAMPLE)
        except Trouble as trouble:
            self._window.notices.show_trouble(trouble)
            return
        self.open_path(path)

    def close(self) -> None:
        """Let go of the workspace and leave it as one file at rest."""
        workspace = self._session.workspace
        if workspace is not None:
            self._window.tasks.finish()
            self._session.hold(None)
            workspace.close()

    def ask_open(self) -> None:
        """Ask for a file and open it."""
        path = asking.file_to_open(self._window)
        if path is not None:
            self.open_path(path)

    def ask_new(self) -> None:
        """Ask what a new workspace is about, then where to keep it."""
        dialog = NewWorkspaceDialog(self._window, self._session.today)
        dialog.described.connect(self._on_described)
        dialog.open()

    def _on_described(self, setting: Setting) -> None:
        name = "".join(c if c.isalnum() else "-" for c in setting.title.casefold()).strip("-") or "workspace"
        path = asking.file_to_save(self._window, f"{name}.sitrep", asking.WORKSPACES)
        if path is not None:
            self.create_at(path, setting)

    def _take(self, workspace: Workspace) -> None:
        self.close()
        self._window.notices.clear()
        self._memory.setValue(LAST, str(workspace.path))
        self._session.hold(workspace, queries.setting(workspace))
        for notice in workspace.notices:
            self._window.notices.show_trouble(notice)

    def _stay(self) -> None:
        """Stay with what is open; with nothing, on the welcome page."""
        if self._session.workspace is None:
            self._window.pages.show_welcome()
