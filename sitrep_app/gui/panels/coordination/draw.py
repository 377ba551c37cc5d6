"""Paints the matrix: cells in the shades of coordination, each with a sign that does without colour."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPolygonF

from sitrep_app.domain.identity import SubjectId
from sitrep_app.gui.panels.coordination.layout import LONGEST_SHORT, MARK, Box, MatrixLayout
from sitrep_app.gui.panels.coordination.presenter import Matrix, MatrixCell
from sitrep_app.gui.theme import Theme, font, paint_hatch
from sitrep_app.gui.widgets.direction import cut

RADIUS = 4.0
FAINT = 0.22
_UNKNOWN_EDGE = 0.8


@dataclass(frozen=True, slots=True)
class Marks:
    """What is marked: the cell chosen, the cell the keyboard is at, the row of an actor, the actors in focus."""

    chosen: tuple[int, int] | None = None
    cursor: tuple[int, int] | None = None
    actor: SubjectId | None = None
    among: frozenset[SubjectId] = frozenset()


@dataclass(frozen=True, slots=True)
class Sheet:
    """The area painted on; mirrored, the rows' names stand at the right."""

    width: float
    is_mirrored: bool = False

    def rect(self, box: Box) -> QRectF:
        """Return where a box lies."""
        x = self.width - box.x - box.width if self.is_mirrored else box.x
        return QRectF(x, box.y, box.width, box.height)

    def point(self, x: float, y: float) -> QPointF:
        """Return where a point lies."""
        return QPointF(self.width - x if self.is_mirrored else x, y)


