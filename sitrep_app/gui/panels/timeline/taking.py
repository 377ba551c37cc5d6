"""Taking the timeline along: copied as a picture, or written as PNG or SVG."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QFileDialog, QMenu, QToolButton, QToolTip

from sitrep_app.domain.trouble import Trouble
from sitrep_app.gui.panels.timeline import words
from sitrep_app.gui.panels.timeline.canvas import Canvas
from sitrep_app.gui.panels.timeline.picture import Heading, Picture, image_of, png_of, svg_of
from sitrep_app.gui.session import Session
from sitrep_app.gui.theme import MUTED, icon
from sitrep_app.i18n import _, later

KINDS = {".png": later("PNG pictures (*.png)"), ".svg": later("SVG drawings (*.svg)")}


class Taking(QObject):
    """Offers the pictures in the canvas' own menu and behind `button`."""

    def __init__(self, session: Session, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._session, self._canvas = session, canvas
        copying = QAction(icon("copy"), _("Copy as picture"), self)
        copying.setShortcut(QKeySequence.StandardKey.Copy)
        copying.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        copying.triggered.connect(self.copy)
        saving = {".png": _("Save as PNG…"), ".svg": _("Save as SVG…")}
        actions = [copying, *(self._saving(ending, title) for ending, title in saving.items())]
        canvas.addActions(actions)
        canvas.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.button = QToolButton()
        self.button.setIcon(icon("ellipsis-vertical", MUTED))
        self.button.setToolTip(_("Copy or save the timeline"))
        self.button.setAccessibleName(_("Copy or save the timeline"))
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.button)
        menu.addActions(actions)
        self.button.setMenu(menu)

    def copy(self) -> None:
        """Put the picture on the clipboard."""
        picture = self._picture()
        if picture is not None:
            QGuiApplication.clipboard().setImage(image_of(picture))
            self._say(_("Copied as a picture"))

    def save(self, path: Path) -> None:
        """Write the picture to a file, as SVG where its name ends so, else as PNG; a failure is told."""
        # The store's libraries load slowly and are needed no earlier than something is written
        from sitrep_app.ops.outputs import write_whole  # noqa: PLC0415

        picture = self._picture()
        if picture is None:
            return
        try:
            write_whole(path, svg_of(picture) if path.suffix.lower() == ".svg" else png_of(picture))
        except Trouble as trouble:
            self._session.troubled.emit(trouble)
        else:
            self._say(_("Written to {file}.").format(file=path.name))

    def _saving(self, ending: str, title: str) -> QAction:
        action = QAction(icon("image"), title, self)
        action.triggered.connect(partial(self._ask, ending))
        return action

    def _ask(self, ending: str) -> None:
        workspace = self._session.workspace
        if workspace is None:
            return
        suggested = f"{workspace.path.with_suffix('')} {_('Timeline')}{ending}"
        chosen, _kind = QFileDialog.getSaveFileName(
            self._canvas.window(), _("Save as"), suggested, _(KINDS[ending])
        )
        if chosen:
            path = Path(chosen)
            self.save(path if path.suffix else path.with_suffix(ending))

    def _picture(self) -> Picture | None:
        """What is painted now, without what only the pointer shows."""
        frame, setting = self._canvas.frame, self._session.setting
        if frame is None:
            return None
        ink = replace(self._canvas.ink, hovered=None, link=None)
        said = words.pictured(
            frame.scale.start,
            frame.scale.end,
            self._canvas.presenter.in_view,
            self._session.as_of or self._session.today,
            self._session.zone,
        )
        return Picture(frame, ink, Heading(setting.title if setting else _("Timeline"), said))

    def _say(self, said: str) -> None:
        canvas = self._canvas
        QToolTip.showText(canvas.mapToGlobal(canvas.rect().center()), said, canvas)
