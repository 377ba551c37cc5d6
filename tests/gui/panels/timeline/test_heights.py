import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep_app.gui.panels.timeline.heights import (
    FEWEST_DENSE_MARKS,
    LOWEST_LANE,
    PADDING,
    Detail,
    Need,
    allot,
    single,
)


@st.composite
def needs_of_lanes(draw: st.DrawFn) -> Need:
    """Needs as a lane of real marks has them: less detail never asks for more rows."""
    labelled = draw(st.integers(1, 20))
    some = draw(st.integers(1, labelled))
    bars, compact = draw(st.integers(0, some)), draw(st.integers(1, some))
    crowded = draw(st.integers(0, 5)) == 0
    return Need(
        draw(st.integers(some, 160)), labelled, some, bars, draw(st.integers(0, some)), compact, crowded
    )


needs = st.lists(needs_of_lanes(), min_size=1, max_size=12)
heights = st.floats(60, 900)


@given(needs, heights)
def test_the_content_of_a_lane_fits_in_it(held: list[Need], available: float) -> None:
    for room in allot(held, available):
        assert room.content <= room.height - PADDING + 0.01
        assert room.height >= LOWEST_LANE


@given(needs, heights)
def test_lanes_are_higher_than_the_plot_only_where_the_least_detail_does_not_fit(
    held: list[Need], available: float
) -> None:
    total = sum(room.height for room in allot(held, available))
    least = sum(room.height for room in allot(held, 0.0))
    assert total <= available + 0.01 or least > available


@given(needs, heights)
def test_a_few_marks_are_never_turned_into_columns(held: list[Need], available: float) -> None:
    for need, room in zip(held, allot(held, available), strict=True):
        if need.singles < FEWEST_DENSE_MARKS and not need.crowded:
            assert room.detail is not Detail.DENSE


@given(needs, heights)
def test_a_crowded_lane_always_shows_columns(held: list[Need], available: float) -> None:
    for need, room in zip(held, allot(held, available), strict=True):
        assert room.detail is Detail.DENSE or not need.crowded


def test_every_label_is_shown_where_there_is_room() -> None:
    held = [Need(3, 3, 2, 1, 1, 2)] * 4
    assert {room.detail for room in allot(held, 400)} == {Detail.LABELLED}


def test_empty_lanes_share_the_height_evenly() -> None:
    assert [room.height for room in allot([Need()] * 6, 240)] == [40] * 6


def test_a_lane_with_more_in_it_becomes_higher() -> None:
    rooms = allot([Need(12, 9, 8, 8, 0, 8), Need(1), Need(1)], 210)
    assert rooms[0].height > 2 * rooms[1].height


def test_a_few_marks_in_a_low_lane_stand_closer_before_they_become_columns() -> None:
    room = single(Need(labelled=7, some=6, bars=6, compact=6), 35)
    assert (room.detail, room.rows) == (Detail.COMPACT, 6)
    assert room.content <= 35


def test_columns_fill_a_plot_that_has_room() -> None:
    rooms = allot([Need(crowded=True)] * 6, 780)
    assert sum(room.height for room in rooms) == pytest.approx(780)


def test_empty_lanes_leave_their_height_to_the_one_that_has_entries() -> None:
    nothing = Need(bars=0)
    rooms = allot([Need(2, 2, 2, 2, 0, 2), *[nothing] * 5], 200)
    assert [room.height for room in rooms] == [100] + [LOWEST_LANE] * 5
