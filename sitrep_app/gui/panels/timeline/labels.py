"""Where the words of a mark go: inside its bar, else beside it, else cut short, never over anything else."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sitrep_app.gui.panels.timeline.sheet import LABEL_DISTANCE, LABEL_PADDING, Mark
from sitrep_app.gui.panels.timeline.spans import Form

NARROWEST_LABEL = 52.0
ENOUGH = 110.0
ARROW = 13.0
BETWEEN = 14.0

_OPEN_ENDED = (Form.AFTER, Form.ONGOING)


@dataclass(frozen=True, slots=True)
class Label:
    """Words of a mark from `x` over `width` pixels; narrower than the words where they are cut short."""

    mark: Mark
    x: float
    width: float
    is_inside: bool
    is_cut: bool


@dataclass(frozen=True, slots=True)
class Place:
    """A free stretch beside or inside a mark; words stand at its left, or at its right."""

    left: float
    right: float
    at_right: bool = False

    @property
    def width(self) -> float:
        """Return its pixels; none where it is turned inside out."""
        return max(0.0, self.right - self.left)


def labels(marks: Sequence[Mark], shift: float, width: float, horizon: float) -> Iterator[Label]:
    """Yield the labels of one sub-row's marks, given from left to right, on a plot `width` pixels wide.

    `shift` is added to the marks' pixels. Words of a bar that begins off screen stay in sight, and words inside a bar
    keep to one side of the line at `horizon`.
    """
    taken = 0.0
    for mark, following in zip(marks, [*marks[1:], None], strict=True):
        left, right = max(mark.span.left + shift, 0.0), min(mark.span.right + shift, width)
        if left >= width or right <= 0:
            continue
        until = width if following is None else min(width, following.span.left + shift)
        inside = _inside(mark, Place(left, right), shift, horizon)
        beside = Place(right + LABEL_DISTANCE, until - LABEL_DISTANCE)
        before = Place(taken + BETWEEN, left - LABEL_DISTANCE, at_right=True)
        label = _label(mark, inside, beside, before) if mark.title else None
        taken = max(taken, right, label.x + label.width if label else 0.0)
        if label is not None:
            yield label


def _label(mark: Mark, inside: Place, beside: Place, before: Place) -> Label | None:
    """Return the first place where the words fit whole, inside cut short where that says enough, else the widest.

    Words before a mark are the last resort: they could be taken for those of the mark before it.
    """
    whole = (place for place in (inside, beside) if place.width >= mark.width)
    enough = inside if inside.width >= ENOUGH else None
    last = before if before.width >= mark.width else None
    widest = max((inside, beside), key=lambda place: place.width)
    chosen = next(whole, None) or enough or last or widest
    length = min(mark.width, chosen.width)
    if length < min(mark.width, NARROWEST_LABEL):
        return None
    x = chosen.right - length if chosen.at_right else chosen.left
    return Label(mark, x, length, chosen is inside, length < mark.width)


def _inside(mark: Mark, bar: Place, shift: float, horizon: float) -> Place:
    if mark.is_glyph:
        return Place(bar.left, bar.left)
    is_open = mark.span.form in _OPEN_ENDED
    low, high = bar.left + LABEL_PADDING, bar.right - (ARROW if is_open else LABEL_PADDING)
    if low < horizon < high:
        earlier, later = Place(low, horizon - LABEL_DISTANCE), Place(horizon + LABEL_DISTANCE, high)
        low, high = _ends(earlier if earlier.width >= later.width else later)
    sure = mark.span.sure + shift + LABEL_PADDING
    if is_open and high - sure >= mark.width:
        low = max(low, sure)
    return Place(low, high, at_right=mark.span.form is Form.BEFORE)


def _ends(place: Place) -> tuple[float, float]:
    return place.left, place.right
