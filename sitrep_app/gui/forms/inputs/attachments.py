"""The files of an entry: dropped, pasted or chosen, stored at once, shown small, with what photos tell."""

from collections.abc import Mapping, Sequence
from functools import partial
from itertools import pairwise
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from sitrep_app.domain.attachment import Attachment
from sitrep_app.domain.draft import Words
from sitrep_app.domain.file_name import shown_name
from sitrep_app.domain.trouble import Trouble
from sitrep_app.domain.vocabulary import load
from sitrep_app.gui.forms.inputs.attached_row import AttachedRow, Told
from sitrep_app.gui.forms.inputs.base import Desk, Input, Said, items_of, mark_trouble
from sitrep_app.gui.forms.inputs.drop_line import DropLine
from sitrep_app.gui.forms.inputs.offered import Offered, file_at
from sitrep_app.gui.tasks import Progress
from sitrep_app.gui.thumbnails import album
from sitrep_app.gui.widgets.tab_order import tab_stops
from sitrep_app.gui.widgets.words import word
from sitrep_app.i18n import _, current, ngettext
from sitrep_app.ops import attachments
from sitrep_app.ops.attachments import Taken
from sitrep_app.ops.drafting import attachment_in, item_of
from sitrep_app.store.workspace import Workspace

_MOST = 40


