"""A place that a workspace knows by itself: a village, a checkpoint, a bend of the road that no gazetteer has."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sitrep_app.domain.attachment import Attachment
from sitrep_app.domain.gazetteer import OWN, Place
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.location import Location
from sitrep_app.domain.marking import Marking
from sitrep_app.domain.source import Citation, require
from sitrep_app.i18n import later

SETTLEMENT = "settlement"


@dataclass(frozen=True, slots=True)
class OwnPlace:
    """A named place and where it lies, with its doubt; `type` is a code of the vocabulary `place_kind`."""

    name: str
    type: str = ""
    names: Mapping[str, str] = field(default_factory=dict)
    aliases: tuple[str, ...] = ()
    location: Location = Location()
    note: str = ""
    citations: tuple[Citation, ...] = ()
    marking: Marking = Marking.CLEAR
    attachments: tuple[Attachment, ...] = ()
    merged_into: SubjectId | None = None

    def __post_init__(self) -> None:
        """Refuse a place without a name."""
        require(self.name, "name", later("The place has no name"))

    def in_gazetteer(self, subject: SubjectId) -> Place:
        """Return the place as an entry of the gazetteer, so that every reader of places knows it."""
        where = self.location
        return Place(
            f"{OWN}{subject}",
            "place" if self.type in ("", SETTLEMENT) else self.type,
            self.name,
            self.names.get("ar", ""),
            self.names.get("ckb", ""),
            self.aliases,
            where.latitude,
            where.longitude,
            where.province,
            where.district,
            where.subdistrict,
            radius_m=where.radius_m,
        )
