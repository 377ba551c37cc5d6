"""What a date is read against: the zone, the present day, and how what is left unsaid is filled in."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta, tzinfo
from enum import Enum, auto

from sitrep_app.domain.trouble import Trouble
from sitrep_app.i18n import _, month_name

YEARS = range(1900, 2200)
"""The years that are read; a bare number outside them is a time of day, as the field writes 0914."""


AHEAD = timedelta(days=31)


class Lean(Enum):
    """Which date words such as "9 November" mean when they leave the year out."""

    NOWHERE = auto()
    LATELY = auto()
    NO_LATER = auto()
    NO_EARLIER = auto()


@dataclass(frozen=True, slots=True)
class Ground:
    """The zone and the present; `now` is None where only the day is known.

    `anchor` is the moment that what is left unsaid is measured from, `lean` the way it falls. `month_first` reads
    03/04 as 4 March and a winter as the one that ends in its year, `short_year` reads "jan 18" as January 2018,
    `midnight_ends` reads "midnight" as the end of its day, `lima_is_local` 1430L as local time.
    """

    zone: tzinfo
    now: datetime | None
    anchor: datetime
    lean: Lean = Lean.LATELY
    month_first: bool = False
    short_year: bool = False
    midnight_ends: bool = False
    lima_is_local: bool = False

    @classmethod
    def at(cls, zone: tzinfo, today: date) -> "Ground":
        """Return the ground of a day; where it is a moment, words such as "2 hours ago" are exact to the minute."""
        if not isinstance(today, datetime):
            return cls(zone, None, datetime.combine(today, time(), zone))
        now = today.astimezone(zone) if today.tzinfo else today.replace(tzinfo=zone)
        return cls(zone, now.replace(second=0, microsecond=0), datetime.combine(now.date(), time(), zone))

    @property
    def today(self) -> date:
        """Return the day that what is left unsaid is measured from."""
        return self.anchor.date()

    def leaning(self, lean: Lean, anchor: datetime | None = None) -> "Ground":
        """Return the same ground, filling in from another moment."""
        return replace(self, lean=lean, anchor=anchor or self.anchor)

    def choose(self, candidates: Iterable[date]) -> date | None:
        """Return the candidate that the lean chooses, None where none will do.

        What is reported has happened: the present leans to the past, and a month ahead for what is planned.
        """
        if self.lean is Lean.NOWHERE:
            return None
        if self.lean is Lean.NO_EARLIER:
            return min((day for day in candidates if day >= self.today), default=None)
        ahead = AHEAD if self.lean is Lean.LATELY else timedelta(0)
        return max((day for day in candidates if day <= self.today + ahead), default=None)


def full_year(digits: str, ground: Ground) -> int:
    """Return the year that two or four digits stand for; two digits reach ten years ahead."""
    if len(digits) != 2:
        return int(digits)
    century = ground.today.year // 100 * 100
    year = century + int(digits)
    return year if year <= ground.today.year + 10 else year - 100


def day_of(year: int, month: int, day: int) -> date:
    """Return a calendar day; Trouble says why there is none."""
    require_year(year)
    if not 1 <= month <= 12:
        raise _impossible(_("There is no month {number}").format(number=month), _("Months go from 1 to 12."))
    last = days_in(year, month)
    if not 1 <= day <= last:
        named = f"{month_name(month)} {year}"
        raise _impossible(
            _("There is no {day} {month}").format(day=day, month=named),
            _("{month} has {count} days, the last is {example}.").format(
                month=named, count=last, example=f"{last} {month_name(month, short=True)} {year}"
            ),
        )
    return date(year, month, day)


def require_year(year: int) -> int:
    """Return the year; Trouble where it is out of every report's reach."""
    if year not in YEARS:
        raise _impossible(
            _("The year {year} cannot be right").format(year=year),
            _("Give a year from {first} to {last}, like 2018.").format(
                first=YEARS.start, last=YEARS.stop - 1
            ),
        )
    return year


def days_in(year: int, month: int) -> int:
    """Return how many days a month has."""
    return (date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)).day


def impossible_time(text: str) -> Trouble:
    """Return the trouble of a time of day that no clock shows."""
    return _impossible(
        _("There is no time {time}").format(time=text), _("Write hours 0–23 and minutes 0–59, like 14:30.")
    )


def _impossible(what: str, remedy: str) -> Trouble:
    return Trouble(what, "", remedy, "when")
