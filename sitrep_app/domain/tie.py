"""A dated claim that one actor stands in some relation to another."""

from dataclasses import dataclass

from sitrep_app.domain.attachment import Attachment
from sitrep_app.domain.grade import Verification
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.location import Location
from sitrep_app.domain.marking import Marking
from sitrep_app.domain.period import Period
from sitrep_app.domain.source import Citation, require
from sitrep_app.domain.trouble import Trouble
from sitrep_app.i18n import _, later


@dataclass(frozen=True, slots=True)
class Tie:
    """One side's or an observer's word on how two actors relate; A's view of B and B's view of A are two ties.

    `level` and `domain` are codes of the vocabularies `coordination_level` and `coordination_domain`;
    `claimed_by` is the actor whose word it is, None when an outside source says so of both.
    """

    from_actor: SubjectId
    to_actor: SubjectId
    level: str
    period: Period
    domain: str = "security"
    area: Location = Location()
    claimed_by: SubjectId | None = None
    note: str = ""
    citations: tuple[Citation, ...] = ()
    verification: Verification = Verification.UNVERIFIED
    marking: Marking = Marking.CLEAR
    attachments: tuple[Attachment, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a tie of an actor with itself."""
        require(self.level, "level", later("The tie has no level"))
        if self.from_actor == self.to_actor:
            what, remedy = _("An actor cannot be tied to itself"), _("Choose two different actors.")
            raise Trouble(what, "to", remedy, "to")

    @property
    def pair(self) -> tuple[SubjectId, SubjectId]:
        """Return the two actors in a fixed order, whoever's view it is."""
        return pair_of(self.from_actor, self.to_actor)


def pair_of(one: SubjectId, other: SubjectId) -> tuple[SubjectId, SubjectId]:
    """Return two actors in a fixed order."""
    return (one, other) if one <= other else (other, one)
