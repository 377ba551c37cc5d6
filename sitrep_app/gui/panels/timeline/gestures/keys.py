"""The keyboard alone reaches every entry: arrows walk, plus and minus zoom, Enter opens, Space plays, W narrows."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from sitrep_app.gui.panels.timeline.gestures.surface import Surface

FACTOR = 1.5
PART = 4
"""Ctrl and an arrow move by a quarter of the view."""


def press(surface: Surface, event: QKeyEvent) -> bool:
    """Answer a key; False leaves it to others."""
    held = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    answer = _MOVES.get(Qt.Key(event.key())) if held == Qt.KeyboardModifier.ControlModifier else None
    if not held:
        answer = _KEYS.get(Qt.Key(event.key()))
    if answer is None:
        return False
    answer(surface)
    return True


def zoom(surface: Surface, factor: float) -> None:
    """Zoom about the marked entry where it is in view, else about the middle."""
    presenter = surface.presenter
    presenter.zoom(presenter.focus, factor)
    surface.refresh()


def _walk(step: int) -> Callable[[Surface], None]:
    return lambda surface: surface.pick(surface.presenter.step(step))


def _change_lane(step: int) -> Callable[[Surface], None]:
    def change(surface: Surface) -> None:
        row = surface.presenter.step_lane(step)
        if row is not None:
            surface.pick(row, surface.presenter.lane)

    return change


def _go_to_end(*, last: bool) -> Callable[[Surface], None]:
    return lambda surface: surface.pick(surface.presenter.go_to_end(last=last))


def _zoom(factor: float) -> Callable[[Surface], None]:
    return lambda surface: zoom(surface, factor)


def _pan(share: float) -> Callable[[Surface], None]:
    def pan(surface: Surface) -> None:
        surface.presenter.pan(share * surface.presenter.view.width / PART)
        surface.refresh()

    return pan


def _scroll(pages: float) -> Callable[[Surface], None]:
    def scroll(surface: Surface) -> None:
        surface.presenter.pan(0, pages * surface.presenter.areas.plot.height)
        surface.refresh()

    return scroll


def _open(surface: Surface) -> None:
    if surface.presenter.selected is not None:
        surface.open(surface.presenter.selected)


def _narrow(surface: Surface) -> None:
    """Let the window of every panel be what is in view here."""
    plot = surface.presenter.areas.plot
    surface.narrow(*surface.presenter.stretch(plot.x, plot.right))


def _play(surface: Surface) -> None:
    surface.play()


def _reopen(surface: Surface) -> None:
    surface.presenter.open()
    surface.refresh()


_KEYS: Mapping[Qt.Key, Callable[[Surface], None]] = {
    Qt.Key.Key_Left: _walk(-1),
    Qt.Key.Key_Right: _walk(1),
    Qt.Key.Key_Up: _change_lane(-1),
    Qt.Key.Key_Down: _change_lane(1),
    Qt.Key.Key_Home: _go_to_end(last=False),
    Qt.Key.Key_End: _go_to_end(last=True),
    Qt.Key.Key_Plus: _zoom(FACTOR),
    Qt.Key.Key_Equal: _zoom(FACTOR),
    Qt.Key.Key_Minus: _zoom(1 / FACTOR),
    Qt.Key.Key_0: _reopen,
    Qt.Key.Key_PageUp: _scroll(1),
    Qt.Key.Key_PageDown: _scroll(-1),
    Qt.Key.Key_Space: _play,
    Qt.Key.Key_W: _narrow,
    Qt.Key.Key_Return: _open,
    Qt.Key.Key_Enter: _open,
}

_MOVES: Mapping[Qt.Key, Callable[[Surface], None]] = {
    Qt.Key.Key_Left: _pan(1),
    Qt.Key.Key_Right: _pan(-1),
    Qt.Key.Key_Plus: _zoom(FACTOR),
    Qt.Key.Key_Equal: _zoom(FACTOR),
    Qt.Key.Key_Minus: _zoom(1 / FACTOR),
}
