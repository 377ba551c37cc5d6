import pytest

from sitrep_app.gui.panels.timeline.areas import Box
from sitrep_app.gui.panels.timeline.links import BEYOND, End, Tie, curve, curve_at

PLOT = Box(100, 0, 800, 300)
NAMES, NAMED = Tie(1, "Follows up", True), Tie(1, "Followed up by", False)
EARLY, LATE = End(200, 240, 50), End(500, 560, 150)


def test_a_link_leads_from_the_end_of_one_mark_to_the_start_of_the_next() -> None:
    drawn = curve(NAMES, EARLY, LATE, PLOT)
    assert drawn.start == pytest.approx((237, 50))
    assert drawn.end == pytest.approx((503, 150))
    assert drawn.first[0] > drawn.start[0]


def test_it_points_at_the_one_that_is_named_whichever_is_selected() -> None:
    assert curve(NAMED, EARLY, LATE, PLOT).end == pytest.approx((237, 50))
    assert curve(NAMES, LATE, EARLY, PLOT).end == pytest.approx((237, 50))


def test_marks_of_the_same_time_are_linked_round_their_ends() -> None:
    drawn = curve(NAMES, End(200, 500, 50), End(210, 480, 120), PLOT)
    assert drawn.start[0] == drawn.end[0] == pytest.approx(477)
    assert drawn.at(0.5)[0] > drawn.start[0]


def test_a_link_to_what_lies_off_screen_leads_off_the_plot() -> None:
    drawn = curve(NAMES, EARLY, End(90_000, 90_010, 150), PLOT)
    assert PLOT.right < drawn.end[0] <= PLOT.right + BEYOND + 3


def test_a_link_round_the_edge_stays_on_the_plot() -> None:
    drawn = curve(NAMES, End(200, 2000, 50), End(210, 3000, 120), PLOT)
    assert PLOT.x < drawn.at(0.5)[0] < drawn.start[0] <= PLOT.right


def test_a_link_is_found_under_the_pointer_and_nowhere_else() -> None:
    curves = (
        curve(NAMES, EARLY, LATE, PLOT),
        curve(Tie(2, "Answers", True), EARLY, End(500, 560, 250), PLOT),
    )
    x, y = curves[1].at(0.6)
    assert curve_at(curves, x, y + 2) is curves[1]
    assert curve_at(curves, x, y + 40) is None
    assert curve_at((), x, y) is None
