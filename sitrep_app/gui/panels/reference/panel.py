"""The reference page: what entries refer to, and how everything here is to be read."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from sitrep_app.domain.identity import SubjectId
from sitrep_app.gui.actions import KeysSheet
from sitrep_app.gui.panels.reference.about_view import AboutView
from sitrep_app.gui.panels.reference.legend_view import LegendView
from sitrep_app.gui.panels.reference.lists_view import (
    ACTOR,
    FACILITY,
    KINDS,
    PROGRAMME,
    SOURCE,
    ListsView,
    counted,
)
from sitrep_app.gui.panels.reference.vocabularies_view import VocabulariesView
from sitrep_app.gui.session import Session
from sitrep_app.gui.theme import Theme
from sitrep_app.gui.widgets.card import Card
from sitrep_app.gui.widgets.freshness import Freshness
from sitrep_app.gui.widgets.scrolling import scrolling
from sitrep_app.gui.widgets.segmented import Segmented
from sitrep_app.i18n import _

GAP = 12
SIDE_WIDTH = 330
VOCABULARIES, LEGEND, KEYS, ABOUT = "vocabularies", "legend", "keys", "about"


class ReferencePanel(QWidget):
    """Eight tabs; `status_changed` says how much the one shown holds."""

    status_changed = Signal(str)

    def __init__(
        self,
        session: Session,
        theme: Theme,
        cards: Mapping[str, QWidget] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Take the inspector among the cards, where there is one."""
        super().__init__(parent)
        self._session, self._theme = session, theme
        self._inspector = (cards or {}).get("inspector")
        self.tabs = Segmented(_tabs(), ACTOR, _("Reference"))
        self.lists = ListsView()
        self._pages = QStackedWidget()
        self._pages.addWidget(self.lists)
        self._made: dict[str, QWidget] = {}
        self._gone_to: SubjectId | None = None
        self._lay_out()
        self._connect()
        signals = (session.workspace_changed, session.changed, session.lens_changed)
        self.freshness = Freshness(self, self._read, *signals)

    def show_tab(self, key: str) -> None:
        """Show a tab; those that stand still are made when they are first shown."""
        self.tabs.set_current(key)
        is_list = key in KINDS
        if is_list:
            self.lists.show_kind(key)
        self._pages.setCurrentWidget(self.lists if is_list else self._page(key))
        if self._inspector is not None:
            self._inspector.setVisible(is_list)
        self._say()

    def _page(self, key: str) -> QWidget:
        makers: dict[str, Callable[[], QWidget]] = {
            VOCABULARIES: VocabulariesView,
            LEGEND: lambda: LegendView(self._theme),
            KEYS: lambda: scrolling(KeysSheet()),
            ABOUT: AboutView,
        }
        if key not in self._made:
            self._made[key] = page = makers[key]()
            self._pages.addWidget(page)
            if isinstance(page, VocabulariesView):
                page.looked.connect(self.status_changed)
        return self._made[key]

    def _lay_out(self) -> None:
        card = Card()
        card.setAccessibleName(_("Reference"))
        head = QHBoxLayout()
        head.addWidget(self.tabs)
        head.addStretch()
        card.body.addLayout(head)
        card.body.addWidget(self._pages, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        column = QVBoxLayout()
        column.addWidget(card)
        row.addLayout(column, 1)
        if self._inspector is not None:
            self._inspector.setFixedWidth(SIDE_WIDTH)
            row.addWidget(self._inspector)

    def _connect(self) -> None:
        self.tabs.chosen.connect(self.show_tab)
        self.lists.chosen.connect(self._on_chosen)
        self.lists.edit_asked.connect(self._on_edit_asked)
        self.lists.new_asked.connect(self._on_new_asked)
        self._session.selection_changed.connect(self._on_selection_changed)

    def _read(self) -> None:
        # Late, so that the window shows before the store and its libraries are loaded
        from sitrep_app.gui.panels.reference.reading import read  # noqa: PLC0415

        workspace, session = self._session.workspace, self._session
        if workspace is None:
            return
        known = read(workspace, session.lens.standpoint, session.zone)
        self.lists.show_known(known, session.selected or "", is_writable=not workspace.read_only)
        self._go_to(session.selected)
        self._say()

    def _say(self) -> None:
        key = self.tabs.current
        page = self._made.get(key)
        words = counted(key, self.lists.count(key)) if key in KINDS else ""
        self.status_changed.emit(page.said if isinstance(page, VocabulariesView) else words)

    def _on_selection_changed(self, subject: SubjectId | None) -> None:
        self._go_to(subject)
        self.lists.mark(subject or "")

    def _go_to(self, subject: SubjectId | None) -> None:
        """Show the list in which what has just been selected stands."""
        kind = self.lists.kind_of(subject) if subject and subject != self._gone_to else ""
        self._gone_to = subject
        if kind and kind != self.tabs.current:
            self.show_tab(kind)

    def _on_chosen(self, subject: str) -> None:
        self._session.select(SubjectId(subject))

    def _on_edit_asked(self, subject: str) -> None:
        self._session.select(SubjectId(subject))
        self._session.ask("edit", subject)

    def _on_new_asked(self, kind: str) -> None:
        self._session.ask("new_entry", kind)


def _tabs() -> list[tuple[str, str]]:
    return [
        (ACTOR, _("Actors")),
        (SOURCE, _("Sources")),
        (FACILITY, _("Facilities")),
        (PROGRAMME, _("Programmes")),
        (VOCABULARIES, _("Vocabularies")),
        (LEGEND, _("Legend")),
        (KEYS, _("Keys")),
        (ABOUT, _("About")),
    ]
