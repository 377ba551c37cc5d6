"""A photo of before beside one of after."""

from collections.abc import Sequence
from datetime import tzinfo
from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from sitrep_app.domain.attachment import AFTER, BEFORE, Attachment
from sitrep_app.domain.before_after import Pair, Shown
from sitrep_app.domain.photo import say_taken
from sitrep_app.domain.vocabulary import load
from sitrep_app.domain.when import say_period
from sitrep_app.gui.tasks import Tasks
from sitrep_app.gui.thumbnails.album import album
from sitrep_app.gui.thumbnails.listing import OPEN
from sitrep_app.gui.widgets.thumbnail import Thumbnail
from sitrep_app.i18n import current
from sitrep_app.i18n.directions import dotted
from sitrep_app.store.workspace import Workspace

_LEAST = QSize(90, 110)


class PairView(QWidget):
    """Two photos with their dates; `asked` is emitted with OPEN and the one whose words were pressed."""

    asked = Signal(str, object)

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks, self._pair = tasks, Pair()
        self.before, self.after = _Side(BEFORE), _Side(AFTER)
        album().made.connect(self._show_pictures)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 4)
        row.setSpacing(10)
        for side in (self.before, self.after):
            side.opened.connect(partial(self.asked.emit, OPEN))
            row.addWidget(side, 1)

    def show_pair(self, workspace: Workspace, pair: Pair, zone: tzinfo) -> None:
        """Show another pair; nothing where there is no photo."""
        self._pair = pair
        self.setVisible(bool(pair))
        self.before.show_words(pair.before, zone)
        self.after.show_words(pair.after, zone)
        self._show_pictures()
        album().make(workspace, self._tasks, self._photos(), f"pair {id(self)}")

    def _photos(self) -> Sequence[Attachment]:
        return [side.photo for side in (self._pair.before, self._pair.after) if side is not None]

    def _show_pictures(self) -> None:
        for side in (self.before, self.after):
            side.show_picture()


class _Side(QWidget):
    """One of the two; a mark where there is no photo."""

    opened = Signal(object)

    def __init__(self, role: str) -> None:
        super().__init__()
        self._role, self._photo = role, None
        self.thumbnail = Thumbnail(_LEAST, fits=True)
        self.words = QPushButton()
        self.words.setProperty("look", "small-link")
        self.words.clicked.connect(self._on_clicked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(self.thumbnail, 1)
        column.addWidget(self.words)

    _photo: Attachment | None

    def show_words(self, shown: Shown | None, zone: tzinfo) -> None:
        """Show which of the two it is, and when."""
        self._photo = shown.photo if shown else None
        label = load("attachment_role").label(self._role, current())
        when = _when(shown, zone) if shown else ""
        caption = shown.photo.caption or shown.photo.shown if shown else ""
        self.words.setText(dotted((label, when)))
        self.words.setToolTip(caption)
        self.words.setAccessibleName(dotted((label, when, caption)))
        self.words.setEnabled(shown is not None)

    def show_picture(self) -> None:
        """Show the photo once it has been made."""
        self.thumbnail.show_image(album().image(self._photo) if self._photo else None, "image")

    def _on_clicked(self) -> None:
        self.opened.emit(self._photo)


def _when(shown: Shown, zone: tzinfo) -> str:
    """Return the day a photo was taken, else the date of what it came with."""
    taken = shown.photo.taken
    return say_taken(taken, day_only=True) if taken else say_period(shown.period, current(), zone)
