"""How two periods lie to each other, each with its doubt."""

from datetime import datetime, timedelta

from sitrep_app.domain.likeness.evidence import Evidence, Sign
from sitrep_app.domain.period import Period
from sitrep_app.i18n import _, ngettext

DAY = timedelta(days=1)
NEAR = 4 * DAY
"""So far apart two accounts of one incident may still date it."""

_AROUND = timedelta(hours=6)
ABOUT_A_DAY = timedelta(hours=26)
ABOUT_A_WEEK = timedelta(days=8)
ABOUT_A_MONTH = timedelta(days=32)


def weigh_times(one: Period, other: Period) -> Evidence:
    """Return what two periods say."""
    first, second = _span(one), _span(other)
    if first is None or second is None:
        return Evidence(Sign.NO_TIME)
    apart = max(first[0], second[0]) - min(first[1], second[1])
    widest = max(first[1] - first[0], second[1] - second[0])
    return _apart(apart, widest) if apart >= timedelta() else _together(widest)


def _span(period: Period) -> tuple[datetime, datetime] | None:
    """From when until when it may have been; a moment is never stated so finely that it were only that one."""
    start, end = period.start_earliest, period.end_latest
    if start is None or end is None:
        return None
    return (start - _AROUND, end + _AROUND) if end - start < _AROUND else (start, end)


def _together(widest: timedelta) -> Evidence:
    if widest <= ABOUT_A_DAY:
        return Evidence(Sign.SAME_DAY, _("same day"))
    if widest <= ABOUT_A_WEEK:
        return Evidence(Sign.WITHIN_WEEK, _("dates agree within a week"))
    if widest <= ABOUT_A_MONTH:
        return Evidence(Sign.WITHIN_MONTH, _("dates agree within a month"))
    return Evidence(Sign.WITHIN_LONG)


def _apart(apart: timedelta, widest: timedelta) -> Evidence:
    """Say how far apart; of what is dated coarsely, the day after its end is another time already."""
    days = apart // DAY + 1
    said = ngettext("{n} day apart", "{n} days apart", days).format(n=days)
    if widest > ABOUT_A_WEEK or apart >= NEAR:
        return Evidence(Sign.OTHER_TIME, said)
    return Evidence(Sign.NEXT_DAY if apart < DAY else Sign.FEW_DAYS, said)
