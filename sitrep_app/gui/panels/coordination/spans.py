"""Claims over time: a line for each pair, a bar for each claim, as wide as it held and as its doubt. Numbers only."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo

from sitrep_app.domain.coordination import Band, Pair, band_of
from sitrep_app.domain.entry import Entry
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.period import midnight
from sitrep_app.domain.tie import Tie
from sitrep_app.gui.panels.coordination.reading import Known
from sitrep_app.i18n import format_month, month_name

SHORTEST = timedelta(days=90)
LONGEST = timedelta(days=5 * 366)
MARGIN = 0.04


@dataclass(frozen=True, slots=True)
class Bar:
    """One claim; left and right are shares of the axis, `sure_from` and `sure_to` bound what is not in doubt."""

    tie: SubjectId
    band: Band
    left: float
    right: float
    sure_from: float
    sure_to: float


@dataclass(frozen=True, slots=True)
class SpanRow:
    """One pair and its claims in order of time."""

    pair: Pair
    name: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Spans:
    """Rows on one axis; `ticks` are (share, words), `as_of` the share of the date shown, None where it is the latest."""

    rows: tuple[SpanRow, ...] = ()
    ticks: tuple[tuple[float, str], ...] = ()
    as_of: float | None = None
    first: date | None = None


@dataclass(frozen=True, slots=True)
class Axis:
    """The stretch of time shown."""

    start: datetime
    end: datetime

    def share(self, moment: datetime | None, otherwise: float) -> float:
        """Return where a moment lies, 0 at the start and 1 at the end, held inside."""
        if moment is None:
            return otherwise
        return min(1.0, max(0.0, (moment - self.start) / (self.end - self.start)))


def spans(known: Known, now: datetime, *, armed: frozenset[SubjectId] | None = None) -> Spans:
    """Return every pair's claims over time, in the order of the matrix; `armed` keeps pairs among some actors only."""
    by_pair: dict[Pair, list[Entry[Tie]]] = {}
    for tie in known.ties:
        if armed is None or armed >= {*tie.state.pair}:
            by_pair.setdefault(tie.state.pair, []).append(tie)
    if not by_pair:
        return Spans()
    axis = _axis([tie for ties in by_pair.values() for tie in ties], known.as_of or now)
    order = {row.actor: place for place, row in enumerate(known.picture.rows)}
    pairs = sorted(by_pair, key=lambda pair: sorted(order.get(actor, len(order)) for actor in pair))
    rows = tuple(_row(known, pair, by_pair[pair], axis) for pair in pairs)
    as_of = axis.share(known.as_of, 1.0) if known.as_of else None
    return Spans(rows, tuple(_ticks(axis, known.zone)), as_of, axis.start.astimezone(known.zone).date())


def _axis(ties: Iterable[Entry[Tie]], until: datetime) -> Axis:
    """Begin with the first dated claim, and leave a little room after the date shown."""
    starts = [tie.state.period.start_earliest for tie in ties if tie.state.period.start_earliest]
    limits = [tie.state.period.start_latest for tie in ties if tie.state.period.start_latest]
    first = min([*starts, *limits, until - SHORTEST])
    first = max(first, until - LONGEST)
    return Axis(first, until + (until - first) * MARGIN)


def _row(known: Known, pair: Pair, ties: list[Entry[Tie]], axis: Axis) -> SpanRow:
    order = {row.actor: place for place, row in enumerate(known.picture.rows)}
    one, other = sorted(pair, key=lambda actor: order.get(actor, 0))
    bars = sorted((_bar(tie, axis) for tie in ties), key=lambda bar: (bar.left, bar.right))
    return SpanRow(pair, f"{known.short(one)} – {known.short(other)}", tuple(bars))


def _bar(tie: Entry[Tie], axis: Axis) -> Bar:
    period = tie.state.period
    left, right = axis.share(period.start_earliest, 0.0), axis.share(period.end_latest, 1.0)
    sure_from = axis.share(period.start_latest, left)
    sure_to = axis.share(period.end_earliest, right)
    return Bar(tie.subject, band_of(tie.state.level), left, right, min(sure_from, right), max(sure_to, left))


def _ticks(axis: Axis, zone: tzinfo) -> Iterable[tuple[float, str]]:
    """Yield the beginnings of months, of quarters or of years, so that there are at most a dozen."""
    months = (axis.end - axis.start).days / 30.4
    every = next(step for step in (1, 2, 3, 6, 12, 24) if months / step <= 8 or step == 24)
    day = axis.start.astimezone(zone).date().replace(day=1)
    count = -(-(day.year * 12 + day.month - 1) // every) * every
    is_first = True
    while (moment := midnight(date(count // 12, count % 12 + 1, 1), zone)) < axis.end:
        if moment >= axis.start:
            words = format_month(moment.date(), short=True) if is_first or moment.month == 1 else ""
            yield axis.share(moment, 0.0), words or month_name(moment.month, short=True)
            is_first = False
        count += every
