"""A period in words, short and exact: what is said here, `read_period` reads back to the same bounds."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo

from sitrep_app.domain.period import Period, Precision, midnight
from sitrep_app.domain.when.ground import days_in
from sitrep_app.domain.when.phrases import phrase
from sitrep_app.domain.when.words import canonical
from sitrep_app.i18n import (
    current,
    format_date,
    format_day_month,
    format_month,
    format_span,
    known,
    month_name,
)

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Doubt:
    """The bounds between which a start or an end lies; a side may be open."""

    low: datetime | None
    high: datetime | None

    @property
    def is_open(self) -> bool:
        """Say whether nothing is known of it."""
        return self.low is None and self.high is None

    def days(self) -> tuple[date, date] | None:
        """Return its first day and its last, None where it does not begin and end at midnight."""
        if self.low is None or self.high is None or self.low >= self.high:
            return None
        if not (is_midnight(self.low) and is_midnight(self.high)):
            return None
        return self.low.date(), self.high.date() - DAY


def say_period(period: Period, language: str | None = None, zone: tzinfo | None = None) -> str:
    """Return any period in words: "January 2018", "1 – 31 Jan 2018", "since January 2018", "by April 2018".

    The language is by default the one in use. `zone` is the workspace's; without it each bound is said as its own
    zone has it.
    """
    language = known(language or current())
    start = Doubt(_in(period.start_earliest, zone), _in(period.start_latest, zone))
    end = Doubt(_in(period.end_earliest, zone), _in(period.end_latest, zone))
    if start.is_open and end.is_open:
        return phrase("ongoing" if period.precision is Precision.AFTER else "unknown", language)
    if end.is_open:
        return _begun(start, language)
    if start == end and start.low is None:
        return _say_limit(start, language, by=canonical(period.said).startswith("by "))
    if start == end and start.high is not None:
        return _within(start, language, as_week=period.precision is Precision.WEEK)
    if start.low is None and start.high is not None and start.high == end.high and end.low is not None:
        return phrase("until", language, _within(end, language))
    return _span(start, end, language)


def is_midnight(moment: datetime) -> bool:
    """Say whether a day begins at that moment in its own zone, even where clocks skip the hour after midnight."""
    assert moment.tzinfo is not None
    return midnight(moment.date(), moment.tzinfo).timestamp() == moment.timestamp()


def _in(moment: datetime | None, zone: tzinfo | None) -> datetime | None:
    return moment.astimezone(zone) if moment and zone else moment


def _begun(start: Doubt, language: str) -> str:
    if start.high is None:
        return _say_limit(start, language)
    return phrase("since", language, _say_doubt(start, language))


def _say_doubt(doubt: Doubt, language: str) -> str:
    if doubt.is_open:
        return phrase("unknown", language)
    if doubt.low is None or doubt.high is None:
        return _say_limit(doubt, language)
    return _within(doubt, language)


def _say_limit(doubt: Doubt, language: str, *, by: bool = False) -> str:
    """Say what lies before or after one moment, naming the longest calendar span that begins or ends there."""
    if doubt.low is not None:
        return phrase("after", language, _ending(doubt.low, language))
    assert doubt.high is not None
    if by and is_midnight(doubt.high):
        return phrase("by", language, _ending(doubt.high, language, years=False))
    return phrase("before", language, _beginning(doubt.high, language))


def _ending(moment: datetime, language: str, *, years: bool = True) -> str:
    last = moment.date() - DAY
    if not is_midnight(moment):
        return _say_moment(moment, language)
    if years and (last.month, last.day) == (12, 31):
        return str(last.year)
    return (
        format_month(last, language)
        if last.day == days_in(last.year, last.month)
        else _say_day(last, language)
    )


def _beginning(moment: datetime, language: str) -> str:
    if not is_midnight(moment):
        return _say_moment(moment, language)
    if (moment.month, moment.day) == (1, 1):
        return str(moment.year)
    return format_month(moment, language) if moment.day == 1 else _say_day(moment.date(), language)


def _within(doubt: Doubt, language: str, *, as_week: bool = False) -> str:
    """Say some time between two known bounds."""
    assert doubt.low is not None
    assert doubt.high is not None
    if doubt.low == doubt.high:
        return _say_moment(doubt.low, language)
    days = doubt.days()
    if days is None:
        return phrase(
            "between", language, _say_moment(doubt.low, language), _say_moment(doubt.high, language)
        )
    first, last = days
    if as_week and last - first == 6 * DAY:
        return phrase("week", language, _say_day(first, language))
    return _calendar_name(first, last, language) or phrase(
        "between", language, *_two_days(first, last, language)
    )


def _calendar_name(first: date, last: date, language: str) -> str:
    """Return the name that the calendar has for the days from first to last, empty where it has none."""
    if first == last:
        return _say_day(first, language)
    closes_month = last.day == days_in(last.year, last.month)
    if (first.year, first.month) == (last.year, last.month):
        if first.day == 1 and closes_month:
            return format_month(first, language)
        thirds = {(1, 10): "early", (11, 20): "mid", (21, days_in(last.year, last.month)): "late"}
        part = thirds.get((first.day, last.day))
        return phrase(part, language, format_month(first, language)) if part else ""
    if first.year != last.year or first.day != 1 or not closes_month:
        return ""
    if (first.month, last.month) == (1, 12):
        return str(first.year)
    part = {(1, 4): "early", (5, 8): "mid", (9, 12): "late"}.get((first.month, last.month))
    return phrase(part, language, str(first.year)) if part else ""


def _two_days(first: date, last: date, language: str) -> tuple[str, str]:
    if first.year != last.year:
        return _say_day(first, language), _say_day(last, language)
    if first.month != last.month:
        return format_day_month(first, language, short=True), _say_day(last, language)
    return str(first.day), _say_day(last, language)


def _span(start: Doubt, end: Doubt, language: str) -> str:
    """Say what began in one doubt and ended in another."""
    one, other = start.days(), end.days()
    if one and other and one[0] == one[1] and other[0] == other[1] and one[0] < other[0]:
        return format_span(one[0], other[0], language, short=True)
    if start.low is not None and start.low == start.high and end.low is not None and end.low == end.high:
        same_day = start.low.date() == end.low.date()
        closing = _clock(end.low) if same_day else _say_moment(end.low, language)
        return phrase("span", language, _say_moment(start.low, language), closing)
    if one and other and start.low and end.low and _calendar_month(one) and _calendar_month(other):
        same_year = start.low.year == end.low.year
        opening = month_name(start.low.month, language) if same_year else format_month(start.low, language)
        return phrase("span", language, opening, format_month(end.low, language))
    return _joined(start, end, language)


def _joined(start: Doubt, end: Doubt, language: str) -> str:
    """Join two ends with a dash where both are plain dates, with words where one is a phrase itself."""
    plain = all((doubt.days() is None and doubt.low == doubt.high) or _named(doubt) for doubt in (start, end))
    return phrase(
        "span" if plain else "from", language, _say_doubt(start, language), _say_doubt(end, language)
    )


def _named(doubt: Doubt) -> bool:
    days = doubt.days()
    return days is not None and bool(_calendar_name(*days, "en"))


def _calendar_month(days: tuple[date, date]) -> bool:
    first, last = days
    return first.day == 1 and last == first.replace(day=days_in(first.year, first.month))


def _say_day(day: date, language: str) -> str:
    return format_date(day, language, short=True)


def _say_moment(moment: datetime, language: str) -> str:
    return f"{_say_day(moment.date(), language)} {_clock(moment)}"


def _clock(moment: datetime) -> str:
    parts = "microseconds" if moment.microsecond else "seconds" if moment.second else "minutes"
    return moment.time().isoformat(timespec=parts)
