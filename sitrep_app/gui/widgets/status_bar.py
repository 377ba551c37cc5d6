"""The line under every page: whether all is saved, which file, what is going on, and how much is in view."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QWidget

from sitrep_app.gui.theme import colours_in_use
from sitrep_app.gui.widgets.elided import ElidedLabel
from sitrep_app.i18n import _

HEIGHT = 26


class StatusBar(QFrame):
    """Shows state; `cancel_asked` is emitted when a person wants the running work stopped."""

    cancel_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "statusbar")
        self.setFixedHeight(HEIGHT)
        self._dot = _Dot()
        self._saved = ElidedLabel("", "small")
        self._file = ElidedLabel("", "small", mode=Qt.TextElideMode.ElideMiddle)
        self._note = ElidedLabel("", "small")
        self._work = ElidedLabel("", "small")
        self._progress = _progress()
        self._cancel = QPushButton(_("Cancel"))
        self._cancel.setProperty("look", "small-link")
        self._cancel.clicked.connect(self.cancel_asked)
        self._count = ElidedLabel("", "small")
        self._lay_out()
        self.show_work("", 0, 0)

    @property
    def count(self) -> str:
        """The words at the far end."""
        return self._count.text()

    def show_saved(self, words: str, *, is_saved: bool = True) -> None:
        """Show whether everything is on disk."""
        self._dot.is_on = is_saved
        self._dot.setVisible(bool(words))
        self._dot.update()
        self._saved.setText(words)

    def show_file(self, name: str) -> None:
        """Show the file's name."""
        self._file.setText(name)

    def show_note(self, note: str) -> None:
        """Show what else is true of the workspace: read-only, offline and the like."""
        self._note.setText(note)

    def show_count(self, words: str) -> None:
        """Show how much is in view, at the far end."""
        self._count.setText(words)

    def show_work(self, words: str, done: int, of: int) -> None:
        """Show work under way; no words when there is none, `of` 0 when its length is not known."""
        self._work.setText(words)
        self._progress.setRange(0, of)
        self._progress.setValue(done)
        for widget in (self._work, self._progress, self._cancel):
            widget.setVisible(bool(words))

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 0, 18, 0)
        row.setSpacing(6)
        row.addWidget(self._dot)
        row.addWidget(self._saved)
        row.addSpacing(10)
        row.addWidget(self._file)
        row.addSpacing(10)
        row.addWidget(self._note)
        row.addStretch(1)
        for widget in (self._work, self._progress, self._cancel):
            row.addWidget(widget)
        row.addSpacing(10)
        row.addWidget(self._count)


class _Dot(QWidget):
    is_on = True

    def sizeHint(self) -> QSize:
        return QSize(7, 7)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours_in_use().done if self.is_on else colours_in_use().warning)
            painter.drawEllipse(QRectF(0, (self.height() - 7) / 2, 7, 7))


def _progress() -> QProgressBar:
    bar = QProgressBar()
    bar.setTextVisible(False)
    bar.setFixedWidth(120)
    bar.setAccessibleName(_("Progress"))
    return bar
