"""How a list stands in a panel: its heading above it, what was done and the buttons below."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget


def lay_out_list(
    panel: QWidget, heading: QWidget, table: QWidget, said: QWidget, buttons: Iterable[QWidget]
) -> None:
    """Put a list and what belongs to it into a panel that has no layout yet."""
    foot = QHBoxLayout()
    foot.setSpacing(10)
    foot.addWidget(said, 1, Qt.AlignmentFlag.AlignVCenter)
    for button in buttons:
        foot.addWidget(button)
    column = QVBoxLayout(panel)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    column.addWidget(heading)
    column.addWidget(table, 1)
    column.addLayout(foot)
