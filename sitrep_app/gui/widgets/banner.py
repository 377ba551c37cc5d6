"""A message that lies over the page and stops nobody: what happened, and the buttons that answer it."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from sitrep_app.gui.theme import MUTED, icon
from sitrep_app.gui.widgets.direction import set_margins
from sitrep_app.gui.widgets.words import word
from sitrep_app.i18n import _

_WIDEST = 560


class Banner(QFrame):
    """A headline, a sentence and buttons; `acted` is emitted with a button's key, `closed` when it is put away."""

    acted = Signal(str)
    closed = Signal()

    def __init__(
        self,
        headline: str,
        text: str = "",
        actions: Sequence[tuple[str, str]] = (),
        *,
        is_trouble: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("look", "banner-trouble" if is_trouble else "banner")
        self.setAccessibleName(f"{headline} {text}".strip())
        self.setMaximumWidth(_WIDEST)
        row = QHBoxLayout(self)
        set_margins(row, 14, 8, 8, 8)
        row.setSpacing(10)
        row.addWidget(_glyph("circle-alert" if is_trouble else "circle-check"), 0, Qt.AlignmentFlag.AlignTop)
        self._said = [
            word(said, look, wrap=True) for said, look in ((headline, "strong"), (text, "muted")) if said
        ]
        row.addLayout(_column(self._said), 1)
        for key, label in actions:
            row.addWidget(self._button(key, label), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._close_button(), 0, Qt.AlignmentFlag.AlignTop)

    @property
    def natural_width(self) -> int:
        """The width at which no line is broken."""
        wrapped = max((label.sizeHint().width() for label in self._said), default=0)
        whole = max((label.fontMetrics().horizontalAdvance(label.text()) for label in self._said), default=0)
        return self.sizeHint().width() - wrapped + whole + 4

    def _button(self, key: str, label: str) -> QPushButton:
        button = QPushButton(label)
        button.setProperty("key", key)
        button.setAccessibleName(label)
        button.setAutoDefault(True)
        button.clicked.connect(self._on_button)
        return button

    def _on_button(self) -> None:
        self.acted.emit(str(self.sender().property("key")))

    def _close_button(self) -> QToolButton:
        close = QToolButton()
        close.setIcon(icon("x", MUTED))
        close.setAccessibleName(_("Close this message"))
        close.setToolTip(_("Close"))
        close.clicked.connect(self.closed)
        return close


def _column(labels: Sequence[QLabel]) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(2)
    for label in labels:
        column.addWidget(label)
    return column


def _glyph(name: str) -> QLabel:
    label = QLabel()
    label.setPixmap(icon(name, MUTED).pixmap(QSize(18, 18)))
    label.setContentsMargins(0, 2, 0, 0)
    return label
