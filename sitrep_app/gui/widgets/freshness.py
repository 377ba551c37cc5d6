"""When a panel reads again: once for several signals in a row, and only while somebody can see it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, SignalInstance
from PySide6.QtWidgets import QWidget


class Freshness(QObject):
    """Calls `read` after any of the signals: in the next turn of the event loop, or when the widget is next shown."""

    def __init__(self, widget: QWidget, read: Callable[[], None], *signals: SignalInstance) -> None:
        super().__init__(widget)
        self._widget = widget
        self._read = read
        self._is_stale = True
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.settle)
        widget.installEventFilter(self)
        for signal in signals:
            signal.connect(self.mark)

    @property
    def is_stale(self) -> bool:
        """Say whether what is shown may be out of date."""
        return self._is_stale

    def mark(self, *_what: object) -> None:
        """Say that what is shown may be out of date."""
        self._is_stale = True
        if self._widget.isVisible():
            self._soon.start()

    def settle(self) -> None:
        """Read now if anything may be out of date."""
        if self._is_stale:
            self._is_stale = False
            self._soon.stop()
            self._read()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and watched is self._widget:
            self.settle()
        return False
