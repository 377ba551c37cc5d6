"""The pages on top of each other: each made when first shown, and kept while the workspace is open."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from sitrep_app.gui.session import Session
from sitrep_app.gui.theme import Theme
from sitrep_app.gui.window.pages import PAGES, Page, build
from sitrep_app.gui.window.welcome import WelcomePage


class PageStack(QStackedWidget):
    """The welcome page and the panels; `status_changed` carries the words of the panel shown."""

    status_changed = Signal(str)

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._theme = session, theme
        self._made: dict[str, QWidget] = {}
        self._said: dict[str, str] = {}
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
    def filters(self) -> tuple[str, ...]:
        """The filters that the panel shown answers to."""
        page = self.page
        return tuple(getattr(self.panel, "FILTERS", page.filters if page else ()))

    @property
    def chip_bar(self) -> QWidget | None:
        """What the panel shown wants in place of the filters."""
        bar = getattr(self.panel, "chip_bar", None)
        return bar if isinstance(bar, QWidget) else None

    def offer_again(self, recent: Path | None) -> WelcomePage:
        """Replace the welcome page by one that offers the file opened last."""
        self.removeWidget(self.welcome)
        self.welcome.deleteLater()
        self.welcome = WelcomePage(recent)
        self.insertWidget(0, self.welcome)
        return self.welcome

    def show_page(self, key: str) -> None:
        """Show a page, made now if need be."""
        if key not in self._made:
            self._make(next(page for page in PAGES if page.key == key))
        self.setCurrentWidget(self._made[key])
        self.status_changed.emit(self._said.get(key, ""))

    def show_welcome(self) -> None:
        """Show the welcome page and drop the panels of the workspace that was open."""
        self.setCurrentWidget(self.welcome)
        for panel in self._made.values():
            self.removeWidget(panel)
            panel.deleteLater()
        self._made.clear()
        self._said.clear()

    def _make(self, page: Page) -> None:
        panel = build(page, self._session, self._theme)
        self._made[page.key] = panel
        self.addWidget(panel)
        said = getattr(panel, "status_changed", None)
        if said is not None:
            said.connect(lambda words, key=page.key: self._on_said(key, words))
            self._said[page.key] = str(getattr(panel, "status", ""))

    def _on_said(self, key: str, words: str) -> None:
        self._said[key] = words
        if self._made.get(key) is self.currentWidget():
            self.status_changed.emit(words)
