"""Asking which two entries are one, saying what merging them will come to, and doing it; and parting them again."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from sitrep_app.domain.entry import Entry
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.incident import Incident
from sitrep_app.domain.lens import NOW
from sitrep_app.domain.merged import Mergeable
from sitrep_app.domain.trouble import Trouble
from sitrep_app.gui.app.foreseeing import counted
from sitrep_app.gui.app.merge_dialog import Candidate, MergeDialog, PartDialog
from sitrep_app.gui.window import MainWindow
from sitrep_app.i18n import _, format_number, ngettext
from sitrep_app.i18n.directions import isolated
from sitrep_app.i18n.lists import listed
from sitrep_app.ops import same_subject
from sitrep_app.ops.drafting import Names
from sitrep_app.store import queries
from sitrep_app.store.usage import used
from sitrep_app.store.workspace import Workspace

if TYPE_CHECKING:
    from sitrep_app.gui.app.repeats_window import RepeatsWindow

MOST = 12
"""How many are offered for what has been typed."""


class Sameness(QObject):
    """Opens the dialogs of one window; every method takes the selected entry where none is named."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._session = window, window.session

    def merge(self, subject: object = None) -> MergeDialog | None:
        """Ask with what an entry is one, and merge the two."""
        entry = self._entry(subject)
        if entry is None or not isinstance(entry.state, Mergeable):
            self._session.troubled.emit(_not_merged())
            return None
        dialog = MergeDialog(self._window, Candidate(entry.subject, name_of(entry.state)))
        dialog.sought.connect(partial(self._find, dialog, entry))
        dialog.weighed.connect(partial(self._foresee, dialog))
        dialog.agreed.connect(self._merge)
        dialog.open()
        dialog.sought.emit("")
        return dialog

    def look_for_repeats(self) -> "RepeatsWindow":
        """List the events in view that may be one; what it needs is loaded when it is first asked for."""
        from sitrep_app.gui.app.repeats_window import RepeatsWindow

        for shown in self._window.findChildren(RepeatsWindow):
            if shown.isVisible():
                shown.raise_()
                shown.activateWindow()
                return shown
        made = RepeatsWindow(self._window)
        made.show()
        return made

    def part(self, subject: object = None) -> PartDialog | None:
        """Ask which of those that are shown under an entry is to stand for itself again."""
        entry, workspace = self._entry(subject), self._session.workspace
        under = same_subject.merged_under(workspace, entry.subject) if entry and workspace else []
        if not under:
            self._session.troubled.emit(_nothing_merged())
            return None
        dialog = PartDialog(self._window, [Candidate(one.subject, name_of(one.state)) for one in under])
        dialog.agreed.connect(self._part)
        dialog.open()
        return dialog

    def _find(self, dialog: MergeDialog, entry: Entry[Mergeable], words: str) -> None:
        if (workspace := self._session.workspace) is not None:
            work = partial(candidates, workspace, entry, words)
            self._window.tasks.read("candidates", work, dialog.offer)

    def _foresee(self, dialog: MergeDialog, kept: str, other: str) -> None:
        if (workspace := self._session.workspace) is not None:
            work = partial(foreseen_words, workspace, SubjectId(kept), SubjectId(other))
            self._window.tasks.read("foreseen", work, dialog.foresee)

    def _merge(self, kept: str, other: str) -> None:
        pair = SubjectId(kept), SubjectId(other)
        if self._session.perform(lambda workspace: same_subject.merge(workspace, *pair)):
            self._session.select(same_subject.older_of(*pair)[0])

    def _part(self, other: str) -> None:
        self._session.perform(lambda workspace: same_subject.part(workspace, SubjectId(other)))

    def _entry(self, subject: object) -> Entry[Mergeable] | None:
        chosen = SubjectId(subject) if isinstance(subject, str) else self._session.selected
        workspace = self._session.workspace
        return queries.entry(workspace, chosen) if workspace and chosen else None


def candidates(workspace: Workspace, entry: Entry[Mergeable], words: str) -> list[Candidate]:
    """Return entries of one kind with another that have some words in their names; of events those alone that were sought."""
    if entry.kind == "incident":
        hits = queries.search(workspace, words, limit=4 * MOST)
        found = [Candidate(hit.subject, hit.title) for hit in hits if hit.kind == "incident"]
    else:
        names = Names(workspace)
        found = [
            Candidate(subject, name_of(names.state(entry.kind, subject)))
            for subject in names.matching(entry.kind, words, 4 * MOST)
        ]
    return [one for one in found if one.subject != entry.subject][:MOST]


def foreseen_words(workspace: Workspace, kept: SubjectId, other: SubjectId) -> str:
    """Return in lines what merging two will come to."""
    foreseen = same_subject.foresee(workspace, kept, other)
    names = {"kept": isolated(name_of(foreseen.after)), "other": isolated(name_of(foreseen.other))}
    lines = [_("“{other}” will be shown as “{kept}”, here and in every report.").format(**names)]
    if isinstance(foreseen.after, Incident):
        lines += _gained(foreseen.before, foreseen.after)
    else:
        entry = queries.entry(workspace, other)
        counts = used(workspace, entry.kind, NOW).get(other, {}) if entry else {}
        if counts:
            lines.append(_("{what} will be shown under it.").format(what=counted(counts)))
    if aliases := [one for one in _aliases(foreseen.after) if one not in _aliases(foreseen.before)]:
        lines.append(_("It will also be called {names}.").format(names=listed(aliases)))
    if foreseen.after.marking != foreseen.before.marking:
        lines.append(_("It will be marked {marking}.").format(marking=foreseen.after.marking.label))
    lines.append(_("Nothing is lost: Undo takes it back, and the two can be parted at any time."))
    return "\n".join(lines)


def name_of(state: object) -> str:
    """Return what an entry is called."""
    return str(getattr(state, "name", "") or getattr(state, "title", ""))


def _gained(before: Mergeable, after: Incident) -> list[str]:
    assert isinstance(before, Incident)
    sources = len(after.citations) - len(before.citations)
    claims = len(after.claims) - len(before.claims)
    said = []
    if sources:
        words = ngettext("It gains {n} source.", "It gains {n} sources.", sources)
        said.append(words.format(n=format_number(sources)))
    if claims:
        words = ngettext(
            "{n} figure will stand beside its own; they are counted once.",
            "{n} figures will stand beside its own; they are counted once.",
            claims,
        )
        said.append(words.format(n=format_number(claims)))
    return said


def _aliases(state: object) -> Sequence[str]:
    return tuple(getattr(state, "aliases", ()))


def _not_merged() -> Trouble:
    return Trouble(
        _("This kind of entry is not merged"),
        "",
        _("Choose an event, an actor, a source, a facility or a programme."),
    )


def _nothing_merged() -> Trouble:
    return Trouble(_("Nothing was merged with this"), "", _("Choose what something was merged with."))
