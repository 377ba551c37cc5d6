"""Forces, agencies, offices, armed groups and persons."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sitrep_app.domain.attachment import Attachment
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.marking import Marking
from sitrep_app.domain.source import Citation, require
from sitrep_app.i18n import later


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody who does things; `type` is a code of the vocabulary `actor_type`, `names` holds ar and ckb."""

    name: str
    type: str = ""
    short: str = ""
    names: Mapping[str, str] = field(default_factory=dict)
    aliases: tuple[str, ...] = ()
    parent: SubjectId | None = None
    citations: tuple[Citation, ...] = ()
    marking: Marking = Marking.CLEAR
    attachments: tuple[Attachment, ...] = ()
    merged_into: SubjectId | None = None

    def __post_init__(self) -> None:
        """Refuse an actor without a name."""
        require(self.name, "name", later("The actor has no name"))

    def name_in(self, language: str) -> str:
        """Return the name in a language, else the name it was recorded under."""
        return self.names.get(language) or self.name

    @property
    def label(self) -> str:
        """Return the short name where there is one."""
        return self.short or self.name
