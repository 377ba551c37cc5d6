"""Which names find room: each is tried where it would like to stand, and left out where it would touch another."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum

from sitrep_app.gui.panels.map.projection import Box

APART = 4.0
DOT = 3.0
GAP = 6.0
WIDE_GAP = 16.0
"""How far a name keeps from its dot, and how far where something stands on the dot."""


class Tier(IntEnum):
    """What a name belongs to, from the one that must be read first."""

    PROVINCE = 0
    TOWN = 1
    DISTRICT = 2
    WATER = 3
    COUNTRY = 4
    SUBDISTRICT = 5
    VILLAGE = 6


@dataclass(frozen=True, slots=True)
class Wish:
    """A name that would like to stand at a point in pixels; with `is_beside` it stands beside the point's dot."""

    text: str
    tier: Tier
    x: float
    y: float
    width: float
    height: float
    weight: float = 0.0
    is_beside: bool = False


@dataclass(frozen=True, slots=True)
class Label:
    """A name that found room: where its box is, and the dot it belongs to."""

    text: str
    tier: Tier
    box: Box
    dot: tuple[float, float] | None = None


def settle(wishes: Iterable[Wish], taken: Sequence[Box], within: Box) -> list[Label]:
    """Return the names that found room within a box, clear of what is taken, of each other and of each other's dots."""
    placed: list[Label] = []
    occupied = list(taken)
    for wish in sorted(wishes, key=lambda wish: (wish.tier, -wish.weight, wish.text)):
        dot = Box(wish.x, wish.y, wish.x, wish.y).grown(DOT)
        if wish.is_beside and any(label.box.touches(dot) for label in placed):
            continue
        box = next((box for box in _places(wish) if _is_free(box, occupied, within)), None)
        if box is not None:
            placed.append(Label(wish.text, wish.tier, box, (wish.x, wish.y) if wish.is_beside else None))
            occupied += [box, dot] if wish.is_beside else [box]
    return placed


def first_choice(wish: Wish) -> Box:
    """Return the room a name would take where it would like best to stand, its dot included."""
    box = _places(wish)[0]
    return Box(min(box.left, wish.x - DOT), box.top, max(box.right, wish.x + DOT), box.bottom)


def _places(wish: Wish) -> list[Box]:
    """The boxes in which a name may stand, the one it would like best first."""
    if not wish.is_beside:
        left, top = wish.x - wish.width / 2, wish.y - wish.height / 2
        step = wish.height + GAP
        lifts = (0.0, -step, step, -2 * step, 2 * step)
        return [Box(left, top + lift, left + wish.width, top + lift + wish.height) for lift in lifts]
    return [box for gap in (GAP, WIDE_GAP) for box in _beside(wish, gap)]


def _beside(wish: Wish, gap: float) -> list[Box]:
    left, top = wish.x - wish.width / 2, wish.y - wish.height / 2
    corners = (
        (wish.x + gap, top),
        (wish.x - gap - wish.width, top),
        (left, wish.y - gap - wish.height),
        (left, wish.y + gap),
    )
    return [Box(x, y, x + wish.width, y + wish.height) for x, y in corners]


def _is_free(box: Box, occupied: Sequence[Box], within: Box) -> bool:
    is_inside = within.holds(box.left, box.top) and within.holds(box.right, box.bottom)
    roomy = box.grown(APART / 2)
    return is_inside and not any(roomy.touches(other) for other in occupied)
