"""The near view of a stretch of time wider than the screen: every mark has its sub-row, so that panning moves nothing."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from sitrep_app.gui.panels.timeline.heights import COMPACT_PITCH, SMALL_PITCH, Detail, Need, Room, allot
from sitrep_app.gui.panels.timeline.scale import Scale
from sitrep_app.gui.panels.timeline.spans import GLYPH, Form, Span
from sitrep_app.gui.panels.timeline.stacking import Extent, depth, spread, stack

MOST_MARKS = 160
MOST_LABELS = 80
"""In one lane of a sheet: beyond them a lane shows density, or marks without words."""

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
class LaneSheet:
    """What one lane shows and how much room it has; a dense lane has no marks. Marks go from left to right."""

    room: Room
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """All lanes over one stretch of time; pixels of its marks count from the start of its scale."""

    scale: Scale
    lanes: tuple[LaneSheet, ...]

    @property
    def height(self) -> float:
        """Return the height of all lanes together."""
        return sum(lane.room.height for lane in self.lanes)


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


def lay_out(scale: Scale, lanes: Sequence[Sequence[Span] | None], words: Words, available: float) -> Sheet:
    """Return the sheet of lanes with these spans; None is a lane too crowded to draw one by one."""
    drafts = [None if held is None else _written(held, words) for held in lanes]
    rooms = allot([_need(draft) for draft in drafts], available)
    return Sheet(scale, tuple(_laid(draft, room) for draft, room in zip(drafts, rooms, strict=True)))


def glyph_size(room: Room, mark: Mark) -> float:
    """Return how large a lane's glyphs are."""
    if room.detail is Detail.COMPACT:
        return COMPACT_PITCH
    return SMALL_PITCH if room.detail is Detail.SPLIT and mark.subrow >= room.rows else GLYPH


def middle_of(room: Room, mark: Mark) -> float:
    """Return how far below the top of its lane the middle of a mark lies."""
    top = (room.height - room.content) / 2
    if mark.subrow < room.rows:
        return top + (mark.subrow + 0.5) * room.pitch
    return top + room.rows * room.pitch + (mark.subrow - room.rows + 0.5) * SMALL_PITCH


def _written(spans: Sequence[Span], words: Words) -> list[Mark]:
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
        marks=len(marks),
        labelled=_depth([_with_label(mark) for mark in marks]) or 1,
        some=_depth([_alone(mark, GLYPH) for mark in marks]) or 1,
        bars=_depth([_alone(mark, GLYPH) for mark in bars]),
        glyphs=_depth([_alone(mark, SMALL_PITCH) for mark in glyphs]),
        compact=_depth([_alone(mark, COMPACT_PITCH) for mark in marks]) or 1,
    )


def _depth(extents: list[Extent]) -> int:
    return depth(stack(sorted(extents)))


def _laid(marks: Sequence[Mark] | None, room: Room) -> LaneSheet:
    if marks is None or room.detail is Detail.DENSE:
        return LaneSheet(room)
    match room.detail:
        case Detail.LABELLED:
            return LaneSheet(room, _in_rows(marks, [_with_label(mark) for mark in marks], None))
        case Detail.SOME:
            return LaneSheet(room, _in_rows(marks, [_alone(mark, GLYPH) for mark in marks], room.rows))
        case Detail.COMPACT:
            silent = [replace(mark, title="") for mark in marks]
            return LaneSheet(room, _in_rows(silent, [_alone(mark, COMPACT_PITCH) for mark in marks], None))
    bars = [mark for mark in marks if not mark.is_glyph]
    glyphs = [replace(mark, title="") for mark in marks if mark.is_glyph]
    below = _in_rows(glyphs, [_alone(mark, SMALL_PITCH) for mark in glyphs], None)
    above = _in_rows(bars, [_alone(mark, GLYPH) for mark in bars], room.rows)
    return LaneSheet(room, (*above, *(replace(mark, subrow=mark.subrow + room.rows) for mark in below)))


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
