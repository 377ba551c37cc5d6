import numpy as np

from sitrep_app.domain.location import Closeness, Location
from sitrep_app.gui.panels.map.placing import Placing
from sitrep_app.gui.panels.map.projection import project, project_all
from sitrep_app.gui.panels.map.stacks import CELL, MOST_MARKS, points
from sitrep_app.gui.panels.map.view import View
from tests.gui.panels.map.ground import BAQUBA, HAMRIN, prepared

OVER_DIYALA = View(*project(34, 44.9), 120_000, 900, 600)
CATEGORIES = np.arange(6, dtype=np.uint8)


def scattered(count: int) -> Placing:
    chance = np.random.default_rng(1)
    x, y = project_all(chance.uniform(33, 35, count), chance.uniform(44, 46, count))
    rows = np.arange(count)
    return Placing(rows, x, y, np.zeros(count), {}, rows[:0])


def test_events_at_one_point_share_a_mark_with_a_glyph_for_each_category() -> None:
    ready = prepared(BAQUBA, BAQUBA, BAQUBA)
    (mark,) = points(ready.placing, np.array([0, 4, 0], np.uint8), OVER_DIYALA).marks
    assert mark.categories == (0, 4)
    assert mark.count == 3
    assert mark.is_counted


def test_events_apart_have_marks_of_their_own() -> None:
    shown = points(prepared(BAQUBA, HAMRIN).placing, CATEGORIES, OVER_DIYALA)
    assert [mark.rows for mark in shown.marks] == [(0,), (1,)]
    assert shown.count == 2


def test_a_doubt_hidden_by_its_mark_is_not_drawn() -> None:
    near, far = (
        points(prepared(HAMRIN).placing, CATEGORIES, View(*project(34.4, 44.6), scale, 900, 600))
        for scale in (300_000, 3_000)
    )
    assert near.marks[0].radius > 100
    assert far.marks[0].radius == 0


def test_a_doubt_reaches_into_a_view_that_its_point_is_outside_of() -> None:
    beside = View(*project(34.45, 44.95), 2_000_000, 900, 600)
    shown = points(prepared(HAMRIN).placing, CATEGORIES, beside)
    assert len(shown.marks) == 1
    assert shown.count == 0


def test_too_many_points_become_a_density_that_counts_each_once() -> None:
    placing = scattered(20_000)
    shown = points(placing, np.zeros(20_000, np.uint8), OVER_DIYALA)
    px, py = OVER_DIYALA.all_on_screen(placing.x, placing.y)
    inside = (px >= 0) & (py >= 0) & (px < 900) & (py < 600)
    assert shown.marks == ()
    assert shown.count == int(inside.sum())
    fully = [
        cell
        for cell in shown.cells
        if cell.x >= 0 and cell.y >= 0 and cell.x <= 900 - CELL and cell.y <= 600 - CELL
    ]
    expected = sum(
        int(((px >= c.x) & (px < c.x + CELL) & (py >= c.y) & (py < c.y + CELL)).sum()) for c in fully[:200]
    )
    assert sum(cell.count for cell in fully[:200]) == expected


def test_the_squares_of_a_density_hold_still_while_the_map_is_pushed() -> None:
    placing = scattered(MOST_MARKS * 4)
    categories = np.zeros(MOST_MARKS * 4, np.uint8)
    before = points(placing, categories, OVER_DIYALA).cells
    pushed = View(OVER_DIYALA.x - 5 / OVER_DIYALA.scale, OVER_DIYALA.y, OVER_DIYALA.scale, 900, 600)
    after = {
        (round(cell.x - 5, 3), round(cell.y, 3)): cell.count
        for cell in points(placing, categories, pushed).cells
    }
    inner = [cell for cell in before if 50 < cell.x < 800]
    assert inner
    assert all(after[round(cell.x, 3), round(cell.y, 3)] == cell.count for cell in inner)


def test_an_exact_point_is_clicked_on_its_glyph() -> None:
    exact = Location(Closeness.POINT, latitude=34.0, longitude=44.9)
    (mark,) = points(prepared(exact).placing, CATEGORIES, OVER_DIYALA).marks
    assert mark.holds(450, 300)
    assert not mark.holds(480, 300)