def paint_matrix(
    painter: QPainter, matrix: Matrix, layout: MatrixLayout, theme: Theme, marks: Marks, sheet: Sheet
) -> None:
    """Paint the rows' names, the cells and the columns' names."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for place in range(len(matrix.rows)):
        _paint_row_label(painter, matrix, layout, theme, marks, sheet, place)
    for row in matrix.cells:
        for cell in row:
            rect = sheet.rect(layout.cell(cell.row, cell.column))
            painter.setOpacity(FAINT if marks.among and not marks.among & {*cell.pair} else 1)
            paint_band(painter, rect, theme, cell.band)
            if cell.silent is not None:
                _paint_arrow(painter, rect, matrix, cell, theme, sheet)
    painter.setOpacity(1)
    for place in range(0 if layout.has_steps else len(matrix.rows) - 1):
        _paint_column_label(painter, matrix, layout, theme, sheet, place)
    _paint_marks(painter, layout, theme, marks, sheet)


def paint_band(painter: QPainter, rect: QRectF, theme: Theme, band: str) -> None:
    """Paint one cell, or its sample in the legend."""
    look, radius = theme.band(band), min(RADIUS, rect.height() / 4)
    if look.is_hatched:
        painter.setPen(QPen(theme.colours.line, _UNKNOWN_EDGE))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        paint_hatch(painter, rect, theme.colours.hatching, radius)
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour)
    painter.drawRoundedRect(rect, radius, radius)
    if look.sign:
        painter.setFont(font(max(9, min(14, round(rect.height() * 0.45)))))
        painter.setPen(look.ink)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, look.sign)


def _paint_row_label(
    painter: QPainter,
    matrix: Matrix,
    layout: MatrixLayout,
    theme: Theme,
    marks: Marks,
    sheet: Sheet,
    place: int,
) -> None:
    row, colours = matrix.rows[place], theme.colours
    box = layout.row_label(place, row.depth)
    if row.parts:
        _paint_fold(
            painter,
            sheet.rect(Box(box.x, box.y, MARK, box.height)),
            colours.muted,
            sheet,
            is_folded=row.is_folded,
        )
        box = Box(box.x + MARK, box.y, box.width - MARK, box.height)
    is_chosen = row.actor == marks.actor or (marks.chosen is not None and place in marks.chosen)
    painter.setOpacity(1 if not marks.among or row.actor in marks.among else 0.5)
    painter.setFont(font(12))
    painter.setPen(colours.accent if is_chosen else colours.text if row.depth == 0 else colours.muted)
    rect = sheet.rect(box)
    name = row.short if layout.has_steps else row.name
    shown = cut(name, QFontMetricsF(painter.font()), rect.width())
    side = Qt.AlignmentFlag.AlignRight if sheet.is_mirrored else Qt.AlignmentFlag.AlignLeft
    painter.drawText(rect, side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute, shown)
    painter.setOpacity(1)


def _paint_fold(painter: QPainter, rect: QRectF, ink: QColor, sheet: Sheet, *, is_folded: bool) -> None:
    centre, way = rect.center(), -1 if sheet.is_mirrored else 1
    corners = (
        ((-3 * way, -4), (-3 * way, 4), (3 * way, 0)) if is_folded else ((-4, -2.5), (4, -2.5), (0, 3.5))
    )
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawPolygon(QPolygonF([centre + QPointF(x - 2 * way, y) for x, y in corners]))


def _paint_column_label(
    painter: QPainter, matrix: Matrix, layout: MatrixLayout, theme: Theme, sheet: Sheet, place: int
) -> None:
    x, y = layout.column_label(place)
    painter.setFont(font(11))
    painter.setPen(theme.colours.muted)
    metrics = QFontMetricsF(painter.font())
    text = cut(matrix.rows[place].short, metrics, LONGEST_SHORT)
    painter.save()
    painter.translate(sheet.point(x, y))
    if not layout.angle:
        half = layout.cell_width / 2 + layout.gap
        painter.drawText(QRectF(-half, 0, 2 * half, metrics.height() + 2), Qt.AlignmentFlag.AlignCenter, text)
    else:
        painter.rotate(-layout.angle if sheet.is_mirrored else layout.angle)
        width = metrics.horizontalAdvance(text) + 1
        left = -width if sheet.is_mirrored else 0.0
        top = -metrics.height() / 2 if layout.angle > 80 else 0.0
        painter.drawText(QRectF(left, top, width, metrics.height()), Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()


def _paint_arrow(
    painter: QPainter, rect: QRectF, matrix: Matrix, cell: MatrixCell, theme: Theme, sheet: Sheet
) -> None:
    """Point from the side that speaks to the one whose view is missing: down to the column's name, or to the row's."""
    size = min(9.0, rect.height() * 0.3)
    corner = QPointF(rect.right() - size, rect.top() + size)
    is_column_silent = matrix.rows[cell.column].actor == cell.silent
    way = 1.0 if sheet.is_mirrored else -1.0
    step = QPointF(0, size / 2) if is_column_silent else QPointF(way * size / 2, 0)
    side = QPointF(step.y(), step.x())
    tip = corner + step
    painter.setPen(QPen(theme.band(cell.band).ink, 1.4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawLine(corner - step, tip)
    painter.drawLine(tip, tip - step * 0.9 + side * 0.7)
    painter.drawLine(tip, tip - step * 0.9 - side * 0.7)


def _paint_marks(painter: QPainter, layout: MatrixLayout, theme: Theme, marks: Marks, sheet: Sheet) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if marks.chosen is not None:
        rect = sheet.rect(layout.cell(*marks.chosen))
        painter.setPen(QPen(theme.colours.surface, 2))
        painter.drawRoundedRect(rect, RADIUS, RADIUS)
        painter.setPen(QPen(theme.colours.accent, 2))
        painter.drawRoundedRect(rect.adjusted(-2, -2, 2, 2), RADIUS + 2, RADIUS + 2)
    if marks.cursor is not None and marks.cursor != marks.chosen:
        rect = sheet.rect(layout.cell(*marks.cursor)).adjusted(-1.5, -1.5, 1.5, 1.5)
        painter.setPen(QPen(theme.colours.text, 1.5, Qt.PenStyle.DotLine))
        painter.drawRoundedRect(rect, RADIUS + 1, RADIUS + 1)
