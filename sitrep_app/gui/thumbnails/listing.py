"""The files of an entry, small, each with what it is and what can be done with it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from sitrep_app.domain.attachment import Attachment
from sitrep_app.domain.photo import say_taken
from sitrep_app.domain.vocabulary import load
from sitrep_app.gui.tasks import Tasks
from sitrep_app.gui.theme import MUTED, icon
from sitrep_app.gui.thumbnails.album import album
from sitrep_app.gui.widgets.elided import ElidedLabel
from sitrep_app.gui.widgets.thumbnail import Thumbnail, mark_of
from sitrep_app.i18n import _, current, format_size
from sitrep_app.i18n.directions import dotted
from sitrep_app.store.workspace import Workspace

OPEN, SAVE = "open_attachment", "save_attachment"
"""What can be asked of the window."""

_SIDE = 44


class AttachedList(QWidget):
    """Shows files; `asked` is emitted with OPEN or SAVE and the attachment."""

    asked = Signal(str, object)

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self.lines: list[AttachedLine] = []
        album().made.connect(self._show_pictures)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)

    def show_files(self, workspace: Workspace, attached: Sequence[Attachment]) -> None:
        """Show other files, and their pictures once these have been made."""
        if [line.attachment for line in self.lines] != list(attached):
            self._fill(attached)
        self.setVisible(bool(attached))
        self._show_pictures()
        album().make(workspace, self._tasks, attached, f"pictures {id(self)}")

    def _fill(self, attached: Sequence[Attachment]) -> None:
        for line in self.lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines = [AttachedLine(attachment) for attachment in attached]
        for line in self.lines:
            line.asked.connect(self.asked)
            self._column.addWidget(line)

    def _show_pictures(self) -> None:
        for line in self.lines:
            line.thumbnail.show_image(album().image(line.attachment), mark_of(line.attachment.media_type))


class AttachedLine(QWidget):
    """One file: its picture or mark, its caption or name, and two buttons."""

    asked = Signal(str, object)

    def __init__(self, attachment: Attachment) -> None:
        super().__init__()
        self.attachment = attachment
        self.thumbnail = Thumbnail(QSize(_SIDE, _SIDE))
        self.title = ElidedLabel(attachment.caption or attachment.shown, "strong-small")
        self.details = ElidedLabel(details_of(attachment), "small")
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.title)
        words.addWidget(self.details)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.thumbnail)
        row.addLayout(words, 1)
        for action, icon_name, label in (
            (OPEN, "external-link", _("Open {name}")),
            (SAVE, "download", _("Save {name} as…")),
        ):
            row.addWidget(self._button(action, icon_name, label.format(name=attachment.shown)))

    def _button(self, action: str, icon_name: str, label: str) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(icon_name, MUTED))
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setAccessibleName(label)
        button.setToolTip(label)
        button.clicked.connect(partial(self._on_clicked, action))
        return button

    def _on_clicked(self, action: str, _checked: bool = False) -> None:
        self.asked.emit(action, self.attachment)


def details_of(attachment: Attachment) -> str:
    """Return what is said under a file's caption or name."""
    name = attachment.shown if attachment.caption else ""
    role = load("attachment_role").label(attachment.role, current()) if attachment.role else ""
    taken = say_taken(attachment.taken) if attachment.taken else ""
    return dotted((role, name, format_size(attachment.size), taken))
