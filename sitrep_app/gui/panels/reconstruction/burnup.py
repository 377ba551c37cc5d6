"""How scope, reported and recorded totals grew: steps in time, placed inside the doubt of each claim. No widgets."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from itertools import pairwise

from sitrep_app.domain.entry import Entry
from sitrep_app.domain.facility import Progress
from sitrep_app.domain.period import Period, midnight
from sitrep_app.domain.programme import ReportedTotal
from sitrep_app.domain.reconstruction import ProgrammePicture, is_done
from sitrep_app.i18n import format_month, month_name

SHORTEST = timedelta(days=365)
LONGEST = timedelta(days=12 * 366)
MARGIN = 0.05
MOST_TICKS = 5

Steps = tuple[tuple[datetime, int], ...]


@dataclass(frozen=True, slots=True)
class BurnUp:
    """The three lines as (moment, value) steps, each held until the next; `ticks` are (moment, words)."""

    scope: Steps = ()
    reported: Steps = ()
    recorded: Steps = ()
    start: datetime | None = None
    end: datetime | None = None
    top: int = 1
    ticks: tuple[tuple[datetime, str], ...] = ()


def burn_up(picture: ProgrammePicture, until: datetime, zone: tzinfo) -> BurnUp:
    """Return how a programme's totals grew up to a moment; no lines where nobody has reported or recorded any."""
    totals = sorted(((placed(t.state.period, until), t) for t in picture.totals), key=_by_moment)
    recorded = _recorded(picture, until)
    moments = [moment for moment, _value in totals] + [moment for moment, _value in recorded]
    if not moments:
        return BurnUp()
    start = max(min(*moments, until - SHORTEST), until - LONGEST)
    end = until + (until - start) * MARGIN
    scope = [(moment, total.state.of) for moment, total in totals] or [(start, picture.scope)]
    reported = [(moment, total.state.done) for moment, total in totals]
    return BurnUp(
        _held(scope, end),
        _held(reported, end),
        _held([(start, 0), *recorded], end),
        start,
        end,
        max(1, picture.scope, *(value for _moment, value in scope)),
        tuple(_ticks(start, end, zone)),
    )


def placed(period: Period, until: datetime) -> datetime:
    """Return where a claim is drawn: in the middle of its doubt, never after the date shown."""
    latest = min(period.end_latest or period.start_latest or until, until)
    earliest = min(period.start_earliest or latest, latest)
    return earliest + (latest - earliest) / 2


def _recorded(picture: ProgrammePicture, until: datetime) -> list[tuple[datetime, int]]:
    """Count, after each claim, the facilities whose newest claim by then says they are done."""
    changes: list[tuple[datetime, int]] = []
    for facility in picture.facilities:
        oldest_first = list(reversed(facility.progress))
        states = [False, *(is_done(claim.state.state) for claim in oldest_first)]
        for claim, (before, after) in zip(oldest_first, pairwise(states), strict=True):
            if before != after:
                changes.append((placed(claim.state.period, until), 1 if after else -1))
    steps, done = [], 0
    for moment, change in sorted(changes):
        done += change
        steps.append((moment, done))
    return steps


def _held(steps: Iterable[tuple[datetime, int]], end: datetime) -> Steps:
    held = tuple(steps)
    return (*held, (end, held[-1][1])) if held else ()


def _ticks(start: datetime, end: datetime, zone: tzinfo) -> Iterable[tuple[datetime, str]]:
    months = max(1, (end - start).days // 30)
    every = next(step for step in (1, 2, 3, 6, 12, 24, 48) if months / step <= MOST_TICKS or step == 48)
    first = start.astimezone(zone).date()
    count = -(-(first.year * 12 + first.month - 1) // every) * every
    is_first = True
    while (moment := midnight(date(count // 12, count % 12 + 1, 1), zone)) < end:
        if moment >= start:
            yield moment, _tick_words(moment, every, is_first=is_first)
            is_first = False
        count += every


def _tick_words(moment: datetime, every: int, *, is_first: bool) -> str:
    """Say the year where it is new, and the month where ticks are closer than years."""
    if every >= 12:
        return str(moment.year)
    if is_first or moment.month == 1:
        return format_month(moment.date(), short=True)
    return month_name(moment.month, short=True)


def _by_moment(pair: tuple[datetime, Entry[Progress] | Entry[ReportedTotal]]) -> tuple[datetime, int]:
    return pair[0], pair[1].known_from
