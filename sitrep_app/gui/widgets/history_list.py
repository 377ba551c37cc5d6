"""What was recorded about one subject, oldest first, with what each record changed."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from sitrep_app.gui.widgets.words import word


@dataclass(frozen=True, slots=True)
class HistoryItem:
    """One record in words: what was done, by whom, when and on which laptop, and the differences."""

    act: str
    by: str = ""
    when: str = ""
    reason: str = ""
    differences: tuple[str, ...] = ()


class HistoryList(QWidget):
    """Items along a line, read from the top."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        rule = QFrame()
        rule.setProperty("look", "rule")
        rule.setFixedWidth(2)
        self._column = QVBoxLayout()
        self._column.setSpacing(12)
        self._column.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(rule)
        row.addLayout(self._column, 1)

    def show_items(self, items: Sequence[HistoryItem]) -> None:
        """Show other items in place of these."""
        while (old := self._column.takeAt(0)) is not None:
            if (widget := old.widget()) is not None:
                widget.deleteLater()
        for item in items:
            self._column.addWidget(_shown(item))
        self.setVisible(bool(items))


def _shown(item: HistoryItem) -> QWidget:
    block = QWidget()
    block.setAccessibleName(" ".join(part for part in (item.act, item.by, item.when, item.reason) if part))
    column = QVBoxLayout(block)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(1)
    head = QHBoxLayout()
    head.setSpacing(4)
    head.addWidget(word(item.act, "strong-small"), 0, Qt.AlignmentFlag.AlignTop)
    head.addWidget(word(item.by, "small", wrap=True), 1, Qt.AlignmentFlag.AlignTop)
    column.addLayout(head)
    for text in (item.when, item.reason, *item.differences):
        if text:
            column.addWidget(word(text, "small", wrap=True))
    return block
