"""Where the tiles of the sites lie; pure numbers, in pixels from left to right."""

from dataclasses import dataclass

NARROWEST = 86.0
WIDEST = 240.0
HEIGHT = 60.0
TALLEST = 96.0
GAP = 8.0


@dataclass(frozen=True, slots=True)
class Tile:
    """A rectangle for one place, or for every place without a name together."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Tiles:
    """The named places' tiles, then one for each place without a name, or one for all of them together."""

    named: tuple[Tile, ...]
    ghosts: tuple[Tile, ...]
    is_gathered: bool
    height: float


def tiles(named: int, unnamed: int, width: float, height: float) -> Tiles:
    """Return tiles in rows that fill a width; where they do not fit the height, the unnamed ones share one tile.

    Named tiles that do not fit are laid out all the same, below, to be scrolled to.
    """
    everything = named + unnamed
    columns = _columns(everything, width, height)
    is_gathered = unnamed > 0 and _rows(everything, columns) > _fitting(height)
    shown = named + (1 if is_gathered else unnamed)
    columns = _columns(shown, width, height)
    across = min(WIDEST, (width - (columns - 1) * GAP) / columns)
    rows = _rows(shown, columns)
    down = min(TALLEST, max(HEIGHT, (height - (rows - 1) * GAP) / max(1, rows)))
    laid = [
        Tile(place % columns * (across + GAP), place // columns * (down + GAP), across, down)
        for place in range(shown)
    ]
    if is_gathered:
        laid[-1] = _widened(laid[-1], width)
    return Tiles(tuple(laid[:named]), tuple(laid[named:]), is_gathered, rows * (down + GAP) - GAP)


def _widened(tile: Tile, width: float) -> Tile:
    """Give the one tile for all unnamed places twice the width, where its row has it."""
    return Tile(tile.x, tile.y, min(width - tile.x, 2 * tile.width + GAP), tile.height)


def _columns(count: int, width: float, height: float) -> int:
    """Return the fewest columns in which all tiles fit the height, evened out over their rows."""
    most = max(1, int((width + GAP) // (NARROWEST + GAP)))
    fewest = min(most, max(1, -int(-(width + GAP) // (WIDEST + GAP))))
    columns = next((n for n in range(fewest, most) if _rows(count, n) <= _fitting(height)), most)
    return max(1, _rows(count, max(1, _rows(count, columns))))


def _rows(count: int, columns: int) -> int:
    return -(-count // columns)


def _fitting(height: float) -> int:
    return max(1, int((height + GAP) // (HEIGHT + GAP)))
