"""The form: joins its head, fields, side and foot, keeps the draft at every change, and saves."""

from collections.abc import Collection
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from sitrep_app.domain.draft import Draft
from sitrep_app.domain.entry import Changes
from sitrep_app.domain.identity import SubjectId, from_microseconds
from sitrep_app.domain.incident import Incident
from sitrep_app.domain.template import Template
from sitrep_app.domain.trouble import Trouble
from sitrep_app.gui.forms.discarding import discard
from sitrep_app.gui.forms.filling import Filling
from sitrep_app.gui.forms.footer import Footer
from sitrep_app.gui.forms.guessing import looked_at
from sitrep_app.gui.forms.header import Header
from sitrep_app.gui.forms.inputs import SuggestionList
from sitrep_app.gui.forms.inputs.offered import can_offer, offered
from sitrep_app.gui.forms.keeping import Keeper
from sitrep_app.gui.forms.kept import KeptOffer
from sitrep_app.gui.forms.page import Page
from sitrep_app.gui.forms.quick_line import QuickLine
from sitrep_app.gui.forms.side import SidePanel
from sitrep_app.gui.forms.similar import nothing_similar
from sitrep_app.gui.forms.similar_card import LOOK_AT, SAME
from sitrep_app.gui.forms.templates import KEYS, TemplateButton
from sitrep_app.gui.session import Session
from sitrep_app.gui.tasks import Tasks
from sitrep_app.gui.theme import Theme
from sitrep_app.gui.widgets.tab_order import put_after
from sitrep_app.i18n import _
from sitrep_app.ops import drafts
from sitrep_app.ops.drafting import OVERRULE
from sitrep_app.ops.likely import MOST, Likely, Lookout
from sitrep_app.ops.unfinished import called

PAUSE_MS = 150
USUAL = QSize(1000, 760)
FRAME = QSize(16, 44)
"""What a window manager may draw round a window."""

_NARROW = 820


