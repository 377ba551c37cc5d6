"""One attached file in a form: what it is, what it tells, its caption, and what can be done with it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from sitrep_app.domain.attachment import Attachment
from sitrep_app.domain.photo import PhotoFacts, say_facts
from sitrep_app.gui.forms.inputs.line_edit import LineEdit
from sitrep_app.gui.theme import MUTED, icon
from sitrep_app.gui.widgets.elided import ElidedLabel
from sitrep_app.gui.widgets.segmented import Segmented
from sitrep_app.gui.widgets.thumbnail import Thumbnail, mark_of
from sitrep_app.gui.widgets.words import word
from sitrep_app.i18n import _, format_size
from sitrep_app.i18n.directions import dotted

_SIDE = 58


@dataclass(frozen=True, slots=True)
class Told:
    """What a file tells, and whether an entry has it already, so that nothing can be taken out of it any more.

    Without facts it is no photo, or one that cannot be read.
    """

    facts: PhotoFacts | None
    is_recorded: bool = False


class AttachedRow(QFrame):
    """Shows one attachment; `changed` is emitted with it as it now is, `silenced` and `removed` when that is asked for."""

    changed = Signal(object)
    silenced = Signal()
    removed = Signal()

    def __init__(self, attachment: Attachment, roles: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.setProperty("look", "attached")
        self.attachment = attachment
        self.thumbnail = Thumbnail(QSize(_SIDE, _SIDE))
        self.name = ElidedLabel(attachment.shown, "strong-small", mode=Qt.TextElideMode.ElideMiddle)
        self.details = word("", "small", wrap=True)
        self.silence = _button(_("Remove details"), "small-link")
        self.silence.setToolTip(_("Store the photo without where, with what and when it was taken"))
        self.silence.hide()
        self.caption = LineEdit()
        self.caption.setText(attachment.caption)
        self.caption.setPlaceholderText(_("caption"))
        self.caption.setAccessibleName(_("Caption of {name}").format(name=attachment.shown))
        self.roles = Segmented(roles, attachment.role, _("What it shows")) if roles else None
        self._remove = _button("", "link")
        self._remove.setIcon(icon("x", MUTED))
        self._remove.setFixedSize(30, 30)
        self._remove.setAccessibleName(_("Remove {name}").format(name=attachment.shown))
        self._remove.setToolTip(_("Do not attach this file"))
        self._lay_out()
        self._connect()
        self.show_told(None)
        self.show_image(None)

    def show_image(self, image: QImage | None) -> None:
        """Show the file small."""
        self.thumbnail.show_image(image, mark_of(self.attachment.media_type))

    def show_told(self, told: Told | None) -> None:
        """Show the file's size and what it tells, once that is known, and offer to take that out."""
        said = _said(self.attachment, told) if told else ""
        is_telling = told is not None and told.facts is not None and told.facts.is_telling
        self.details.setText(dotted((format_size(self.attachment.size), said)))
        self.silence.setVisible(is_telling and told is not None and not told.is_recorded)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.name, 1)
        if self.roles:
            head.addWidget(self.roles)
        told = QHBoxLayout()
        told.setSpacing(6)
        told.addWidget(self.details, 1)
        told.addWidget(self.silence, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(3)
        column.addLayout(head)
        column.addLayout(told)
        column.addWidget(self.caption)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 8, 4, 8)
        row.setSpacing(10)
        row.addWidget(self.thumbnail, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        row.addWidget(self._remove, 0, Qt.AlignmentFlag.AlignTop)

    def _connect(self) -> None:
        self.caption.textEdited.connect(self._on_edited)
        self.silence.clicked.connect(self.silenced)
        self._remove.clicked.connect(self.removed)
        if self.roles:
            self.roles.chosen.connect(self._on_edited)

    def _on_edited(self) -> None:
        role = self.roles.current if self.roles else self.attachment.role
        self.attachment = self.attachment.called(self.caption.text().strip(), role)
        self.changed.emit(self.attachment)


def _said(attachment: Attachment, told: Told) -> str:
    """Return what a file tells; of what is not looked into, that it may tell more than is shown."""
    if told.facts is not None:
        return say_facts(told.facts)
    return _("what it tells cannot be read") if attachment.is_picture else _("it may name its author")


def _button(label: str, look: str) -> QPushButton:
    button = QPushButton(label)
    button.setProperty("look", look)
    button.setAutoDefault(False)
    return button
