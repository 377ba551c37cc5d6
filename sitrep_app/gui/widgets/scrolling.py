"""Content that scrolls where there is not room for all of it, on whatever ground it stands."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget


def at_top(content: QWidget) -> QWidget:
    """Return a widget in which content keeps its own height, at the top."""
    held = QWidget()
    column = QVBoxLayout(held)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(content)
    column.addStretch()
    return held


def stacked(*parts: QWidget) -> QWidget:
    """Return a widget in which parts stand one under another."""
    held = QWidget()
    column = QVBoxLayout(held)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    for part in parts:
        column.addWidget(part)
    return held


def scrolling(content: QWidget, *, sideways: bool = False) -> QScrollArea:
    """Return an area without a frame or a ground of its own; it scrolls down, and sideways only where asked."""
    content.setProperty("look", "scrolled")
    area = QScrollArea()
    area.setWidget(content)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    if not sideways:
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.viewport().setAutoFillBackground(False)
    content.setAutoFillBackground(False)
    return area
