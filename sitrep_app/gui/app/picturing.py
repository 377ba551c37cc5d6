"""Drawing one page of the application into a PNG file, without a display."""

import os
import shutil
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QEvent, QIODevice, QPoint, QSize, Qt
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtWidgets import QApplication, QPushButton

from sitrep_app.domain.lens import Lens
from sitrep_app.gui.app.starting import application, dressed
from sitrep_app.gui.session import Session
from sitrep_app.gui.theme import Mode
from sitrep_app.gui.window import MainWindow
from sitrep_app.gui.window.saying import say_tally
from sitrep_app.i18n import _
from sitrep_app.ops.outputs import refuse_output, write_whole
from sitrep_app.store.host import Host

if TYPE_CHECKING:
    from sitrep_app.store.workspace import Workspace

MOST_COPIED = 64_000_000
SETTLING_S = 20.0
QUIET_S = 0.15
BUSY_S = 0.02
"""A turn of the event loop that takes longer had something to do, and may have left more."""


def picture(
    path: Path,
    page: str,
    out: Path,
    *,
    size: tuple[int, int] = (1600, 900),
    theme: str = "light",
    language: str = "en",
    lens: Lens | None = None,
    host: Host,
) -> None:
    """Draw a page of a workspace, which stays as it is, through a lens, at a size in pixels; Trouble where a file cannot be read or written."""
    from sitrep_app.gui.app.choices import choices_of
    from sitrep_app.store import queries

    refuse_output(out)
    app = application(language)
    session = Session()
    with TemporaryDirectory() as folder, _opened(path, Path(folder), host) as workspace:
        window = MainWindow(session, dressed(app, Mode(theme)))
        window.setMinimumSize(QSize(1, 1))
        window.resize(QSize(*size))
        window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        window.show()
        session.hold(workspace, queries.setting(workspace))
        session.set_lens(lens or session.lens)
        window.filters.offer(choices_of(workspace, session.lens.standpoint))
        window.show_page(page)
        window.show_tally(say_tally(queries.tally(workspace).entries))
        _look_writable(window)
        settle(app, window)
        _offer_writing(window)
        drawn = _drawn(window, QSize(*size))
        session.hold(None)
        window.close()
        window.deleteLater()
        app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    write_whole(out, png_of(drawn))


def png_of(image: QImage) -> bytes:
    """Return an image as the bytes of a PNG file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"PNG")).write(image)
    return bytes(buffer.data().data())


def _opened(path: Path, folder: Path, host: Host) -> "Workspace":
    """Open a copy as one who may write, so that it looks as in daily use; the file itself where it is large or in use."""
    from sitrep_app.store.workspace import Workspace

    is_whole = path.is_file() and not path.with_name(f"{path.name}-wal").exists() and os.access(path, os.R_OK)
    if is_whole and path.stat().st_size <= MOST_COPIED:
        Workspace.open(path, host, read_only=True).close()
        return Workspace.open(Path(shutil.copy(path, folder)), host)
    return Workspace.open(path, host, read_only=True)


def settle(app: QApplication, window: MainWindow) -> None:
    """Let the window read, lay out and paint until it is quiet."""
    deadline = time.monotonic() + SETTLING_S
    quiet_since = time.monotonic()
    while time.monotonic() < deadline and time.monotonic() - quiet_since < QUIET_S:
        began = time.monotonic()
        app.processEvents()
        QCoreApplication.sendPostedEvents()
        if not window.is_quiet or time.monotonic() - began > BUSY_S:
            quiet_since = time.monotonic()
        time.sleep(0.01)


def _look_writable(window: MainWindow) -> None:
    """Show the window as it is in daily use: the picture was only taken from a file opened for reading."""
    window.status.show_saved(_("Saved"))
    window.top_bar.show_work(is_open=True)


def _offer_writing(window: MainWindow) -> None:
    for button in window.findChildren(QPushButton):
        if button.property("writes"):
            button.setEnabled(True)


def _drawn(window: MainWindow, size: QSize) -> QImage:
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(window.theme.colours.ground)
    with QPainter(image) as painter:
        window.render(painter, QPoint())
    return image
