"""What the timeline says: labels of its axis, counts, and stretches of time."""

from datetime import date, datetime, timedelta, tzinfo

from sitrep_app.domain.grade import Grade
from sitrep_app.domain.identity import from_microseconds
from sitrep_app.gui.panels.timeline.lanes import Lane
from sitrep_app.gui.panels.timeline.reading import Details
from sitrep_app.gui.panels.timeline.ticks import Tick, Unit
from sitrep_app.i18n import (
    _,
    format_date,
    format_day_month,
    format_month,
    format_number,
    format_span,
    format_time,
    month_name,
    ngettext,
)
from sitrep_app.i18n.directions import dotted


def tick_text(tick: Tick, finest: Unit, *, is_first: bool) -> str:
    """Return the words at a line of the axis: what is new there, and at the first line all that is needed.

    `finest` is the unit that the axis' labels count.
    """
    day = tick.moment.date()
    match finest:
        case Unit.YEAR:
            return str(day.year)
        case Unit.MONTH:
            whole = is_first or tick.opens is Unit.YEAR
            return format_month(day, short=True) if whole else month_name(day.month, short=True)
        case Unit.DAY:
            return _day_text(tick, whole=is_first or tick.opens is Unit.YEAR)
    clock = "" if tick.opens >= Unit.DAY else format_time(tick.moment)
    return clock if clock and not is_first else f"{format_day_month(day, short=True)} {clock}".rstrip()


def _day_text(tick: Tick, *, whole: bool) -> str:
    day = tick.moment.date()
    if whole:
        return format_date(day, short=True)
    return format_day_month(day, short=True) if tick.opens >= Unit.MONTH else str(day.day)


def in_view(count: int) -> str:
    """Return how many entries are in view."""
    return ngettext("{count} entry in view", "{count} entries in view", count).format(
        count=format_number(count)
    )


def held(in_sight: int, listed: int, *, has_window: bool) -> str:
    """Return how many entries are in view and, where these are others, how many the window or the workspace has."""
    if in_sight == listed:
        return in_view(in_sight)
    if has_window:
        said = ngettext("{count} in the window", "{count} in the window", listed)
    else:
        said = ngettext("{count} in all", "{count} in all", listed)
    return dotted((in_view(in_sight), said.format(count=format_number(listed))))


def undated(count: int) -> str:
    """Return the words on the way to entries without a date."""
    return ngettext("undated ({count})", "undated ({count})", count).format(count=format_number(count))


def more(count: int) -> str:
    """Return how many more a list would hold."""
    return ngettext("and {count} more", "and {count} more", count).format(count=format_number(count))


def throughout(count: int) -> str:
    """Return how many events of a lane go on all through the view."""
    return ngettext(
        "{count} of them goes on all through this time", "{count} of them go on all through this time", count
    ).format(count=format_number(count))


def years(start: int, end: int, zone: tzinfo) -> str:
    """Return the years from one moment to another: 2015 – 2018."""
    first, last = _local(start, zone).year, _local(end - 1, zone).year
    return str(first) if first == last else f"{first} – {last}"


def stretch(start: int, end: int, zone: tzinfo) -> str:
    """Return the days from one moment to another, the last included."""
    first, last = _local(start, zone), _local(end, zone) - timedelta(microseconds=1)
    if last - first < timedelta(days=1) and first.date() == last.date():
        return _(", ").join(
            (format_date(first.date(), short=True), f"{format_time(first)} – {format_time(last)}")
        )
    return format_span(first.date(), last.date(), short=True)


def events(count: int) -> str:
    """Return how many events a column holds."""
    return ngettext("{count} event", "{count} events", count).format(count=format_number(count))


def picked(start: int, end: int, count: int, zone: tzinfo) -> str:
    """Return what is said of a stretch while it is picked: its days, and how many events may have gone on in it."""
    return f"{stretch(start, end, zone)} · {events(count)}"


def pictured(start: int, end: int, count: int, day: date, zone: tzinfo) -> str:
    """Return what a picture says of itself: the days it shows, how many entries, and as of when."""
    return dotted((stretch(start, end, zone), in_view(count), as_of(day)))


def lane_said(lane: Lane) -> str:
    """Return what a screen reader says of the lane that has the focus."""
    held = f"{lane.label}. {events(lane.incidents)}. "
    if lane.is_folded:
        return held + _("Folded: Enter unfolds it, Alt with Up or Down moves it.")
    return held + _("Enter folds it, Alt with Up or Down moves it.")


def graded(grade: Grade) -> str:
    """Return a grade in words that say whether anybody has judged it."""
    said = _("Graded {grade}") if grade.is_judged else _("Not yet judged ({grade})")
    return said.format(grade=grade)


def card(details: Details) -> str:
    """Return what a screen reader says of a marked entry."""
    return f"{details.title}. {details.when}. {graded(details.grade)}"


def how_to_walk() -> str:
    """Return what a screen reader says while no entry is marked."""
    return _(
        "Left and Right walk from entry to entry, Up and Down from lane to lane, plus and minus zoom, Enter opens, Space plays."
    )


def day_of(moment: int, zone: tzinfo) -> str:
    """Return the last day before a moment: what "as of" it means."""
    return format_date((_local(moment, zone) - timedelta(microseconds=1)).date(), short=True)


def as_of(day: date) -> str:
    """Return the words beside the line of the date shown while it is held."""
    return _("as of {day}").format(day=format_date(day, short=True))


def today() -> str:
    """Return the word under the line of the present."""
    return _("today")


def nothing_here() -> tuple[str, str]:
    """Return what an empty timeline says: what it is, and what goes on it."""
    return (
        _("Nothing on the timeline yet"),
        _("Attacks, operations, arrests, statements and relief appear here in order of time."),
    )


def nothing_left() -> tuple[str, str]:
    """Return what a timeline says whose filters let nothing through."""
    return (_("No entry passes the filters"), _("Clear a filter to see more of the timeline."))


def _local(moment: int, zone: tzinfo) -> datetime:
    return from_microseconds(moment).astimezone(zone)
