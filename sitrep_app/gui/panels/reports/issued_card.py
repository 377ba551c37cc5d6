"""The card of the reports issued so far, each of which can be printed again."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from sitrep_app.domain.setting import Sitrep
from sitrep_app.gui.panels.reports import words
from sitrep_app.gui.widgets.card import Card
from sitrep_app.gui.widgets.direction import set_margins
from sitrep_app.gui.widgets.elided import ElidedLabel
from sitrep_app.gui.widgets.scrolling import scrolling
from sitrep_app.gui.widgets.words import word
from sitrep_app.i18n import _, format_number


class IssuedCard(Card):
    """Lists issued reports, the newest first; `reprint_asked` is emitted with a number."""

    reprint_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Issued"), parent=parent)
        content = QWidget()
        self._column = QVBoxLayout(content)
        set_margins(self._column, 0, 0, 4, 0)
        self._column.setSpacing(10)
        self.body.addWidget(scrolling(content))
        self.show_issued(())

    def show_issued(self, issued: Sequence[Sitrep]) -> None:
        """Show other reports."""
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.set_subtitle(format_number(len(issued)) if issued else "")
        if not issued:
            nothing = _(
                "Nothing issued yet. An issued report is frozen with the records it used, and prints again byte for byte."
            )
            self._column.addWidget(word(nothing, "muted", wrap=True))
        for place, sitrep in enumerate(issued):
            if place:
                self._column.addWidget(_rule())
            self._column.addWidget(self._shown(sitrep))
        self._column.addStretch()

    def _shown(self, sitrep: Sitrep) -> QWidget:
        block = QWidget()
        block.setAccessibleName(words.issued_title(sitrep))
        again = QPushButton(_("Print again"))
        again.setProperty("number", sitrep.number)
        again.setAccessibleName(_("Print No. {number} again").format(number=sitrep.number))
        again.clicked.connect(self._on_again)
        digest = ElidedLabel(words.digest(sitrep), "tiny")
        digest.setToolTip(sitrep.digest)
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(word(words.issued_title(sitrep), "strong", wrap=True))
        column.addWidget(word(words.issued_line(sitrep), "small", wrap=True))
        column.addWidget(digest)
        column.addSpacing(3)
        column.addWidget(again)
        return block

    def _on_again(self) -> None:
        self.reprint_asked.emit(int(self.sender().property("number")))


def _rule() -> QFrame:
    rule = QFrame()
    rule.setProperty("look", "rule")
    rule.setFixedHeight(1)
    return rule
