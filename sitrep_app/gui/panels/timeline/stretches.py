"""Stretches of time as people mean them: on midnights where they are days long, on whole hours or minutes below."""

from datetime import date, timedelta, tzinfo

from sitrep_app.domain.identity import from_microseconds, microseconds
from sitrep_app.domain.period import midnight
from sitrep_app.gui.panels.timeline.scale import DAY, HOUR, MINUTE

FEWEST = 2
"""So many of a unit in a stretch, and its ends are whole ones."""


def whole(start: int, end: int, zone: tzinfo) -> tuple[int, int]:
    """Return the stretch between the whole days, hours or minutes nearest to two moments in microseconds, never empty."""
    if end - start >= FEWEST * DAY:
        return _nearest_midnight(start, zone), _nearest_midnight(end, zone)
    unit = HOUR if end - start >= FEWEST * HOUR else MINUTE
    first = _nearest(start, unit, zone)
    return first, max(_nearest(end, unit, zone), first + unit)


def day_before(moment: int, zone: tzinfo) -> date:
    """Return the day that ends at the midnight nearest to a moment."""
    return _day_from(moment, zone) - timedelta(days=1)


def _nearest_midnight(moment: int, zone: tzinfo) -> int:
    return microseconds(midnight(_day_from(moment, zone), zone))


def _day_from(moment: int, zone: tzinfo) -> date:
    """The day that begins at the midnight nearest to a moment."""
    return (from_microseconds(moment).astimezone(zone) + timedelta(hours=12)).date()


def _nearest(moment: int, unit: int, zone: tzinfo) -> int:
    """The nearest whole unit on the zone's clock, which may stand half an hour off the world's."""
    ahead = from_microseconds(moment).astimezone(zone).utcoffset() or timedelta()
    local = moment + ahead // timedelta(microseconds=1)
    return (local + unit // 2) // unit * unit - ahead // timedelta(microseconds=1)
