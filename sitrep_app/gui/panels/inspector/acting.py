"""What can be done to the selected entry: edit, follow up, strike with a reason, restore."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from sitrep_app.domain.identity import SubjectId
from sitrep_app.gui.widgets.flow import Flow
from sitrep_app.gui.widgets.words import word
from sitrep_app.i18n import _

if TYPE_CHECKING:
    # Names a type only: the window shows before the vocabularies are read
    from sitrep_app.gui.panels.inspector.presenter import Sheet


class Actions(QWidget):
    """The buttons; `asked` is emitted with "edit", "follow_up", "no_change" or "merge", `struck` with the reason, `restored` when asked for."""

    asked = Signal(str)
    struck = Signal(str)
    restored = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._subject: SubjectId | None = None
        self.edit = _button(_("Edit"), self._on_edit, "primary")
        self.follow_up = _button(_("Add follow-up"), self._on_follow_up)
        self.no_change = _button(_("No change"), self._on_no_change)
        self.no_change.setToolTip(_("Somebody says that this still holds"))
        self.merge = _button(_("Merge…"), self._on_merge)
        self.strike = _button(_("Strike"), self.open_reason)
        self.restore = _button(_("Restore"), self._on_restore)
        row = Flow(spacing=8, line_spacing=8)
        for button in (self.edit, self.follow_up, self.no_change, self.merge, self.strike, self.restore):
            row.add(button)
        self.reason = QLineEdit()
        self.reason.setAccessibleName(_("Why it is struck"))
        self.reason.setPlaceholderText(_("Why? The history keeps the reason"))
        self.reason.textChanged.connect(self._on_reason_changed)
        self.reason.returnPressed.connect(self._on_strike)
        self._asking = self._question()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 0)
        column.setSpacing(8)
        column.addWidget(row)
        column.addWidget(self._asking)

    def show_for(self, subject: SubjectId, shown: "Sheet", *, is_writable: bool) -> None:
        """Offer what can be done to a subject; in a workspace that may only be read, nothing can be pressed."""
        is_struck = bool(shown.struck)
        self.edit.setVisible(not is_struck)
        self.follow_up.setVisible(shown.can_follow)
        self.no_change.setVisible(shown.can_confirm)
        self.merge.setVisible(shown.can_merge)
        self.strike.setVisible(not is_struck)
        self.restore.setVisible(is_struck)
        for button in (self.edit, self.follow_up, self.no_change, self.merge, self.strike, self.restore):
            button.setEnabled(is_writable)
        self.setVisible(shown.can_change)
        if subject != self._subject or is_struck:
            self._close_reason()
        self._subject = subject

    def open_reason(self) -> None:
        """Ask why, in place of a dialog."""
        self._asking.show()
        self.reason.setFocus()

    def _question(self) -> QWidget:
        asking = QWidget()
        self.confirm = _button(_("Strike"), self._on_strike, "danger")
        stay = _button(_("Cancel"), self._close_reason)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.confirm)
        buttons.addWidget(stay)
        buttons.addStretch()
        column = QVBoxLayout(asking)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(
            word(_("It leaves every picture and figure, and stays in the history."), "small", wrap=True)
        )
        column.addWidget(self.reason)
        column.addLayout(buttons)
        asking.hide()
        return asking

    def _close_reason(self) -> None:
        self.reason.clear()
        self.confirm.setEnabled(False)
        self._asking.hide()

    def _on_reason_changed(self, text: str) -> None:
        self.confirm.setEnabled(bool(text.strip()))

    def _on_strike(self) -> None:
        if reason := self.reason.text().strip():
            self.struck.emit(reason)

    def _on_edit(self) -> None:
        self.asked.emit("edit")

    def _on_merge(self) -> None:
        self.asked.emit("merge")

    def _on_follow_up(self) -> None:
        self.asked.emit("follow_up")

    def _on_no_change(self) -> None:
        self.asked.emit("no_change")

    def _on_restore(self) -> None:
        self.restored.emit()


def _button(text: str, slot: Callable[[], None], look: str = "") -> QPushButton:
    button = QPushButton(text)
    button.setProperty("look", look)
    button.setAccessibleName(text)
    button.setProperty("writes", True)
    button.clicked.connect(slot)
    return button
