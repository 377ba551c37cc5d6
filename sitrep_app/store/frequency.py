"""How often something happened under a lens, span by span, and in the period before."""

from datetime import date, datetime, tzinfo

import numpy as np
from numpy.typing import NDArray

from sitrep_app.domain.frequency import Change, Frequency, Span, after, compare, fitting, spans
from sitrep_app.domain.identity import from_microseconds, microseconds
from sitrep_app.domain.lens import Lens
from sitrep_app.domain.period import midnight
from sitrep_app.store import queries
from sitrep_app.store.asking import Asking
from sitrep_app.store.columns import OPEN_END, OPEN_START, IncidentColumns, incident_columns
from sitrep_app.store.sifting import let_through
from sitrep_app.store.workspace import Workspace

_DAY = 86_400 * 1_000_000
_COARSER = 1.5

Moments = NDArray[np.int64]


def frequency(workspace: Workspace, lens: Lens, span: Span) -> Frequency:
    """Return the counts of a lens' window by day, week or month of the workspace's zone.

    Each event counts at the middle of its doubt up to the as-of date. Where the window is open, it reaches from the
    first event to the last; a span of which there would be too many becomes the next longer. The change is against a
    period as long before the window, which must have both ends.
    """
    zone = queries.setting(workspace).tzinfo
    with workspace.reading():
        columns = incident_columns(workspace, lens.standpoint)
        shown = let_through(columns, lens, Asking(workspace, lens.standpoint.known_at))
    rows = np.flatnonzero(shown)
    earliest, latest = _doubt(columns, rows, lens.standpoint.as_of)
    is_dated = (earliest != OPEN_START) | (latest != OPEN_END)
    widths = np.where((earliest == OPEN_START) | (latest == OPEN_END), 0, latest - earliest)[is_dated]
    middles = _middles(earliest[is_dated], latest[is_dated])
    undated = int(len(rows) - is_dated.sum())
    if not len(middles):
        return Frequency(span, (), (), undated=undated, change=_change(middles, lens))
    start = microseconds(lens.start) if lens.start else int(middles.min())
    end = _end(lens) or int(middles.max()) + 1
    held = (middles >= start) & (middles < end)
    days = _day(start, zone), _day(max(start, end - 1), zone)
    fit = fitting(span, *days)
    begins = list(spans(fit, *days))
    edges = np.array(
        [microseconds(midnight(day, zone)) for day in (*begins, after(fit, begins[-1]))], np.int64
    )
    coarse = held & (widths > fit.days * _DAY * _COARSER)
    counts, coarse_counts = (_counted(middles[rows], edges) for rows in (held, coarse))
    return Frequency(fit, tuple(begins), counts, coarse_counts, undated, _change(middles, lens))


def _doubt(columns: IncidentColumns, rows: Moments, as_of: datetime | None) -> tuple[Moments, Moments]:
    """Return between which moments each began, by the as-of date at the latest; an open side stays open."""
    earliest, latest = columns.start_earliest[rows], columns.start_latest[rows]
    if as_of is not None:
        latest = np.where(latest == OPEN_END, OPEN_END, np.minimum(latest, microseconds(as_of) - 1))
    return earliest, latest


def _counted(middles: Moments, edges: Moments) -> tuple[int, ...]:
    return tuple(np.diff(np.searchsorted(np.sort(middles), edges)).tolist())


def _middles(earliest: Moments, latest: Moments) -> Moments:
    # What came before a moment did not come at it
    first = np.where(earliest == OPEN_START, latest - 1, earliest)
    last = np.where(latest == OPEN_END, first, latest)
    middles: Moments = first + (last - first) // 2
    return middles


def _change(middles: Moments, lens: Lens) -> Change | None:
    end = _end(lens)
    if lens.start is None or end is None:
        return None
    start = microseconds(lens.start)
    now = int(((middles >= start) & (middles < end)).sum())
    before = int(((middles >= 2 * start - end) & (middles < start)).sum())
    return compare(now, before)


def _end(lens: Lens) -> int | None:
    ends = [microseconds(end) for end in (lens.end, lens.standpoint.as_of) if end is not None]
    return min(ends, default=None)


def _day(moment: int, zone: tzinfo) -> date:
    return from_microseconds(moment).astimezone(zone).date()
