"""Which of the drafts that were left a form offers to go on with, kept true while drafts come and go."""

from PySide6.QtCore import QObject

from sitrep_app.domain.draft import Draft
from sitrep_app.gui.forms.discarding import discard
from sitrep_app.gui.forms.kept import KeptOffer
from sitrep_app.gui.session import Session
from sitrep_app.ops import drafts
from sitrep_app.ops.unfinished import called
from sitrep_app.store.workspace import Workspace


class Offering(QObject):
    """Offers the newest draft besides the form's own, and says how many more there are; a correction offers none."""

    def __init__(self, session: Session, workspace: Workspace, offer: KeptOffer, own: Draft) -> None:
        super().__init__(offer)
        self._session, self._workspace, self._offer = session, workspace, offer
        self._own = own
        self._is_quiet = self._is_over = False
        offer.discarded.connect(self._on_discarded)
        session.drafts_changed.connect(self._on_drafts_changed)
        self._show()

    def begin(self, own: Draft) -> None:
        """Offer one besides another draft of the form."""
        self._own = own
        self._show()

    def tell(self) -> None:
        """Tell the window that drafts have changed, without being told oneself at every key."""
        self._is_quiet = True
        self._session.drafts_changed.emit()
        self._is_quiet = False

    def end(self) -> None:
        """Offer nothing more: the form closes."""
        self._is_over = True

    def _show(self) -> None:
        others = [draft for draft in drafts.kept(self._workspace) if draft.id != self._own.id]
        offered = others[0] if others and self._own.subject is None else None
        name = called(self._workspace, offered) if offered else ""
        self._offer.show_draft(offered, self._session.zone, name, more=len(others) - 1)

    def _on_discarded(self, draft: Draft) -> None:
        discard(self._session, [draft.id])

    def _on_drafts_changed(self) -> None:
        if not (self._is_quiet or self._is_over):
            self._show()
