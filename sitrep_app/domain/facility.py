"""Hospitals, clinics, schools, bridges, and the dated claims about what each can do."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sitrep_app.domain.attachment import Attachment
from sitrep_app.domain.grade import Verification
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.location import Location
from sitrep_app.domain.marking import Marking
from sitrep_app.domain.period import Period
from sitrep_app.domain.source import Citation, require
from sitrep_app.i18n import later


@dataclass(frozen=True, slots=True)
class Facility:
    """A place that serves people; `type` is a code of the vocabulary `facility_type`."""

    name: str
    type: str
    programme: SubjectId | None = None
    names: Mapping[str, str] = field(default_factory=dict)
    location: Location = Location()
    citations: tuple[Citation, ...] = ()
    marking: Marking = Marking.CLEAR
    attachments: tuple[Attachment, ...] = ()
    merged_into: SubjectId | None = None

    def __post_init__(self) -> None:
        """Refuse a facility without a name: what a source leaves unnamed is counted, never invented."""
        require(self.name, "name", later("The facility has no name"))
        require(self.type, "type", later("The facility has no type"))


@dataclass(frozen=True, slots=True)
class Progress:
    """A dated claim about one facility: its lifecycle state and, apart from it, what it can do.

    `state` is a code of the vocabulary `lifecycle`; the axes are codes of `building_condition`,
    `equipment_condition`, `functionality`, `accessibility`, `staffing` and `supplies`.
    """

    facility: SubjectId
    state: str
    period: Period
    building: str = "unknown"
    equipment: str = "unknown"
    functionality: str = "unknown"
    accessibility: str = "unknown"
    staffing: str = "unknown"
    supplies: str = "unknown"
    causes: tuple[str, ...] = ()
    partners: tuple[SubjectId, ...] = ()
    note: str = ""
    citations: tuple[Citation, ...] = ()
    verification: Verification = Verification.UNVERIFIED
    marking: Marking = Marking.CLEAR
    attachments: tuple[Attachment, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a claim that names no state."""
        require(self.state, "state", later("The progress has no state"))
