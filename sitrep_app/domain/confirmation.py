"""Somebody's word that what was recorded still holds: nothing happened, and that is worth knowing."""

from dataclasses import dataclass

from sitrep_app.domain.attachment import Attachment
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.marking import Marking
from sitrep_app.domain.period import Period
from sitrep_app.domain.source import Citation, require
from sitrep_app.i18n import later

CONFIRMED = ("tie", "progress", "reported_total", "incident")
"""The kinds of entries that can be said to hold still."""


@dataclass(frozen=True, slots=True)
class Confirmation:
    """A tie, a progress, a total or a standing event that still holds in `period`, by an actor's word or a source's."""

    confirms: SubjectId
    period: Period
    claimed_by: SubjectId | None = None
    note: str = ""
    citations: tuple[Citation, ...] = ()
    marking: Marking = Marking.CLEAR
    attachments: tuple[Attachment, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a confirmation of nothing."""
        require(self.confirms, "confirms", later("Nothing is named that still holds"))
