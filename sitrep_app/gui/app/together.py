"""What is asked before several entries are changed, tagged or struck at once, and the doing of it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from sitrep_app.domain.entry import Changes
from sitrep_app.domain.identity import SubjectId
from sitrep_app.gui.app.asking import AgreeDialog, LineDialog
from sitrep_app.gui.app.foreseeing import change_words, foreseen_words
from sitrep_app.gui.app.told import Told
from sitrep_app.gui.session import Operation
from sitrep_app.gui.window import MainWindow
from sitrep_app.i18n import _, format_number, ngettext
from sitrep_app.ops import together
from sitrep_app.ops.changing import Change, tagging
from sitrep_app.ops.together import Foreseen
from sitrep_app.store.workspace import Workspace

Subjects = tuple[SubjectId, ...]


class Together(QObject):
    """Opens the dialogs of one window; each says first what will change and what is left as it is."""

    def __init__(self, window: MainWindow, told: Told) -> None:
        super().__init__(window)
        self._window, self._session, self._told = window, window.session, told

    def change(self, asked: object) -> None:
        """Say what a change will do to some entries, and do it once that is agreed to."""
        match asked:
            case (Change() as change, tuple() as subjects):
                self._foresee(subjects, change, partial(self._ask_change, change, subjects))

    def strike(self, subjects: object) -> None:
        """Ask why, then strike several entries in one step."""
        if isinstance(subjects, tuple):
            self._foresee(subjects, None, partial(self._ask_reason, subjects))

    def tag(self, subjects: object) -> LineDialog | None:
        """Ask for a tag, then put it on several events in one step."""
        if not isinstance(subjects, tuple):
            return None
        title = ngettext("Tag {n} event", "Tag {n} events", len(subjects))
        explained = _("Events are found and filtered by their tags. The tags they have already stay.")
        return self._ask_line(title, explained, len(subjects), _("Tag"), _("Add tag"), self._tag, subjects)

    def _foresee(self, subjects: Subjects, change: Change | None, then: Callable[[Foreseen], None]) -> None:
        if (workspace := self._session.workspace) is not None:
            work = partial(together.foresee, workspace, subjects, change)
            self._window.tasks.read("foreseen", work, then)

    def _ask_change(self, change: Change, subjects: Subjects, foreseen: Foreseen) -> None:
        count = sum(foreseen.changed.values())
        verb = ngettext("Change {n} entry", "Change {n} entries", count).format(n=format_number(count))
        said = foreseen_words(foreseen, change)
        dialog = AgreeDialog(self._window, change_words(change), said, verb if count else "")
        dialog.agreed.connect(partial(self._change, change, subjects))
        dialog.open()

    def _ask_reason(self, subjects: Subjects, foreseen: Foreseen) -> None:
        count = sum(foreseen.changed.values())
        title = ngettext("Strike {n} entry?", "Strike {n} entries?", count)
        explained = _(
            "They leave every picture and figure. They stay in the log and its history, with your reason."
        )
        said = "\n".join((explained, foreseen_words(foreseen)))
        self._ask_line(title, said, count, _("Reason"), _("Strike"), self._strike, subjects)

    def _ask_line(
        self,
        title: str,
        explained: str,
        count: int,
        label: str,
        verb: str,
        given: Callable[[Subjects, str], None],
        subjects: Subjects,
    ) -> LineDialog:
        dialog = LineDialog(self._window, title.format(n=format_number(count)), explained, label, verb)
        dialog.given.connect(partial(given, subjects))
        dialog.open()
        return dialog

    def _change(self, change: Change, subjects: Subjects) -> None:
        self._perform(change.verb, partial(together.make, subjects=subjects, change=change))

    def _strike(self, subjects: Subjects, reason: str) -> None:
        if self._perform("strike", partial(together.strike, subjects=subjects, reason=reason)):
            self._session.select(None)

    def _tag(self, subjects: Subjects, words: str) -> None:
        def tagged(workspace: Workspace) -> Changes:
            return together.make(workspace, subjects, tagging(words))

        self._perform("tag", tagged)

    def _perform(self, verb: str, operation: Operation) -> Changes:
        self._told.next_verb = verb
        changes = self._session.perform(operation)
        self._told.next_verb = ""
        return changes
