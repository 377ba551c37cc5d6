"""Running the desktop: the window first, everything heavy after its first paint."""

from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Qt

from sitrep_app.gui.app.starting import LAST, THEME, application, dressed, remembered, usual_language
from sitrep_app.gui.notify import catch_crashes
from sitrep_app.gui.session import Session
from sitrep_app.gui.theme import Mode
from sitrep_app.gui.window import MainWindow
from sitrep_app.i18n import _
from sitrep_app.store.host import Host

if TYPE_CHECKING:
    from sitrep_app.gui.app.commands import Commands


def run(path: Path | None, host: Host) -> int:
    """Open the window on a workspace, on the last one, or on the welcome page; return the exit status at its end."""
    memory = remembered()
    app = application(usual_language(memory))
    theme = dressed(app, _mode(memory))
    session = Session()
    window = MainWindow(session, theme, memory)
    catch_crashes(partial(_tell_crash, window), lambda: datetime.now(UTC))
    theme.changed.connect(lambda: memory.setValue(THEME, theme.mode.value))
    chosen = path or last_workspace(memory)
    if chosen is not None:
        window.pages.show_waiting(_("Opening {file} …").format(file=chosen.name))
    held: list[Commands] = []
    window.painted.connect(
        lambda: held.append(furnish(window, host, memory, chosen)), Qt.ConnectionType.QueuedConnection
    )
    window.show()
    return app.exec()


def furnish(window: MainWindow, host: Host, memory: QSettings, path: Path | None) -> "Commands":
    """Bind what the window offers to what the program can do, and open a workspace where one is named.

    The store and its libraries are loaded here, when the window has been seen.
    """
    from sitrep_app.gui.app.commands import Commands

    commands = Commands(window, host, memory)
    if path is not None:
        commands.open_path(path)
    return commands


def last_workspace(memory: QSettings) -> Path | None:
    """Return the workspace that was open last, if it is still there."""
    kept = str(memory.value(LAST, "") or "")
    return Path(kept) if kept and Path(kept).is_file() else None


def _mode(memory: QSettings) -> Mode:
    kept = str(memory.value(THEME, "") or "")
    return Mode(kept) if kept in set(Mode) else Mode.SYSTEM


def _tell_crash(window: MainWindow, report: Path) -> None:
    text = _("Nothing you saved is lost. A report without any entry's words is in {file}.").format(
        file=report
    )
    window.notices.say(_("Something went wrong in the program"), text, stays=True)
