from itertools import combinations

import pytest

from sitrep_app.gui.panels.overview.layout import Box, Places, places

SIZES = [(1160, 590), (1480, 770), (1840, 950), (2440, 1310), (3720, 2030)]


def boxes(found: Places) -> list[Box]:
    return [*found.figures, found.timeline, found.coordination, found.reconstruction, found.inspector]


def apart(one: Box, other: Box) -> bool:
    beside = one.x + one.width <= other.x or other.x + other.width <= one.x
    return beside or one.y + one.height <= other.y or other.y + other.height <= one.y


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_cards_fill_the_page_and_never_overlap(width: int, height: int) -> None:
    found = places(width, height, 5)
    assert all(apart(one, other) for one, other in combinations(boxes(found), 2))
    assert max(box.x + box.width for box in boxes(found)) == width
    assert max(box.y + box.height for box in boxes(found)) == found.height


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_from_a_small_laptop_up_nothing_has_to_be_scrolled(width: int, height: int) -> None:
    assert places(width, height, 5).height == height


@pytest.mark.parametrize("width", [700, 870, 980, 1080])
def test_a_narrow_page_overlaps_nothing_and_leaves_coordination_its_room(width: int) -> None:
    found = places(width, 480, 5)
    assert all(apart(one, other) for one, other in combinations(boxes(found), 2))
    assert max(box.x + box.width for box in boxes(found)) == found.width
    assert found.coordination.width >= 330


def test_a_page_too_narrow_for_its_cards_is_wider_than_the_window() -> None:
    assert places(500, 700, 5).width > 500


def test_a_page_too_low_is_scrolled_rather_than_squeezed() -> None:
    assert places(1000, 300, 5).height > 300
