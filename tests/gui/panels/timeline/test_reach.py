import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from sitrep_app.gui.panels.timeline.reach import OPEN_START, Reach
from sitrep_app.gui.panels.timeline.scale import DAY

closed = st.tuples(st.integers(0, 400 * DAY), st.integers(0, 90 * DAY)).map(lambda p: (p[0], p[0] + p[1]))
before = st.integers(0, 400 * DAY).map(lambda limit: (OPEN_START, limit))
bounds = st.lists(st.lists(closed | before, max_size=40), min_size=1, max_size=3)
times = st.integers(-50 * DAY, 500 * DAY)


def anchor(bound: tuple[int, int]) -> int:
    return bound[1] if bound[0] == OPEN_START else bound[0]


def reach_of(lanes: list[list[tuple[int, int]]]) -> Reach:
    held = [sorted(lane, key=anchor) for lane in lanes]
    flat = [bound for lane in held for bound in lane]
    return Reach.of(
        np.array([start for start, _ in flat], np.int64),
        np.array([end for _, end in flat], np.int64),
        np.array([anchor(bound) for bound in flat], np.int64),
        np.cumsum([0, *(len(lane) for lane in held)]),
    )


def touches(bound: tuple[int, int], start: int, end: int) -> bool:
    """The straightforward way."""
    return bound[0] < end and max(bound[1], anchor(bound) + 1) > start


@given(bounds, times, times)
def test_what_touches_a_stretch_of_time_is_what_a_straightforward_search_finds(
    lanes: list[list[tuple[int, int]]], one: int, other: int
) -> None:
    reach, start, end = reach_of(lanes), min(one, other), max(one, other) + 1
    for lane, held in enumerate(lanes):
        ordered = sorted(held, key=anchor)
        found = reach.touching(lane, start, end) - int(reach.offsets[lane])
        assert found.tolist() == [i for i, bound in enumerate(ordered) if touches(bound, start, end)]
        assert reach.count(lane, start, end) == len(found)


def test_what_began_long_ago_and_goes_on_is_found() -> None:
    lanes = [[(0, 300 * DAY), *((i * DAY, i * DAY + 1) for i in range(1, 2000))]]
    assert reach_of(lanes).touching(0, 299 * DAY, 300 * DAY).tolist() == [0, 299]


def test_what_lies_before_a_later_limit_may_have_gone_on_at_any_earlier_time() -> None:
    reach = reach_of([[(OPEN_START, 100 * DAY)]])
    assert reach.count(0, 0, DAY) == 1
    assert reach.count(0, 100 * DAY + 1, 101 * DAY) == 0
