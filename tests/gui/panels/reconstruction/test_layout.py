import pytest

from sitrep_app.gui.panels.reconstruction.layout import HEIGHT, NARROWEST, tiles


@pytest.mark.parametrize(("width", "height"), [(592, 195), (432, 110), (972, 450), (1700, 700), (200, 60)])
def test_tiles_lie_inside_the_area_and_not_on_each_other(width: float, height: float) -> None:
    laid = tiles(1, 10, width, height)
    every = (*laid.named, *laid.ghosts)
    assert all(
        tile.x + tile.width <= width + 0.01 and tile.y + tile.height <= height + 0.01 for tile in every
    )
    assert len({(tile.x, tile.y) for tile in every}) == len(every)
    assert all(tile.width >= NARROWEST - 0.01 and tile.height >= HEIGHT for tile in every)


def test_each_place_without_a_name_has_a_tile_where_there_is_room() -> None:
    laid = tiles(1, 10, 592, 195)
    assert len(laid.ghosts) == 10
    assert not laid.is_gathered


def test_places_without_a_name_share_one_tile_where_there_is_not() -> None:
    laid = tiles(1, 10, 432, 110)
    assert len(laid.ghosts) == 1
    assert laid.is_gathered


def test_named_places_all_have_a_tile_even_below_the_edge() -> None:
    laid = tiles(40, 0, 300, 100)
    assert len(laid.named) == 40
    assert laid.height > 100


def test_nothing_to_show_has_no_tiles() -> None:
    laid = tiles(0, 0, 300, 100)
    assert (laid.named, laid.ghosts) == ((), ())
