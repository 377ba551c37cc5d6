"""Fields before and after, side by side, whole however long they are."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from sitrep_app.gui.panels.inspector.differences import Difference
from sitrep_app.gui.widgets.words import word

FIELD_WIDTH = 96


class DifferencesView(QWidget):
    """A line for each field; read across."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(10)
        self._grid.setColumnMinimumWidth(0, FIELD_WIDTH)
        for column in (1, 2):
            self._grid.setColumnStretch(column, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 6, 0)
        whole.addLayout(self._grid)
        whole.addStretch()

    def show_differences(self, before: str, after: str, differences: Sequence[Difference]) -> None:
        """Show other differences under these two titles."""
        while (old := self._grid.takeAt(0)) is not None:
            if (widget := old.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        if differences:
            self._add(0, "", before, after, "muted")
        for line, one in enumerate(differences, 1):
            self._add(line, one.field, one.before, one.after, "")

    def _add(self, line: int, field: str, before: str, after: str, look: str) -> None:
        for column, (text, seen) in enumerate(((field, "muted"), (before, look), (after, look))):
            label = word(text, seen, wrap=True)
            self._grid.addWidget(label, line, column, Qt.AlignmentFlag.AlignTop)
