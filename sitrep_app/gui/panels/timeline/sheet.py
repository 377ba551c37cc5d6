"""The near view of a stretch of time wider than the screen: every mark has its sub-row, so that panning moves nothing."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

from sitrep_app.gui.panels.timeline.heights import (
    COMPACT_PITCH,
    FOLDED,
    SMALL_PITCH,
    Detail,
    Need,
    Room,
    allot,
    fits,
    single,
)
from sitrep_app.gui.panels.timeline.scale import Scale
from sitrep_app.gui.panels.timeline.spans import GLYPH, Form, Span
from sitrep_app.gui.panels.timeline.stacking import Extent, depth, spread, stack

MOST_MARKS = 160
MOST_LABELS = 80
MOST_THROUGHOUT = 20
"""In one lane of a sheet: beyond them it shows density, marks without words, or that more go on."""

MOST_SHARING = 16
"""More lanes than this do not share the height by what they need, which would ask all of them."""

EQUAL_LANE = 35.0

LABEL_PADDING = 8.0
LABEL_DISTANCE = 5.0
WIDEST_LABEL = 240.0


@dataclass(frozen=True, slots=True)
class Mark:
    """One incident in its sub-row; `title` is empty where nothing is written beside it, `width` the title's pixels."""

    span: Span
    subrow: int = 0
    title: str = ""
    width: float = 0.0

    @property
    def is_glyph(self) -> bool:
        """Say whether it is drawn as its category's shape."""
        return self.span.form is Form.GLYPH


@dataclass(frozen=True, slots=True)
class Held:
    """What one lane has to show: the spans that are drawn one by one, or None where they are too many for that.

    `throughout` is how many more go on before, in and after all of the sheet, too many to be drawn.
    """

    spans: Sequence[Span] | None
    throughout: int = 0


@dataclass(frozen=True, slots=True)
class LaneSheet:
    """What one lane shows and how much room it has; a dense lane has no marks. Marks go from left to right."""

    room: Room
    marks: tuple[Mark, ...] = ()
    throughout: int = 0


@dataclass(frozen=True, slots=True)
class Sheet:
    """All lanes over one stretch of time; pixels of its marks count from the start of its scale.

    `tops` has one item more than there are lanes; `lane` gives the content of one.
    """

    scale: Scale
    tops: NDArray[np.float64]
    lane: Callable[[int], LaneSheet]

    @property
    def height(self) -> float:
        """Return the height of all lanes together."""
        return float(self.tops[-1])

    def between(self, top: float, bottom: float) -> range:
        """Return the lanes that lie between two heights."""
        first = max(0, int(self.tops.searchsorted(top, side="right")) - 1)
        last = int(self.tops.searchsorted(bottom))
        return range(first, min(last, len(self.tops) - 1))


@dataclass(frozen=True, slots=True)
class Words:
    """The titles of some rows and how wide they are written."""

    titles: Callable[[NDArray[np.int64]], Sequence[str]]
    measure: Callable[[str], float]


