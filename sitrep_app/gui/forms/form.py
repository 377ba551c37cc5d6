"""The form: joins its head, fields, side and foot, keeps the draft at every change, and saves."""

from collections.abc import Callable, Collection
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QWidget

from sitrep_app.domain.draft import Draft
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.template import Template
from sitrep_app.gui.forms.arrangement import Arrangement
from sitrep_app.gui.forms.filling import Filling
from sitrep_app.gui.forms.inputs.offered import can_offer, offered
from sitrep_app.gui.forms.keeping import Keeper
from sitrep_app.gui.forms.keys import connect_keys
from sitrep_app.gui.forms.looking import Looking
from sitrep_app.gui.forms.offering import Offering
from sitrep_app.gui.forms.page import Page
from sitrep_app.gui.forms.parts import made_parts
from sitrep_app.gui.forms.saving import Saving
from sitrep_app.gui.forms.showing import Showing
from sitrep_app.gui.forms.similar import SimilarEntries
from sitrep_app.gui.forms.similar_card import LOOK_AT, SAME
from sitrep_app.gui.forms.templates import KEYS
from sitrep_app.gui.session import Session
from sitrep_app.gui.tasks import Tasks
from sitrep_app.gui.theme import Theme
from sitrep_app.i18n import _
from sitrep_app.ops.likely import MOST

