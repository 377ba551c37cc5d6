"""Who says so: sources with their reliability, and the citations that tie an entry to them."""

from dataclasses import dataclass

from sitrep_app.domain.attachment import Attachment
from sitrep_app.domain.grade import Credibility, Reliability
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.marking import Marking
from sitrep_app.domain.period import Period
from sitrep_app.domain.trouble import Trouble
from sitrep_app.i18n import _, later


@dataclass(frozen=True, slots=True)
class Source:
    """A publication or a person; its reliability belongs to it and is judged once, with the reason."""

    title: str
    publisher: str = ""
    period: Period | None = None
    reliability: Reliability = Reliability.F
    reason: str = ""
    note: str = ""
    marking: Marking = Marking.CLEAR
    attachments: tuple[Attachment, ...] = ()
    merged_into: SubjectId | None = None

    def __post_init__(self) -> None:
        """Refuse a source without a title."""
        require(self.title, "title", later("The source has no title"))


@dataclass(frozen=True, slots=True)
class Citation:
    """The place in a source that an entry rests on, how credible that item is there, and where wanted its own words."""

    source: SubjectId
    locator: str = ""
    credibility: Credibility = Credibility.CANNOT_BE_JUDGED
    reason: str = ""
    quote: str = ""


def require(text: str, field: str, what: str) -> None:
    """Refuse an empty text with a trouble that names its field."""
    if not text.strip():
        raise Trouble(_(what), field, _("Fill it in."), field)
