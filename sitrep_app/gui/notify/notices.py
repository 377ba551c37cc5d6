"""Messages laid over the foot of a window: a trouble stays until it is put away, good news goes by itself."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sitrep_app.domain.trouble import Trouble
from sitrep_app.gui.widgets.banner import Banner
from sitrep_app.gui.widgets.lifted import lift
from sitrep_app.i18n import _
from sitrep_app.i18n.directions import dotted

SHOWN_FOR_MS = 8_000
_MOST = 3
_ABOVE_FOOT = 5
"""Messages begin over the status bar, so that they hide as little as can be of what is read."""

_WIDTH = 560


@dataclass(frozen=True, slots=True)
class Offer:
    """A button on a message and what it does."""

    label: str
    act: Callable[[], object]


class Notices(QObject):
    """The messages of one window."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._stack = QWidget(window)
        self._stack.setAccessibleName(_("Messages"))
        column = QVBoxLayout(self._stack)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._column = column
        self._stack.hide()
        window.installEventFilter(self)
        lift(self._stack)

    @property
    def shown(self) -> list[str]:
        """What is said now, the newest last, as a screen reader says it."""
        return [banner.accessibleName() for banner in self._banners()]

    def show_trouble(self, trouble: Trouble, offers: Sequence[Offer] = ()) -> None:
        """Say what went wrong, with what, and what to do next; it stays until it is put away."""
        subject = trouble.subject if trouble.subject not in trouble.what else ""
        text = dotted((subject, trouble.remedy))
        self._add(trouble.what.rstrip("."), text, offers, is_trouble=True)

    def say(
        self, headline: str, text: str = "", offers: Sequence[Offer] = (), *, stays: bool = False
    ) -> None:
        """Say something that needs no answer; it goes by itself unless it is to stay."""
        banner = self._add(headline, text, offers, is_trouble=False)
        banner.setProperty("passes", not stays)
        if not stays:
            QTimer.singleShot(SHOWN_FOR_MS, banner, banner.closed.emit)

    def clear_news(self) -> None:
        """Put away what would have gone by itself, because something newer is to be said."""
        for banner in self._banners():
            if banner.property("passes"):
                self._remove(banner)

    def clear(self) -> None:
        """Put every message away."""
        for banner in self._banners():
            self._remove(banner)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _add(self, headline: str, text: str, offers: Sequence[Offer], *, is_trouble: bool) -> Banner:
        while len(self._banners()) >= _MOST:
            self._remove(self._banners()[0])
        keyed = {str(place): offer for place, offer in enumerate(offers)}
        buttons = [(key, offer.label) for key, offer in keyed.items()]
        banner = Banner(headline, text, buttons, is_trouble=is_trouble)

        def act(key: str) -> None:
            self._remove(banner)
            keyed[key].act()

        banner.acted.connect(act)
        banner.closed.connect(lambda: self._remove(banner))
        self._column.addWidget(banner)
        # A layout shows what is added to it only later, and measures only what is shown
        banner.show()
        self._place()
        return banner

    def _remove(self, banner: Banner) -> None:
        self._column.removeWidget(banner)
        banner.hide()
        banner.deleteLater()
        self._place()

    def _place(self) -> None:
        self._stack.setVisible(bool(self._banners()))
        if not self._banners():
            return
        wanted = max(banner.natural_width for banner in self._banners())
        width = min(_WIDTH, wanted, self._window.width() - 32)
        self._stack.setFixedWidth(width)
        self._column.activate()
        has_wrapped = self._column.hasHeightForWidth()
        height = self._column.heightForWidth(width) if has_wrapped else self._column.sizeHint().height()
        self._stack.setFixedHeight(height)
        self._stack.move(
            QPoint((self._window.width() - width) // 2, self._window.height() - height - _ABOVE_FOOT)
        )
        self._stack.raise_()

    def _banners(self) -> list[Banner]:
        items = (self._column.itemAt(place) for place in range(self._column.count()))
        return [widget for item in items if item and isinstance(widget := item.widget(), Banner)]
