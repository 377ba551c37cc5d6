"""The inspector: the chosen entry, what can be done with it, and its history."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton, QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from sitrep_app.domain.identity import SubjectId
from sitrep_app.gui.session import Session
from sitrep_app.gui.theme import Theme
from sitrep_app.gui.widgets.card import Card
from sitrep_app.gui.widgets.empty_state import EmptyState
from sitrep_app.gui.widgets.facts import FactSheet
from sitrep_app.gui.widgets.flow import Flow
from sitrep_app.gui.widgets.freshness import Freshness
from sitrep_app.gui.widgets.history_list import HistoryList
from sitrep_app.gui.widgets.scrolling import scrolling
from sitrep_app.gui.widgets.shape_label import ShapeLabel
from sitrep_app.gui.widgets.words import word
from sitrep_app.i18n import _

if TYPE_CHECKING:
    # Names a type only: the window shows before the vocabularies are read
    from sitrep_app.gui.panels.inspector.presenter import Sheet


class InspectorPanel(Card):
    """Shows whatever is selected in the session."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(_("Inspector"))
        self._session, self._theme = session, theme
        self._shape, self._kind = ShapeLabel(), word(look="muted")
        self._heading, self._account = word(look="title", wrap=True), word(wrap=True)
        self._struck, self._conflicts = word(look="danger", wrap=True), word(look="danger", wrap=True)
        self._facts, self._history = FactSheet(), HistoryList()
        self._history_head = word(_("History"), "heading")
        self._facts.followed.connect(self._on_followed)
        self._edit, self._follow = QPushButton(_("Edit")), QPushButton(_("Add follow-up"))
        self._strike, self._restore = QPushButton(_("Strike")), QPushButton(_("Restore"))
        self._edit.setProperty("look", "primary")
        self._stack = QStackedLayout()
        self._stack.addWidget(self._scrolled())
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
        for button, action in ((self._edit, "edit"), (self._follow, "follow_up"), (self._strike, "strike")):
            button.clicked.connect(partial(self._on_action, action))
            button.setProperty("writes", True)
        self._restore.clicked.connect(self._on_restore)
        session = self._session
        signals = (
            session.workspace_changed,
            session.changed,
            session.lens_changed,
            session.selection_changed,
        )
        self.freshness = Freshness(self, self._read, *signals, self._theme.changed)

    def _scrolled(self) -> QScrollArea:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 4, 0)
        column.setSpacing(8)
        for widget in (
            self._shape,
            self._kind,
            self._heading,
            self._struck,
            self._conflicts,
            self._facts,
            self._account,
        ):
            column.addWidget(widget)
        column.addWidget(self._buttons())
        column.addSpacing(6)
        column.addWidget(self._history_head)
        column.addWidget(self._history)
        column.addStretch()
        area = scrolling(content)
        area.setAccessibleName(_("The chosen entry"))
        return area

    def _buttons(self) -> QWidget:
        flow = Flow()
        for button in (self._edit, self._follow, self._strike, self._restore):
            flow.add(button)
        return flow

    def _read(self) -> None:
        # Late, so that the window shows before the store and its libraries are loaded
        from sitrep_app.gui.panels.inspector import differences, presenter, reading  # noqa: PLC0415

        session = self._session
        workspace, subject = session.workspace, session.selected
        known = None
        if workspace is not None and subject is not None:
            known = reading.read(workspace, subject, session.lens.standpoint.known_at, session.zone)
        self._stack.setCurrentIndex(0 if known else 1)
        if known is not None and workspace is not None:
            sheet = presenter.sheet(known)
            self._show(sheet, is_writable=not workspace.read_only)
            self._facts.show_facts(sheet.facts)
            self._history.show_items(differences.history_items(known.history, session.zone))

    def _show(self, sheet: "Sheet", *, is_writable: bool) -> None:
        look = self._theme.category(sheet.category)
        self._shape.show_shape(sheet.kind, look.shape, look.colour, look.text)
        self._shape.setVisible(bool(sheet.category))
        self._kind.setText(sheet.kind)
        self._kind.setVisible(not sheet.category)
        self._heading.setText(sheet.title)
        self._account.setText(sheet.account)
        self._account.setVisible(bool(sheet.account))
        self._struck.setText(_("Struck: {reason}").format(reason=sheet.struck))
        self._struck.setVisible(bool(sheet.struck))
        told = _("Two laptops disagree on: {fields}. Edit the entry to settle it.")
        self._conflicts.setText(told.format(fields=sheet.conflicts))
        self._conflicts.setVisible(bool(sheet.conflicts))
        self._edit.setVisible(not sheet.struck)
        self._follow.setVisible(sheet.can_follow)
        self._strike.setVisible(not sheet.struck)
        self._restore.setVisible(bool(sheet.struck))
        for button in (self._edit, self._follow, self._strike, self._restore):
            button.setEnabled(is_writable)

    def _on_action(self, action: str) -> None:
        self._session.ask(action, self._session.selected)

    def _on_restore(self) -> None:
        from sitrep_app.ops import entries  # noqa: PLC0415  the window shows before the store is loaded

        subject = self._session.selected
        if subject is not None:
            self._session.perform(partial(entries.restore, subjects=[subject]))

    def _on_followed(self, subject: str) -> None:
        self._session.select(SubjectId(subject))
