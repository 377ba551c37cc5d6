"""Which page of the preview is seen: a tab for each, or arrows where there are many."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from sitrep_app.gui.theme import MUTED, icon
from sitrep_app.gui.widgets.segmented import Segmented
from sitrep_app.gui.widgets.words import word
from sitrep_app.i18n import _, format_number

MOST_TABS = 4


class PageTabs(QWidget):
    """Emits `chosen` with the place of a page, the first being 0."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = self._current = 0
        self._tabs: Segmented | None = None
        self._back, self._on = (
            self._arrow("chevron-left", _("Page before")),
            self._arrow("chevron-right", _("Next page")),
        )
        self._place = word("", "small")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(2)
        for widget in (self._back, self._place, self._on):
            self._row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        self._back.clicked.connect(self._on_back)
        self._on.clicked.connect(self._on_on)
        self.show_pages(0, 0)

    @property
    def current(self) -> int:
        """The place of the page seen."""
        return self._current

    def show_pages(self, count: int, current: int) -> None:
        """Offer so many pages with one of them taken, without telling anybody."""
        if count != self._count:
            self._count = count
            self._make_tabs()
        self._current = current
        has_arrows = count > MOST_TABS
        for widget in (self._back, self._place, self._on):
            widget.setVisible(has_arrows)
        self._place.setText(
            _("Page {n} of {of}").format(n=format_number(current + 1), of=format_number(count))
        )
        self._back.setEnabled(current > 0)
        self._on.setEnabled(current < count - 1)
        if self._tabs is not None:
            self._tabs.set_current(str(current))

    def turn(self, step: int) -> None:
        """Go so many pages on, as far as there are any."""
        page = min(max(self._current + step, 0), self._count - 1)
        if page != self._current and self._count:
            self.show_pages(self._count, page)
            self.chosen.emit(page)

    def _make_tabs(self) -> None:
        if self._tabs is not None:
            self._row.removeWidget(self._tabs)
            self._tabs.deleteLater()
            self._tabs = None
        if 0 < self._count <= MOST_TABS:
            names = [_("Page {n}").format(n=format_number(1))]
            names += [format_number(page) for page in range(2, self._count + 1)]
            self._tabs = Segmented([(str(at), name) for at, name in enumerate(names)], "0", _("Page"))
            self._tabs.chosen.connect(self._on_tab)
            self._row.insertWidget(0, self._tabs)

    def _arrow(self, name: str, said: str) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(name, MUTED))
        button.setAccessibleName(said)
        button.setToolTip(said)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _on_tab(self, key: str) -> None:
        self.turn(int(key) - self._current)

    def _on_back(self) -> None:
        self.turn(-1)

    def _on_on(self) -> None:
        self.turn(1)
