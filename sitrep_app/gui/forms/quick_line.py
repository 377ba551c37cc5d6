"""The line of quick entry at the top of a form, what it was read as, and the sign of what was guessed from it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from sitrep_app.gui.forms.inputs.line_edit import LineEdit
from sitrep_app.gui.forms.row import GAP, LABEL_WIDTH
from sitrep_app.gui.widgets.words import word
from sitrep_app.i18n import _

_SIDE = 22
_SIGN = 18


class QuickLine(QFrame):
    """Takes one line of plain words; `changed` is emitted while it is typed, `entered` when it is finished with Enter."""

    changed = Signal()
    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "quick")
        self.line = _Line()
        self.line.setAccessibleName(_("The entry in one line"))
        self.line.setPlaceholderText(
            _("2 civilians killed in Khalis, 9 jan 2018, ISIS, C2 – or leave it empty")
        )
        self.line.textEdited.connect(self.changed)
        self.line.finished.connect(self.entered)
        label = _label()
        label.setBuddy(self.line)
        self._sign = QFrame()
        self._sign.setProperty("look", "guess-sign")
        self._sign.setFixedSize(_SIGN, 10)
        self.said = word("", "hint", wrap=True)
        self._below = self._under(self._sign, self.said)
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, 10, _SIDE, 10)
        column.setSpacing(4)
        first = QHBoxLayout()
        first.setSpacing(GAP)
        first.addWidget(label)
        first.addWidget(self.line, 1)
        column.addLayout(first)
        column.addWidget(self._below)
        self.show_said("")

    @property
    def text(self) -> str:
        """The line."""
        return self.line.text()

    @property
    def has_focus(self) -> bool:
        """Say whether the line is typed in now."""
        return self.line.hasFocus()

    def show_text(self, text: str) -> None:
        """Show the line of a draft."""
        if text != self.line.text():
            self.line.setText(text)

    def show_said(self, words: str, *, has_guesses: bool = False) -> None:
        """Show what the line was read as, and the sign of a guess while there are any; nothing takes no room."""
        self.said.setText(words)
        self._sign.setVisible(has_guesses)
        self._below.setVisible(bool(words))

    def go_to(self) -> None:
        """Put the focus into the line."""
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.line.selectAll()

    def _under(self, sign: QFrame, said: QLabel) -> QFrame:
        below = QFrame()
        row = QHBoxLayout(below)
        row.setContentsMargins(LABEL_WIDTH + GAP, 0, 0, 0)
        row.setSpacing(7)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(said, 1)
        return below


class _Line(LineEdit):
    """A line that says when Enter has finished it, rather than going to the next field."""

    finished = Signal()

    def move_on(self) -> None:
        self.finished.emit()


def _label() -> QLabel:
    label = word(_("In one line"), "muted")
    label.setFixedWidth(LABEL_WIDTH)
    label.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
    return label
