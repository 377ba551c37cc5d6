"""The inspector: the chosen entry, what can be done with it, and its history."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.normalise import normalise
from sitrep_app.gui.panels.inspector.acting import Actions
from sitrep_app.gui.session import Session
from sitrep_app.gui.tasks import Tasks
from sitrep_app.gui.theme import Theme
from sitrep_app.gui.widgets.card import Card
from sitrep_app.gui.widgets.direction import set_margins
from sitrep_app.gui.widgets.empty_state import EmptyState
from sitrep_app.gui.widgets.facts import FactSheet
from sitrep_app.gui.widgets.freshness import Freshness
from sitrep_app.gui.widgets.history_list import HistoryList
from sitrep_app.gui.widgets.marked_text import show_marked
from sitrep_app.gui.widgets.note_block import NoteBlock
from sitrep_app.gui.widgets.scrolling import scrolling
from sitrep_app.gui.widgets.shape_label import ShapeLabel
from sitrep_app.gui.widgets.words import word
from sitrep_app.i18n import _

if TYPE_CHECKING:
    # Names types only: the window shows before the store is loaded and the vocabularies are read
    from sitrep_app.domain.attachment import Attachment
    from sitrep_app.gui.panels.inspector.presenter import Sheet
    from sitrep_app.gui.thumbnails import AttachedList
    from sitrep_app.store.workspace import Workspace


class InspectorPanel(Card):
    """Shows whatever is selected in the session."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(_("Inspector"))
        self._session, self._theme = session, theme
        self._shape, self._kind = ShapeLabel(), word(look="muted")
        self._hidden, self._show_it = word(look="small", wrap=True), QPushButton(_("Show"))
        self._show_it.setProperty("look", "small-link")
        self._show_it.clicked.connect(self._on_show_asked)
        self._heading, self._account = word(look="title", wrap=True), word(wrap=True)
        self._struck, self._conflicts = word(look="danger", wrap=True), QVBoxLayout()
        self._facts, self._history = FactSheet(), HistoryList()
        self._attached_head, self._attached = word(_("Attachments"), "heading"), QVBoxLayout()
        self.files: AttachedList | None = None
        self._every = QPushButton()
        self._every.setProperty("look", "plain")
        self._every.clicked.connect(self._on_history_asked)
        self._facts.followed.connect(self._on_followed)
        self._actions = Actions()
        self._stack = QStackedLayout()
        self._stack.addWidget(self._chosen())
        self._stack.addWidget(
            EmptyState(
                _("Nothing is chosen"),
                _(
                    "Choose an event, a pair or a facility to see what is known of it, by whose word, and since when."
                ),
                icon_name="info",
            )
        )
        self.body.addLayout(self._stack, 1)
        self._connect()

    def _connect(self) -> None:
        self._actions.asked.connect(self._on_action)
        self._actions.struck.connect(self._on_struck)
        self._actions.restored.connect(self._on_restore)
        session = self._session
        signals = (
            session.workspace_changed,
            session.changed,
            session.lens_changed,
            session.selection_changed,
        )
        self.freshness = Freshness(self, self._read, *signals, self._theme.changed)

    def _chosen(self) -> QWidget:
        """Return what is known above what can be done, which stays in sight however much that is."""
        held = QWidget()
        column = QVBoxLayout(held)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._scrolled(), 1)
        column.addWidget(self._actions)
        return held

    def _scrolled(self) -> QScrollArea:
        content = QWidget()
        column = QVBoxLayout(content)
        set_margins(column, 0, 0, 6, 0)
        column.setSpacing(8)
        left_out = QHBoxLayout()
        left_out.addWidget(self._hidden, 1)
        left_out.addWidget(self._show_it)
        column.addLayout(left_out)
        for label in (self._shape, self._kind, self._heading, self._struck):
            column.addWidget(label)
        column.addLayout(self._conflicts)
        for part in (self._facts, self._account, self._attached_head):
            column.addWidget(part)
        column.addLayout(self._attached)
        column.addSpacing(6)
        head = QHBoxLayout()
        head.addWidget(word(_("History"), "heading"), 1)
        head.addWidget(self._every)
        column.addLayout(head)
        column.addWidget(self._history)
        column.addStretch()
        area = scrolling(content)
        area.setAccessibleName(_("The chosen entry"))
        return area

    def _read(self) -> None:
        # Late, so that the window shows before the store and its libraries are loaded
        from sitrep_app.gui.panels.inspector import differences, hidden, presenter, reading, versions  # noqa: PLC0415

        session = self._session
        workspace, subject = session.workspace, session.selected
        known = None
        if workspace is not None and subject is not None:
            known = reading.read(workspace, subject, session.lens.standpoint.known_at, session.zone)
        self._stack.setCurrentIndex(0 if known else 1)
        if known is not None and workspace is not None:
            sheet = presenter.sheet(known)
            self._show(sheet)
            self._show_hidden(hidden.why_hidden(workspace, session.lens, known.entry, session.zone))
            self._actions.show_for(known.entry.subject, sheet, is_writable=not workspace.read_only)
            self._facts.show_facts(sheet.facts)
            self._history.show_items(differences.history_items(known))
            self._show_attached(workspace, sheet.attachments)
            self._every.setText(versions.count_words(known))
            self._every.setAccessibleName(_("History: {records}").format(records=versions.count_words(known)))

    def _show(self, sheet: "Sheet") -> None:
        look = self._theme.category(sheet.category)
        self._shape.show_shape(sheet.kind, look.shape, look.colour, look.text)
        self._shape.setVisible(bool(sheet.category))
        self._kind.setText(sheet.kind)
        self._kind.setVisible(not sheet.category)
        self._heading.setText(sheet.title)
        show_marked(self._account, sheet.account, normalise(self._session.lens.text).split())
        self._account.setVisible(bool(sheet.account))
        said = _("Struck: {reason}").format(reason=sheet.struck)
        merged = _("Shown under “{name}”, with which it was merged").format(name=sheet.merged)
        self._struck.setText(merged if sheet.merged else said)
        self._struck.setVisible(bool(sheet.struck))
        self._show_conflicts(sheet.conflicts)
        self.setAccessibleDescription(f"{sheet.kind}: {sheet.title}")

    def _show_hidden(self, why: str) -> None:
        self._hidden.setText(why)
        for part in (self._hidden, self._show_it):
            part.setVisible(bool(why))

    def _show_attached(self, workspace: "Workspace", attached: "tuple[Attachment, ...]") -> None:
        self._attached_head.setVisible(bool(attached))
        if self.files is None and attached:
            # Late, so that the window shows before the store and its libraries are loaded
            from sitrep_app.gui.thumbnails import AttachedList  # noqa: PLC0415

            self.files = AttachedList(Tasks(self))
            self.files.asked.connect(self._session.ask)
            self._attached.addWidget(self.files)
        if self.files is not None:
            self.files.show_files(workspace, attached)

    def _show_conflicts(self, fields: str) -> None:
        while (item := self._conflicts.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        if fields:
            told = _("Two laptops disagree on: {fields}. Edit the entry to settle it.").format(fields=fields)
            block = NoteBlock(_("Conflict."), told, is_grave=True)
            block.activated.connect(partial(self._on_action, "edit"))
            self._conflicts.addWidget(block)

    def _on_action(self, action: str) -> None:
        self._session.ask(action, self._session.selected)

    def _on_history_asked(self) -> None:
        self._on_action("history")

    def _on_show_asked(self) -> None:
        self._on_action("show")

    def _on_struck(self, reason: str) -> None:
        from sitrep_app.ops import entries  # noqa: PLC0415  the window shows before the store is loaded

        subject = self._session.selected
        if subject is not None:
            self._session.perform(partial(entries.strike, subjects=[subject], reason=reason))

    def _on_restore(self) -> None:
        from sitrep_app.ops import same_subject  # noqa: PLC0415  the window shows before the store is loaded

        subject = self._session.selected
        if subject is not None:
            self._session.perform(partial(same_subject.bring_back, subject=subject))

    def _on_followed(self, subject: str) -> None:
        self._session.select(SubjectId(subject))
