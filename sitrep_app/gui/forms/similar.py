"""What is said beside a form where no entry is like the one being written."""

from sitrep_app.domain.confirmation import Confirmation
from sitrep_app.domain.entry import State
from sitrep_app.domain.facility import Progress
from sitrep_app.domain.incident import Incident
from sitrep_app.domain.programme import ReportedTotal
from sitrep_app.domain.tie import Tie
from sitrep_app.i18n import _


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
