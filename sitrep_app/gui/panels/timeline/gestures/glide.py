"""The plot running on after a flick, ever slower, until it rests or a hand stops it."""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QStyle, QWidget

from sitrep_app.gui.panels.timeline.gestures.flick import Momentum

FRAME_MS = 16


class Glide(QObject):
    """Emits `moved` with the pixels to the right and down since the last time, whatever time each frame took."""

    moved = Signal(float, float)

    def __init__(self, widget: QWidget, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__(widget)
        self._widget, self._clock = widget, clock
        self._momentum, self._began = Momentum(), 0.0
        self._gone = 0.0, 0.0
        self._timer = QTimer(self, interval=FRAME_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.advance)

    @property
    def is_running(self) -> bool:
        """Say whether the content is still on its way."""
        return self._timer.isActive()

    def start(self, momentum: Momentum) -> None:
        """Run on; not at all where there is nothing to run on with, or the desktop asks for no animation."""
        self.stop()
        if not momentum.is_spent(0) and is_animated(self._widget):
            self._momentum, self._began, self._gone = momentum, self._clock(), (0.0, 0.0)
            self._timer.start()

    def stop(self) -> None:
        """Rest at once."""
        self._timer.stop()

    def advance(self) -> None:
        """Go as far as the time that has passed asks for."""
        passed = self._clock() - self._began
        right, down = self._momentum.travelled(passed)
        step, self._gone = (right - self._gone[0], down - self._gone[1]), (right, down)
        if self._momentum.is_spent(passed):
            self.stop()
        self.moved.emit(*step)


def is_animated(widget: QWidget) -> bool:
    """Say whether the desktop lets things move by themselves."""
    return widget.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, widget) > 0
