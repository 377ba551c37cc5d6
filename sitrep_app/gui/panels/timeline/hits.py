"""What lies under the pointer."""

from sitrep_app.gui.panels.timeline.layout import Frame, Placed, Row

REACH = 3.0
"""Pixels around a mark that still count as the mark."""


def mark_at(frame: Frame, x: float, y: float) -> Placed | None:
    """Return the mark whose bar, glyph or words lie under a point; the nearest where several do."""
    if not frame.areas.plot.holds(x, y):
        return None
    near = [mark for mark in (*frame.marks, *frame.pins) if _covers(mark, x, y)]
    if near:
        return min(near, key=lambda mark: (abs(y - mark.y), abs(x - (mark.left + mark.right) / 2)))
    lines = {(mark.row, mark.y): mark for mark in frame.marks}
    for label in frame.labels:
        if label.x <= x < label.x + label.width and abs(y - label.y) <= 8:
            return lines.get((label.row, label.y))
    return None


def row_at(frame: Frame, x: float, y: float) -> Row | None:
    """Return the lane under a point, in its plot or on its label."""
    plot, labels = frame.areas.plot, frame.areas.labels
    if not plot.holds(x, y) and not labels.holds(x, y):
        return None
    return next((row for row in frame.rows if row.top <= y < row.top + row.height), None)


def column_at(row: Row, x: float) -> int | None:
    """Return the column of a dense lane under an x; None where it holds nothing."""
    if row.columns is None:
        return None
    column = int(row.columns.edges.searchsorted(x, side="right")) - 1
    held = 0 <= column < len(row.columns.counts) and row.columns.counts[column]
    return column if held else None


def _covers(mark: Placed, x: float, y: float) -> bool:
    return mark.left - REACH <= x <= mark.right + REACH and abs(y - mark.y) <= mark.height / 2 + REACH
