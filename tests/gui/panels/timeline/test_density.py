import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from sitrep_app.gui.panels.timeline.density import Density, Grid
from sitrep_app.gui.panels.timeline.scale import DAY, YEAR

moments = st.lists(st.lists(st.integers(-3 * YEAR, 3 * YEAR), max_size=30), min_size=1, max_size=4)
steps = st.integers(1, YEAR)


def density_of(lanes: list[list[int]], bins: int = 64) -> Density:
    held = [sorted(lane) for lane in lanes]
    offsets = np.cumsum([0, *(len(lane) for lane in held)])
    return Density.of(np.array([m for lane in held for m in lane], np.int64), offsets, bins)


def counted(lanes: list[list[int]], grid: Grid) -> list[list[int]]:
    """The straightforward way."""
    pairs = list(zip(grid.edges, grid.edges[1:], strict=False))
    return [[sum(low <= moment < high for moment in lane) for low, high in pairs] for lane in lanes]


@given(moments, st.integers(-3 * YEAR, 3 * YEAR), st.integers(1, 40), steps)
def test_every_column_holds_what_a_straightforward_count_finds(
    lanes: list[list[int]], start: int, columns: int, step: int
) -> None:
    density = density_of(lanes)
    grid = density.grid(start, start + columns * step, step)
    assert density.counts(grid).tolist() == counted(lanes, grid)


@given(moments, st.integers(-3 * YEAR, 3 * YEAR), st.integers(1, 40), steps)
def test_the_columns_cover_the_view(lanes: list[list[int]], start: int, columns: int, step: int) -> None:
    grid = density_of(lanes).grid(start, start + columns * step, step)
    assert grid.edges[0] <= start
    assert grid.edges[-1] >= start + columns * step


@given(moments, st.integers(-YEAR, YEAR), st.integers(-YEAR, YEAR), steps)
def test_panning_does_not_change_what_a_column_holds(
    lanes: list[list[int]], one: int, other: int, step: int
) -> None:
    density = density_of(lanes)
    grids = [density.grid(start, start + 20 * step, step) for start in (one, other)]
    held: dict[int, list[int]] = {}
    for grid in grids:
        for edge, column in zip(grid.edges, density.counts(grid).T.tolist(), strict=False):
            assert held.setdefault(int(edge), column) == column


@given(moments, steps)
def test_no_column_of_whole_bins_is_higher_than_the_tallest(lanes: list[list[int]], step: int) -> None:
    density = density_of(lanes)
    wide = max(step, 4 * density.bin)
    grid = density.grid(density.start - wide, density.start + 70 * density.bin, wide)
    assert density.counts(grid).max() <= density.tallest(grid)


def test_some_lanes_can_be_counted_alone() -> None:
    density = density_of([[0, 1], [5 * DAY], [7 * DAY]])
    grid = Grid(0, DAY, 0, 8)
    assert density.counts(grid, 1, 2).tolist() == [[0, 0, 0, 0, 0, 1, 0, 0]]


def test_a_timeline_without_incidents_counts_nothing() -> None:
    density = density_of([[]])
    grid = density.grid(0, 10 * DAY, DAY)
    assert density.counts(grid).sum() == 0
    assert density.tallest(grid) == 0


def test_one_crowded_day_does_not_press_all_others_flat() -> None:
    spread = [at * DAY for at in range(100) for _ in range(10)]
    density = density_of([sorted([*spread, *[40 * DAY] * 5000])])
    grid = density.grid(0, 100 * DAY, DAY)
    assert density.tallest(grid) == 20
