"""The wheel zooms at the pointer; two fingers that move sideways push the map."""

from PySide6.QtGui import QWheelEvent

from sitrep_app.gui.panels.map.gestures.surface import Surface

NOTCH = 120.0
FACTOR = 1.35
"""How much larger everything becomes with one notch."""


def turn(surface: Surface, event: QWheelEvent) -> None:
    """Answer a turn of the wheel."""
    delta, point = event.angleDelta(), event.position()
    if abs(delta.x()) > abs(delta.y()):
        surface.presenter.pan(event.pixelDelta().x() or delta.x() / 2, 0)
    else:
        surface.presenter.zoom(point.x(), point.y(), FACTOR ** (delta.y() / NOTCH))
    surface.refresh()
