"""Which incidents the selected one is linked to, read beside the window when that is first asked."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from sitrep_app.domain import vocabulary
from sitrep_app.domain.entry import Changes
from sitrep_app.domain.identity import Hlc
from sitrep_app.gui.panels.timeline.links import Tie
from sitrep_app.gui.session import Session
from sitrep_app.gui.tasks import Tasks
from sitrep_app.i18n import current

if TYPE_CHECKING:
    # Name types only: the window shows before the store and its libraries are loaded
    from sitrep_app.domain.identity import SubjectId
    from sitrep_app.store.columns import IncidentColumns
    from sitrep_app.store.linking import Linked

MOST_CHANGED = 50

LOOSE = frozenset({"duplicate_of", "contradicts"})
"""Kinds that do not lead from one incident to another; drawn dotted."""


class Linking(QObject):
    """Knows the links of one workspace; `found` comes when more is known than before."""

    found = Signal()

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._tasks = Tasks(parent)
        self._tasks.troubled.connect(session.troubled)
        self._links: Mapping[SubjectId, Sequence[Linked]] | None = None
        self._known_at: Hlc | None = None
        self._asked = 0
        session.workspace_changed.connect(self._on_workspace_changed)
        session.changed.connect(self._on_changed)

    def ties(self, columns: "IncidentColumns") -> tuple[Tie, ...]:
        """Return the links of the selected incident to others among the columns; none until they have been read."""
        selected, known_at = self._session.selected, self._session.lens.standpoint.known_at
        if selected is None or columns.index_of(selected) is None:
            return ()
        if self._links is None or self._known_at != known_at:
            self._ask(known_at)
            return ()
        held = ((link, columns.index_of(link.other)) for link in self._links.get(selected, ()))
        return tuple(_tie(link, row) for link, row in held if row is not None)

    def _ask(self, known_at: Hlc | None) -> None:
        from sitrep_app.store.linking import links_known  # noqa: PLC0415  as above

        workspace = self._session.workspace
        if workspace is None or (self._asked and self._known_at == known_at):
            return
        self._asked += 1
        self._known_at, asked = known_at, self._asked
        work = partial(links_known, workspace, known_at, is_wanted=lambda: self._asked == asked)
        self._tasks.read("links", work, self._on_read)

    def _on_read(self, links: "Mapping[SubjectId, Sequence[Linked]]") -> None:
        self._links = links
        self.found.emit()

    def _on_changed(self, changes: Changes) -> None:
        """Read a few changed incidents again, or all where many have changed."""
        from sitrep_app.store.linking import links_after  # noqa: PLC0415  as above

        workspace = self._session.workspace
        if workspace is None or self._links is None or len(changes.subjects) > MOST_CHANGED:
            self._forget()
        elif "incident" in changes.kinds:
            self._links = links_after(self._links, workspace, self._known_at, frozenset(changes.subjects))

    def _forget(self) -> None:
        self._links, self._asked = None, 0

    def _on_workspace_changed(self) -> None:
        """Let no reading outlive the workspace it reads."""
        self._forget()
        if self._session.workspace is None:
            self._tasks.finish()


def _tie(link: "Linked", row: int) -> Tie:
    return Tie(row, said(link.kind, is_outgoing=link.is_outgoing), link.is_outgoing, link.kind in LOOSE)


def said(kind: str, *, is_outgoing: bool) -> str:
    """Return a kind of link in words, as seen from the incident that names the other or from the one named."""
    known = vocabulary.load("link")
    inverse = known.term(kind).extra.get("inverse") if kind in known and not is_outgoing else None
    words = inverse if isinstance(inverse, Mapping) else {}
    return str(words.get(current()) or words.get("en") or known.label(kind, current()))
