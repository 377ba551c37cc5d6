"""A set of facilities to be rebuilt, and the totals that others report for it."""

from dataclasses import dataclass

from sitrep_app.domain.attachment import Attachment
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.location import Location
from sitrep_app.domain.marking import Marking
from sitrep_app.domain.period import Period
from sitrep_app.domain.source import Citation, require
from sitrep_app.domain.trouble import Trouble
from sitrep_app.i18n import _, later


@dataclass(frozen=True, slots=True)
class Programme:
    """What is being rebuilt, where, by whom; `facility_type` is a code of the vocabulary so named."""

    name: str
    facility_type: str
    area: Location = Location()
    partners: tuple[SubjectId, ...] = ()
    note: str = ""
    citations: tuple[Citation, ...] = ()
    marking: Marking = Marking.CLEAR
    attachments: tuple[Attachment, ...] = ()
    merged_into: SubjectId | None = None

    def __post_init__(self) -> None:
        """Refuse a programme without a name."""
        require(self.name, "name", later("The programme has no name"))


@dataclass(frozen=True, slots=True)
class ReportedTotal:
    """What a source says of the whole programme: so many done of so many; never the sum of our own records."""

    programme: SubjectId
    done: int
    of: int
    period: Period
    counted_by: str = ""
    note: str = ""
    citations: tuple[Citation, ...] = ()
    marking: Marking = Marking.CLEAR
    attachments: tuple[Attachment, ...] = ()

    def __post_init__(self) -> None:
        """Refuse totals that cannot be counted."""
        if not 0 <= self.done < 2**53 or not 0 <= self.of < 2**53:
            raise Trouble(
                _("The total cannot be counted"),
                f"{self.done} of {self.of}",
                _("Give whole numbers from 0 up."),
                "of",
            )
        if self.done > self.of:
            raise Trouble(
                _("More are done ({done}) than there are ({whole})").format(done=self.done, whole=self.of),
                _("reported total"),
                _("Raise the whole or lower the part."),
                "done",
            )
