"""Where the lines of the time axis fall: on the calendar of the workspace's zone, as finely as there is room for."""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo
from enum import IntEnum

from sitrep_app.domain.identity import from_microseconds, microseconds
from sitrep_app.domain.period import midnight
from sitrep_app.gui.panels.timeline.scale import DAY, HOUR, MINUTE, YEAR, Scale

NEAREST_LABELS = 84.0
NEAREST_TICKS = 8.0


class Unit(IntEnum):
    """A unit of the calendar, from fine to coarse."""

    MINUTE = 0
    HOUR = 1
    DAY = 2
    MONTH = 3
    YEAR = 4


@dataclass(frozen=True, slots=True)
class Step:
    """So many units from one line to the next; `length` in microseconds is near enough to choose by."""

    unit: Unit
    every: int

    @property
    def length(self) -> int:
        """Return about how long the step is in microseconds."""
        return self.every * _LENGTHS[self.unit]


@dataclass(frozen=True, slots=True)
class Tick:
    """A line at x; `opens` is the largest unit that begins there, `is_labelled` says that it is a major one."""

    x: float
    moment: datetime
    opens: Unit
    is_labelled: bool


_LENGTHS = {Unit.MINUTE: MINUTE, Unit.HOUR: HOUR, Unit.DAY: DAY, Unit.MONTH: YEAR // 12, Unit.YEAR: YEAR}

STEPS = (
    *(Step(Unit.MINUTE, every) for every in (1, 5, 15, 30)),
    *(Step(Unit.HOUR, every) for every in (1, 3, 6, 12)),
    *(Step(Unit.DAY, every) for every in (1, 2, 7)),
    *(Step(Unit.MONTH, every) for every in (1, 3, 6)),
    *(Step(Unit.YEAR, every) for every in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)),
)


def label_step(scale: Scale) -> Step:
    """Return the finest step whose labels have room beside each other."""
    return _finest(scale, NEAREST_LABELS)


def ticks(scale: Scale, zone: tzinfo) -> list[Tick]:
    """Return the lines from left to right, labelled ones and the finer ones between them."""
    major, minor = label_step(scale), _finest(scale, NEAREST_TICKS)
    labelled = dict.fromkeys(_moments(major, scale, zone), True)
    lines = labelled | {moment: moment in labelled for moment in _moments(minor, scale, zone)}
    return [
        Tick(scale.x(microseconds(moment)), moment, _opens(moment), is_labelled)
        for moment, is_labelled in sorted(lines.items(), key=lambda line: line[0])
    ]


def _finest(scale: Scale, pixels: float) -> Step:
    return next((step for step in STEPS if step.length >= pixels * scale.per_pixel), STEPS[-1])


def _moments(step: Step, scale: Scale, zone: tzinfo) -> Iterator[datetime]:
    """Yield the moments of a step that are on screen, in the zone."""
    first = from_microseconds(scale.start).astimezone(zone)
    last = from_microseconds(scale.end).astimezone(zone)
    starts = _days(step, first.date(), last.date()) if step.unit >= Unit.DAY else None
    candidates = (midnight(day, zone) for day in starts) if starts else _clock(step, first, last)
    return (moment for moment in candidates if first <= moment <= last)


def _days(step: Step, first: date, last: date) -> Iterator[date]:
    if step.unit is Unit.DAY:
        for month in _days(Step(Unit.MONTH, 1), first, last):
            yield from _days_of(month, step.every)
        return
    months = step.every * (12 if step.unit is Unit.YEAR else 1)
    count = (first.year * 12 + first.month - 1) // months * months
    while count // 12 <= min(last.year, 9998):
        if count >= 12:
            yield date(count // 12, count % 12 + 1, 1)
        count += months


def _days_of(month: date, every: int) -> Iterator[date]:
    """Count from the first of the month, and skip what would crowd the first of the next."""
    days = monthrange(month.year, month.month)[1]
    return (
        month.replace(day=day) for day in range(1, min(days, days if every == 1 else 31 - every) + 1, every)
    )


def _clock(step: Step, first: datetime, last: datetime) -> Iterator[datetime]:
    """Yield the hours or minutes that a clock in the zone shows; those that a time change skips are left out."""
    every = timedelta(microseconds=step.length)
    moment = first.replace(hour=0, minute=0, second=0, microsecond=0)
    # By the wall: subtraction and addition on one zone ignore what its clocks were changed by
    moment += (first - moment) // every * every
    while moment <= last:
        if moment.astimezone(UTC).astimezone(moment.tzinfo) == moment:
            yield moment
        moment += every


def _opens(moment: datetime) -> Unit:
    if moment.hour or moment.minute:
        return Unit.MINUTE if moment.minute else Unit.HOUR
    if moment.day > 1:
        return Unit.DAY
    return Unit.YEAR if moment.month == 1 else Unit.MONTH
