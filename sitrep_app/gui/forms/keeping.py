"""Keeping the draft of a form: beside the window at every change, and at once when the form closes."""

from dataclasses import replace
from threading import Lock

from PySide6.QtCore import QObject, Signal

from sitrep_app.domain.draft import Draft
from sitrep_app.domain.trouble import Trouble
from sitrep_app.gui.forms.filling import Filling
from sitrep_app.gui.tasks import Progress, Tasks
from sitrep_app.ops import drafts
from sitrep_app.store.workspace import Workspace


class Keeper(QObject):
    """Writes drafts one after another; `kept` is emitted with each that has reached the disk.

    `troubled` is emitted with the Trouble that keeping at the close of a form ran into. While one is being written the next waits, and of those that wait only the newest is: a slow disk falls behind by
    one write, however fast somebody types.
    """

    kept = Signal(object)
    troubled = Signal(object)

    def __init__(self, workspace: Workspace, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace, self._tasks = workspace, tasks
        self._asked: Draft | None = None
        self._waiting: Draft | None = None
        self._lock = Lock()

    def keep(self, draft: Draft) -> None:
        """Keep a draft beside the window; nothing where it is the one that was asked for last."""
        if _same(draft, self._asked):
            return
        self._asked = draft
        if self._swap(draft) is None:
            self._tasks.write("", self._keep_newest, self._on_kept, key="draft")

    def settle(self) -> None:
        """Wait until every draft asked for is on the disk."""
        self._tasks.finish()

    def keep_at_once(self, draft: Draft) -> None:
        """Keep a draft before this returns; Trouble where it cannot be kept."""
        self.settle()
        if not _same(draft, self._asked):
            self._asked = drafts.keep(self._workspace, draft)

    def leave(self, filling: Filling) -> None:
        """Keep what a form that closes should leave, before this returns."""
        try:
            if filling.is_worth_keeping:
                self.keep_at_once(filling.draft)
            elif filling.is_kept:
                self.drop(filling.draft)
        except Trouble as trouble:
            self.troubled.emit(trouble)

    def drop(self, draft: Draft) -> None:
        """Throw a draft away, also one that is still on its way to the disk."""
        self.settle()
        drafts.discard(self._workspace, draft.id)

    def _swap(self, draft: Draft | None) -> Draft | None:
        """Let a draft wait in place of the one that waits, and return that."""
        with self._lock:
            waiting, self._waiting = self._waiting, draft
        return waiting

    def _keep_newest(self, _progress: Progress) -> Draft | None:
        draft = self._swap(None)
        return drafts.keep(self._workspace, draft) if draft is not None else None

    def _on_kept(self, kept: Draft | None) -> None:
        if kept is not None:
            self.kept.emit(kept)


def _same(draft: Draft, other: Draft | None) -> bool:
    return other is not None and replace(draft, kept_at=0) == replace(other, kept_at=0)
