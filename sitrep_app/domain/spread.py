"""How far a date may be off, in a word or two."""

from sitrep_app.domain.period import Period
from sitrep_app.i18n import _, format_number, later, ngettext

_CALENDAR = {
    7: later("± week"),
    28: later("± month"),
    29: later("± month"),
    30: later("± month"),
    31: later("± month"),
}
_YEAR = 365


def spread(period: Period) -> str:
    """Return how wide the doubt about the beginning is: "± month"; empty for a day or less, and where a side is open."""
    if period.start_earliest is None or period.start_latest is None:
        return ""
    days = round((period.start_latest - period.start_earliest).total_seconds() / 86_400)
    if days <= 1:
        return ""
    if days in _CALENDAR:
        return _(_CALENDAR[days])
    if days < 60:
        return ngettext("± {n} day", "± {n} days", days).format(n=format_number(days))
    if days < _YEAR:
        months = round(days / 30.44)
        return ngettext("± {n} month", "± {n} months", months).format(n=format_number(months))
    years = round(days / 365.25)
    return (
        _("± year")
        if years == 1
        else ngettext("± {n} year", "± {n} years", years).format(n=format_number(years))
    )
