"""What is being looked at: the standpoint in time and the filters, the same for every panel and every report."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta, tzinfo

from sitrep_app.domain.grade import Reliability
from sitrep_app.domain.identity import Hlc, SubjectId, from_microseconds, microseconds
from sitrep_app.domain.period import end_of, midnight
from sitrep_app.domain.setting import Setting


@dataclass(frozen=True, slots=True)
class Standpoint:
    """A date in the world and a moment of knowledge; None is the latest of either.

    `as_of` is exclusive: "as of 31 January" is the first moment of 1 February in the workspace's zone.
    `known_at` is inclusive: records up to that reading of the log's clock are used.
    """

    as_of: datetime | None = None
    known_at: Hlc | None = None


NOW = Standpoint()


@dataclass(frozen=True, slots=True)
class Lens:
    """A standpoint, a time window [start, end) and filters; an empty filter lets everything through.

    An actor stands for its parts too. `grades` holds letters of Reliability and digits of Credibility: what is cited
    must have one of the letters and one of the digits, where there are any. `tags` and `text` ignore letters' forms.
    """

    standpoint: Standpoint = NOW
    start: datetime | None = None
    end: datetime | None = None
    categories: frozenset[str] = frozenset()
    actors: frozenset[SubjectId] = frozenset()
    districts: frozenset[str] = frozenset()
    verifications: frozenset[str] = frozenset()
    grades: frozenset[str] = frozenset()
    markings: frozenset[str] = frozenset()
    tags: frozenset[str] = frozenset()
    text: str = ""
    sources: frozenset[SubjectId] = frozenset()

    @property
    def is_filtered(self) -> bool:
        """Say whether anything but the standpoint narrows the view."""
        return self != Lens(self.standpoint)

    @property
    def reliabilities(self) -> frozenset[str]:
        """The letters among the grades."""
        return frozenset(grade for grade in self.grades if grade in frozenset(Reliability))

    @property
    def credibilities(self) -> frozenset[str]:
        """The digits among the grades."""
        return self.grades - self.reliabilities


EVERYTHING = Lens()


def first_lens(setting: Setting, today: date) -> Lens:
    """Return the lens a workspace opens with: its reporting period, as of its last day when that is past, else today."""
    zone, first, last = setting.tzinfo, setting.period_first, setting.period_last
    start = midnight(first, zone) if first else None
    end = end_of(last, zone) if last else None
    as_of = end if last and last < today else end_of(today, zone)
    return Lens(Standpoint(as_of), start, end)


def in_zone(lens: Lens, old: tzinfo, new: tzinfo) -> Lens:
    """Return a lens on the same days and hours by the clocks of another zone.

    A moment of knowledge stays, unless it is the end of a day.
    """

    def moved(moment: datetime | None) -> datetime | None:
        return moment.astimezone(old).replace(tzinfo=new) if moment else None

    known_at = lens.standpoint.known_at
    after = from_microseconds(known_at) + timedelta(microseconds=1) if known_at else None
    if after is not None and after.astimezone(old).time() == time.min:
        known_at = Hlc(microseconds(after.astimezone(old).replace(tzinfo=new)) - 1)
    standpoint = Standpoint(moved(lens.standpoint.as_of), known_at)
    return replace(lens, standpoint=standpoint, start=moved(lens.start), end=moved(lens.end))
