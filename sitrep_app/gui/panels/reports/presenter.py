"""Decides what the composer asks for: the period, the language, the audience, the next report. Knows no widgets."""

from dataclasses import dataclass, replace
from datetime import date, timedelta, tzinfo

from sitrep_app.domain.identity import Hlc
from sitrep_app.domain.marking import Marking
from sitrep_app.domain.period import Period
from sitrep_app.domain.trouble import Trouble
from sitrep_app.domain.when import read_period
from sitrep_app.i18n import _
from sitrep_app.reports.request import ReportRequest

INSTANT = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class Composer:
    """A report being put together; `today` and `zone` are how dates that are typed are read."""

    request: ReportRequest
    today: date
    zone: tzinfo

    def with_period(self, text: str) -> "Composer":
        """Return the composer for a typed period; Trouble where it is not one with both ends."""
        period = read_period(text, self.zone, self.today)
        if period.start_earliest is None or period.end_latest is None:
            raise Trouble(
                _("A reporting period has a first and a last day"),
                text,
                _("Write both: 1–31 Jan 2018, or a month."),
            )
        first, last = period.start_earliest.astimezone(self.zone).date(), last_day(period, self.zone)
        return replace(self, request=replace(self.request, first=first, last=last))

    def with_next(self, text: str) -> "Composer":
        """Return the composer for a typed date of the next report; nothing typed takes it away."""
        if not text.strip():
            return replace(self, request=replace(self.request, next_due=None))
        day = self.read_day(text)
        if day <= self.request.shown_until:
            raise Trouble(
                _("The next report would be due before this one ends"), text, _("Give a later day.")
            )
        return replace(self, request=replace(self.request, next_due=day))

    def read_day(self, text: str) -> date:
        """Return the last day of what was typed; Trouble where it is not a date."""
        period = read_period(text, self.zone, self.today)
        if period.end_latest is None and period.start_latest is None:
            raise Trouble(_("That is not one day"), text, _("Give a day, a month or a year."))
        return last_day(period, self.zone)

    def with_language(self, language: str) -> "Composer":
        """Return the composer for another language."""
        return replace(self, request=replace(self.request, language=language))

    def with_audience(self, audience: Marking) -> "Composer":
        """Return the composer for another audience."""
        return replace(self, request=replace(self.request, audience=audience))

    def seen_from(self, as_of: date | None, known_at: Hlc | None, today: date) -> "Composer":
        """Return the composer at the window's standpoint."""
        return replace(self, request=replace(self.request, as_of=as_of, known_at=known_at), today=today)


def last_day(period: Period, zone: tzinfo) -> date:
    """Return the last day that a period touches."""
    end = period.end_latest or period.start_latest
    assert end is not None
    inner = end if end == period.start_earliest else end - INSTANT
    return inner.astimezone(zone).date()
