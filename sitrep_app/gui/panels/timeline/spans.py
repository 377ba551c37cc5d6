"""How each incident lies in time on screen: a mark as wide as the doubt about its date."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from sitrep_app.domain.period import Precision
from sitrep_app.gui.panels.timeline.reach import OPEN_END, OPEN_START
from sitrep_app.gui.panels.timeline.scale import Scale

if TYPE_CHECKING:
    # Names a type only: the window shows before the store and its libraries are loaded
    from sitrep_app.store.columns import IncidentColumns

GLYPH = 12.0
"""Pixels across: what is narrower than this is drawn as its category's shape."""

_EXACT = frozenset(list(Precision).index(p) for p in (Precision.INSTANT, Precision.DAY, Precision.DAYS))
_DAY = list(Precision).index(Precision.DAY)


class Form(IntEnum):
    """How a mark is drawn; ONGOING has no stated beginning and no stated end."""

    GLYPH = 0
    DAY = 1
    SOLID = 2
    DOUBT = 3
    BEFORE = 4
    AFTER = 5
    ONGOING = 6


@dataclass(frozen=True, slots=True)
class Span:
    """One incident on a scale: pixels from `left` to `right`, as wide as the doubt or as a glyph.

    What has no stated end has surely begun at `sure`. `doubtful` marks are dashed, or hollow where they are glyphs.
    """

    row: int
    form: Form
    left: float
    right: float
    sure: float
    doubtful: bool


def anchors(columns: "IncidentColumns", rows: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return where each row is counted: its earliest start, else the first bound that is known of it."""
    counted = columns.start_earliest[rows]
    for bound, absent in (
        (columns.start_latest, OPEN_END),
        (columns.end_earliest, OPEN_START),
        (columns.end_latest, OPEN_END),
    ):
        missing = np.flatnonzero(counted == OPEN_START)
        held = bound[rows[missing]]
        counted[missing] = np.where(held == absent, OPEN_START, held)
    return counted


def is_dated(columns: "IncidentColumns") -> NDArray[np.bool_]:
    """Say of each row whether anything at all is known of its date."""
    begins = (columns.start_earliest != OPEN_START) | (columns.start_latest != OPEN_END)
    ends = (columns.end_earliest != OPEN_START) | (columns.end_latest != OPEN_END)
    dated: NDArray[np.bool_] = begins | ends
    return dated


def spans(columns: "IncidentColumns", rows: NDArray[np.int64], scale: Scale, horizon: int) -> Iterator[Span]:
    """Yield the spans of dated rows; what is open at the right goes on to the horizon."""
    starts, ends, begun = columns.start_earliest[rows], columns.end_latest[rows], columns.start_latest[rows]
    # What has surely begun later than anything is known is drawn up to there all the same
    until = np.where(ends == OPEN_END, np.maximum(horizon, anchors(columns, rows)), ends)
    lefts, rights = scale.xs(starts), scale.xs(until)
    sures = np.where(begun == OPEN_END, rights, scale.xs(begun))
    precisions = columns.precision[rows]
    for i, row in enumerate(rows):
        bounds = float(lefts[i]), float(rights[i]), float(sures[i])
        if ends[i] == OPEN_END:
            yield _open_ended(int(row), *bounds, began=bool(starts[i] != OPEN_START))
        elif starts[i] == OPEN_START:
            yield Span(int(row), Form.BEFORE, min(0.0, bounds[1] - GLYPH), bounds[1], bounds[1], True)
        else:
            yield _closed(int(row), bounds[0], bounds[1], int(precisions[i]))


def _open_ended(row: int, left: float, right: float, sure: float, *, began: bool) -> Span:
    if not began:
        left = min(0.0, right - GLYPH)
    elif right - left < GLYPH:
        right = left + GLYPH
    form = Form.AFTER if began else Form.ONGOING
    return Span(row, form, left, right, min(max(left, sure), right), True)


def _closed(row: int, left: float, right: float, precision: int) -> Span:
    exact = precision in _EXACT
    if right - left < GLYPH:
        middle = (left + right) / 2
        return Span(row, Form.GLYPH, middle - GLYPH / 2, middle + GLYPH / 2, left, not exact)
    form = Form.DAY if precision == _DAY else Form.SOLID if exact else Form.DOUBT
    return Span(row, form, left, right, left, not exact)
