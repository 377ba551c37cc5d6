"""The foot of a form: what needs attention, and what can be done."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from sitrep_app.domain.trouble import Trouble
from sitrep_app.gui.widgets.elided import ElidedLabel
from sitrep_app.gui.widgets.words import set_look
from sitrep_app.i18n import _

HEIGHT = 63


class Footer(QFrame):
    """Three buttons and a sentence."""

    save_asked = Signal()
    next_asked = Signal()
    close_asked = Signal()

    def __init__(self, *, is_edit: bool) -> None:
        super().__init__()
        self.setProperty("look", "formfoot")
        self.setFixedHeight(HEIGHT)
        self.said = ElidedLabel("", "small")
        self.close_button = _button(_("Close, keep draft"))
        self.next_button = _button(_("Save and next"))
        self.save_button = _button(_("Save changes") if is_edit else _("Save entry"), "primary")
        self.next_button.setVisible(not is_edit)
        row = QHBoxLayout(self)
        row.setContentsMargins(22, 0, 22, 0)
        row.setSpacing(10)
        row.addWidget(self.said, 1, Qt.AlignmentFlag.AlignVCenter)
        for button, signal in (
            (self.close_button, self.close_asked),
            (self.next_button, self.next_asked),
            (self.save_button, self.save_asked),
        ):
            button.clicked.connect(signal)
            row.addWidget(button)

    def show_said(self, words: str, *, is_trouble: bool = False) -> None:
        """Show what needs attention, or what has just been done."""
        set_look(self.said, "hint-danger" if is_trouble else "small")
        self.said.setText(words)

    def show_trouble(self, trouble: Trouble) -> None:
        """Show what happened, to what, and what to do next."""
        self.show_said(str(trouble), is_trouble=True)

    def show_keeps(self, *, keeps: bool) -> None:
        """Say on the button whether closing keeps a draft."""
        self.close_button.setText(_("Close, keep draft") if keeps else _("Close"))


def _button(label: str, look: str = "plain") -> QPushButton:
    button = QPushButton(label)
    button.setProperty("look", look)
    button.setAutoDefault(False)
    button.setAccessibleName(label)
    return button
