"""The overview: five key figures above the three pictures, and the inspector beside them."""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sitrep_app.gui.panels.overview.layout import Box, places
from sitrep_app.gui.session import Session
from sitrep_app.gui.tasks import Tasks
from sitrep_app.gui.theme import Theme
from sitrep_app.gui.widgets.figure_card import FigureCard
from sitrep_app.gui.widgets.freshness import Freshness
from sitrep_app.gui.widgets.scrolling import scrolling
from sitrep_app.i18n import _

if TYPE_CHECKING:
    # Names a type only: the window shows before the store and its libraries are loaded
    from sitrep_app.gui.panels.overview.presenter import Known

FIGURES = ("attacks", "killed", "units", "command", "rebuilt")
CARDS = ("timeline", "coordination", "reconstruction", "inspector")
BEHIND = {"command": "coordination", "rebuilt": "reconstruction"}


class OverviewPanel(QWidget):
    """Lays out cards that it is given; the figures are its own. `page_wanted` asks for the page behind a figure."""

    page_wanted = Signal(str)

    def __init__(
        self, session: Session, theme: Theme, cards: Mapping[str, QWidget], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Overview"))
        self._session, self._theme = session, theme
        self._sheet = _Sheet({key: FigureCard() for key in FIGURES}, cards)
        self._scroll = scrolling(self._sheet, sideways=True)
        self._scroll.setWidgetResizable(False)
        self._scroll.viewport().installEventFilter(self)
        self.setFocusProxy(cards["timeline"])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._scroll)
        for key, card in self._sheet.figures.items():
            card.clicked.connect(partial(self._on_figure_clicked, key))
        self._chosen_for: object = None
        self._known: Known | None = None
        self._tasks = Tasks(self)
        self._tasks.troubled.connect(session.troubled)
        signals = (session.workspace_changed, session.changed, session.lens_changed)
        self.freshness = Freshness(self, self._read, *signals)
        session.workspace_changed.connect(self._on_workspace_changed)
        theme.changed.connect(self._show)

    @property
    def figures(self) -> Mapping[str, FigureCard]:
        """The figure cards by key."""
        return self._sheet.figures

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit the cards into what the bars leave of the page, which is known only once they have come or gone."""
        if watched is self._scroll.viewport() and event.type() == QEvent.Type.Resize:
            self._sheet.fit(self._scroll.viewport().width(), self._scroll.viewport().height())
        return super().eventFilter(watched, event)

    def _read(self) -> None:
        # Late, so that the window shows before the store and its libraries are loaded
        from sitrep_app.gui.panels.overview import presenter  # noqa: PLC0415

        workspace = self._session.workspace
        if workspace is None:
            return
        self._tasks.read("figures", partial(presenter.read, workspace, self._session.lens), self._on_read)

    def _on_workspace_changed(self) -> None:
        """Let no reading outlive the workspace it reads."""
        if self._session.workspace is None:
            self._tasks.finish()

    def _on_read(self, known: "Known") -> None:
        self._known = known
        self._show()
        self._choose_first(known)

    def _show(self) -> None:
        from sitrep_app.gui.panels.overview.presenter import Hues, figures  # noqa: PLC0415  as above

        if self._known is None:
            return
        hues = Hues(
            self._theme.category("violence_against_civilians").colour,
            self._theme.category("security_operation").colour,
            self._theme.category("relief_or_reconstruction").colour,
        )
        for key, figure in figures(self._known, hues).items():
            self._sheet.figures[key].show_figure(figure)

    def _choose_first(self, known: "Known") -> None:
        """Begin with the gravest event in the inspector; later choices are the person's own."""
        if self._chosen_for is not self._session.workspace:
            self._chosen_for = self._session.workspace
            if self._session.selected is None:
                self._session.select(known.gravest)

    def _on_figure_clicked(self, key: str) -> None:
        if key in BEHIND:
            self.page_wanted.emit(BEHIND[key])
        elif key in ("attacks", "killed"):
            self._session.narrow(categories=frozenset({"violence_against_civilians"}))
        else:
            self._session.narrow(categories=frozenset({"security_operation", "battle_or_raid"}))


class _Sheet(QWidget):
    """The cards at their places; mirrored where the language is read from the right."""

    def __init__(self, figures: Mapping[str, FigureCard], cards: Mapping[str, QWidget]) -> None:
        super().__init__()
        self.figures = dict(figures)
        self._cards = {name: cards[name] for name in CARDS}
        for widget in (*self.figures.values(), *self._cards.values()):
            widget.setParent(self)

    def fit(self, width: int, height: int) -> None:
        """Take a size, or the one that the cards need where it is too small for them."""
        found = places(width, height, len(self.figures))
        self.resize(found.width, found.height)
        for card, box in zip(self.figures.values(), found.figures, strict=True):
            self._put(card, box)
        for name, held in self._cards.items():
            self._put(held, getattr(found, name))

    def _put(self, widget: QWidget, box: Box) -> None:
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = self.width() - box.x - box.width if is_mirrored else box.x
        widget.setGeometry(QRect(left, box.y, box.width, box.height))
