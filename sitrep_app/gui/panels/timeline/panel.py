"""The timeline as a card: its head, the canvas, and what stands there while there is nothing to show."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QPushButton, QStackedLayout, QToolButton, QWidget

from sitrep_app.domain.draft import Draft
from sitrep_app.domain.entry import Changes
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.lens import Lens, Standpoint
from sitrep_app.gui.panels.timeline import words
from sitrep_app.gui.panels.timeline.areas import TEXT_INDENT
from sitrep_app.gui.panels.timeline.arranging import Arrangement, Arrangements
from sitrep_app.gui.panels.timeline.canvas import Canvas
from sitrep_app.gui.panels.timeline.lanes import LaneChoice
from sitrep_app.gui.panels.timeline.legend import Legend
from sitrep_app.gui.panels.timeline.linking import Linking
from sitrep_app.gui.panels.timeline.names import LaneNames
from sitrep_app.gui.panels.timeline.narrowing import Narrowing
from sitrep_app.gui.panels.timeline.prepared import Prepared, prepare
from sitrep_app.gui.panels.timeline.reading import Reading
from sitrep_app.gui.panels.timeline.replay import Replay, is_only_earlier_or_later
from sitrep_app.gui.panels.timeline.taking import Taking
from sitrep_app.gui.session import Session
from sitrep_app.gui.theme import MUTED, Theme, icon
from sitrep_app.gui.widgets import Card, EmptyState, Segmented
from sitrep_app.gui.widgets.freshness import Freshness
from sitrep_app.i18n import _
from sitrep_app.i18n.directions import dotted

if TYPE_CHECKING:
    # Names a type only: the window shows before the store and its libraries are loaded
    from sitrep_app.gui.panels.timeline.asking import Citing

BUTTON_PADDING = 5.0
NARROWEST_LEGEND = 120
MOST_LISTED = 30

KINDS = frozenset({"incident", "actor", "source", "setting"})
"""What the timeline shows something of."""


class TimelinePanel(Card):
    """Shows when what happened under the session's lens, and selects entries in the session.

    `opened` has the SubjectId of an entry to be opened, `form_wanted` a Draft to be filled in; `table_wanted` asks for
    the same entries as a table.
    """

    opened = Signal(object)
    form_wanted = Signal(object)
    table_wanted = Signal()

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(_("Timeline"), parent=parent)
        self._session = session
        self._shown: tuple[object, ...] | None = None
        self._standpoint = Standpoint()
        self._reading: Reading | None = None
        self._citing: Citing | None = None
        self._arrangements = Arrangements(session.memory)
        self._choice = self._arrangements.choice
        self._narrowing = Narrowing(session)
        self.canvas = Canvas(theme, self)
        self.setFocusProxy(self.canvas)
        self._replay = Replay(session, self.canvas, theme)
        self._taking = Taking(session, self.canvas)
        self._linking = Linking(session, self)
        self._names = LaneNames(self.canvas, self.canvas.presenter, theme)
        self._last: tuple[Lens, Prepared] | None = None
        self._undated = QPushButton(self.canvas)
        self._empty = EmptyState(*words.nothing_here(), _("New entry"), "calendar-range")
        self._filtered = EmptyState(*words.nothing_left(), _("Clear filters"), "funnel")
        self._stack = QStackedLayout()
        for widget in (self.canvas, self._empty, self._filtered):
            self._stack.addWidget(widget)
        self.body.addLayout(self._stack, 1)
        self._build(theme)
        self._connect()

    def choose_lanes(self, choice: LaneChoice) -> None:
        """Put incidents into lanes by something else; the view stays."""
        self._choice = choice
        self._arrangements.choose(choice)
        self._lanes.set_current(choice)
        if self._reading is not None:
            self._prepare(reopen=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_legend()

    def _fit_legend(self) -> None:
        """Leave the legend what the rest of the head leaves, or nothing where that is too little to say anything."""
        rest = self.width() - self.head_width(self._legend)
        self._legend.setVisible(rest >= NARROWEST_LEGEND)
        self._legend.setMaximumWidth(max(rest, NARROWEST_LEGEND))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._narrowing.can_undo:
            self._narrowing.undo()
            self._keep_view()
        else:
            super().keyPressEvent(event)

    def _build(self, theme: Theme) -> None:
        choices = [
            (LaneChoice.CATEGORY.value, _("Category")),
            (LaneChoice.ACTOR.value, _("Actor")),
            (LaneChoice.DISTRICT.value, _("District")),
            (LaneChoice.SOURCE.value, _("Source")),
            (LaneChoice.PROGRAMME.value, _("Programme")),
        ]
        self._lanes = Segmented(choices, self._choice, _("Lanes by"))
        self._table = QToolButton()
        self._table.setIcon(icon("table", MUTED))
        self._table.setToolTip(_("Show as table"))
        self._table.setAccessibleName(_("Show as table"))
        self._legend = Legend(theme)
        for widget in (self._legend, self._replay.button, self._lanes, self._table, self._taking.button):
            self.add_corner(widget)
        self._undated.setProperty("look", "small-link")
        self._undated.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setTabOrder(self._replay.button, self._lanes)
        self.setTabOrder(self._lanes, self._table)
        self.setTabOrder(self._table, self._taking.button)
        self.setTabOrder(self._taking.button, self._names)
        self.setTabOrder(self._names, self.canvas)
        self.setTabOrder(self.canvas, self._replay.grip)

    def _connect(self) -> None:
        session = self._session
        session.changed.connect(self._on_changed)
        session.workspace_changed.connect(self._on_workspace_changed)
        self.freshness = Freshness(
            self, self._read, session.workspace_changed, session.changed, session.lens_changed
        )
        self._session.selection_changed.connect(self._on_selection_changed)
        self.canvas.picked.connect(self._on_picked)
        self.canvas.opened.connect(self._on_opened)
        self.canvas.looked.connect(self._on_looked)
        self.canvas.narrowed.connect(self._on_narrowed)
        self._linking.found.connect(self._show_links)
        self._names.folded.connect(self._on_folded)
        self._names.moved.connect(self._on_moved)
        self._names.scrolled.connect(self.canvas.refresh)
        self._lanes.chosen.connect(self._on_lanes_chosen)
        self._table.clicked.connect(self.table_wanted)
        self._empty.activated.connect(self._on_new_entry)
        self._filtered.activated.connect(self._on_clear_filters)
        self._undated.clicked.connect(self._on_undated_clicked)

    def _read(self) -> None:
        """Read what has changed; another workspace or another window of the lens goes where the timeline opens."""
        session, lens = self._session, self._session.lens
        workspace = session.workspace
        if workspace is None:
            self._reading = None
        elif self._reading is None or lens.standpoint != self._standpoint:
            # The store's libraries load slowly and are needed no earlier than a workspace is
            from sitrep_app.gui.panels.timeline.asking import ask_citing, read  # noqa: PLC0415

            if self._reading is None or self._citing is None:
                self._citing = ask_citing(workspace)
            self._reading = read(workspace, lens.standpoint, session.zone, self._citing)
            self._standpoint = lens.standpoint
        shown = (workspace, lens.start, lens.end)
        reopen, self._shown = shown != self._shown, shown
        self._prepare(reopen=reopen)

    def _prepare(self, *, reopen: bool) -> None:
        reading, session = self._reading, self._session
        is_replay = self._last is not None and is_only_earlier_or_later(self._last[0], session.lens)
        prepared = self._prepared(reading, is_replay=is_replay) if reading else None
        self.canvas.show_prepared(prepared, reopen=reopen)
        if not is_replay or self._stack.currentWidget() is not self.canvas:
            self._stack.setCurrentWidget(self._face(prepared))
        self.canvas.mark(self._row_of(session.selected), reveal=False)
        self._show_links()
        self._describe()

    def _prepared(self, reading: Reading, *, is_replay: bool) -> Prepared:
        """What is shown now; while only the date moves, the stretch of time that can be gone to does not shrink."""
        session, lens = self._session, self._session.lens
        reached = self._last[1].moments.extent if self._last and is_replay else None
        arrangement = self._arrangements.of(self._choice)
        prepared = prepare(reading, lens, self._choice, session.today, session.zone, reached, arrangement)
        self._last = lens, prepared
        return prepared

    def _face(self, prepared: Prepared | None) -> QWidget:
        if prepared is None or prepared.reading.columns.n == 0:
            return self._empty
        return self._filtered if prepared.is_filtered_away else self.canvas

    def _row_of(self, subject: SubjectId | None) -> int | None:
        """The row of a subject; the marked row is tried first, which spares a search through all of them."""
        prepared, marked = self.canvas.presenter.prepared, self.canvas.presenter.selected
        if prepared is None or subject is None:
            return None
        if marked is not None and prepared.reading.columns.subject(marked) == subject:
            return marked
        return prepared.reading.columns.index_of(subject)

    def _on_changed(self, changes: Changes) -> None:
        if changes.kinds & KINDS:
            self._reading = None

    def _on_workspace_changed(self) -> None:
        self._reading = self._last = None

    def _on_clear_filters(self) -> None:
        self._session.ask("clear_filters")

    def _on_new_entry(self) -> None:
        self.form_wanted.emit(Draft("", "incident"))

    def _on_selection_changed(self, subject: SubjectId | None) -> None:
        self.canvas.mark(self._row_of(subject))
        self._show_links()
        self._describe()

    def _show_links(self) -> None:
        """Draw what the selected entry is linked to, as far as that is known by now."""
        if self._reading is not None:
            self.canvas.show_links(self._linking.ties(self._reading.columns))

    def _on_picked(self, row: int | None) -> None:
        self._session.select(None if row is None else self.canvas.presenter.subject(row))
        self._describe()

    def _on_opened(self, row: int) -> None:
        self.opened.emit(self.canvas.presenter.subject(row))

    def _on_folded(self, key: str, is_folded: bool) -> None:
        self._arrange(self._arrangements.of(self._choice).with_folded(key, is_folded=is_folded))

    def _on_moved(self, key: str, place: int) -> None:
        prepared = self.canvas.presenter.prepared
        if prepared is not None:
            keys = [lane.key for lane in prepared.index.lanes]
            self._arrange(self._arrangements.of(self._choice).with_moved(keys, key, place))

    def _arrange(self, arrangement: Arrangement) -> None:
        self._arrangements.keep(self._choice, arrangement)
        self._prepare(reopen=False)

    def _on_narrowed(self, start: int, end: int) -> None:
        self._narrowing.narrow(start, end)
        self._keep_view()

    def _keep_view(self) -> None:
        """Stay where the hand is, though the window has changed."""
        self._shown = self._session.workspace, self._session.lens.start, self._session.lens.end

    def _on_lanes_chosen(self, key: str) -> None:
        self.choose_lanes(LaneChoice(key))

    def _on_looked(self) -> None:
        """Say how many entries are in view, and keep the way to the undated ones in its corner."""
        presenter = self.canvas.presenter
        self._names.follow(self.canvas.frame)
        self.set_subtitle(self._counted())
        self._fit_legend()
        undated = len(presenter.prepared.undated) if presenter.prepared else 0
        corner = presenter.areas.corner
        self._undated.setVisible(undated > 0)
        self._undated.setText(words.undated(undated))
        size = self._undated.sizeHint()
        indent = TEXT_INDENT - BUTTON_PADDING
        x = corner.right - size.width() - indent if presenter.areas.is_mirrored else corner.x + indent
        self._undated.setGeometry(round(x), round(corner.y), size.width(), round(corner.height))

    def _counted(self) -> str:
        """How many entries are in view, and how many their table has."""
        prepared = self.canvas.presenter.prepared
        if prepared is None:
            return ""
        self._table.setToolTip(dotted((_("Show as table"), words.events(prepared.listed))))
        has_window = prepared.moments.window != (None, None)
        return words.held(self.canvas.presenter.in_view, prepared.listed, has_window=has_window)

    def _on_undated_clicked(self) -> None:
        """List the entries that no date can place, to select one."""
        presenter = self.canvas.presenter
        if presenter.prepared is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for row, title in presenter.undated_titles(MOST_LISTED):
            menu.addAction(title.replace("&", "&&")).setData(row)
        if (more := len(presenter.prepared.undated) - MOST_LISTED) > 0:
            menu.addAction(words.more(more)).setEnabled(False)
        menu.triggered.connect(self._on_undated_chosen)
        menu.popup(self._undated.mapToGlobal(QPoint(0, self._undated.height())))

    def _on_undated_chosen(self, action: QAction) -> None:
        self.canvas.pick(action.data())

    def _describe(self) -> None:
        """Tell a screen reader which entry is marked, else how to reach one."""
        row = self.canvas.presenter.selected
        details = self.canvas.presenter.details(row) if row is not None else None
        said = words.card(details) if details else words.how_to_walk()
        self.canvas.setAccessibleDescription(said)
