"""Recording what stands in a form, once nothing is in the way; where something is, the form goes to it."""

from functools import partial

from sitrep_app.domain.entry import Changes
from sitrep_app.domain.identity import SubjectId
from sitrep_app.gui.forms.keeping import Keeper
from sitrep_app.gui.forms.looking import Looking
from sitrep_app.gui.forms.parts import Parts
from sitrep_app.gui.forms.showing import Showing
from sitrep_app.gui.session import Session
from sitrep_app.ops.drafting import OVERRULE


class Saving:
    """Saves an entry, or adds it to an event that is there."""

    def __init__(
        self, session: Session, keeper: Keeper, parts: Parts, looking: Looking, showing: Showing
    ) -> None:
        self._session, self._keeper, self._parts = session, keeper, parts
        self._looking, self._showing = looking, showing

    def save(self) -> Changes | None:
        """Record the entry and return the changes, empty where there were none; None where it cannot be done yet."""
        if not self._is_ready():
            return None
        filling = self._parts.fields.filling
        if not filling.checked.writings:
            self._keeper.drop(filling.draft)
            return Changes()
        changes = self._session.perform(filling.save)
        if not changes:
            return None
        self._session.select(changes.subjects[-1])
        return changes

    def add_to(self, existing: SubjectId) -> Changes | None:
        """Add what was written to an event that is there and return the changes; None where it cannot be done yet."""
        if not self._is_ready():
            return None
        filling = self._parts.fields.filling
        changes = self._session.perform(partial(filling.add_to, existing=existing))
        if not changes:
            return None
        self._session.select(changes.subjects[0] if filling.is_edit else existing)
        return changes

    def _is_ready(self) -> bool:
        """Say whether the entry can be written, with its draft on the disk; where not, go to what is in the way."""
        fields = self._parts.fields
        if fields.page.files and (busy := fields.page.files.busy):
            self._parts.footer.show_said(busy)
            return False
        fields.take(self._parts.quick.text)
        filling = fields.filling
        is_ready = filling.attempt()
        self._showing.show_filling()
        if not is_ready:
            fields.page.go_to(OVERRULE if filling.is_doubted else next(iter(filling.troubles), ""))
            return False
        if filling.draft.guessed and not self._looking.is_done(filling.guesses):
            return False
        filling.look()
        self._keeper.settle()
        return True
