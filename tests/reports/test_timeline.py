from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from sitrep_app.reports.timeline import GAP, LABEL_SIZE, Axis, Bar, Lane, Layout, Mark, shorten
from sitrep_app.reports.typeface import width

LANES = 6
AXIS = Axis(-0.5, 31.5, 112.0, 396.0)
WHOLE = Axis(-0.5, 31.5, 0.0, 396.0)

days = st.none() | st.floats(-400, 400)
labels = st.text("abc ميدان 12", min_size=1, max_size=90)


@st.composite
def marks(draw: st.DrawFn) -> Mark:
    start, end = draw(days), draw(days)
    if start is not None and end is not None and start > end:
        start, end = end, start
    return Mark(draw(st.integers(0, LANES - 1)), start, end, draw(labels), weight=draw(st.integers(0, 3)))


charts = st.tuples(st.lists(marks(), max_size=40), st.sampled_from([AXIS, WHOLE]), st.integers(6, 20))


def rows_of(lanes: tuple[Lane, ...]) -> dict[tuple[int, int], list[Bar]]:
    rows: dict[tuple[int, int], list[Bar]] = {}
    for index, lane in enumerate(lanes):
        for bar in lane.bars:
            rows.setdefault((index, bar.row), []).append(bar)
    return rows


@settings(max_examples=80, deadline=None)
@given(charts)
def test_no_label_meets_another_or_a_bar(chart: tuple[list[Mark], Axis, int]) -> None:
    held, axis, rows = chart
    for row in rows_of(Layout(held, LANES, axis).within(rows)).values():
        shown = sorted((bar for bar in row if not bar.compact), key=lambda bar: bar.span)
        assert all(one.span[1] + GAP <= other.span[0] + 1e-6 for one, other in pairwise(shown))


@settings(max_examples=80, deadline=None)
@given(charts)
def test_nothing_leaves_the_chart(chart: tuple[list[Mark], Axis, int]) -> None:
    held, axis, rows = chart
    bars = [bar for lane in Layout(held, LANES, axis).within(rows) for bar in lane.bars]
    assert all(bar.span[0] >= -1e-6 and bar.span[1] <= axis.right + 1e-6 for bar in bars)


@settings(max_examples=80, deadline=None)
@given(charts)
def test_rows_stay_within_what_the_page_has_room_for(chart: tuple[list[Mark], Axis, int]) -> None:
    held, axis, rows = chart
    lanes = Layout(held, LANES, axis).within(rows)
    assert sum(lane.rows for lane in lanes) <= rows
    assert [lane.first_row for lane in lanes] == [
        sum(lane.rows for lane in lanes[:at]) for at in range(LANES)
    ]


@settings(max_examples=50, deadline=None)
@given(charts)
def test_compact_marks_do_not_share_a_row_with_labels(chart: tuple[list[Mark], Axis, int]) -> None:
    held, axis, rows = chart
    for row in rows_of(Layout(held, LANES, axis).within(rows)).values():
        assert len({bar.compact for bar in row}) == 1


@given(st.floats(0, 30), st.floats(0, 1))
def test_a_bar_is_as_wide_as_its_doubt(start: float, length: float) -> None:
    left, right = WHOLE.extent(Mark(0, start, start + length, "x"))
    assert left <= WHOLE.x(start) + 1e-6
    assert right >= WHOLE.x(start + length) - 1e-6


def test_a_month_fills_the_month() -> None:
    left, right = AXIS.extent(Mark(0, 0, 31, "x"))
    assert (left, right) == (AXIS.x(0), AXIS.x(31))


def test_what_was_over_before_the_period_stands_in_the_gutter() -> None:
    _left, right = AXIS.extent(Mark(0, -1000, -970, "x"))
    assert right < AXIS.left


def test_what_began_nobody_says_when_is_drawn_from_the_edge() -> None:
    assert AXIS.extent(Mark(0, None, 3, "x"))[0] == 0.0
    assert AXIS.extent(Mark(0, 3, None, "x"))[1] == AXIS.right


def test_the_weightier_mark_keeps_its_label() -> None:
    crowd = [Mark(0, 5, 5.5, f"{at} a long and common name for an event of no weight") for at in range(60)]
    layout = Layout([*crowd, Mark(0, 5, 5.5, "the one that matters", weight=9)], LANES, AXIS)
    labelled = [bar.label for lane in layout.within(8) for bar in lane.bars if bar.label]
    assert "the one that matters" in labelled


def test_a_label_too_long_for_the_chart_is_cut_to_fit() -> None:
    lane = Layout([Mark(0, 10, 12, "word " * 60)], LANES, WHOLE).within(6)[0]
    assert lane.bars[0].label.endswith("…")
    assert lane.bars[0].span[1] <= WHOLE.right


@given(labels, st.floats(0, 300))
def test_a_shortened_text_fits_and_is_whole_where_there_is_room(text: str, room: float) -> None:
    short = shorten(text, room)
    assert width(short, LABEL_SIZE) <= max(room, 0) or short == ""
    assert short == text or width(text, LABEL_SIZE) > room


def test_those_that_came_before_the_period_stand_in_the_order_of_their_numbers() -> None:
    earlier = [
        Mark(0, -9.0, -8.0, f"{number}  A raid on a village and what came of it") for number in (2, 9, 11)
    ]
    bars = Layout(earlier, LANES, AXIS).within(20)[0].bars
    assert [bar.label.split()[0] for bar in sorted(bars, key=lambda bar: bar.row)] == ["2", "9", "11"]
