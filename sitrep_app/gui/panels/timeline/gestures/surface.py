"""What a gesture needs of the canvas it happens on."""

from typing import Protocol

from PySide6.QtCore import QPointF, Qt

from sitrep_app.gui.panels.timeline.gestures.flick import Momentum
from sitrep_app.gui.panels.timeline.layout import Frame
from sitrep_app.gui.panels.timeline.presenter import Presenter


class Surface(Protocol):
    """The canvas as gestures see it."""

    @property
    def presenter(self) -> Presenter:
        """The view to change."""

    @property
    def frame(self) -> Frame | None:
        """What is painted at present."""

    def refresh(self) -> None:
        """Paint again after the view has changed."""

    def slide(self, right: float, down: float = 0.0) -> None:
        """Move the content by so many pixels, as fast as can be."""

    def pick(self, row: int | None, lane: int | None = None) -> None:
        """Select an entry, or none."""

    def open(self, row: int) -> None:
        """Open an entry."""

    def glide(self, momentum: Momentum) -> None:
        """Let the content run on."""

    def show_band(self, ends: tuple[float, float] | None) -> None:
        """Show the stretch being picked, between two x of the canvas, or none."""

    def narrow(self, start: int, end: int) -> None:
        """Narrow the window to a stretch of time, in microseconds."""

    def hold_line(self, x: float | None) -> None:
        """Hold the line of the date shown at an x of the canvas, or let it go."""

    def play(self) -> None:
        """Play the window, or pause."""


class Gesture(Protocol):
    """A press, what follows while the button is down, and its end."""

    @property
    def cursor(self) -> Qt.CursorShape:
        """The pointer's shape meanwhile."""

    def takes(self, surface: Surface, point: QPointF, held: Qt.KeyboardModifier) -> bool:
        """Say whether a press there, with those keys held, is this gesture's, and begin."""

    def moves(self, surface: Surface, point: QPointF) -> None:
        """Follow the pointer."""

    def ends(self, surface: Surface, point: QPointF) -> None:
        """Finish where the button was let go."""
