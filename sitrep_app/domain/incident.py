"""Something that happened: an attack, an operation, an arrest, a statement, a delivery."""

from dataclasses import dataclass

from sitrep_app.domain.attachment import Attachment
from sitrep_app.domain.claim import Claim
from sitrep_app.domain.grade import Verification
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.location import Location
from sitrep_app.domain.marking import Marking
from sitrep_app.domain.period import Period
from sitrep_app.domain.source import Citation, require
from sitrep_app.i18n import later

CATEGORIES = (
    "violence_against_civilians",
    "battle_or_raid",
    "security_operation",
    "arrest_or_seizure",
    "statement_or_decision",
    "relief_or_reconstruction",
)
"""The lanes of the timeline, from the top; codes of the vocabulary `category`."""

UNCATEGORISED = "uncategorised"
"""The category of an event that nobody has put into one of the lanes yet."""


@dataclass(frozen=True, slots=True)
class Part:
    """One actor's role in an incident; `role` is a code of the vocabulary `actor_role`."""

    actor: SubjectId
    role: str = "participant"


@dataclass(frozen=True, slots=True)
class Link:
    """How an incident relates to another; `kind` is a code of the vocabulary `link`."""

    kind: str
    target: SubjectId


@dataclass(frozen=True, slots=True)
class Incident:
    """What happened, when, where, to whom, by whose word; `programme` is the rebuilding that it is part of or bears on."""

    title: str
    category: str
    period: Period
    type: str = ""
    location: Location = Location()
    parts: tuple[Part, ...] = ()
    claims: tuple[Claim, ...] = ()
    account: str = ""
    citations: tuple[Citation, ...] = ()
    verification: Verification = Verification.UNVERIFIED
    marking: Marking = Marking.CLEAR
    tags: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    programme: SubjectId | None = None
    attachments: tuple[Attachment, ...] = ()
    merged_into: SubjectId | None = None

    def __post_init__(self) -> None:
        """Refuse an incident without a title or with a category that no lane shows."""
        require(self.title, "title", later("The event has no title"))
        require(self.category, "category", later("The event has no category"))
