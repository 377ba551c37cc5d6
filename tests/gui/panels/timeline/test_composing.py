import itertools
from collections import Counter
from datetime import UTC, date
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep_app.domain.identity import microseconds
from sitrep_app.domain.incident import CATEGORIES
from sitrep_app.domain.lens import Lens, Standpoint
from sitrep_app.domain.period import Period, midnight
from sitrep_app.gui.panels.timeline.areas import Areas
from sitrep_app.gui.panels.timeline.composing import Composer
from sitrep_app.gui.panels.timeline.lanes import LaneChoice
from sitrep_app.gui.panels.timeline.layout import Frame, Placed
from sitrep_app.gui.panels.timeline.prepared import Prepared, prepare
from sitrep_app.gui.panels.timeline.scale import DAY, YEAR, Scale
from sitrep_app.gui.panels.timeline.sheet import sheet_scale
from tests.gui.panels.timeline.building import Said, at, micros, reading
from tests.support.periods import any_periods, named_periods

AREAS = Areas.of(1100, 190, 200)
BAGHDAD = ZoneInfo("Asia/Baghdad")

days = st.dates(date(2018, 1, 1), date(2018, 3, 31))
pairs = st.tuples(days, days).map(sorted)
near_periods = st.one_of(
    days.map(Period.day),
    days.map(Period.week),
    days.map(lambda day: Period.month(day.year, day.month)),
    pairs.map(lambda pair: Period.days(pair[0], pair[1])),
    pairs.map(lambda pair: Period.range(pair[0], pair[1])),
    days.map(lambda day: Period.since(Period.day(day))),
    days.map(lambda day: Period.before(midnight(day, UTC))),
)
titles = st.sampled_from(["Raid", "Two killed outside a hospital", "A very long title that says it all " * 3])


def incidents(periods: st.SearchStrategy[Period], lanes: int) -> st.SearchStrategy[list[Said]]:
    said = st.builds(Said, periods, st.sampled_from(CATEGORIES[:lanes]), title=titles)
    return st.lists(said, max_size=30)


lists = incidents(near_periods, 2) | incidents(named_periods() | any_periods(), 3)
spans = st.integers(10 * DAY, 300 * DAY) | st.integers(10 * DAY, 300 * YEAR)


def written(text: str) -> float:
    return 6.0 * len(text)


def prepared_of(held: list[Said], choice: LaneChoice = LaneChoice.CATEGORY) -> Prepared:
    lens = Lens(Standpoint(at("2101-01-01")))
    return prepare(reading(held), lens, choice, date(2101, 1, 1), BAGHDAD)


def frame_of(prepared: Prepared, view: Scale, selected: int | None = None, scrolled: float = 0.0) -> Frame:
    composer = Composer(
        prepared.reading, prepared.index, prepared.moments, written, written, has_glyphs=prepared.has_glyphs
    )
    return composer.frame(view, AREAS, scrolled, selected)


