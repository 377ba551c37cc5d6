"""What the pointer says as it passes: the shape it takes, the entry it lies on, and the words of the hover card."""

from html import escape

from PySide6.QtCore import QPointF, Qt

from sitrep_app.gui.panels.timeline import words
from sitrep_app.gui.panels.timeline.gestures.as_of import on_line
from sitrep_app.gui.panels.timeline.gestures.strip import Part, part_at
from sitrep_app.gui.panels.timeline.gestures.surface import Surface
from sitrep_app.gui.panels.timeline.hits import column_at, mark_at, row_at
from sitrep_app.gui.panels.timeline.layout import Frame, Row
from sitrep_app.gui.panels.timeline.links import curve_at


def cursor_at(
    frame: Frame, point: QPointF, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> Qt.CursorShape:
    """Return the pointer's shape at a point, with those keys held."""
    if frame.areas.strip.holds(point.x(), point.y()):
        part = part_at(frame, point.x())
        return (
            Qt.CursorShape.SizeHorCursor if part in (Part.START, Part.END) else Qt.CursorShape.OpenHandCursor
        )
    if on_line(frame, point) and mark_at(frame, point.x(), point.y()) is None:
        return Qt.CursorShape.SizeHorCursor
    picks = bool(held & Qt.KeyboardModifier.ShiftModifier) and frame.areas.plot.holds(point.x(), point.y())
    if picks or frame.areas.axis.holds(point.x(), point.y()):
        return Qt.CursorShape.CrossCursor
    if mark_at(frame, point.x(), point.y()) is not None:
        return Qt.CursorShape.PointingHandCursor
    return Qt.CursorShape.ArrowCursor


def row_under(frame: Frame, point: QPointF) -> int | None:
    """Return the entry at a point."""
    mark = mark_at(frame, point.x(), point.y())
    return mark.row if mark else None


def link_under(frame: Frame, point: QPointF) -> int | None:
    """Return the entry at the other end of the link at a point, where no entry lies over it."""
    if mark_at(frame, point.x(), point.y()) is not None or not frame.areas.plot.holds(point.x(), point.y()):
        return None
    curve = curve_at(frame.links, point.x(), point.y())
    return curve.tie.row if curve else None


def card_at(surface: Surface, point: QPointF) -> str:
    """Return the hover card's words, as rich text; empty where there is nothing to say."""
    frame, x, y = surface.frame, point.x(), point.y()
    if frame is None:
        return ""
    mark = mark_at(frame, x, y)
    if mark is not None:
        return _entry(surface, mark.row)
    curve = curve_at(frame.links, x, y)
    if curve is not None and frame.areas.plot.holds(x, y):
        return f"{escape(curve.tie.said)}<br>{_entry(surface, curve.tie.row)}"
    row = row_at(frame, x, y)
    if row is None:
        return ""
    if frame.areas.labels.holds(x, y):
        return _lane(row)
    return _column(surface, row, x)


def _lane(row: Row) -> str:
    said = [row.lane.label, words.events(row.count)]
    if row.throughout:
        said.append(words.throughout(row.throughout))
    return "<br>".join(escape(line) for line in said)


def _entry(surface: Surface, row: int) -> str:
    details = surface.presenter.details(row)
    if details is None:
        return ""
    return (
        f"<b>{escape(details.title)}</b><br>{escape(details.when)}<br>{escape(words.graded(details.grade))}"
    )


def _column(surface: Surface, row: Row, x: float) -> str:
    column = column_at(row, x)
    if column is None or row.columns is None:
        return ""
    edges = surface.presenter.moments_at(row.columns.edges[column : column + 2])
    count = words.events(int(row.columns.counts[column]))
    return f"<b>{escape(count)}</b><br>{escape(words.stretch(*edges, surface.presenter.zone))}"
