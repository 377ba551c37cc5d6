"""One entry that the one being written may repeat, as a card: its title, when and where, and why."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout

from sitrep_app.gui.widgets.key_hint import KeyHint
from sitrep_app.gui.widgets.words import set_look, word
from sitrep_app.i18n import _
from sitrep_app.ops.likely import Likely

LOOK_AT, SAME = "Alt+{}", "Alt+Return"
"""The keys that mark a card by its place and show its entry, and that say of the marked one that it is the same."""


class SimilarCard(QPushButton):
    """Shows one entry; `same_asked` is emitted when a person says that it is the same event."""

    same_asked = Signal()

    def __init__(self, likely: Likely, place: int, *, can_be_same: bool) -> None:
        super().__init__()
        self.subject, self._can_be_same = likely.subject, can_be_same
        self.setProperty("look", "similar")
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(_(", ").join(filter(None, (likely.title, likely.line, *likely.reasons))))
        self.setToolTip(_("Show this entry in the window"))
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(10, 6, 10, 7)
        column.setSpacing(1)
        head = QHBoxLayout()
        head.addWidget(word(likely.title, "strong-small", wrap=True), 1)
        head.addWidget(KeyHint(LOOK_AT.format(place)), 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        for line, look in ((likely.line, "small"), (likely.why, "hint")):
            if line:
                column.addWidget(word(line, look, wrap=True))
        self._same = self._same_line()
        column.addWidget(self._same)
        self._same.hide()
        for label in self.findChildren(type(word())):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @property
    def can_be_same(self) -> bool:
        """Say whether it can be the same as what is being written: an event, and not only the last word on something."""
        return self._can_be_same

    def mark(self, *, marked: bool) -> None:
        """Draw it as the one that is looked at, with what can be said of it."""
        set_look(self, "similar-marked" if marked else "similar")
        self._same.setVisible(marked and self._can_be_same)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return self._column.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        """As high as its words take; the column it stands in says how wide it is."""
        return QSize(0, self._column.totalMinimumSize().height())

    def _same_line(self) -> QPushButton:
        button = QPushButton(_("Same event"))
        button.setProperty("look", "chip-link")
        button.setAutoDefault(False)
        button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        button.setToolTip(_("Add this source and its figures to that event instead of saving another"))
        button.clicked.connect(self.same_asked)
        row = QHBoxLayout(button)
        row.setContentsMargins(0, 0, 2, 0)
        row.addStretch()
        row.addWidget(KeyHint(SAME))
        return button
