"""The reference page: what entries refer to, and how everything here is to be read."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from sitrep_app.domain.entry import Changes
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.lens import Lens
from sitrep_app.domain.trouble import Trouble
from sitrep_app.gui.actions import KeysSheet
from sitrep_app.gui.panels.reference.about_view import AboutView
from sitrep_app.gui.panels.reference.cell_editor import Asked
from sitrep_app.gui.panels.reference.columns import ACTOR, COLUMNS, FACILITY, KINDS, PLACE, PROGRAMME, SOURCE
from sitrep_app.gui.panels.reference.legend_view import LegendView
from sitrep_app.gui.panels.reference.list_words import counted
from sitrep_app.gui.panels.reference.lists_view import ListsView
from sitrep_app.gui.panels.reference.terms import Terms
from sitrep_app.gui.panels.reference.vocabularies_view import VocabulariesView
from sitrep_app.gui.session import Session
from sitrep_app.gui.tasks import Tasks
from sitrep_app.gui.theme import Theme
from sitrep_app.gui.widgets.card import Card
from sitrep_app.gui.widgets.freshness import Freshness
from sitrep_app.gui.widgets.scrolling import scrolling
from sitrep_app.gui.widgets.segmented import Segmented
from sitrep_app.i18n import _

if TYPE_CHECKING:
    # Names types only: the window shows before the store and its libraries are loaded
    from sitrep_app.gui.panels.reference.reading import Known
    from sitrep_app.store.usage import Used
    from sitrep_app.store.workspace import Workspace

GAP = 12
SIDE_WIDTH = 330
VOCABULARIES, LEGEND, KEYS, ABOUT = "vocabularies", "legend", "keys", "about"


class ReferencePanel(QWidget):
    """Nine tabs; `status_changed` says how much the one shown holds."""

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
        self.lists = ListsView(self._asked)
        self._tasks = Tasks(self)
        self._tasks.troubled.connect(session.troubled)
        self._used: dict[str, Used] = {}
        self._pages = QStackedWidget()
        self._pages.addWidget(self.lists)
        self._made: dict[str, QWidget] = {}
        self._gone_to: SubjectId | None = None
        self._known: Known | None = None
        self._terms: Terms | None = None
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
            self._show()
            self._count()
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
                self._terms = Terms(self._session, page, self._tasks)
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
        self.lists.merge_asked.connect(self._on_merge_asked)
        self.lists.strike_asked.connect(self._on_strike_asked)
        self.lists.uses_asked.connect(self._on_uses_asked)
        self.lists.revised.connect(self._on_revised)
        self._session.selection_changed.connect(self._on_selection_changed)

    def _read(self) -> None:
        # Late, so that the window shows before the store and its libraries are loaded
        from sitrep_app.gui.panels.reference.reading import read  # noqa: PLC0415

        workspace, session = self._session.workspace, self._session
        if workspace is None:
            # No reading outlives the workspace it reads
            self._tasks.finish()
            return
        self._known = read(workspace, session.lens.standpoint, session.zone)
        self._used.clear()
        self.lists.forget_refusals()
        self._show()
        self._go_to(session.selected)
        if self._terms is not None:
            self._terms.show()
        self._say()
        self._count()

    def _show(self) -> None:
        workspace, session = self._session.workspace, self._session
        if workspace is not None and self._known is not None:
            known = replace(self._known, used=self._used.get(self.lists.kind))
            self.lists.show_known(known, session.selected or "", is_writable=not workspace.read_only)

    def _count(self) -> None:
        """Count beside the window where what the list shows is used, unless that is known."""
        from sitrep_app.store.usage import used  # noqa: PLC0415

        workspace, kind = self._session.workspace, self.lists.kind
        if workspace is not None and self._known is not None and kind not in self._used:
            work = partial(used, workspace, kind, self._session.lens.standpoint)
            self._tasks.read("used", work, partial(self._on_counted, self._known, kind))

    def _on_counted(self, known: "Known", kind: str, counts: "Used") -> None:
        if known is self._known:
            self._used[kind] = counts
            self._show()

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

    def _on_merge_asked(self, subject: str) -> None:
        self._session.select(SubjectId(subject))
        self._session.ask("merge", subject)

    def _on_strike_asked(self, subject: str) -> None:
        """Strike only what nothing speaks of; of the rest say where it is used."""
        kind = self.lists.kind
        if kind not in self._used:
            return
        if uses := self.lists.uses_of(subject):
            trouble = Trouble(
                _("It is used in {uses}").format(uses=uses),
                subject,
                _("Merge it with another, or change those first."),
            )
            self.lists.refuse(subject, COLUMNS[kind][0].field, trouble)
        else:
            self._session.select(SubjectId(subject))
            self._session.ask("strike", subject)

    def _on_uses_asked(self, subject: str) -> None:
        """Show the entries that speak of a subject: events through the lens, what is rebuilt on its page."""
        kind = self.lists.kind
        if not self.lists.uses_of(subject):
            return
        standpoint = self._session.lens.standpoint
        only = frozenset({SubjectId(subject)})
        # Without the other filters, so that as many are shown as were counted
        lenses = {
            ACTOR: Lens(standpoint, actors=only),
            SOURCE: Lens(standpoint, sources=only),
            PLACE: Lens(standpoint, text=self.lists.name_of(subject)),
        }
        if kind in lenses:
            self._session.set_lens(lenses[kind])
            self._session.ask("page_entries")
        else:
            self._session.select(SubjectId(subject))
            self._session.ask("page_reconstruction")

    def _on_revised(self, subject: str, field: str, words: str) -> None:
        """Record what was typed in a cell; where it is wrong the cell stays as it was, and says why."""
        from sitrep_app.ops.drafting import revise  # noqa: PLC0415

        refused: list[Trouble] = []

        def operation(workspace: "Workspace") -> Changes:
            try:
                return revise(workspace, SubjectId(subject), field, words)
            except Trouble as trouble:
                refused.append(trouble)
                return Changes()

        if self._session.perform(operation) and field == "reliability":
            # A judgement wants its reason
            self.lists.go_on_with(subject, "grade_reason")
        for trouble in refused:
            self.lists.refuse(subject, field, trouble)

    def _asked(self, kind: str, subject: str, column: int) -> Asked | None:
        from sitrep_app.gui.panels.reference.offering import asked  # noqa: PLC0415

        workspace = self._session.workspace
        return asked(workspace, kind, subject, column) if workspace is not None else None

    def _on_new_asked(self, kind: str) -> None:
        self._session.ask("new_entry", kind)


def _tabs() -> list[tuple[str, str]]:
    return [
        (ACTOR, _("Actors")),
        (PLACE, _("Places")),
        (SOURCE, _("Sources")),
        (FACILITY, _("Facilities")),
        (PROGRAMME, _("Programmes")),
        (VOCABULARIES, _("Vocabularies")),
        (LEGEND, _("Legend")),
        (KEYS, _("Keys")),
        (ABOUT, _("About")),
    ]
