"""Opening the program as a person does, in a process of its own: prints when the window and its events were first painted."""

import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import QSettings

from sitrep_app import i18n, paths
from sitrep_app.gui.app.running import furnish
from sitrep_app.gui.app.starting import application, dressed
from sitrep_app.gui.panels.timeline.panel import TimelinePanel
from sitrep_app.gui.session import Session
from sitrep_app.gui.theme import Mode
from sitrep_app.gui.window import MainWindow
from sitrep_app.store.host import this_host

PATIENCE_S = 120.0
_TICKS = os.sysconf("SC_CLK_TCK")


def main(path: Path, memory: Path) -> int:
    """Print the milliseconds from the start of this process to the first paint, and to the first with events."""
    i18n.bind(paths.resources() / "i18n")
    app = application("en")
    window = MainWindow(Session(), dressed(app, Mode.LIGHT))
    painted: list[float] = []
    window.painted.connect(lambda: painted.append(_age_ms()))
    window.show()
    while not painted:
        app.processEvents()
    held = furnish(window, this_host(), QSettings(str(memory), QSettings.Format.IniFormat), path)
    deadline = time.monotonic() + PATIENCE_S
    while not _has_events(window) and time.monotonic() < deadline:
        app.processEvents()
    window.findChildren(TimelinePanel)[0].canvas.repaint()
    print(painted[0], _age_ms(), flush=True)
    del held
    # What is still being read need not be waited for
    os._exit(0)


def _has_events(window: MainWindow) -> bool:
    return any(panel.canvas.presenter.in_view for panel in window.findChildren(TimelinePanel))


def _age_ms() -> float:
    """Return how long ago this process was started."""
    begun = int(Path("/proc/self/stat").read_text().rsplit(")", 1)[1].split()[19])
    return (time.clock_gettime(time.CLOCK_BOOTTIME) - begun / _TICKS) * 1000


if __name__ == "__main__":
    raise SystemExit(main(Path(sys.argv[1]), Path(sys.argv[2])))