PAUSE_MS = 150


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
        self._session, self._workspace = session, session.workspace
        self._tasks = Tasks(self)
        self._keeper = Keeper(self._workspace, self._tasks, self)
        self._pause = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._is_over = False
        self._by_line = by_line
        parts = made_parts(Filling(self._workspace, draft, by_line=by_line), theme, self._tasks)
        self.header, self.templates, self.footer = parts.header, parts.templates, parts.footer
        self.offer, self.quick, self.side = parts.offer, parts.quick, parts.side
        self._fields = parts.fields
        self.setAcceptDrops(True)
        self._arrangement = Arrangement(self, parts)
        self._showing = Showing(self, parts, session)
        self._looking = Looking(parts, self._arrangement)
        self._similar = SimilarEntries(self._workspace, self._tasks, parts)
        self._saving = Saving(session, self._keeper, parts, self._looking, self._showing)
        self._connect()
        self._showing.show_filling()
        self._similar.look_for()
        self._offering = Offering(session, self._workspace, self.offer, self.filling.draft)

    @property
    def filling(self) -> Filling:
        """What is being filled in."""
        return self._fields.filling

    @property
    def page(self) -> Page:
        """The fields of its kind."""
        return self._fields.page

    def save(self) -> bool:
        """Save the entry and close; where it is not ready, go to the first field in trouble and say False."""
        if not self._saved():
            return False
        self._is_over = True
        self.accept()
        return True

    def save_and_next(self) -> bool:
        """Save the entry and begin the next, which keeps the source; False where it is not ready."""
        if not self._saved():
            return False
        said = _("Saved “{title}”").format(title=self.filling.preview().title)
        following = self.filling.next_draft(self._workspace.host.ids.token())
        self._by_line = self._by_line or bool(self.filling.draft.line)
        self.quick.show_text("")
        self._fields.begin(Filling(self._workspace, following, by_line=self._by_line))
        self._looking.end()
        self._go_to_start()
        self._similar.look_for()
        self._offering.begin(following)
        self.footer.show_said(said)
        return True

    def same_as(self, existing: SubjectId) -> bool:
        """Add what was written to an event that is there, and close; False where the entry is not ready."""
        self._pause.stop()
        changes = self._saving.add_to(existing)
        if changes is None:
            return False
        self._is_over = True
        self.saved.emit(changes)
        self.accept()
        return True

    def turn_into(self, kind: str) -> None:
        """Go on with the same words as another kind of entry."""
        self._tasks.settle()
        self._fields.take(self.quick.text)
        self._looking.end()
        self._fields.turn_into(kind)
        self._on_pause()

    def begin_with(self, template: Template) -> None:
        """Fill in what a template says where nothing has been typed yet; a form that is empty becomes of its kind."""
        typed = self._fields.typed()
        if template.kind != typed.kind:
            self.turn_into(template.kind)
        self._fields.fill_in(
            {name: words for name, words in template.fields.items() if name not in typed.fields}
        )
        self._on_changed()

    def go_to_line(self) -> None:
        """Go to the line of quick entry; a correction has none, and a new entry is asked for instead."""
        if self.filling.is_edit:
            self._session.ask("new_entry")
        else:
            self.quick.go_to()

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
            self._fields.take(self.quick.text)
            self._keeper.leave(self.filling)
        self._keeper.settle()
        self._offering.tell()
        self._offering.end()
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
        self._arrangement.fit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.page.files and can_offer(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if self.page.files:
            event.acceptProposedAction()
            self.page.files.take(offered(event.mimeData()))

    def _connect(self) -> None:
        self._pause.timeout.connect(self._on_pause)
        self._keeper.kept.connect(self._on_kept)
        self._keeper.troubled.connect(self._session.troubled)
        self._tasks.troubled.connect(self.header.show_not_kept)
        self._fields.changed.connect(self._on_changed)
        self._fields.left.connect(self._on_left)
        self._fields.replaced.connect(self._on_replaced)
        self.quick.changed.connect(self._on_changed)
        self.quick.entered.connect(self._on_line_entered)
        self.header.kind_chosen.connect(self.turn_into)
        self.templates.chosen.connect(self.begin_with)
        self.header.discard_asked.connect(self.discard)
        self.footer.save_asked.connect(self.save)
        self.footer.next_asked.connect(self.save_and_next)
        self.footer.close_asked.connect(self.reject)
        self.side.opened.connect(self._session.select)
        self.side.same_asked.connect(self.same_as)
        self.offer.taken.connect(self.another_asked)
        self._session.workspace_changed.connect(self._on_workspace_changed)
        self._session.drafts_discarded.connect(self._on_drafts_discarded)
        self._session.troubled.connect(self.footer.show_trouble)
        connect_keys(self, self._acts())

    def _acts(self) -> dict[str, Callable[[], object]]:
        marking = {LOOK_AT.format(place + 1): partial(self.side.look_at, place) for place in range(MOST)}
        return marking | {
            "Ctrl+Return": self.save,
            "Ctrl+Shift+Return": self.save_and_next,
            "Ctrl+N": self.go_to_line,
            "Ctrl+Shift+A": self._fields.attach,
            SAME: self.side.ask_same,
            KEYS: self.templates.open,
        }

    def _go_to_start(self) -> None:
        self.quick.go_to() if self._by_line and not self.filling.is_edit else self.page.go_to()

    def _on_changed(self) -> None:
        if not self._is_over:
            self._looking.end()
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
            self._looking.begin(self.filling.guesses)

    def _on_left(self, names: tuple[str, ...]) -> None:
        # A form that closes takes the focus away from its field, and has nothing more to keep
        if not self._is_over:
            self.filling.leave(names)
            self._pause.start(0)

    def _on_pause(self) -> None:
        """A person has stopped typing for a moment: check, say, and keep also what follows from what was typed."""
        self._fields.take(self.quick.text)
        self._showing.show_filling()
        if self.filling.is_changed:
            self._keeper.keep(self.filling.draft)
        self._similar.look_for()

    def _on_replaced(self) -> None:
        self._arrangement.put_fields_in_order()
        self.header.show_kind(self.filling.draft.kind)
        self._showing.show_filling()
        if not (self.header.has_focus or self.quick.has_focus):
            self.page.go_to()

    def _on_kept(self, kept: Draft) -> None:
        self.filling.note_kept(kept)
        self._showing.show_kept()
        self._offering.tell()

    def _saved(self) -> bool:
        """Record the entry; False where it is not ready or could not be written."""
        self._pause.stop()
        changes = self._saving.save()
        if changes:
            self.saved.emit(changes)
        return changes is not None

    def _on_drafts_discarded(self, ids: Collection[str]) -> None:
        """Close without keeping where it is this form's draft that is being thrown away, also one on its way to the disk."""
        if self.filling.draft.id in ids and not self._is_over:
            self._is_over = True
            self.reject()

    def _on_workspace_changed(self) -> None:
        if self._session.workspace is not self._workspace:
            self.reject()
