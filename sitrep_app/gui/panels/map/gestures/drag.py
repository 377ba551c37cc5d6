"""A press that moves pushes the map; one that does not move selects."""

from PySide6.QtCore import QPointF

from sitrep_app.gui.panels.map.gestures.surface import Surface

SLACK = 4.0
"""Pixels that a hand may tremble without pushing."""


class Drag:
    """A press and what follows until the button is let go."""

    def __init__(self) -> None:
        self._start: QPointF | None = None
        self._last = QPointF()
        self._is_moving = False

    @property
    def is_on(self) -> bool:
        """Say whether the button is down."""
        return self._start is not None

    def begin(self, point: QPointF) -> None:
        """Take a press."""
        self._start, self._last, self._is_moving = point, point, False

    def move(self, surface: Surface, point: QPointF) -> None:
        """Push the map with the pointer, once that has moved enough."""
        if self._start is None:
            return
        self._is_moving = self._is_moving or (point - self._start).manhattanLength() > SLACK
        if self._is_moving:
            by = point - self._last
            self._last = point
            surface.presenter.pan(by.x(), by.y())
            surface.refresh()

    def end(self, surface: Surface, point: QPointF) -> None:
        """Let go; a press that stayed where it was selects."""
        self.move(surface, point)
        was_moving, self._start = self._is_moving, None
        if not was_moving:
            surface.pick(point)
