from hypothesis import given
from hypothesis import strategies as st

from sitrep_app.gui.panels.timeline.stacking import Extent, depth, spread, stack

extents = st.lists(
    st.tuples(st.floats(-500, 1500), st.floats(0.5, 300)).map(lambda e: (e[0], e[0] + e[1])), max_size=60
).map(sorted)


def overlapping(held: list[Extent], rows: list[int]) -> list[tuple[Extent, Extent]]:
    """Pairs in one sub-row that overlap."""
    pairs = ((i, j) for j in range(len(held)) for i in range(j) if rows[i] == rows[j])
    return [(held[i], held[j]) for i, j in pairs if held[i][1] > held[j][0]]


def deepest(held: list[Extent]) -> int:
    """How many lie over one point, the straightforward way."""
    return max((sum(left <= point < right for left, right in held) for point, _ in held), default=0)


@given(extents)
def test_nothing_overlaps_within_a_sub_row(held: list[Extent]) -> None:
    assert overlapping(held, stack(held)) == []


@given(extents, st.integers(1, 12))
def test_nothing_overlaps_when_spread_either(held: list[Extent], rows: int) -> None:
    assert overlapping(held, spread(held, rows)) == []


@given(extents)
def test_there_are_no_more_sub_rows_than_lie_over_one_point(held: list[Extent]) -> None:
    assert depth(stack(held)) == deepest(held)


@given(extents, st.integers(1, 12))
def test_spreading_uses_what_it_is_given_and_no_more_than_needed(held: list[Extent], rows: int) -> None:
    assert depth(spread(held, rows)) <= max(rows, deepest(held))


def test_bars_that_only_touch_share_a_sub_row() -> None:
    assert stack([(0, 31), (31, 59), (59, 90)]) == [0, 0, 0]


def test_spreading_leaves_room_to_the_right() -> None:
    assert spread([(0, 10), (20, 30), (40, 50)], 3) == [0, 1, 2]
