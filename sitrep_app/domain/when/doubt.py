"""What a date leaves open, in words: the second half of the form's hint."""

from sitrep_app.domain.period import Period, Precision
from sitrep_app.i18n import _, later

_SAID = {
    Precision.INSTANT: later("to the minute"),
    Precision.DAY: later("some time that day"),
    Precision.DAYS: later("from the first to the last"),
    Precision.WEEK: later("any day of the week · drawn as a bar, not a point"),
    Precision.MONTH: later("any day of the month · drawn as a bar, not a point"),
    Precision.YEAR: later("any day of the year · drawn as a bar, not a point"),
    Precision.RANGE: later("some time between the two · drawn as a bar, not a point"),
    Precision.BEFORE: later("beginning not stated · drawn as a bar open to the past"),
    Precision.AFTER: later("end not stated · drawn as a bar open to the future"),
    Precision.UNKNOWN: later("no date stated · listed, not drawn"),
}


def say_doubt(period: Period) -> str:
    """Return what a period leaves open and how it is drawn: "any day of the month · drawn as a bar, not a point"."""
    is_span = (period.start_earliest, period.start_latest) != (period.end_earliest, period.end_latest)
    if period.precision is Precision.RANGE and is_span:
        return _("from some time in the first to some time in the last · drawn as a bar, not a point")
    return _(_SAID[period.precision])
