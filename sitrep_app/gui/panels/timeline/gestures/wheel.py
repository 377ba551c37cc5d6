"""The wheel zooms at the pointer; with Shift, or turned sideways, it moves through time; over the labels, through lanes."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QWheelEvent

from sitrep_app.gui.panels.timeline.gestures.surface import Surface

NOTCH = 120.0
FACTOR = 1.25
"""How much wider everything becomes with one notch."""

PIXELS = 60.0


def turn(surface: Surface, event: QWheelEvent) -> None:
    """Answer a turn of the wheel."""
    frame, point = surface.frame, event.position()
    if frame is None:
        return
    across, notches = _sideways(event), event.angleDelta().y() / NOTCH
    if frame.areas.labels.holds(point.x(), point.y()):
        surface.presenter.pan(0, notches * PIXELS)
    elif across:
        surface.slide(across)
        return
    else:
        surface.presenter.zoom(_in_plot(point, frame.areas.plot.x, frame.areas.plot.right), FACTOR**notches)
    surface.refresh()


def _sideways(event: QWheelEvent) -> float:
    """The pixels that a turn moves the content sideways; 0 for one that zooms."""
    delta = event.angleDelta()
    if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
        return (delta.y() or delta.x()) / NOTCH * PIXELS
    if abs(delta.x()) <= abs(delta.y()):
        return 0.0
    return float(event.pixelDelta().x()) or delta.x() / NOTCH * PIXELS


def _in_plot(point: QPointF, left: float, right: float) -> float:
    return min(max(point.x(), left), right) - left
