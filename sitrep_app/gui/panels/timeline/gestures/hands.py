"""Which gesture has hold of the canvas, from the press to the release."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent

from sitrep_app.gui.panels.timeline.gestures.as_of import AsOfDrag
from sitrep_app.gui.panels.timeline.gestures.band import Band
from sitrep_app.gui.panels.timeline.gestures.drag import Drag
from sitrep_app.gui.panels.timeline.gestures.strip import StripDrag
from sitrep_app.gui.panels.timeline.gestures.surface import Gesture, Surface


class Hands:
    """Offers a press to each gesture in turn and follows the one that takes it."""

    def __init__(self, gestures: Sequence[Gesture] = ()) -> None:
        self._gestures = tuple(gestures) or (StripDrag(), AsOfDrag(), Band(), Drag())
        self._gesture: Gesture | None = None

    @property
    def cursor(self) -> Qt.CursorShape | None:
        """The pointer's shape while something is held."""
        return self._gesture.cursor if self._gesture else None

    def press(self, surface: Surface, event: QMouseEvent) -> None:
        """Begin what the press asks for."""
        point, held = event.position(), event.modifiers()
        self._gesture = next((one for one in self._gestures if one.takes(surface, point, held)), None)

    def move(self, surface: Surface, event: QMouseEvent) -> bool:
        """Follow the pointer; False where nothing is held."""
        if self._gesture is None:
            return False
        self._gesture.moves(surface, event.position())
        return True

    def release(self, surface: Surface, event: QMouseEvent) -> bool:
        """Finish what was held; False where nothing was."""
        gesture, self._gesture = self._gesture, None
        if gesture is None:
            return False
        gesture.ends(surface, event.position())
        return True

    def let_go(self, surface: Surface) -> bool:
        """Give up what is held as though it had never been; False where nothing is."""
        is_held, self._gesture = self._gesture is not None, None
        surface.show_band(None)
        surface.hold_line(None)
        return is_held
