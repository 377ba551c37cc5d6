"""A text on one side and the drafts it would become on the other; nothing is kept before a person says so."""

from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from sitrep_app.domain.trouble import Trouble
from sitrep_app.gui.panels.drafts import split_words
from sitrep_app.gui.panels.drafts.split_words import Foreseen, foresee
from sitrep_app.gui.session import Session
from sitrep_app.gui.tasks import Tasks
from sitrep_app.gui.widgets.key_hint import KeyHint
from sitrep_app.gui.widgets.paragraphs import Paragraphs
from sitrep_app.gui.widgets.table import Table
from sitrep_app.gui.widgets.words import set_look, word
from sitrep_app.i18n import _

PAUSE_MS = 150


class SplitPanel(QWidget):
    """Shows what a text becomes; `agreed` is emitted with the drafts that a person wants kept."""

    agreed = Signal(object)

    def __init__(self, session: Session, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._tasks = session, Tasks(self)
        self._pause = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._foreseen = Foreseen()
        self.text = _text_field(text)
        self.count, self.remarks = word(" ", "strong"), word("", "muted", wrap=True)
        headers = (_("Draft"), _("When"), _("Where"), _("What it needs"))
        self.table = Table(headers, (38, 18, 20, 24), _("What it will become"))
        self.keep = QPushButton(split_words.keep_label(0))
        self.keep.setProperty("look", "primary")
        self.keep.setAutoDefault(False)
        self.keep.setEnabled(False)
        self._lay_out()
        self.text.textChanged.connect(self._on_changed)
        self.keep.clicked.connect(self.agree)
        self._pause.timeout.connect(self._read)
        self._tasks.troubled.connect(self._on_troubled)
        self._read()

    @property
    def is_idle(self) -> bool:
        """Say whether what is shown is what the text becomes."""
        return self._tasks.is_idle and not self._pause.isActive()

    def agree(self) -> None:
        """Ask for the drafts to be kept, once they are those of the text that stands there now."""
        if self.keep.isEnabled() and self.is_idle:
            self.agreed.emit(self._foreseen.split.drafts)

    def finish(self) -> None:
        """Wait until nothing is being read."""
        self._pause.stop()
        self._tasks.finish()

    def _lay_out(self) -> None:
        told = QVBoxLayout()
        told.setSpacing(8)
        told.addWidget(self.count)
        told.addWidget(self.table, 1)
        told.addWidget(self.remarks)
        sides = QHBoxLayout()
        sides.setSpacing(16)
        sides.addWidget(self.text, 2)
        sides.addLayout(told, 3)
        foot = QHBoxLayout()
        foot.addWidget(
            word(_("They are kept as drafts only; none becomes an entry before you save it."), "muted")
        )
        foot.addStretch()
        foot.addWidget(KeyHint("Ctrl+Return"))
        foot.addWidget(self.keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(sides, 1)
        column.addLayout(foot)

    def _on_changed(self) -> None:
        self.keep.setEnabled(False)
        self._pause.start()

    def _read(self) -> None:
        """Read beside the window: a page has hundreds of notes, and each is looked through."""
        if (workspace := self._session.workspace) is not None:
            self.count.setText(_("Reading…"))
            self._tasks.read("split", partial(foresee, workspace, self.text.toPlainText()), self._show)

    def _show(self, foreseen: Foreseen) -> None:
        self._foreseen = foreseen
        count = len(foreseen.split.drafts)
        set_look(self.remarks, "muted")
        self.count.setText(split_words.summary(foreseen))
        self.remarks.setText(split_words.remarks(foreseen))
        self.table.show_rows([split_words.row(number, one) for number, one in enumerate(foreseen.told)])
        self.keep.setText(split_words.keep_label(count))
        self.keep.setEnabled(bool(count) and not self._pause.isActive())

    def _on_troubled(self, trouble: Trouble) -> None:
        self._show(Foreseen())
        set_look(self.remarks, "hint-danger")
        self.remarks.setText(str(trouble))


def _text_field(text: str) -> Paragraphs:
    field = Paragraphs()
    field.setAccessibleName(_("Table or notes"))
    field.setPlaceholderText(
        _("Paste rows of a table with their titles, or a page of notes: one draft for each row or note.")
    )
    field.setPlainText(text)
    return field
