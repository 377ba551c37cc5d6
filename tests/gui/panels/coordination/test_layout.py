import pytest

from sitrep_app.gui.panels.coordination.layout import RING, SMALLEST_CELL, Label, lay_out, narrowest

NAMES = [
    Label(150, 28),
    Label(60, 34, 1),
    Label(66, 38, 1),
    Label(150, 28),
    Label(70, 60),
    Label(120, 66),
    Label(30, 28),
]


@pytest.mark.parametrize(("width", "height"), [(520, 420), (330, 260), (240, 200), (1400, 900)])
def test_everything_lies_inside_the_area(width: float, height: float) -> None:
    laid = lay_out(NAMES, width, height)
    last = laid.cell(len(NAMES) - 1, len(NAMES) - 2)
    assert last.x + last.width <= width
    assert laid.height <= height


def test_short_names_stand_level_under_wide_columns_and_turn_under_narrow_ones() -> None:
    short = [Label(40, 20) for _ in range(5)]
    assert lay_out(short, 500, 300).angle == 0
    assert lay_out(NAMES, 400, 330).angle > 0


def test_names_stand_on_the_diagonal_where_there_is_no_room_beside_the_cells() -> None:
    laid = lay_out(NAMES, 190, 125)
    assert laid.has_steps
    assert laid.height <= 125


def test_at_the_narrowest_width_every_name_on_the_diagonal_is_whole() -> None:
    laid = lay_out(NAMES, narrowest(NAMES), len(NAMES) * (SMALLEST_CELL + 2))
    assert all(laid.row_label(place).width >= label.short for place, label in enumerate(NAMES))


def test_a_point_in_a_cell_finds_that_cell_and_one_between_cells_finds_none() -> None:
    laid = lay_out(NAMES, 520, 420)
    box = laid.cell(4, 2)
    assert laid.at(box.x + 1, box.y + 1) == (4, 2)
    assert laid.at(box.x + box.width + 1, box.y + 1) is None
    assert laid.at(laid.cell(2, 4).x + 1, laid.cell(2, 4).y + 1) is None


def test_one_actor_alone_can_be_laid_out() -> None:
    assert lay_out([Label(80, 30)], 300, 200).at(10, 10) is None


def test_the_ring_round_a_cell_at_the_edge_is_whole() -> None:
    laid = lay_out(NAMES, 190, 125)
    assert laid.has_steps
    last = laid.cell(len(NAMES) - 1, 0)
    assert last.x >= RING
    assert last.y + last.height + RING <= 125
