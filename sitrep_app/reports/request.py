"""What a person asks a report to be."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from sitrep_app.domain.identity import Hlc
from sitrep_app.domain.lens import EVERYTHING, NOW, Lens, Standpoint
from sitrep_app.domain.marking import Marking
from sitrep_app.domain.period import end_of, midnight
from sitrep_app.domain.trouble import Trouble
from sitrep_app.i18n import _


@dataclass(frozen=True, slots=True)
class ReportRequest:
    """A reporting period, both days included, and how to print it.

    `as_of` is the last day whose state is shown, by default the period's; `number` None prints a draft; `title`
    empty takes the workspace's. `filters` narrows the events and their figures; its dates are passed over. The same
    request on the same records prints the same bytes.
    """

    first: date
    last: date
    as_of: date | None = None
    known_at: Hlc | None = None
    language: str = "en"
    audience: Marking = Marking.GREEN
    number: int | None = None
    issued_on: date | None = None
    next_due: date | None = None
    title: str = ""
    filters: Lens = EVERYTHING

    def __post_init__(self) -> None:
        """Refuse a period that ends before it begins."""
        if self.last < self.first:
            raise Trouble(
                _("The reporting period ends before it begins"),
                f"{self.first.isoformat()} to {self.last.isoformat()}",
                _("Put the earlier date first."),
                "from",
            )

    @property
    def shown_until(self) -> date:
        """Return the last day whose state is shown."""
        return self.as_of or self.last

    def lens(self, zone: tzinfo) -> Lens:
        """Return the lens for the report's own view: the period, at the standpoint asked for."""
        start, end = midnight(self.first, zone), end_of(self.last, zone)
        return replace(self.filters, standpoint=self._standpoint(zone), start=start, end=end)

    def earlier_lens(self, zone: tzinfo) -> Lens:
        """Return the lens for what the timeline shows as having come before the period."""
        end = midnight(self.first, zone)
        return replace(self.filters, standpoint=self._standpoint(zone), start=None, end=end)

    def within(self, lens: Lens, zone: tzinfo) -> "ReportRequest":
        """Return the request for the days of a lens' window where it has any, narrowed by its filters."""
        first = lens.start.astimezone(zone).date() if lens.start else self.first
        last = (
            (lens.end - timedelta.resolution).astimezone(zone).date() if lens.end else max(self.last, first)
        )
        return replace(self, first=min(first, last), last=last, filters=lens)

    @property
    def is_narrowed(self) -> bool:
        """Say whether filters leave events out."""
        return replace(self.filters, standpoint=NOW, start=None, end=None) != EVERYTHING

    @property
    def timestamp(self) -> int:
        """Return the seconds since 1970 that the PDF is dated with: a property of the request, not of the clock."""
        day = self.issued_on or self.shown_until
        return int(datetime.combine(day, time(), UTC).timestamp())

    def _standpoint(self, zone: tzinfo) -> Standpoint:
        return Standpoint(end_of(self.shown_until, zone), self.known_at)