def sheet_scale(view: Scale) -> Scale:
    """Return the stretch laid out for a view: a quarter wider, and the same while panning a little."""
    quarter = max(1, -(-view.span // 4))
    start = view.start // quarter * quarter
    return Scale(start, view.per_pixel, 5 * quarter / view.per_pixel)


def lay_out(
    scale: Scale,
    lanes: int,
    hold: Callable[[int], Held],
    words: Words,
    available: float,
    folded: Collection[int] = (),
) -> Sheet:
    """Return the sheet of some lanes; `hold` gives what a lane has to show, and is asked only for lanes that are seen.

    A few lanes share the height by what they need; many are all equally high and are scrolled. Folded ones are low.
    """
    shown = [lane for lane in range(lanes) if lane not in folded]
    if len(shown) > MOST_SHARING:
        heights = [FOLDED.height if lane in folded else EQUAL_LANE for lane in range(lanes)]
        laid = cache(lambda lane: LaneSheet(FOLDED) if lane in folded else _alone_in_lane(hold(lane), words))
        return Sheet(scale, _tops(heights), laid)
    held = {lane: hold(lane) for lane in shown}
    drafts = {lane: _written(one.spans, words) for lane, one in held.items()}
    rest = max(available - FOLDED.height * (lanes - len(shown)), 0.0)
    rooms = dict(zip(shown, allot([_need(draft) for draft in drafts.values()], rest), strict=True))
    sheets = [
        _laid(drafts[lane], rooms[lane], held[lane].throughout) if lane in rooms else LaneSheet(FOLDED)
        for lane in range(lanes)
    ]
    return Sheet(scale, _tops([sheet.room.height for sheet in sheets]), sheets.__getitem__)


def _tops(heights: Sequence[float]) -> NDArray[np.float64]:
    return np.array([0.0, *accumulate(heights)], np.float64)


def _alone_in_lane(held: Held, words: Words) -> LaneSheet:
    silent = [Mark(span) for span in held.spans or ()]
    compact = _depth([_alone(mark, COMPACT_PITCH) for mark in silent])
    if held.spans is None or not fits(Need(compact=compact), EQUAL_LANE):
        # Most lanes of a dense time, and neither their words nor their other sub-rows are asked for
        return LaneSheet(single(Need(crowded=True), EQUAL_LANE), (), held.throughout)
    draft = _written(held.spans, words)
    return _laid(draft, single(_need(draft), EQUAL_LANE), held.throughout)


def glyph_size(room: Room, mark: Mark) -> float:
    """Return how large a lane's glyphs are."""
    if room.detail is Detail.COMPACT:
        return min(COMPACT_PITCH, room.pitch + 2)
    return SMALL_PITCH if room.detail is Detail.SPLIT and mark.subrow >= room.rows else GLYPH


def middle_of(room: Room, mark: Mark) -> float:
    """Return how far below the top of its lane the middle of a mark lies."""
    top = (room.height - room.content) / 2
    if mark.subrow < room.rows:
        return top + (mark.subrow + 0.5) * room.pitch
    return top + room.rows * room.pitch + (mark.subrow - room.rows + 0.5) * SMALL_PITCH


def _written(spans: Sequence[Span] | None, words: Words) -> list[Mark] | None:
    if spans is None:
        return None
    ordered = sorted(spans, key=lambda span: (span.left, span.row))
    if not ordered or len(ordered) > MOST_LABELS:
        return [Mark(span) for span in ordered]
    titles = words.titles(np.array([span.row for span in ordered]))
    return [Mark(span, 0, title, words.measure(title)) for span, title in zip(ordered, titles, strict=True)]


def _need(marks: Sequence[Mark] | None) -> Need:
    if marks is None:
        return Need(crowded=True)
    bars = [mark for mark in marks if not mark.is_glyph]
    glyphs = [mark for mark in marks if mark.is_glyph]
    return Need(
        singles=len(glyphs),
        labelled=_depth([_with_label(mark) for mark in marks]) or 1,
        some=_depth([_alone(mark, GLYPH) for mark in marks]) or 1,
        bars=_depth([_alone(mark, GLYPH) for mark in bars]),
        glyphs=_depth([_alone(mark, SMALL_PITCH) for mark in glyphs]),
        compact=_depth([_alone(mark, COMPACT_PITCH) for mark in marks]) or 1,
    )


def _depth(extents: list[Extent]) -> int:
    return depth(stack(sorted(extents)))


def _laid(marks: Sequence[Mark] | None, room: Room, throughout: int) -> LaneSheet:
    if marks is None or room.detail is Detail.DENSE:
        return LaneSheet(room, (), throughout)
    return LaneSheet(room, _in_room(marks, room), throughout)


def _in_room(marks: Sequence[Mark], room: Room) -> tuple[Mark, ...]:
    match room.detail:
        case Detail.LABELLED:
            return _in_rows(marks, [_with_label(mark) for mark in marks], None)
        case Detail.SOME:
            return _in_rows(marks, [_alone(mark, GLYPH) for mark in marks], room.rows)
        case Detail.COMPACT:
            silent = [replace(mark, title="") for mark in marks]
            return _in_rows(silent, [_alone(mark, COMPACT_PITCH) for mark in marks], None)
    bars = [mark for mark in marks if not mark.is_glyph]
    glyphs = [replace(mark, title="") for mark in marks if mark.is_glyph]
    below = _in_rows(glyphs, [_alone(mark, SMALL_PITCH) for mark in glyphs], None)
    above = _in_rows(bars, [_alone(mark, GLYPH) for mark in bars], room.rows)
    return (*above, *(replace(mark, subrow=mark.subrow + room.rows) for mark in below))


def _in_rows(marks: Sequence[Mark], extents: Sequence[Extent], rows: int | None) -> tuple[Mark, ...]:
    """Marks in the sub-rows their extents ask for: as few as can be, or spread over so many."""
    order = sorted(range(len(marks)), key=lambda i: extents[i])
    held = [extents[i] for i in order]
    chosen = stack(held) if rows is None else spread(held, rows)
    return tuple(replace(marks[i], subrow=row) for i, row in zip(order, chosen, strict=True))


def _alone(mark: Mark, glyph: float) -> Extent:
    if not mark.is_glyph:
        return mark.span.left, mark.span.right
    middle = (mark.span.left + mark.span.right) / 2
    return middle - glyph / 2, middle + glyph / 2


def _with_label(mark: Mark) -> Extent:
    span = mark.span
    inside = not mark.is_glyph and mark.width + 2 * LABEL_PADDING <= span.right - span.left
    if inside or not mark.title:
        return span.left, span.right
    return span.left, span.right + LABEL_DISTANCE + min(mark.width, WIDEST_LABEL) + LABEL_DISTANCE
