"""The page that stands while no workspace is open: the sample, an existing file, or a new one."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from sitrep_app.gui.theme import icon
from sitrep_app.gui.widgets.elided import ElidedLabel
from sitrep_app.gui.widgets.words import word
from sitrep_app.i18n import _

_WIDTH = 560


class WelcomePage(QWidget):
    """Offers the three ways in; `asked` is emitted with an action's id, `reopen_asked` with a path."""

    asked = Signal(str)
    reopen_asked = Signal(object)

    def __init__(self, recent: Path | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        card = QFrame()
        card.setProperty("look", "card")
        card.setFixedWidth(_WIDTH)
        column = QVBoxLayout(card)
        column.setContentsMargins(28, 24, 28, 24)
        column.setSpacing(8)
        column.addWidget(word("Sitrep", "title"))
        said = _(
            "What happened in a place, who works with whom, and what has been rebuilt. One file, no server."
        )
        column.addWidget(word(said, "muted", wrap=True))
        column.addSpacing(10)
        offers = (
            (
                "sample",
                "book-open",
                _("Open the sample"),
                _("Diyala, January 2018: look around, change anything."),
            ),
            (
                "open",
                "folder-open",
                _("Open a workspace…"),
                _("A .sitrep file from this laptop or a USB stick."),
            ),
            ("new", "file-plus", _("New workspace…"), _("For your own place and reporting period.")),
        )
        for action, icon_name, title, text in offers:
            column.addLayout(self._offer(action, icon_name, title, text))
        if recent is not None:
            column.addSpacing(6)
            column.addLayout(self._reopen(recent))
        centred = QHBoxLayout(self)
        centred.addStretch()
        centred.addWidget(card, 0, Qt.AlignmentFlag.AlignVCenter)
        centred.addStretch()

    def _offer(self, action: str, icon_name: str, title: str, text: str) -> QHBoxLayout:
        ink = QPalette.ColorRole.BrightText if action == "sample" else QPalette.ColorRole.ButtonText
        button = QPushButton(icon(icon_name, ink), " " + title)
        button.setProperty("action", action)
        button.setProperty("look", "primary" if action == "sample" else "plain")
        button.setAccessibleDescription(text)
        button.setAutoDefault(True)
        button.setMinimumWidth(200)
        button.clicked.connect(self._on_offer)
        if self.focusProxy() is None:
            self.setFocusProxy(button)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(button)
        row.addWidget(word(text, "small", wrap=True), 1)
        return row

    def _reopen(self, recent: Path) -> QHBoxLayout:
        self._recent = recent
        button = QPushButton(icon("history"), " " + recent.name)
        button.setAccessibleName(_("Open {file} again").format(file=recent.name))
        button.setAutoDefault(True)
        button.clicked.connect(self._on_reopen)
        button.setMinimumWidth(200)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(button)
        row.addWidget(ElidedLabel(str(recent.parent), "small", mode=Qt.TextElideMode.ElideMiddle), 1)
        return row

    def _on_offer(self) -> None:
        self.asked.emit(str(self.sender().property("action")))

    def _on_reopen(self) -> None:
        self.reopen_asked.emit(self._recent)
