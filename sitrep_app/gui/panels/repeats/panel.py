"""The list of pairs that may be one: Enter shows one, then the other; one key makes them one, another says they are two."""

from functools import partial

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QWidget

from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.lens import Lens
from sitrep_app.domain.trouble import Trouble
from sitrep_app.gui.panels.repeats import words
from sitrep_app.gui.session import Session
from sitrep_app.gui.tasks import Progress, Tasks
from sitrep_app.gui.widgets.elided import ElidedLabel
from sitrep_app.gui.widgets.key_hint import said
from sitrep_app.gui.widgets.list_layout import lay_out_list
from sitrep_app.gui.widgets.table import Table
from sitrep_app.gui.widgets.words import word
from sitrep_app.i18n import _, format_number
from sitrep_app.ops import repeats, same_incident
from sitrep_app.ops.repeats import Repeat, Repeats
from sitrep_app.store.workspace import Workspace

SAME, TWO = "Alt+Return", "Delete"


class RepeatsPanel(QWidget):
    """Looks through the events in view beside the window, and lists the pairs that may be one."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._tasks = session, Tasks(self)
        self._repeats = Repeats()
        self._two: Repeat | None = None
        self.heading = word(" ", "muted")
        self.table = Table((_("One"), _("The other"), _("Why")), (32, 32, 36), _("Likely duplicates"))
        self.said = ElidedLabel("", "small")
        self.undo = _button(_("Undo"), "small-link", self.take_back)
        self.two = _button(_("Not the same"), "plain", self.say_two, TWO)
        self.same = _button(_("Same event"), "primary", self.join, SAME)
        self._lay_out()
        self.table.opened.connect(self._on_opened)
        QShortcut(QKeySequence(TWO), self.table, self.say_two)
        for key in (SAME, SAME.replace("Return", "Enter")):
            QShortcut(QKeySequence(key), self, self.join)
        self._tasks.working.connect(self._on_working)
        self._tasks.troubled.connect(session.troubled)
        self.look()

    @property
    def is_idle(self) -> bool:
        """Say whether everything has been looked through."""
        return self._tasks.is_idle

    @property
    def current(self) -> Repeat | None:
        """The pair that is chosen."""
        place = self.table.currentIndex().row()
        return self._repeats.found[place] if 0 <= place < len(self._repeats.found) else None

    def look(self) -> None:
        """Look through the events in view."""
        if (workspace := self._session.workspace) is not None:
            work = partial(_found, workspace, self._session.lens)
            self._tasks.write(_("Comparing events…"), work, self._show, key="repeats")

    def join(self) -> None:
        """Make the two of the chosen pair one event."""
        if (repeat := self.current) is None:
            return
        kept, other = repeat.pair
        operation = partial(same_incident.join, kept=kept, other=other)
        if self._session.perform(operation):
            self._session.select(kept)
            self._say("", None)
            self._leave_out(lambda one: other in one.pair)

    def say_two(self) -> None:
        """Remember that the two of the chosen pair are not one."""
        repeat, workspace = self.current, self._session.workspace
        if repeat is None or workspace is None:
            return
        try:
            repeats.say_distinct(workspace, *repeat.pair)
        except Trouble as trouble:
            self._session.troubled.emit(trouble)
            return
        self._say(_("These two are not offered again"), repeat)
        self._leave_out(lambda one: one is repeat)

    def take_back(self) -> None:
        """Take back that two are not one."""
        repeat, workspace = self._two, self._session.workspace
        if repeat is not None and workspace is not None:
            repeats.forget_distinct(workspace, *repeat.pair)
            self._say("", None)
            found = sorted((*self._repeats.found, repeat), key=lambda one: one.other.score, reverse=True)
            self._show(Repeats(found, self._repeats.compared, self._repeats.of), words.key_of(repeat))

    def finish(self) -> None:
        """Stop looking, and wait until nothing is being read."""
        self._tasks.cancel()
        self._tasks.finish()

    def _lay_out(self) -> None:
        lay_out_list(self, self.heading, self.table, self.said, (self.undo, self.two, self.same))
        self.undo.hide()

    def _show(self, found: Repeats, current: str = "") -> None:
        self._repeats = found
        self.heading.setText(words.heading(found))
        rows = [words.row(repeat) for repeat in found.found]
        self.table.show_rows(rows, current or (rows[0].key if rows else ""))
        for button in (self.two, self.same):
            button.setEnabled(bool(rows))

    def _leave_out(self, is_gone: object) -> None:
        assert callable(is_gone)
        place = max(0, self.table.currentIndex().row())
        rest = [repeat for repeat in self._repeats.found if not is_gone(repeat)]
        current = words.key_of(rest[min(place, len(rest) - 1)]) if rest else ""
        self._show(Repeats(rest, self._repeats.compared, self._repeats.of), current)

    def _say(self, text: str, two: Repeat | None) -> None:
        self._two = two
        self.said.setText(text)
        self.undo.setVisible(two is not None)

    def _on_opened(self, key: str) -> None:
        """Show one of the two in the window, or the other where that one is shown already."""
        one, other = (SubjectId(subject) for subject in key.split())
        self._session.select(other if self._session.selected == one else one)

    def _on_working(self, text: str, done: int, of: int) -> None:
        if text:
            progress = _("{done} of {of}").format(done=format_number(done), of=format_number(of))
            self.heading.setText(f"{text} {progress}" if of else text)


def _found(workspace: Workspace, lens: Lens, progress: Progress) -> Repeats:
    return repeats.find_repeats(workspace, lens, progress.report)


def _button(label: str, look: str, act: object, key: str = "") -> QPushButton:
    button = QPushButton(f"{label}  {said(key)}" if key else label)
    button.setProperty("look", look)
    button.setAutoDefault(False)
    button.setAccessibleName(label)
    button.clicked.connect(act)
    return button
