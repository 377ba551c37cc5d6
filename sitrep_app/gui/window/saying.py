"""The words for a time window, a zone and the two dates. Decides nothing about widgets."""

from datetime import date, datetime, time, timedelta, tzinfo

from sitrep_app.domain.identity import Hlc, from_microseconds
from sitrep_app.i18n import _, format_date, format_number, format_span, format_time, ngettext

_INSTANT = timedelta(microseconds=1)


def say_window(start: datetime | None, end: datetime | None, zone: tzinfo) -> str:
    """Return the words for the window [start, end): "1 – 31 Jan 2018", "since 1 Jan 2018", "All dates"."""
    first = start.astimezone(zone).date() if start else None
    last = (end - _INSTANT).astimezone(zone).date() if end else None
    if first and last:
        return format_span(first, last, short=True)
    if first:
        return _("since {day}").format(day=format_date(first, short=True))
    if last:
        return _("until {day}").format(day=format_date(last, short=True))
    return _("All dates")


def say_zone(zone: tzinfo, today: date) -> str:
    """Return a zone's distance from UTC on a day: UTC+3, UTC−3:30, UTC."""
    offset = datetime(today.year, today.month, today.day, 12, tzinfo=zone).utcoffset() or timedelta()
    minutes = round(offset.total_seconds() / 60)
    if not minutes:
        return "UTC"
    hours, rest = divmod(abs(minutes), 60)
    return f"UTC{'+' if minutes > 0 else '−'}{hours}" + (f":{rest:02d}" if rest else "")


def say_as_of(day: date | None) -> str:
    """Return the words for the day shown; none is today."""
    return format_date(day, short=True) if day else _("today")


def say_known_at(moment: Hlc | None, zone: tzinfo) -> str:
    """Return the words for the moment of knowledge; none is today."""
    if not moment:
        return _("today")
    when = known_time(moment, zone)
    said = format_date(when, short=True)
    return _(", ").join((said, format_time(when))) if isinstance(when, datetime) else said


def say_tally(entries: int) -> str:
    """Return the words for how many entries there are."""
    return ngettext("{n} entry", "{n} entries", entries).format(n=format_number(entries))


def known_time(moment: Hlc, zone: tzinfo) -> date:
    """Return a moment of knowledge in a zone: a datetime, or a day alone where it is the last moment of one."""
    local = from_microseconds(moment).astimezone(zone)
    is_end_of_day = (local + _INSTANT).time() == time.min
    return local.date() if is_end_of_day else local
