"""When something happened, with its doubt: four bounds and the precision that the source gave."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from enum import StrEnum
from typing import Self

from sitrep_app.domain.trouble import Trouble
from sitrep_app.i18n import _


class Precision(StrEnum):
    """How finely a source dates something; the codes of the vocabulary `period_precision`."""

    INSTANT = "instant"
    DAY = "day"
    DAYS = "days"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    RANGE = "range"
    BEFORE = "before"
    AFTER = "after"
    UNKNOWN = "unknown"


class EndsFirst(Trouble):
    """A period whose end lies before its beginning."""


@dataclass(frozen=True, slots=True)
class Period:
    """The earliest and latest start and end; None is an open side, and every moment carries its zone.

    The start lies in [start_earliest, start_latest), the end in (end_earliest, end_latest], so that the bounds of a
    day are its two midnights; where both bounds are one moment, that moment is exact. `said` keeps the words the
    period was read from.
    """

    precision: Precision
    start_earliest: datetime | None = None
    start_latest: datetime | None = None
    end_earliest: datetime | None = None
    end_latest: datetime | None = None
    said: str = ""

    def __post_init__(self) -> None:
        """Refuse bounds without a zone and bounds in an impossible order."""
        for bound in (self.start_earliest, self.start_latest, self.end_earliest, self.end_latest):
            if bound is not None and bound.tzinfo is None:
                raise ValueError("every bound of a period carries its zone")
        _ordered(self.start_earliest, self.start_latest, self.said)
        _ordered(self.end_earliest, self.end_latest, self.said)
        _ordered(self.start_earliest, self.end_latest, self.said)

    @classmethod
    def instant(cls, moment: datetime, said: str = "") -> Self:
        """Return the period of something timed to the minute or better."""
        return cls(Precision.INSTANT, moment, moment, moment, moment, said)

    @classmethod
    def day(cls, day: date, zone: tzinfo = UTC, said: str = "") -> Self:
        """Return some time within one calendar day."""
        return cls._within(Precision.DAY, day, day + timedelta(days=1), zone, said)

    @classmethod
    def days(cls, first: date, last: date, zone: tzinfo = UTC, said: str = "") -> Self:
        """Return something that lasted from the first day to the last, both included."""
        one = timedelta(days=1)
        _ordered(midnight(first, zone), midnight(last, zone), said)
        return cls(
            Precision.DAYS,
            midnight(first, zone),
            midnight(first + one, zone),
            midnight(last, zone),
            midnight(last + one, zone),
            said,
        )

    @classmethod
    def week(cls, day: date, zone: tzinfo = UTC, said: str = "") -> Self:
        """Return some time within the seven days that begin on that day."""
        return cls._within(Precision.WEEK, day, day + timedelta(days=7), zone, said)

    @classmethod
    def month(cls, year: int, month: int, zone: tzinfo = UTC, said: str = "") -> Self:
        """Return some time within a calendar month."""
        after = date(year + month // 12, month % 12 + 1, 1)
        return cls._within(Precision.MONTH, date(year, month, 1), after, zone, said)

    @classmethod
    def year(cls, year: int, zone: tzinfo = UTC, said: str = "") -> Self:
        """Return some time within a calendar year."""
        return cls._within(Precision.YEAR, date(year, 1, 1), date(year + 1, 1, 1), zone, said)

    @classmethod
    def range(cls, first: date, last: date, zone: tzinfo = UTC, said: str = "") -> Self:
        """Return some time between two days, both included, with no word on how long it took."""
        _ordered(midnight(first, zone), midnight(last, zone), said)
        return cls._within(Precision.RANGE, first, last + timedelta(days=1), zone, said)

    @classmethod
    def before(cls, limit: datetime, said: str = "") -> Self:
        """Return something over and done by that moment, begun nobody says when."""
        return cls(Precision.BEFORE, None, limit, None, limit, said)

    @classmethod
    def after(cls, limit: datetime, said: str = "") -> Self:
        """Return something that began no earlier than that moment and has no stated end."""
        return cls(Precision.AFTER, limit, None, None, None, said)

    @classmethod
    def since(cls, begun: Self, said: str = "") -> Self:
        """Return something that began within another period and goes on, end open."""
        return cls(Precision.AFTER, begun.start_earliest, begun.end_latest, None, None, said)

    @classmethod
    def unknown(cls, said: str = "") -> Self:
        """Return a period of which nothing is known."""
        return cls(Precision.UNKNOWN, said=said)

    @classmethod
    def _within(cls, precision: Precision, first: date, after: date, zone: tzinfo, said: str) -> Self:
        start, end = midnight(first, zone), midnight(after, zone)
        return cls(precision, start, end, start, end, said)

    @property
    def is_doubtful(self) -> bool:
        """Say whether the bar is drawn with dashed ends: dated more coarsely than by the day, or open."""
        return self.precision not in (Precision.INSTANT, Precision.DAY, Precision.DAYS)

    @property
    def is_open_ended(self) -> bool:
        """Say whether it goes on with no end stated; an unknown period states nothing."""
        return self.end_latest is None and self.precision is not Precision.UNKNOWN

    @property
    def likely_start(self) -> datetime | None:
        """Return the middle of the doubt about its start, its one bound where a side is open, None where both are."""
        if self.start_earliest is None or self.start_latest is None:
            return self.start_earliest or self.start_latest
        return self.start_earliest + (self.start_latest - self.start_earliest) / 2

    def likely_start_by(self, as_of: datetime | None) -> datetime | None:
        """Return the middle of the doubt about its start that lies before a moment, by which it has begun."""
        if as_of is None or self.start_latest is None or self.start_latest < as_of:
            return self.likely_start
        latest = as_of - timedelta.resolution
        if self.start_earliest is None or self.start_earliest > latest:
            return latest
        return self.start_earliest + (latest - self.start_earliest) / 2

    def may_have_begun_by(self, as_of: datetime | None) -> bool:
        """Say whether it can have begun before that moment; None is the end of time."""
        return as_of is None or self.start_earliest is None or self.start_earliest < as_of

    def may_hold_at(self, as_of: datetime | None) -> bool:
        """Say whether something lasting can be in force just before that moment."""
        return self.may_have_begun_by(as_of) and (self.end_latest is None or _reaches(self.end_latest, as_of))

    def may_touch(self, start: datetime | None, end: datetime | None) -> bool:
        """Say whether it can have gone on at some moment in [start, end)."""
        begins_in_time = end is None or self.start_earliest is None or self.start_earliest < end
        ends_in_time = start is None or self.end_latest is None or self.end_latest > start
        at_start = self.start_earliest is not None and self.start_earliest == start
        return begins_in_time and (ends_in_time or at_start)


def midnight(day: date, zone: tzinfo) -> datetime:
    """Return the first moment of a day in a zone, at the offset that is kept then.

    Where clocks jump over midnight the day begins later; where they show it twice, with the first. Python holds either
    unequal to every moment told in another zone, so that the zone itself is let go of.
    """
    begin = datetime.combine(day, time(), zone)
    with suppress(OverflowError):
        begin = begin.astimezone(UTC).astimezone(zone)
    return begin.replace(tzinfo=timezone(begin.utcoffset() or timedelta()))


def end_of(day: date, zone: tzinfo) -> datetime:
    """Return the moment a day is over: what "as of" that day means."""
    return midnight(day + timedelta(days=1), zone)


def _reaches(end: datetime, as_of: datetime | None) -> bool:
    return as_of is not None and end >= as_of


def _ordered(first: datetime | None, second: datetime | None, said: str) -> None:
    if first is not None and second is not None and first > second:
        about = said or f"{first:%Y-%m-%d} to {second:%Y-%m-%d}"
        raise EndsFirst(
            _("The period ends before it begins"), about, _("Put the earlier date first."), "when"
        )
