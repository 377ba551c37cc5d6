"""What a workspace says of itself: title, zone, area, reporting period, and the reports issued from it."""

from dataclasses import dataclass
from datetime import date, tzinfo
from zoneinfo import ZoneInfo

from sitrep_app.domain.identity import Hlc, RecordHash
from sitrep_app.domain.marking import Marking
from sitrep_app.domain.source import require
from sitrep_app.domain.trouble import Trouble
from sitrep_app.i18n import _, later


@dataclass(frozen=True, slots=True)
class Setting:
    """The workspace's own facts; `zone` is an IANA name, `area` a COD p-code, the period both days included."""

    title: str
    subtitle: str = ""
    zone: str = "Asia/Baghdad"
    area: str = ""
    period_first: date | None = None
    period_last: date | None = None
    default_marking: Marking = Marking.GREEN
    marking: Marking = Marking.CLEAR

    def __post_init__(self) -> None:
        """Refuse a workspace without a title, or in a time zone that nobody keeps."""
        require(self.title, "title", later("The workspace has no title"))
        try:
            ZoneInfo(self.zone)
        except (KeyError, ValueError, OSError) as error:
            raise Trouble(
                _("The time zone is not known"),
                self.zone,
                _("Give a name such as Asia/Baghdad or UTC."),
                "zone",
            ) from error

    @property
    def tzinfo(self) -> tzinfo:
        """Return the zone in which days of this workspace begin and end."""
        return ZoneInfo(self.zone)


@dataclass(frozen=True, slots=True)
class Sitrep:
    """An issued, numbered report: its arguments and the exact set of records it used.

    `leaves` are the last records of every device's chain, which determine the set; `digest` is the PDF's SHA-256.
    """

    number: int
    title: str
    period_first: date
    period_last: date
    as_of: str
    language: str
    audience: Marking
    issued_on: date
    next_due: date | None
    leaves: tuple[RecordHash, ...]
    records: int
    digest: str
    known_at: Hlc | None = None
    marking: Marking = Marking.CLEAR
