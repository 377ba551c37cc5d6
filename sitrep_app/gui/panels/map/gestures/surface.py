"""What a gesture needs of the canvas it happens on."""

from typing import Protocol

from PySide6.QtCore import QPointF

from sitrep_app.gui.panels.map.presenter import Presenter


class Surface(Protocol):
    """The canvas as gestures see it."""

    presenter: Presenter

    def refresh(self) -> None:
        """Paint again after the view has changed."""

    def zoom(self, factor: float) -> None:
        """Make everything so many times as large about the middle."""

    def open(self) -> None:
        """Go back to the opening view."""

    def pick(self, point: QPointF) -> None:
        """Select what is at a point."""
