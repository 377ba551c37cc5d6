"""How a stretch of time is played: day by day, week by week or month by month, whichever fits. Pure."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

MOST_STEPS = 62
"""A stretch of more days than this is played by weeks, of more weeks by months."""

WHOLE_MS = 20_000
SLOWEST_MS, FASTEST_MS = 350, 90


class Pace(Enum):
    """How far each step goes."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class Run:
    """The days from the first to the last, both shown, and the pace between them."""

    first: date
    last: date

    @property
    def pace(self) -> Pace:
        """Return the finest pace at which there are not too many steps."""
        days = (self.last - self.first).days
        if days <= MOST_STEPS:
            return Pace.DAY
        return Pace.WEEK if days <= 7 * MOST_STEPS else Pace.MONTH

    @property
    def interval_ms(self) -> int:
        """Return how long each step is shown."""
        length = {Pace.DAY: 1, Pace.WEEK: 7, Pace.MONTH: 30}[self.pace]
        steps = max(1, (self.last - self.first).days // length)
        return min(max(WHOLE_MS // steps, FASTEST_MS), SLOWEST_MS)

    def after(self, day: date | None) -> date | None:
        """Return the day shown after another, the first where that one lies outside; None at the end."""
        if day == self.last:
            return None
        if day is None or not self.first <= day < self.last:
            return self.first
        return min(_next(day, self.pace), self.last)


def _next(day: date, pace: Pace) -> date:
    match pace:
        case Pace.DAY:
            return day + timedelta(days=1)
        case Pace.WEEK:
            return day + timedelta(days=7)
        case Pace.MONTH:
            return end_of_month(day + timedelta(days=1))


def end_of_month(day: date) -> date:
    """Return the last day of the month that a day lies in."""
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
