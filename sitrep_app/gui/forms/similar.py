"""The entries like the one being written: looked for beside the window, and what is said where there is none."""

from functools import partial

from sitrep_app.domain.confirmation import Confirmation
from sitrep_app.domain.entry import State
from sitrep_app.domain.facility import Progress
from sitrep_app.domain.incident import Incident
from sitrep_app.domain.programme import ReportedTotal
from sitrep_app.domain.tie import Tie
from sitrep_app.gui.forms.parts import Parts
from sitrep_app.gui.tasks import Tasks
from sitrep_app.i18n import _
from sitrep_app.ops.likely import Likely, Lookout
from sitrep_app.store.workspace import Workspace


class SimilarEntries:
    """Keeps the side of a form at the entries like what stands in its fields."""

    def __init__(self, workspace: Workspace, tasks: Tasks, parts: Parts) -> None:
        self._lookout = Lookout(workspace)
        self._tasks, self._fields, self._side = tasks, parts.fields, parts.side

    def look_for(self) -> None:
        """Look for them; the side shows them once they are found, or that there is not enough to compare."""
        filling = self._fields.filling
        state = filling.checked.state
        if state is None:
            self._show([])
            return
        work = partial(self._lookout.likely, state, filling.draft.subject)
        self._tasks.read("similar", work, self._show)

    def _show(self, found: list[Likely]) -> None:
        state = self._fields.filling.checked.state
        nothing = nothing_similar(state) if state is not None else ""
        self._side.show_similar(found, nothing, can_be_same=isinstance(state, Incident))


def nothing_similar(state: State) -> str:
    """Return what is said where none is like a state; nothing while there is not enough in it to compare."""
    match state:
        case Incident() if state.location.label and state.period.likely_start:
            return _("No event that was recorded looks like the same.")
        case Tie():
            return _("Nobody has said anything of these two yet.")
        case Progress():
            return _("Nothing has been said of this facility yet.")
        case ReportedTotal():
            return _("No total has been reported for this programme yet.")
        case Confirmation():
            return _("Nobody has confirmed this yet.")
        case _:
            return ""
