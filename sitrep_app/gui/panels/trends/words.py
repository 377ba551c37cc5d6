"""What is said of a frequency. Decides nothing about widgets."""

from math import inf

from sitrep_app.domain.frequency import Change, Frequency, Span, Verdict
from sitrep_app.i18n import _, format_date, format_month, format_number, later, ngettext

SPANS = {Span.DAY: later("By day"), Span.WEEK: later("By week"), Span.MONTH: later("By month")}

_VERDICTS = {
    Verdict.MORE: later("More often than in the period before"),
    Verdict.FEWER: later("Less often than in the period before"),
    Verdict.NO_CLEAR_CHANGE: later("No clear change against the period before"),
    Verdict.TOO_FEW: later("Too few to tell whether it has changed"),
}


def headline(frequency: Frequency) -> str:
    """Return the one sentence that the counts allow."""
    if frequency.change is None:
        return _("Choose a time window with both ends to compare it with the period before")
    return _(_VERDICTS[frequency.change.verdict])


def explained(frequency: Frequency) -> str:
    """Return what the sentence rests on: both counts, and the ratio of the rates with its interval."""
    change = frequency.change
    if change is None:
        return said_count(sum(frequency.counts))
    words = _("{now} began in this window, {before} in as many days before.").format(
        now=said_count(change.now), before=format_number(change.before)
    )
    ratio = _said_ratio(change)
    return f"{words} {ratio}" if ratio else words


def doubts(frequency: Frequency) -> str:
    """Return what the bars cannot show: events dated more coarsely than a bar is wide, and those with no date."""
    said = []
    if coarse := sum(frequency.coarse):
        words = ngettext(
            "{n} event is dated more coarsely than a bar is wide: paler, at the middle of its doubt.",
            "{n} events are dated more coarsely than a bar is wide: paler, at the middle of their doubt.",
            coarse,
        )
        said.append(words.format(n=format_number(coarse)))
    if frequency.undated:
        words = ngettext(
            "{n} event without a date is not counted.",
            "{n} events without a date are not counted.",
            frequency.undated,
        )
        said.append(words.format(n=format_number(frequency.undated)))
    return " ".join(said)


def said_count(count: int) -> str:
    """Return a number of events in words."""
    return ngettext("{n} event", "{n} events", count).format(n=format_number(count))


def said_span(frequency: Frequency, place: int) -> str:
    """Return when a bar's span is: a day, the week from a day, or a month."""
    begin = frequency.starts[place]
    if frequency.span is Span.MONTH:
        return format_month(begin)
    day = format_date(begin, short=True)
    return _("week of {day}").format(day=day) if frequency.span is Span.WEEK else day


def _said_ratio(change: Change) -> str:
    if change.ratio is None:
        return ""
    if change.high == inf:
        return _("The rate is {ratio} times as high; 95 % interval from {low} up.").format(
            ratio=_rounded(change.ratio), low=_rounded(change.low)
        )
    return _("The rate is {ratio} times as high; 95 % interval {low} to {high}.").format(
        ratio=_rounded(change.ratio), low=_rounded(change.low), high=_rounded(change.high)
    )


def _rounded(value: float) -> str:
    return format_number(round(value, 2 if value < 10 else 1 if value < 100 else None))
