"""How scope, reported and recorded totals grew: steps in time, placed inside the doubt of each claim. No widgets."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from itertools import accumulate

from sitrep_app.domain.entry import Entry
from sitrep_app.domain.facility import Progress
from sitrep_app.domain.period import Period, midnight
from sitrep_app.domain.programme import ReportedTotal
from sitrep_app.domain.reconstruction import FacilityPicture, ProgrammePicture, is_done
from sitrep_app.i18n import format_month, month_name

SHORTEST = timedelta(days=365)
LONGEST = timedelta(days=12 * 366)
MARGIN = 0.05
MOST_TICKS = 5

Steps = tuple[tuple[datetime, int], ...]


@dataclass(frozen=True, slots=True)
class BurnUp:
    """The three lines as (moment, value) steps, each held until the next and the last until the date shown.

    `ticks` are (moment, words), `counts` the whole numbers up the side.
    """

    scope: Steps = ()
    reported: Steps = ()
    recorded: Steps = ()
    start: datetime | None = None
    end: datetime | None = None
    top: int = 1
    ticks: tuple[tuple[datetime, str], ...] = ()
    counts: tuple[int, ...] = ()


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
    top = max(1, picture.scope, *(value for _moment, value in scope))
    return BurnUp(
        _held(scope, until),
        _held(reported, until),
        _held([(start, 0), *recorded], until),
        start,
        end,
        top,
        tuple(_ticks(start, end, zone)),
        whole_ticks(top),
    )


def whole_ticks(top: int) -> tuple[int, ...]:
    """Return few whole numbers from 0 up to a number, evenly apart by 1, 2 or 5 times a power of ten."""
    steps = (step * 10**power for power in range(20) for step in (1, 2, 5))
    step = next(step for step in steps if top / step <= MOST_TICKS)
    return tuple(range(0, top + 1, step))


def placed(period: Period, until: datetime) -> datetime:
    """Return where a claim is drawn: in the middle of its doubt, never after the date shown."""
    latest = min(period.end_latest or period.start_latest or until, until)
    earliest = min(period.start_earliest or latest, latest)
    return earliest + (latest - earliest) / 2


def _recorded(picture: ProgrammePicture, until: datetime) -> list[tuple[datetime, int]]:
    """Count, after each claim, the facilities whose newest claim by then says they are done."""
    changes: dict[datetime, int] = {}
    for facility in picture.facilities:
        was_done = False
        for moment, claim in _in_order(facility, until):
            if (done := is_done(claim.state.state)) != was_done:
                changes[moment] = changes.get(moment, 0) + (1 if done else -1)
            was_done = done
    moments = sorted(changes)
    return list(zip(moments, accumulate(changes[moment] for moment in moments), strict=True))


def _in_order(facility: FacilityPicture, until: datetime) -> list[tuple[datetime, Entry[Progress]]]:
    """Place a facility's claims, oldest first, none after one that counts as newer."""
    latest, newest_first = until, []
    for claim in facility.progress:
        latest = min(latest, placed(claim.state.period, until))
        newest_first.append((latest, claim))
    return newest_first[::-1]


def _held(steps: Iterable[tuple[datetime, int]], until: datetime) -> Steps:
    held = tuple(steps)
    return (*held, (until, held[-1][1])) if held else ()


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