class AttachmentsInput(Input):
    """A row for each file, and a line to add others; with a vocabulary of roles each can be said to be before or after."""

    def __init__(self, name: str, label: str, roles: str, desk: Desk) -> None:
        super().__init__([name], label)
        self.name, self._desk = name, desk
        self._roles = [("", _("Neither")), *_terms(roles)] if roles else []
        self._held: list[Attachment] = []
        self._odd: list[str] = []
        self._told: dict[str, Told] = {}
        self._waiting: list[str] = []
        self._troubles: list[Trouble] = []
        self.rows: list[AttachedRow] = []
        self.drop = DropLine()
        self.drop.clicked.connect(self.choose)
        self.drop.given.connect(self.take)
        album().made.connect(self._show_pictures)
        self.refused = word("", "hint-danger", wrap=True)
        self.refused.hide()
        self._listed = QVBoxLayout()
        self._listed.setSpacing(6)
        self.setFocusProxy(self.drop)
        self.watch(self.drop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(self._listed)
        column.addWidget(self.drop)
        column.addWidget(self.refused)

    @property
    def attached(self) -> tuple[Attachment, ...]:
        """The files in the form."""
        return tuple(self._held)

    @property
    def busy(self) -> str:
        """What is still being done with files; empty where nothing is."""
        if not self._waiting:
            return ""
        said = ngettext("Reading {name} …", "Reading {name} and {n} more …", len(self._waiting))
        return said.format(name=self._waiting[0], n=len(self._waiting) - 1)

    def words(self) -> dict[str, Words]:
        items = (*map(item_of, self._held), *self._odd)
        return {self.name: items} if items else {}

    def show_words(self, said: Said) -> None:
        if items_of(said, self.name) == self.words().get(self.name, ()):
            return
        self._held, self._odd = [], []
        for item in items_of(said, self.name):
            try:
                self._held.append(attachment_in(item))
            except Trouble:
                self._odd.append(item)
        self._show()

    def show_troubles(self, troubles: Mapping[str, Trouble]) -> None:
        mark_trouble(self.drop, troubles.get(self.name))

    def choose(self) -> None:
        """Ask for files, and attach them."""
        chosen, _filter = QFileDialog.getOpenFileNames(self.window(), _("Attach files"))
        self.take([file_at(Path(name)) for name in chosen])

    def take(self, found: Sequence[Offered]) -> None:
        """Attach files one after another, beside the window; what cannot be attached is said and left."""
        self._say(None)
        for one in found:
            self._waiting.append(shown_name(one.name))
            work = partial(_taken, self._desk.workspace, one)
            self._desk.tasks.write("", work, self._on_taken)
        self._show_busy()

    def _on_taken(self, taken: Taken | Trouble) -> None:
        self._waiting.pop(0)
        self._show_busy()
        if isinstance(taken, Trouble):
            self._say(taken)
        else:
            self._say(*((taken.notice,) if taken.notice else ()))
            self._add(taken)

    def _add(self, taken: Taken) -> None:
        attachment = taken.attachment
        if any(one.hash == attachment.hash for one in self._held):
            again = _("{name} is attached already.").format(name=attachment.shown)
            self._say(Trouble(again, "", ""))
        elif len(self._held) >= _MOST:
            what = _("{n} files is the most that one entry may have").format(n=_MOST)
            self._say(Trouble(what, attachment.shown, _("Add a follow-up for the others.")))
        else:
            self._told[attachment.hash] = Told(taken.facts)
            self._held.append(attachment)
            self._show()
            self.changed.emit()

    def _on_row_changed(self, place: int, attachment: Attachment) -> None:
        self._held[place] = attachment
        self.changed.emit()

    def _on_removed(self, place: int) -> None:
        del self._held[place]
        self._show()
        self.drop.setFocus()
        self.changed.emit()

    def _on_silenced(self, place: int) -> None:
        loud = self._held[place]
        self._waiting.append(loud.shown)
        self._show_busy()
        work = partial(_silenced, self._desk.workspace, loud)
        self._desk.tasks.write("", work, partial(self._on_silent, loud))

    def _on_silent(self, loud: Attachment, taken: Taken | Trouble) -> None:
        self._waiting.pop(0)
        self._show_busy()
        if isinstance(taken, Trouble):
            self._say(taken)
            return
        silent = taken.attachment
        self._told[silent.hash] = Told(taken.facts)
        now = [silent.called(one.caption, one.role) if one.hash == loud.hash else one for one in self._held]
        self._held = list({one.hash: one for one in now}.values())
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        for row in self.rows:
            self._listed.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [self._row(place, attachment) for place, attachment in enumerate(self._held)]
        for row in self.rows:
            self._listed.addWidget(row)
            row.show()
        for one, other in pairwise([*(stop for row in self.rows for stop in tab_stops(row)), self.drop]):
            QWidget.setTabOrder(one, other)
        self.updateGeometry()
        self._look_closer()

    def _row(self, place: int, attachment: Attachment) -> AttachedRow:
        row = AttachedRow(attachment, self._roles if attachment.is_picture else ())
        row.changed.connect(partial(self._on_row_changed, place))
        row.silenced.connect(partial(self._on_silenced, place))
        row.removed.connect(partial(self._on_removed, place))
        return row

    def _look_closer(self) -> None:
        """Show what is known of the files, and find out beside the window what is not."""
        self._show_pictures()
        desk = self._desk
        album().make(desk.workspace, desk.tasks, self._held, f"pictures {id(self)}")
        unknown = [one for one in self._held if one.hash not in self._told]
        if unknown:
            desk.tasks.read("attached facts", partial(_told, desk.workspace, unknown), self._on_told)

    def _on_told(self, told: dict[str, Told]) -> None:
        self._told |= told
        self._show_pictures()

    def _show_pictures(self) -> None:
        for row in self.rows:
            row.show_image(album().image(row.attachment))
            row.show_told(self._told.get(row.attachment.hash))

    def _show_busy(self) -> None:
        self.drop.show_busy(self.busy)

    def _say(self, *troubles: Trouble | None) -> None:
        """Say what a person should know beside what has been said since files were last given; None begins anew."""
        if None in troubles:
            self._troubles.clear()
        self._troubles += [trouble for trouble in troubles if trouble is not None]
        self.refused.setText("\n".join(map(str, self._troubles)))
        self.refused.setVisible(bool(self._troubles))


def _terms(vocabulary: str) -> list[tuple[str, str]]:
    return [(term.code, term.name(current())) for term in load(vocabulary).terms]


def _taken(workspace: Workspace, one: Offered, progress: Progress) -> Taken | Trouble:
    try:
        return attachments.attach(workspace, one.read(progress.report), one.name)
    except Trouble as trouble:
        return trouble


def _silenced(workspace: Workspace, attachment: Attachment, _progress: Progress) -> Taken | Trouble:
    try:
        return attachments.silence(workspace, attachment)
    except Trouble as trouble:
        return trouble


def _told(workspace: Workspace, wanted: Sequence[Attachment]) -> dict[str, Told]:
    return {one.hash: _told_of(workspace, one) for one in wanted}


def _told_of(workspace: Workspace, attachment: Attachment) -> Told:
    is_recorded = attachments.is_recorded(workspace, attachment)
    try:
        return Told(attachments.told_by(workspace, attachment), is_recorded)
    except Trouble:
        return Told(None, is_recorded)
