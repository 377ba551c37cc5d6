"""The dialogs in which two entries become one, and are parted again."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from sitrep_app.gui.widgets.words import word
from sitrep_app.i18n import _

WIDTH = 520
SUBJECT = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Candidate:
    """What may be the same as another, and what it is called."""

    subject: str
    name: str


class MergeDialog(QDialog):
    """Asks which entry is the same as one, and which of the two descriptions to keep.

    `sought` comes with what was typed, to be answered by `offer`; `weighed` with the kept one and the other, to be
    answered by `foresee`; `agreed` with both.
    """

    sought = Signal(str)
    weighed = Signal(str, str)
    agreed = Signal(str, str)

    def __init__(self, window: QWidget, one: Candidate) -> None:
        super().__init__(window)
        self._one, self._other = one, one
        self.setWindowTitle(_("Merge with another"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(WIDTH)
        self.field, self.list = QLineEdit(), QListWidget()
        self.field.setPlaceholderText(_("Find what it is the same as…"))
        self.field.setAccessibleName(_("Find what it is the same as"))
        self.list.setAccessibleName(_("What it may be the same as"))
        self.list.setFixedHeight(150)
        self.keeping = QComboBox()
        self.keeping.setAccessibleName(_("Keep the description of"))
        self._foreseen = word(look="muted", wrap=True)
        self.merging = QPushButton(_("Merge"))
        self.merging.setProperty("look", "primary")
        self._lay_out()
        self._connect()
        self._show_pair()

    def offer(self, candidates: Sequence[Candidate]) -> None:
        """Offer what was found for what was typed."""
        self.list.clear()
        for one in candidates:
            item = QListWidgetItem(one.name)
            item.setData(SUBJECT, one.subject)
            self.list.addItem(item)

    def foresee(self, said: str) -> None:
        """Say what the merger will come to."""
        self._foreseen.setText(said)
        self.merging.setEnabled(True)
        self.adjustSize()

    @property
    def foreseen(self) -> str:
        """What the merger will come to, as it is said."""
        return self._foreseen.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Enter in the field chooses and only shows what comes of it; the next one merges
        keys = [Qt.Key.Key_Down] if self._is_pair else [Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter]
        if event.key() in keys and self.field.hasFocus() and self.list.count():
            self.list.setCurrentRow(max(0, self.list.currentRow()))
            self.list.setFocus()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self.merging.setDefault(True)
        stay = QPushButton(_("Cancel"))
        stay.setAutoDefault(False)
        stay.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(stay)
        buttons.addWidget(self.merging)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        title = _("What is the same as “{name}”?").format(name=self._one.name)
        column.addWidget(word(title, "heading", wrap=True))
        column.addWidget(self.field)
        column.addWidget(self.list)
        self._keeping = word(_("Keep the description of"), "small")
        for widget in (self._keeping, self.keeping, self._foreseen):
            column.addWidget(widget)
        column.addLayout(buttons)
        self.field.setFocus()

    def _connect(self) -> None:
        self.field.textChanged.connect(self.sought)
        self.list.currentItemChanged.connect(self._on_chosen)
        self.keeping.activated.connect(self._on_keeping_changed)
        self.merging.clicked.connect(self._on_merge)

    def _on_chosen(self, item: QListWidgetItem | None) -> None:
        if item is None:
            self._other = self._one
        else:
            self._other = Candidate(str(item.data(SUBJECT)), item.text())
        self._show_pair()

    def _show_pair(self) -> None:
        self.keeping.clear()
        self.keeping.addItems([self._one.name, self._other.name])
        for widget in (self._keeping, self.keeping, self._foreseen):
            widget.setVisible(self._is_pair)
        self._on_keeping_changed()

    def _on_keeping_changed(self, _place: int = 0) -> None:
        """Ask what merging the two would come to with the description that is kept now."""
        self.merging.setEnabled(False)
        self._foreseen.clear()
        if self._is_pair:
            self.weighed.emit(*self._pair)

    @property
    def _is_pair(self) -> bool:
        return self._other is not self._one

    @property
    def _pair(self) -> tuple[str, str]:
        pair = (self._one.subject, self._other.subject)
        return pair if self.keeping.currentIndex() == 0 else pair[::-1]

    def _on_merge(self) -> None:
        self.agreed.emit(*self._pair)
        self.accept()


class PartDialog(QDialog):
    """Asks which of those that are shown under one is to stand for itself again; `agreed` comes with it."""

    agreed = Signal(str)

    def __init__(self, window: QWidget, under: Sequence[Candidate]) -> None:
        super().__init__(window)
        self.setWindowTitle(_("Part what was merged"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(WIDTH)
        self.list = QListWidget()
        self.list.setAccessibleName(_("What was merged"))
        for one in under:
            item = QListWidgetItem(one.name)
            item.setData(SUBJECT, one.subject)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.setFixedHeight(110)
        explained = _(
            "It stands for itself again, with everything that names it. What was recorded since stays."
        )
        self.parting = QPushButton(_("Part"))
        self.parting.setProperty("look", "primary")
        self.parting.setDefault(True)
        self.parting.clicked.connect(self._on_part)
        stay = QPushButton(_("Cancel"))
        stay.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(stay)
        buttons.addWidget(self.parting)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(word(_("Which is to stand for itself again?"), "heading", wrap=True))
        column.addWidget(word(explained, "muted", wrap=True))
        column.addWidget(self.list)
        column.addLayout(buttons)

    def _on_part(self) -> None:
        self.agreed.emit(str(self.list.currentItem().data(SUBJECT)))
        self.accept()
