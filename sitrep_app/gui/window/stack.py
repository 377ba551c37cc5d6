"""The pages on top of each other: each made when first shown, and kept while the workspace is open."""

from functools import partial
from typing import cast

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QStackedWidget, QWidget

from sitrep_app.gui.session import Session
from sitrep_app.gui.theme import Theme
from sitrep_app.gui.widgets.card import Card
from sitrep_app.gui.widgets.empty_state import EmptyState
from sitrep_app.gui.window.pages import PAGES, Page, build
from sitrep_app.gui.window.welcome import WelcomePage


class PageStack(QStackedWidget):
    """The welcome page and the panels.

    `status_changed` carries the words of the panel shown, `page_wanted` the key of a page that a panel asks for. A
    panel, or a card on it, may have signals of those names, `form_wanted` with a Draft to be filled in, `opened` with
    the SubjectId of an entry to be opened, and `table_wanted` for the entries as a table.
    """

    status_changed = Signal(str)
    page_wanted = Signal(str)

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._theme = session, theme
        self._made: dict[str, QWidget] = {}
        self._said: dict[str, str] = {}
        self._waiting: EmptyState | None = None
        self.welcome = WelcomePage()
        self.addWidget(self.welcome)

    @property
    def page(self) -> Page | None:
        """The page shown; None for the welcome page."""
        return next((page for page in PAGES if self._made.get(page.key) is self.currentWidget()), None)

    @property
    def panel(self) -> QWidget | None:
        """The panel shown."""
        return self.currentWidget()

    @property
    def said(self) -> str:
        """The words of the panel shown for the end of the status bar."""
        return self._said.get(self.page.key, "") if self.page else ""

    @property
    def filters(self) -> tuple[str, ...]:
        """The filters that the panel shown answers to."""
        page = self.page
        return tuple(getattr(self.panel, "FILTERS", page.filters if page else ()))

    @property
    def chip_bar(self) -> QWidget | None:
        """What the panel shown wants in place of the filters."""
        bar = getattr(self.panel, "chip_bar", None)
        return bar if isinstance(bar, QWidget) else None

    def show_page(self, key: str) -> None:
        """Show a page, made now if need be."""
        if key not in self._made:
            self._make(next(page for page in PAGES if page.key == key))
        held = cast("QWidget | None", self.window().focusWidget())
        self.setCurrentWidget(self._made[key])
        if held is None or held.isAncestorOf(self) or self.isAncestorOf(held):
            self._made[key].setFocus()
        self.status_changed.emit(self._said.get(key, ""))

    def show_waiting(self, words: str) -> None:
        """Show that a workspace is on its way."""
        if self._waiting is None:
            self._waiting = EmptyState(words, "")
            self.addWidget(self._waiting)
        self.setCurrentWidget(self._waiting)

    def show_welcome(self) -> None:
        """Show the welcome page and drop the panels of the workspace that was open."""
        self.setCurrentWidget(self.welcome)
        self.welcome.setFocus()
        for panel in self._made.values():
            self.removeWidget(panel)
            panel.deleteLater()
        self._made.clear()
        self._said.clear()

    def _make(self, page: Page) -> None:
        panel = build(page, self._session, self._theme)
        if (layout := panel.layout()) is not None:
            # The margins round a page are the window's
            layout.setContentsMargins(0, 0, 0, 0)
        self._made[page.key] = panel
        self.addWidget(panel)
        self._said[page.key] = str(getattr(panel, "status", ""))
        for widget in (panel, *panel.findChildren(Card)):
            self._answer(page.key, widget)

    def _answer(self, key: str, widget: QWidget) -> None:
        """Connect what a panel, or a card on it, may ask for."""
        answers = {
            "status_changed": partial(self._on_said, key),
            "page_wanted": self.page_wanted.emit,
            "form_wanted": partial(self._session.ask, "draft"),
            "opened": partial(self._session.ask, "edit"),
            "table_wanted": partial(self.page_wanted.emit, "entries"),
        }
        for name, answer in answers.items():
            signal = getattr(widget, name, None)
            if isinstance(signal, SignalInstance):
                signal.connect(answer)

    def _on_said(self, key: str, words: str) -> None:
        self._said[key] = words
        if self._made.get(key) is self.currentWidget():
            self.status_changed.emit(words)
