"""The keyboard moves the map: arrows push, plus and minus zoom, Home goes back to the opening view."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from sitrep_app.gui.panels.map.gestures.surface import Surface

FACTOR = 1.5
PART = 6
"""An arrow pushes by a sixth of the view."""

_PUSHES = {
    Qt.Key.Key_Left: (1, 0),
    Qt.Key.Key_Right: (-1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}
_ZOOMS = {Qt.Key.Key_Plus: FACTOR, Qt.Key.Key_Equal: FACTOR, Qt.Key.Key_Minus: 1 / FACTOR}


def press(surface: Surface, event: QKeyEvent) -> bool:
    """Answer a key; False leaves it to others."""
    key = Qt.Key(event.key())
    if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
        return False
    if key in _PUSHES:
        across, down = _PUSHES[key]
        view = surface.presenter.view
        surface.presenter.pan(across * view.width / PART, down * view.height / PART)
        surface.refresh()
    elif key in _ZOOMS:
        surface.zoom(_ZOOMS[key])
    elif key == Qt.Key.Key_Home:
        surface.open()
    else:
        return False
    return True
