"""A workspace's own terms and names: what the vocabularies' browser asks for, recorded, and what stands against it, said."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from sitrep_app.domain.entry import Changes
from sitrep_app.domain.own_term import subject_of
from sitrep_app.domain.trouble import Trouble
from sitrep_app.gui.panels.reference.term_dialog import TermDialog
from sitrep_app.gui.panels.reference.vocabularies_view import VocabulariesView
from sitrep_app.gui.session import Session
from sitrep_app.gui.tasks import Tasks
from sitrep_app.i18n import _, format_number, ngettext

if TYPE_CHECKING:
    # Names a type only: the window shows before the store and its libraries are loaded
    from sitrep_app.store.workspace import Workspace


class Terms(QObject):
    """Answers one browser of vocabularies."""

    def __init__(self, session: Session, view: VocabulariesView, tasks: Tasks) -> None:
        super().__init__(view)
        self._session, self._view, self._tasks = session, view, tasks
        self._used: Mapping[str, int] = {}
        view.renamed.connect(self._on_renamed)
        view.added.connect(self._on_added)
        view.removal_asked.connect(self._on_removal_asked)
        view.looked.connect(self._count)
        self.show()

    def show(self) -> None:
        """Show the lists as the workspace has them now, and count where their codes are used."""
        workspace = self._session.workspace
        self._view.show_workspace(is_writable=workspace is not None and not workspace.read_only)
        self._count()

    def _count(self, _said: str = "") -> None:
        """Count beside the window in how many entries each code of the chosen list is."""
        from sitrep_app.store.coded import COUNTED, coded  # noqa: PLC0415

        workspace, chosen = self._session.workspace, self._view.chosen
        self._used = {}
        if workspace is not None and chosen in COUNTED:
            work = partial(coded, workspace, chosen, self._session.lens.standpoint)
            self._tasks.read("coded", work, partial(self._on_counted, chosen))

    def _on_counted(self, vocabulary: str, counts: Mapping[str, int]) -> None:
        self._used = counts
        self._view.show_used(vocabulary, counts)

    def _on_renamed(self, vocabulary: str, code: str, language: str, words: str) -> None:
        from sitrep_app.ops.terms import relabel  # noqa: PLC0415

        asked = partial(relabel, vocabulary=vocabulary, code=code, language=language, words=words)
        self._perform(asked, partial(self._view.refuse, code, language))

    def _on_added(self, vocabulary: str, label: Mapping[str, str], like: str) -> None:
        from sitrep_app.ops.terms import add  # noqa: PLC0415

        for dialog in self._view.findChildren(TermDialog):
            asked = partial(add, vocabulary=vocabulary, label=label, like=like)
            if self._perform(asked, dialog.refuse):
                dialog.accept()

    def _on_removal_asked(self, vocabulary: str, code: str) -> None:
        """Take out a term that nothing has; of the rest say how many entries have it."""
        if count := self._used.get(code, 0):
            said = ngettext("{n} entry has it", "{n} entries have it", count).format(n=format_number(count))
            self._view.refuse(code, "en", Trouble(said, code, _("Give those another first.")))
        else:
            self._session.ask("strike", subject_of(vocabulary, code))

    def _perform(
        self, operation: Callable[["Workspace"], Changes], refuse: Callable[[Trouble], None]
    ) -> Changes:
        """Record something; where it is wrong nothing changes, and it is said where it was asked for."""
        refused: list[Trouble] = []

        def tried(workspace: "Workspace") -> Changes:
            try:
                return operation(workspace)
            except Trouble as trouble:
                refused.append(trouble)
                return Changes()

        changes = self._session.perform(tried)
        for trouble in refused:
            refuse(trouble)
        return changes