class EntryForm(QDialog):
    """A window in which one entry after another is written.

    `saved` is emitted with the Changes of each, `another_asked` with a kept Draft that a person would rather go on with.
    """

    saved = Signal(object)
    another_asked = Signal(object)

    def __init__(
        self,
        window: QWidget | None,
        session: Session,
        theme: Theme,
        draft: Draft,
        *,
        by_line: bool = False,
    ) -> None:
        """Show a form on a draft; `by_line` begins in the line of quick entry, which then tells the kind as well."""
        super().__init__(window)
        assert session.workspace is not None
        self._session, self._theme, self._workspace = session, theme, session.workspace
        self._tasks = Tasks(self)
        self._keeper = Keeper(self._workspace, self._tasks, self)
        self._lookout = Lookout(self._workspace)
        self._pause = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._is_over = self._is_telling = self._is_looking = False
        self._by_line = by_line
        self.filling = Filling(self._workspace, draft, by_line=by_line)
        is_edit = self.filling.is_edit
        self.quick = QuickLine()
        self.quick.setHidden(is_edit)
        self.quick.show_text(self.filling.draft.line)
        self.templates = TemplateButton(self._workspace, self._typed, is_edit=is_edit)
        self.header = Header(self.filling.draft.kind, is_edit=is_edit, beside=self.templates)
        self.footer = Footer(is_edit=is_edit)
        self.side, self.offer = SidePanel(theme), KeptOffer()
        self.page = self._made_page()
        self.filling.note_shown(self.page.words())
        self._lay_out()
        self._connect()
        self._show_filling()
        self._look_for_similar()
        self._offer_kept()

    def save(self) -> bool:
        """Save the entry and close; where it is not ready, go to the first field in trouble and say False."""
        changes = self._saved()
        if changes is None:
            return False
        self._is_over = True
        self.accept()
        return True

    def save_and_next(self) -> bool:
        """Save the entry and begin the next, which keeps the source; False where it is not ready."""
        changes = self._saved()
        if changes is None:
            return False
        said = _("Saved “{title}”").format(title=self.filling.preview().title)
        following = self.filling.next_draft(self._workspace.host.ids.token())
        self._by_line = self._by_line or bool(self.filling.draft.line)
        self.filling = Filling(self._workspace, following, by_line=self._by_line)
        self.quick.show_text("")
        self._put_page()
        self._go_to_start()
        self._look_for_similar()
        self._offer_kept()
        self.footer.show_said(said)
        return True

    def same_as(self, existing: SubjectId) -> bool:
        """Add what was written to an event that is there, and close; False where the entry is not ready."""
        if not self._is_ready():
            return False
        changes = self._session.perform(partial(self.filling.add_to, existing=existing))
        if not changes:
            return False
        self._is_over = True
        self._session.select(changes.subjects[0] if self.filling.is_edit else existing)
        self.saved.emit(changes)
        self.accept()
        return True

    def turn_into(self, kind: str) -> None:
        """Go on with the same words as another kind of entry."""
        self._tasks.settle()
        self._take()
        self._look_at_guesses(is_looking=False)
        self.filling.turn_into(kind)
        self.header.show_kind(kind)
        self._put_page()
        self._on_pause()

    def begin_with(self, template: Template) -> None:
        """Fill in what a template says where nothing has been typed yet; a form that is empty becomes of its kind."""
        typed = self._typed()
        if template.kind != typed.kind:
            self.turn_into(template.kind)
        self.page.complete(
            {name: words for name, words in template.fields.items() if name not in typed.fields}
        )
        self.page.refresh()
        self.page.go_to()
        self._on_changed()

    def go_to_line(self) -> None:
        """Go to the line of quick entry; a correction has none, and a new entry is asked for instead."""
        if self.filling.is_edit:
            self._session.ask("new_entry")
        else:
            self.quick.go_to()

    def attach(self) -> None:
        """Ask for files to attach."""
        if self.page.files:
            self.page.go_to(self.page.files.name)
            self.page.files.choose()

    def discard(self) -> None:
        """Throw the draft away and close."""
        self._is_over = True
        self._keeper.drop(self.filling.draft)
        self.reject()

    def done(self, result: int) -> None:
        """Close in whatever way; what has been typed and not saved is kept as a draft."""
        self._pause.stop()
        if not self._is_over:
            self._is_over = True
            # A file that is still being read belongs to what is kept
            self._tasks.settle()
            self._keep_at_once()
        self._keeper.settle()
        self._tell_kept()
        super().done(result)
        self.deleteLater()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._go_to_start()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002  (Qt's own name)
        """Show the fields that what was typed last calls for before Tab goes on, so that it comes to them."""
        if self._pause.isActive():
            self._pause.stop()
            self._on_pause()
        return super().focusNextPrevChild(next)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for part in (self.header, self.templates):
            part.show_wide(is_wide=self.width() >= _NARROW)
        self.side.setVisible(self.width() >= _NARROW)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.page.files and can_offer(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if self.page.files:
            event.acceptProposedAction()
            self.page.files.take(offered(event.mimeData()))

    def _lay_out(self) -> None:
        self.setAcceptDrops(True)
        self.setProperty("look", "form")
        self.setWindowTitle(self.header.title.text())
        self.setMinimumSize(640, 440)
        self.resize(USUAL.boundedTo(self.screen().availableSize() - FRAME))
        self._middle = QHBoxLayout()
        self._middle.setSpacing(0)
        self._middle.addWidget(self.page, 1)
        self._middle.addWidget(self.side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.offer)
        column.addWidget(self.quick)
        column.addLayout(self._middle, 1)
        column.addWidget(self.footer)
        put_after(self.quick, self.page)

    def _connect(self) -> None:
        self._pause.timeout.connect(self._on_pause)
        self._keeper.kept.connect(self._on_kept)
        self._tasks.troubled.connect(self.header.show_not_kept)
        self.quick.changed.connect(self._on_changed)
        self.quick.entered.connect(self._on_line_entered)
        self.header.kind_chosen.connect(self.turn_into)
        self.templates.chosen.connect(self.begin_with)
        self.templates.said.connect(self.footer.show_said)
        self.templates.troubled.connect(self._on_troubled)
        self.header.discard_asked.connect(self.discard)
        self.footer.save_asked.connect(self.save)
        self.footer.next_asked.connect(self.save_and_next)
        self.footer.close_asked.connect(self.reject)
        self.side.opened.connect(self._session.select)
        self.side.same_asked.connect(self.same_as)
        self.offer.taken.connect(self.another_asked)
        self.offer.discarded.connect(self._on_offer_discarded)
        self._session.workspace_changed.connect(self._on_workspace_changed)
        self._session.drafts_discarded.connect(self._on_drafts_discarded)
        self._session.drafts_changed.connect(self._on_drafts_changed)
        self._session.troubled.connect(self._on_troubled)
        self._theme.changed.connect(self._on_theme_changed)
        acts = {"Return": self.save, "Enter": self.save}
        for key, act in acts.items():
            # Holding the keys down is one answer, not a second one to what was guessed
            QShortcut(QKeySequence(f"Ctrl+{key}"), self, act).setAutoRepeat(False)
            QShortcut(QKeySequence(f"Ctrl+Shift+{key}"), self, self.save_and_next).setAutoRepeat(False)
        QShortcut(QKeySequence("Ctrl+N"), self, self.go_to_line)
        QShortcut(QKeySequence("Ctrl+Shift+A"), self, self.attach)
        for key in (SAME, SAME.replace("Return", "Enter")):
            QShortcut(QKeySequence(key), self, self.side.ask_same)
        for place in range(MOST):
            key = LOOK_AT.format(place + 1)
            QShortcut(QKeySequence(key), self, partial(self.side.look_at, place))
        QShortcut(QKeySequence(KEYS), self, self.templates.open)

    def _made_page(self) -> Page:
        filling = self.filling
        page = Page(filling.form, self._workspace, self._theme, self._tasks, is_edit=filling.is_edit)
        page.show_words(filling.draft.fields, filling.draft.reason)
        page.changed.connect(self._on_changed)
        page.left.connect(self._on_left)
        return page

    def _put_page(self) -> None:
        """Show the fields of the present kind in place of those shown."""
        old, self.page = self.page, self._made_page()
        self._middle.replaceWidget(old, self.page)
        old.hide()
        old.deleteLater()
        # A layout would show it only in the next turn of the event loop, and Tab passes by what is hidden
        self.page.show()
        put_after(self.quick, self.page, self.side, self.footer)
        self.filling.note_shown(self.page.words())
        self._show_filling()
        if not (self.header.has_focus or self.quick.has_focus):
            self.page.go_to()

    def _go_to_start(self) -> None:
        self.quick.go_to() if self._by_line and not self.filling.is_edit else self.page.go_to()

    def _on_changed(self) -> None:
        if not self._is_over:
            if self._is_looking:
                self._look_at_guesses(is_looking=False)
            self._pause.start()
            if typed := self.filling.typed(self.page.words(), self.page.reason, self.quick.text):
                self._keeper.keep(typed)

    def _on_line_entered(self) -> None:
        """The line is finished: go to what is still needed, else show what was guessed."""
        self._pause.stop()
        self._on_pause()
        if self.filling.checked.troubles:
            self.page.go_to(next(iter(self.filling.checked.troubles)))
        elif self.filling.draft.guessed:
            self._look_at_guesses(is_looking=True)

    def _look_at_guesses(self, *, is_looking: bool) -> None:
        """Show every guess at the side, to be saved by the next Ctrl+Enter; or put them away."""
        self._is_looking = is_looking
        self.side.show_guesses(self.filling.guesses if is_looking else ())
        self.side.setVisible(is_looking or self.width() >= _NARROW)
        if is_looking:
            self._ask_to_look()

    def _ask_to_look(self) -> None:
        self.footer.show_said(looked_at(len(self.side.similar)))

    def _on_left(self, names: tuple[str, ...]) -> None:
        # A form that closes takes the focus away from its field, and has nothing more to keep
        if not self._is_over:
            self.filling.leave(names)
            self._pause.start(0)

    def _on_pause(self) -> None:
        """A person has stopped typing for a moment: check, say, and keep also what follows from what was typed."""
        self._take()
        self._show_filling()
        if self.filling.is_changed:
            self._keeper.keep(self.filling.draft)
        self._look_for_similar()

    def _typed(self) -> Draft:
        """Return the draft with the words that are in the form at this moment."""
        return replace(self.filling.draft, fields=self.page.words(), reason=self.page.reason)

    def _take(self) -> None:
        before = self.filling.draft
        self.filling.take(self.page.words(), self.page.reason)
        if self.quick.text != before.line:
            self._read_line()
        if additions := self.filling.form.complete(self.filling.draft, before, self._workspace):
            self.page.complete(additions)
            self.page.refresh()
            self.filling.take(self.page.words(), self.page.reason)

    def _read_line(self) -> None:
        """Fill in what the line says, as the kind of entry that it tells of."""
        self._tasks.settle()
        kind = self.filling.draft.kind
        self.filling.read_line(self.quick.text)
        if self.filling.draft.kind != kind:
            self.header.show_kind(self.filling.draft.kind)
            self._put_page()
        else:
            self.page.show_words(self.filling.draft.fields, self.filling.draft.reason)
            self.filling.note_shown(self.page.words())
        self.filling.take(self.page.words(), self.page.reason)

    def _show_filling(self) -> None:
        filling = self.filling
        self.quick.show_said(filling.line_read_as(), has_guesses=bool(filling.draft.guessed))
        self.page.show_filling(filling)
        self.side.show_preview(filling.preview())
        self.footer.show_said(filling.summary(), is_trouble=bool(filling.troubles))
        self.footer.show_keeps(keeps=filling.is_changed or filling.is_kept)
        self._show_kept()
        QTimer.singleShot(0, self, self._follow)

    def _follow(self) -> None:
        """A line of trouble that comes or goes moves the field under which suggestions are open."""
        for suggestions in self.findChildren(SuggestionList):
            if suggestions.isVisible():
                suggestions.follow()

    def _show_kept(self) -> None:
        draft = self.filling.draft
        moment = from_microseconds(draft.kept_at).astimezone(self._session.zone) if draft.kept_at else None
        self.header.show_kept(moment)

    def _look_for_similar(self) -> None:
        draft, state = self.filling.draft, self.filling.checked.state
        if state is None:
            self._show_similar([])
            return
        work = partial(self._lookout.likely, state, draft.subject)
        self._tasks.read("similar", work, self._show_similar)

    def _show_similar(self, found: list[Likely]) -> None:
        state = self.filling.checked.state
        nothing = nothing_similar(state) if state is not None else ""
        self.side.show_similar(found, nothing, can_be_same=isinstance(state, Incident))

    def _on_kept(self, kept: Draft) -> None:
        self.filling.note_kept(kept)
        self._show_kept()
        self._tell_kept()

    def _is_ready(self) -> bool:
        """Say whether the entry can be written, with its draft on the disk; where not, go to what is in the way."""
        self._pause.stop()
        if self.page.files and (busy := self.page.files.busy):
            self.footer.show_said(busy)
            return False
        self._take()
        is_ready = self.filling.attempt()
        self._show_filling()
        if not is_ready:
            self.page.go_to(OVERRULE if self.filling.is_doubted else next(iter(self.filling.troubles), ""))
            return False
        if self.filling.draft.guessed and not self._has_looked():
            return False
        self.filling.look()
        self._keeper.settle()
        return True

    def _has_looked(self) -> bool:
        """Say whether every guess was in view; where not, show them."""
        if not self._is_looking:
            self._look_at_guesses(is_looking=True)
            return False
        was_seen = self.side.guesses.was_seen()
        if not was_seen:
            self._ask_to_look()
        return was_seen

    def _saved(self) -> Changes | None:
        """Record the entry; None where it is not ready or could not be written."""
        if not self._is_ready():
            return None
        if not self.filling.checked.writings:
            self._keeper.drop(self.filling.draft)
            return Changes()
        changes = self._session.perform(self.filling.save)
        if not changes:
            return None
        self._session.select(changes.subjects[-1])
        self.saved.emit(changes)
        return changes

    def _keep_at_once(self) -> None:
        self._take()
        filling = self.filling
        try:
            if filling.is_worth_keeping:
                self._keeper.keep_at_once(filling.draft)
            elif filling.is_kept:
                self._keeper.drop(filling.draft)
        except Trouble as trouble:
            self._session.troubled.emit(trouble)

    def _offer_kept(self) -> None:
        """Offer the newest of the other drafts that were left, and say how many more there are."""
        others = [draft for draft in drafts.kept(self._workspace) if draft.id != self.filling.draft.id]
        offered = others[0] if others and not self.filling.is_edit else None
        name = called(self._workspace, offered) if offered else ""
        self.offer.show_draft(offered, self._session.zone, name, more=len(others) - 1)

    def _on_offer_discarded(self, draft: Draft) -> None:
        discard(self._session, [draft.id])

    def _on_drafts_discarded(self, ids: Collection[str]) -> None:
        """Close without keeping where it is this form's draft that is being thrown away, also one on its way to the disk."""
        if self.filling.draft.id in ids and not self._is_over:
            self._is_over = True
            self.reject()

    def _on_drafts_changed(self) -> None:
        if not self._is_over and not self._is_telling:
            self._offer_kept()

    def _tell_kept(self) -> None:
        """Tell the window that drafts have changed, without being told oneself at every key."""
        self._is_telling = True
        self._session.drafts_changed.emit()
        self._is_telling = False

    def _on_workspace_changed(self) -> None:
        if self._session.workspace is not self._workspace:
            self.reject()

    def _on_troubled(self, trouble: Trouble) -> None:
        self.footer.show_said(str(trouble), is_trouble=True)

    def _on_theme_changed(self) -> None:
        self.page.refresh()
