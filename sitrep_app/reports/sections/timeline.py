"""The timeline: lanes by category, bars as wide as the doubt, drawn from numbers that `reports.timeline` computes."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from sitrep_app.domain.entry import Entry
from sitrep_app.domain.incident import CATEGORIES, UNCATEGORISED, Incident
from sitrep_app.domain.vocabulary import load
from sitrep_app.i18n import _, current, format_date, format_day_month, format_month, format_number, ngettext
from sitrep_app.reports.edition import Edition, reads_right_to_left
from sitrep_app.reports.text import Json
from sitrep_app.reports.ticks import ticks
from sitrep_app.reports.timeline import LABEL_SIZE, Axis, Bar, Lane, Layout, Mark
from sitrep_app.reports.typeface import width

WIDTH = 396.0
GUTTER = 112.0
MARGIN = 0.02
TICK_SIZE = 6.4
AFTER_NUMBER = "  "
LANES = (*CATEGORIES, UNCATEGORISED)


def timelines(edition: Edition, rows: Iterable[int]) -> list[Json]:
    """Return the chart for each of these numbers of rows at most."""
    entries = [*edition.contents.earlier, *edition.contents.incidents]
    axis = axis_for(edition, entries)
    counts = Counter(_lane_of(entry.state) for entry in entries)
    shown = len(LANES) if counts[len(CATEGORIES)] else len(CATEGORIES)
    layout = Layout([_mark(edition, entry) for entry in entries], shown, axis)
    until = edition.days_of(edition.request.shown_until + timedelta(days=1))
    shared: dict[str, Json] = {
        "width": WIDTH,
        "label_size": LABEL_SIZE,
        "gutter": axis.left,
        "ticks": _ticks(edition, axis),
        "period": [axis.x(0.0), axis.x(edition.length)],
        "as_of": {"x": axis.x(until), "label": format_date(edition.request.shown_until, short=True)},
        "earlier": _("Earlier, not to scale"),
        "alternative": _described(counts),
    }
    charts: dict[int, Json] = {}
    for most in rows:
        lanes = layout.within(most)
        used = sum(lane.rows for lane in lanes)
        drawn = [_lane(index, lane, counts[index], axis) for index, lane in enumerate(lanes)]
        charts.setdefault(used, {**shared, "rows": used, "lanes": drawn})
    return list(charts.values())


def axis_for(edition: Edition, entries: Sequence[Entry[Incident]]) -> Axis:
    """Return the axis of the period, with a gutter for what came before where anything did."""
    until = edition.days_of(edition.request.shown_until + timedelta(days=1))
    last = max(edition.length, until)
    starts = [edition.days(entry.state.period.start_earliest) for entry in entries]
    before = any(start is None or start < 0 for start in starts)
    return Axis(-MARGIN * last, last * (1 + MARGIN), GUTTER if before else 0.0, WIDTH)


def _mark(edition: Edition, entry: Entry[Incident]) -> Mark:
    incident, period = entry.state, entry.state.period
    number = edition.contents.entries[entry.subject]
    begun, ended = edition.days(period.start_earliest), edition.days(period.end_latest)
    weight = 1 + max((claim.span.best for claim in incident.claims), default=0)
    label = f"{number}{AFTER_NUMBER}{incident.title}"
    mark = Mark(_lane_of(incident), begun, ended, label, not period.is_doubtful, weight)
    if not mark.is_over:
        return mark
    return replace(mark, label=f"{number}{AFTER_NUMBER}{edition.when(period)} · {incident.title}", weight=0)


def _lane_of(incident: Incident) -> int:
    """Return an incident's lane; a category that no lane shows goes into the last, which is there when it is needed."""
    return LANES.index(incident.category if incident.category in CATEGORIES else UNCATEGORISED)


def _lane(index: int, lane: Lane, count: int, axis: Axis) -> dict[str, Json]:
    term = load("category").term(LANES[index])
    return {
        "name": term.name(current()),
        "colour": str(term.extra["colour"]),
        "shape": str(term.extra["shape"]),
        "count": ngettext("{count} event", "{count} events", count).format(count=format_number(count)),
        "row": lane.first_row,
        "rows": lane.rows,
        "bars": [_bar(bar, axis) for bar in lane.bars],
    }


def _bar(bar: Bar, axis: Axis) -> dict[str, Json]:
    alone = bar.mark.is_over and bar.mark.start is not None
    return {
        "row": bar.row,
        "left": round(bar.left, 2),
        "right": round(bar.right, 2),
        "number": bar.label.partition(AFTER_NUMBER)[0],
        "label": bar.label.partition(AFTER_NUMBER)[2],
        "at": round(bar.label_at, 2),
        "rtl": reads_right_to_left(bar.label),
        "exact": bar.mark.exact,
        "point": bar.right - bar.left <= 12.0 or alone,
        "opens": bar.mark.start is None or bar.mark.start < 0,
        "goes_on": bar.mark.end is None or bar.mark.end > axis.last,
        "compact": bar.compact,
    }


def _ticks(edition: Edition, axis: Axis) -> list[Json]:
    """Return the axis's marks, each with its words unless those before it reach so far."""
    marks: list[Json] = []
    free = 0.0
    for tick in ticks(edition.request.first, max(edition.request.last, edition.request.shown_until)):
        x, words = round(axis.x(edition.days_of(tick.day)), 2), _tick_label(tick.day, tick.form)
        end = x + width(words, TICK_SIZE) + 6
        label = words if x >= free and end - 4 <= axis.right else ""
        free = end if label else free
        marks.append({"x": x, "label": label})
    return marks


def _tick_label(day: date, form: str) -> str:
    if form == "day":
        return str(day.day)
    if form == "day_month":
        return format_day_month(day, short=True)
    if form == "year":
        return str(day.year)
    return format_month(day, short=True) if form == "month_year" else ""


def _described(counts: Mapping[int, int]) -> str:
    """Return the chart in words, for those who hear it: how many events there are of each category."""
    terms = load("category")
    told = [
        _("{what}: {count}").format(
            what=terms.label(code, current()), count=format_number(counts.get(index, 0))
        )
        for index, code in enumerate(LANES)
        if code in CATEGORIES or counts.get(index)
    ]
    return _("Timeline of {count} events by category. {counts}. Every event is in the annex.").format(
        count=format_number(sum(counts.values())), counts=_("; ").join(told)
    )
