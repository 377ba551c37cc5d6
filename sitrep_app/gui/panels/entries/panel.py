"""The entries page: events, ties, progress, totals and what they refer to as tables, with what is selected beside them."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedLayout, QStackedWidget, QToolButton, QWidget

from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.normalise import normalise
from sitrep_app.gui.panels.entries.copying import MOST, copied_words
from sitrep_app.gui.panels.entries.entry_table import EntryTable
from sitrep_app.gui.panels.entries.events_table import EventsTable, OthersTable
from sitrep_app.gui.panels.entries.listing import Events, Others, list_events, list_first, list_others
from sitrep_app.gui.panels.entries.presenter import kind_name
from sitrep_app.gui.panels.entries.reading import KINDS, STRUCK
from sitrep_app.gui.panels.entries.together_bar import TogetherBar
from sitrep_app.gui.session import Session
from sitrep_app.gui.tasks import Tasks
from sitrep_app.gui.theme import MUTED, Theme, icon
from sitrep_app.gui.widgets.card import Card
from sitrep_app.gui.widgets.empty_state import EmptyState
from sitrep_app.gui.widgets.freshness import Freshness
from sitrep_app.gui.widgets.segmented import Segmented
from sitrep_app.i18n import _, format_number, ngettext
from sitrep_app.ops import entries, together
from sitrep_app.ops.changing import Change
from sitrep_app.store import queries

GAP = 12
SIDE_WIDTH = 330
TYPING_MS = 120


class EntriesPanel(QWidget):
    """Every entry under the lens; `status_changed` says how many of how many are shown."""

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
        self._tasks = Tasks(self)
        self._tasks.troubled.connect(session.troubled)
        self._is_whole = True
        self._inspector = (cards or {}).get("inspector")
        self._kinds = Segmented(
            [(kind, kind_name(kind)) for kind in KINDS if kind != STRUCK], "incident", _("Kind of entry")
        )
        self._events = EventsTable(session.memory)
        self._together = TogetherBar()
        self._others = {kind: OthersTable(kind, session.memory) for kind in KINDS if kind != "incident"}
        self._find, self._struck = _finder(), _struck_button()
        self._typing = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._lay_out()
        self._connect()
        signals = (session.workspace_changed, session.changed, session.lens_changed)
        self.freshness = Freshness(self, self._read, *signals)

    def _lay_out(self) -> None:
        # Without a title, which the page has already: the counts have its room
        self._card = Card(corner=self._find)
        self._card.setAccessibleName(_("Entries"))
        self._card.add_corner(self._kinds)
        self._card.add_corner(self._struck)
        self._tables = QStackedWidget()
        for table in (self._events, *self._others.values()):
            self._tables.addWidget(table)
        self._nothing = EmptyState(
            _("No entry passes the filters"),
            _("Clear a filter, or widen the time window, to see more."),
            _("Clear filters"),
        )
        self._empty = EmptyState(
            _("No entries yet"),
            _(
                "What happened, who works with whom and what is rebuilt is listed here, each with its source and grade."
            ),
            _("New entry"),
            "align-left",
        )
        held = QWidget()
        self._stack = QStackedLayout(held)
        for widget in (self._tables, self._nothing, self._empty):
            self._stack.addWidget(widget)
        self._card.body.addWidget(held, 1)
        self._card.body.addWidget(self._together)
        row_ = QHBoxLayout(self)
        row_.setContentsMargins(0, 0, 0, 0)
        row_.setSpacing(GAP)
        row_.addWidget(self._card, 1)
        if self._inspector is not None:
            self._inspector.setFixedWidth(SIDE_WIDTH)
            row_.addWidget(self._inspector)

    def _connect(self) -> None:
        self._kinds.chosen.connect(self._on_kind_chosen)
        self._struck.toggled.connect(self._on_struck_toggled)
        self._together.asked.connect(self._on_together)
        for table in (self._events, *self._others.values()):
            table.ordered.connect(self._on_ordered)
            table.picked.connect(self._on_picked)
            table.copy_asked.connect(self._on_copy_asked)
            table.pointed_at.connect(self._on_pointed_at)
            table.opened.connect(self._on_opened)
        self._nothing.activated.connect(partial(self._session.ask, "clear_filters"))
        self._empty.activated.connect(self._on_new_entry)
        self._find.textChanged.connect(self._on_text_changed)
        self._typing.timeout.connect(self._on_typed)
        self._find.returnPressed.connect(self._on_table_asked)
        keys = QKeySequence(QKeySequence.StandardKey.Find)
        here = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(keys, self, self._on_find_asked, context=here)
        self._session.selection_changed.connect(self._on_selection_changed)
        self._session.workspace_changed.connect(self._on_workspace_changed)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        # Whoever comes back, or is led here to where something is used, looks for entries that count
        if not event.spontaneous():
            self._struck.setChecked(False)

    def _read(self) -> None:
        workspace, lens = self._session.workspace, self._session.lens
        if workspace is None:
            return
        if self._find.text().strip() != lens.text:
            self._find.setText(lens.text)
        table, kind, zone = self._shown_table(), self._kind, self._session.zone
        table.mark_words(normalise(lens.text).split())
        order, is_descending = table.order, table.is_descending
        if kind != "incident":
            others = partial(list_others, workspace, lens, zone, kind, order, is_descending=is_descending)
            self._tasks.read("list", others, self._show_others)
            return
        self._is_whole = False
        asked, picked = (workspace, lens, zone, order), self._picked()
        if lens.text:
            first = partial(list_first, *asked, is_descending=is_descending, picked=picked)
            self._tasks.read("first", first, self._show_first)
        whole = partial(list_events, *asked, is_descending=is_descending, picked=picked)
        self._tasks.read("list", whole, self._show_whole)

    def _on_workspace_changed(self) -> None:
        """Let no reading outlive the workspace it reads."""
        if self._session.workspace is None:
            self._tasks.finish()

    def _show_first(self, first: Events | None) -> None:
        """Show the top of the list while the whole is still being found."""
        if first is not None and not self._is_whole and self._kind == "incident":
            self._show_events(first)
            told = _("counting in {total} entries…")
            self._say_counts(told.format(total=format_number(first.listed.total)))

    def _show_whole(self, events: Events) -> None:
        self._is_whole = True
        if self._kind == "incident":
            self._show_events(events)
            self._show_counts(len(events.listed.versions), events.listed.total)

    def _show_events(self, events: Events) -> None:
        workspace, found = self._session.workspace, events.listed
        if workspace is None:
            return
        known_at = self._session.lens.standpoint.known_at

        def find(subject: str) -> int | None:
            return queries.version_of(workspace, SubjectId(subject), known_at)

        fetch = partial(queries.incidents_at, workspace, known_at=known_at)
        self._stack.setCurrentIndex(0)
        self._events.show_events(found.versions, events.names, fetch, find, events.picked)
        self._events.point_at(self._session.selected or "")

    def _show_others(self, others: Others) -> None:
        if self._session.workspace is None or self._kind != others.kind:
            return
        table = self._others[others.kind]
        table.show_rows(others.rows, self._picked())
        table.point_at(self._session.selected or "")
        self._show_counts(len(others.rows), others.total)

    def _show_counts(self, shown: int, total: int) -> None:
        # That nothing is struck does not mean that there are no entries yet
        is_list = bool(shown) or self._kind == STRUCK
        self._stack.setCurrentIndex(0 if is_list else 1 if total else 2)
        words = ngettext("{n} of {total} entry", "{n} of {total} entries", total)
        self._say_counts(words.format(n=format_number(shown), total=format_number(total)))

    def _say_counts(self, said: str) -> None:
        self._card.set_subtitle(said)
        self.status_changed.emit(said)

    @property
    def _kind(self) -> str:
        """The list that is shown."""
        return STRUCK if self._struck.isChecked() else self._kinds.current

    def _on_kind_chosen(self, kind: str) -> None:
        self._struck.setChecked(False)
        self._show_kind(kind)

    def _on_struck_toggled(self, _is_on: bool) -> None:
        self._show_kind(self._kind)

    def _show_kind(self, kind: str) -> None:
        self._tables.setCurrentWidget(self._shown_table())
        self._together.show_kind(kind)
        self._on_picked()
        self._read()

    def _on_ordered(self) -> None:
        self._read()

    def _on_picked(self, _count: int = 0) -> None:
        workspace = self._session.workspace
        is_writable = workspace is not None and not workspace.read_only
        self._together.show_count(self._shown_table().picked_count, is_writable=is_writable)

    def _on_together(self, verb: str, value: object) -> None:
        """Act on all that is selected; the window says what will become of it first, and asks for words."""
        table = self._shown_table()
        if verb == "copy":
            self._on_copy_asked()
            return
        table.setFocus(Qt.FocusReason.OtherFocusReason)
        if table.picked_count > together.MOST:
            self._session.troubled.emit(together.too_many(table.picked_count))
        elif verb == "restore":
            self._session.perform(partial(entries.restore, subjects=table.picked_subjects()))
        elif value is not None:
            self._session.ask("change_together", (Change(verb, value), tuple(table.picked_subjects())))
        else:
            self._session.ask(f"{verb}_together", tuple(table.picked_subjects()))

    def _on_copy_asked(self) -> None:
        """Write beside the window what is selected, as far as the clipboard should hold it, and say how much that is."""
        table = self._shown_table()
        if count := table.picked_count:
            self._tasks.read("copy", table.copying(), partial(self._on_copied, count))

    def _on_copied(self, count: int, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self._session.ask("copied", copied_words(min(count, MOST), count))

    def _picked(self) -> list[SubjectId]:
        """Return the entries that stay selected when the list is read again: several, as many as one step may touch."""
        table = self._shown_table()
        return table.picked_subjects() if 1 < table.picked_count <= together.MOST else []

    def _on_pointed_at(self, subject: str) -> None:
        if subject:
            self._session.select(SubjectId(subject))

    def _on_opened(self, subject: str) -> None:
        self._on_pointed_at(subject)
        if self._inspector is not None:
            self._inspector.setFocus()
            self._inspector.focusNextChild()

    def _on_new_entry(self) -> None:
        kind = self._kinds.current
        self._session.ask("new_entry", "actor" if kind == "reference" else kind)

    def _on_find_asked(self) -> None:
        self._find.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._find.selectAll()

    def _on_table_asked(self) -> None:
        """Enter in the field narrows at once and goes on to what is found."""
        self._typing.stop()
        self._on_typed()
        self._shown_table().setFocus(Qt.FocusReason.TabFocusReason)

    def _on_text_changed(self) -> None:
        self._typing.start()

    def _on_typed(self) -> None:
        self._session.narrow(text=self._find.text().strip())

    def _on_selection_changed(self, selected: SubjectId | None) -> None:
        self._shown_table().point_at(selected or "")

    def _shown_table(self) -> EntryTable:
        return self._events if self._kind == "incident" else self._others[self._kind]


def _finder() -> QLineEdit:
    field = QLineEdit()
    field.setPlaceholderText(_("Find words in entries"))
    field.setAccessibleName(_("Find words in entries"))
    field.setClearButtonEnabled(True)
    field.setFixedWidth(190)
    return field


def _struck_button() -> QToolButton:
    button = QToolButton()
    button.setIcon(icon("strikethrough", MUTED))
    button.setCheckable(True)
    button.setToolTip(_("Struck entries"))
    button.setAccessibleName(_("Struck entries"))
    return button