def whole_of(prepared: Prepared, view: Scale) -> list[Frame]:
    """Frames scrolled from the top to the foot."""
    first = frame_of(prepared, view)
    steps = int(first.overflow // AREAS.plot.height) + 2 if first.overflow else 1
    return [frame_of(prepared, view, scrolled=step * AREAS.plot.height) for step in range(steps)]


def view_of(prepared: Prepared, place: float, span: int) -> Scale:
    """A view about some moment of all that is counted."""
    counted = prepared.index.whole.density.moments
    first, last = (int(counted[0]), int(counted[-1])) if len(counted) else prepared.moments.extent
    return Scale.over(
        first + round((last - first) * place) - span // 2,
        first + round((last - first) * place) + span // 2,
        AREAS.plot.width,
    )


def touching(prepared: Prepared, held: list[Said], view: Scale) -> set[int]:
    """The rows that may have gone on within the view, the straightforward way."""
    horizon = prepared.moments.horizon
    return {row for row, one in enumerate(held) if _touches(one.period, view, horizon)}


def _touches(period: Period, view: Scale, horizon: int) -> bool:
    known = [
        b for b in (period.start_earliest, period.start_latest, period.end_earliest, period.end_latest) if b
    ]
    if not known:
        return False
    start = microseconds(period.start_earliest) if period.start_earliest else -(2**63)
    end = microseconds(period.end_latest) if period.end_latest else horizon
    return start < view.end and max(end, microseconds(known[0]) + 1) > view.start


def ordered(held: list[Said]) -> tuple[Prepared, list[Said]]:
    """What was said in the order of the columns' rows."""
    numbered = [Said(one.period, one.category, title=f"{i} {one.title}") for i, one in enumerate(held)]
    prepared = prepared_of(numbered)
    titles = prepared.reading.titles(range(len(held)))  # type: ignore[arg-type]  # any rows will do
    return prepared, [numbered[int(title.split()[0])] for title in titles]


@given(lists, st.floats(0, 1), spans)
def test_every_visible_incident_is_drawn_exactly_once(held: list[Said], place: float, span: int) -> None:
    prepared, rows = ordered(held)
    view = view_of(prepared, place, span)
    drawn: set[tuple[int, float]] = set()
    for frame in whole_of(prepared, view):
        assert max(Counter(mark.row for mark in frame.marks).values(), default=1) == 1
        drawn |= {(mark.row, round(mark.y + frame.scrolled, 3)) for mark in frame.marks}
        assert all(row.columns is None for row in frame.rows)
    assert len(drawn) == len({row for row, _ in drawn})
    assert touching(prepared, rows, view) <= {row for row, _ in drawn}
    assert prepared.index.in_view(view.start, view.end) == len(touching(prepared, rows, view))


@given(lists, st.floats(0, 1), spans)
def test_a_mark_stands_where_its_time_is(held: list[Said], place: float, span: int) -> None:
    prepared, rows = ordered(held)
    view = view_of(prepared, place, span)
    for mark in frame_of(prepared, view).marks:
        period = rows[mark.row].period
        if period.start_earliest is not None and period.end_latest is not None:
            middle = (microseconds(period.start_earliest) + microseconds(period.end_latest)) / 2
            drawn = (mark.left + mark.right) / 2 - AREAS.plot.x
            assert drawn == pytest.approx((middle - view.start) / view.per_pixel, rel=1e-6, abs=0.01)


@given(lists, st.floats(0, 1), spans)
def test_no_mark_lies_on_another(held: list[Said], place: float, span: int) -> None:
    prepared, _ = ordered(held)
    frame = frame_of(prepared, view_of(prepared, place, span))
    lines: dict[float, list[Placed]] = {}
    for mark in frame.marks:
        lines.setdefault(mark.y, []).append(mark)
    for line in lines.values():
        line.sort(key=lambda mark: mark.left)
        for one, other in itertools.pairwise(line):
            assert _right(one) <= _left(other) + 0.001


def _left(mark: Placed) -> float:
    return max(mark.left, (mark.left + mark.right - mark.height) / 2) if mark.form == 0 else mark.left


def _right(mark: Placed) -> float:
    return min(mark.right, (mark.left + mark.right + mark.height) / 2) if mark.form == 0 else mark.right


@given(lists, st.floats(0, 1), spans)
def test_words_never_collide_and_are_never_clipped(held: list[Said], place: float, span: int) -> None:
    prepared, _ = ordered(held)
    frame = frame_of(prepared, view_of(prepared, place, span))
    bars = {(mark.row, mark.y): mark for mark in frame.marks}
    for label in frame.labels:
        assert AREAS.plot.x <= label.x
        assert label.x + label.width <= AREAS.plot.right + 0.001
        assert label.is_cut == (label.width < written(label.title))
        own = bars[label.row, label.y]
        assert label.is_inside == (own.left <= label.x and label.x + label.width <= own.right)
        others = [mark for (row, y), mark in bars.items() if y == label.y and row != label.row]
        assert all(
            mark.right <= label.x + 0.001 or mark.left >= label.x + label.width - 0.001 for mark in others
        )
        beside = [other for other in frame.labels if other.y == label.y and other.row != label.row]
        assert all(other.x + other.width <= label.x or other.x >= label.x + label.width for other in beside)


@given(lists, st.floats(0, 1), spans, st.integers(-200, 200))
def test_panning_a_little_moves_everything_by_the_same(
    held: list[Said], place: float, span: int, by: int
) -> None:
    prepared, _ = ordered(held)
    view = view_of(prepared, place, span)
    panned = view.panned(by)
    if sheet_scale(view) != sheet_scale(panned):
        return
    before = {mark.row: mark for mark in frame_of(prepared, view).marks}
    for mark in frame_of(prepared, panned).marks:
        if mark.row in before:
            assert mark.left - before[mark.row].left == pytest.approx(by, abs=0.02)
            assert mark.y == before[mark.row].y


@given(st.floats(0, 1), spans)
def test_the_labels_of_the_axis_touch_neither_each_other_nor_the_edge(place: float, span: int) -> None:
    prepared = prepared_of([Said(Period.year(1950)), Said(Period.year(2100))])
    frame = frame_of(prepared, view_of(prepared, place, span))
    words = [(line.x, line.x + written(line.text)) for line in frame.lines if line.text]
    assert all(one[1] < other[0] for one, other in itertools.pairwise(words))
    assert all(right <= AREAS.axis.right for _, right in words)


def test_what_goes_on_all_through_the_view_is_counted_where_it_is_too_much_to_draw() -> None:
    lasting = [Said(Period.since(Period.month(2001 + i % 15, 1))) for i in range(60)]
    passing = [Said(Period.day(date(2018, 1, 1 + i))) for i in range(5)]
    prepared = prepared_of(lasting + passing)
    frame = frame_of(prepared, Scale.over(micros("2018-01-01"), micros("2018-01-08"), AREAS.plot.width))
    row = frame.rows[0]
    assert (row.count, row.throughout, len(frame.marks)) == (65, 60, 5)


def busy(count: int = 2000) -> list[Said]:
    first = date(2017, 1, 1).toordinal()
    return [Said(Period.day(date.fromordinal(first + i % 360), UTC)) for i in range(count)]


def test_a_crowded_lane_shows_columns_that_count_every_incident() -> None:
    prepared = prepared_of(busy())
    frame = frame_of(prepared, Scale.over(micros("2016-12-31"), micros("2018-01-02"), AREAS.plot.width))
    columns = frame.rows[0].columns
    assert columns is not None
    assert columns.counts.sum() == frame.rows[0].count == 2000
    assert frame.marks == ()


def test_the_selected_incident_is_pinned_in_a_crowded_lane() -> None:
    prepared = prepared_of(busy())
    view = Scale.over(micros("2016-12-31"), micros("2018-01-02"), AREAS.plot.width)
    pin = frame_of(prepared, view, selected=700).pins[0]
    moment = prepared.reading.columns.start_earliest[700] + DAY // 2
    assert pin.row == 700
    assert (pin.left + pin.right) / 2 == pytest.approx(AREAS.plot.x + view.x(int(moment)))


def test_near_enough_a_crowded_lane_shows_its_incidents_one_by_one() -> None:
    prepared = prepared_of(busy())
    frame = frame_of(prepared, Scale.over(micros("2017-03-01"), micros("2017-03-04"), AREAS.plot.width))
    assert frame.rows[0].columns is None
    assert len(frame.marks) == frame.rows[0].count == 18


def test_with_lanes_by_actor_an_incident_stands_in_each_of_its_lanes() -> None:
    prepared = prepared_of([Said(Period.month(2018, 1), actors=("a", "b"))], LaneChoice.ACTOR)
    frame = frame_of(prepared, Scale.over(micros("2017-12-01"), micros("2018-03-01"), AREAS.plot.width))
    assert [mark.lane for mark in frame.marks] == [0, 1]
    assert prepared.index.in_view(frame.scale.start, frame.scale.end) == 1
