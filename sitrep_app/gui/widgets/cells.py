"""The cells of every table: words with a quiet second line, a shape before them, a pill or a grade after them."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from sitrep_app.domain.begun import begun
from sitrep_app.domain.grade import Grade
from sitrep_app.gui.theme import CATEGORIES, Colours, Shape, colours_in_use, font, paint_shape
from sitrep_app.gui.widgets.badge import paint_badge
from sitrep_app.gui.widgets.direction import cut
from sitrep_app.i18n import _
from sitrep_app.i18n.directions import alone

CELL = Qt.ItemDataRole.UserRole + 1
ROW_HEIGHT = 32
TALL_ROW_HEIGHT = 46
_SIDE = 8
_GLYPH = 11
_GAP = 6
_BADGE = 30


@dataclass(frozen=True, slots=True)
class Cell:
    """What one cell shows; `category` draws that category's shape before the words, a pill gives way to the words."""

    text: str = ""
    note: str = ""
    pill: str = ""
    grade: Grade | None = None
    category: str = ""
    is_muted: bool = False
    is_strong: bool = False

    @property
    def said(self) -> str:
        """The cell as a screen reader says it."""
        grade = "" if self.grade is None else str(self.grade)
        return _(", ").join(part for part in (self.text, self.note, self.pill, grade) if part)


class CellDelegate(QStyledItemDelegate):
    """Paints a `Cell`, found under the role CELL; where a word begins with one of `sought`, that is marked."""

    sought: tuple[str, ...] = ()

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        colours, rect = colours_in_use(), QRectF(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, colours.accent_soft)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, colours.sunken)
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), colours.line)
        cell = index.data(CELL)
        if isinstance(cell, Cell):
            inner = rect.adjusted(_SIDE, 0, -_SIDE, -1)
            is_mirrored = option.direction == Qt.LayoutDirection.RightToLeft
            _Brush(painter, inner, colours, self.sought, is_mirrored=is_mirrored).paint(cell)

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        cell = index.data(CELL)
        return natural_size(cell) if isinstance(cell, Cell) else QSize(0, ROW_HEIGHT)


def natural_size(cell: Cell) -> QSize:
    """Return the room a cell asks for so that nothing in it is cut short."""
    words = _width(cell.text, _face(cell))
    before = _GLYPH + _GAP if cell.category else 0
    pill = _GAP + _pill_width(cell.pill) if cell.pill else 0
    grade = _GAP + _BADGE if cell.grade is not None else 0
    note = _width(cell.note, font(11))
    height = TALL_ROW_HEIGHT if cell.note else ROW_HEIGHT
    return QSize(round(2 * _SIDE + before + max(words + pill + grade, note)) + 2, height)


class _Brush:
    """Paints the parts of one cell from its leading edge on."""

    def __init__(
        self, painter: QPainter, rect: QRectF, colours: Colours, sought: tuple[str, ...], *, is_mirrored: bool
    ) -> None:
        self._painter, self._rect, self._colours, self._is_mirrored = painter, rect, colours, is_mirrored
        self._sought = sought
        self._left = 0.0

    def paint(self, cell: Cell) -> None:
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = QRectF(
            0, 0, self._rect.width(), self._rect.height() if not cell.note else self._rect.height() / 2 + 3
        )
        if cell.category:
            self._shape(cell.category, line, low=bool(cell.note))
        badge = _GAP + _BADGE if cell.grade is not None else 0
        pill = _GAP + _pill_width(cell.pill) if cell.pill else 0
        has_pill = bool(pill) and self._left + _width(cell.text, _face(cell)) + pill + badge <= line.width()
        after = badge + (pill if has_pill else 0)
        ink = self._colours.muted if cell.is_muted else self._colours.text
        room = max(0.0, line.width() - self._left - after)
        self._left += self._write(
            cell.text, QRectF(self._left, 0, room, line.height()), _face(cell), ink, low=bool(cell.note)
        )
        if has_pill:
            self._pill(cell.pill, line, low=bool(cell.note))
        if cell.grade is not None:
            box = QRectF(self._left + _GAP, line.center().y() - 9 + (3 if cell.note else 0), _BADGE, 18)
            paint_badge(self._painter, self._placed(box), cell.grade)
        if cell.note:
            indent = float(_GLYPH + _GAP) if cell.category else 0.0
            below = QRectF(
                indent, line.bottom() - 1, self._rect.width() - indent, self._rect.height() - line.bottom()
            )
            self._write(cell.note, below, font(11), self._colours.muted, high=True)

    def _shape(self, category: str, line: QRectF, *, low: bool) -> None:
        shape, colour = CATEGORIES.get(category, (Shape.CIRCLE, "#8a96a3"))
        box = self._placed(QRectF(0, 4 if low else 0, _GLYPH, line.height()))
        paint_shape(self._painter, shape, QPointF(box.center()), _GLYPH, QColor(colour))
        self._left += _GLYPH + _GAP

    def _pill(self, text: str, line: QRectF, *, low: bool) -> None:
        width = _pill_width(text)
        box = self._placed(QRectF(self._left + _GAP, line.center().y() - 9 + (3 if low else 0), width, 18))
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(self._colours.chip)
        self._painter.drawRoundedRect(box, 5, 5)
        self._painter.setFont(font(11))
        self._painter.setPen(self._colours.muted)
        self._painter.drawText(box, Qt.AlignmentFlag.AlignCenter, alone(text))
        self._left += _GAP + width

    def _write(
        self, text: str, box: QRectF, face: QFont, ink: QColor, *, low: bool = False, high: bool = False
    ) -> float:
        """Write words and return the width they took."""
        shown = cut(text, QFontMetricsF(face), box.width())
        upright = (
            Qt.AlignmentFlag.AlignBottom
            if low
            else Qt.AlignmentFlag.AlignTop
            if high
            else Qt.AlignmentFlag.AlignVCenter
        )
        side = Qt.AlignmentFlag.AlignRight if self._is_mirrored else Qt.AlignmentFlag.AlignLeft
        self._painter.setFont(face)
        self._painter.setPen(ink)
        if found := begun(shown, self._sought):
            self._mark(shown, found, self._placed(box), face, upright)
        self._painter.drawText(self._placed(box), upright | side | Qt.AlignmentFlag.AlignAbsolute, shown)
        return _width(shown, face)

    def _mark(
        self, shown: str, found: list[tuple[int, int]], box: QRectF, face: QFont, upright: Qt.AlignmentFlag
    ) -> None:
        """Lay the marker's colour behind parts of a line, which may read in two directions."""
        layout = QTextLayout(shown, face)
        option = QTextOption(Qt.AlignmentFlag.AlignRight if self._is_mirrored else Qt.AlignmentFlag.AlignLeft)
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        option.setTextDirection(
            Qt.LayoutDirection.RightToLeft if self._is_mirrored else Qt.LayoutDirection.LeftToRight
        )
        layout.setTextOption(option)
        layout.setFormats([_marked(start, end, self._colours.marker) for start, end in found])
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(box.width())
        layout.endLayout()
        spare = box.height() - line.height()
        share = {Qt.AlignmentFlag.AlignTop: 0.0, Qt.AlignmentFlag.AlignBottom: 1.0}.get(upright, 0.5)
        self._painter.save()
        self._painter.setPen(Qt.PenStyle.NoPen)
        layout.draw(self._painter, QPointF(box.left(), box.top() + spare * share))
        self._painter.restore()

    def _placed(self, box: QRectF) -> QRectF:
        left = self._rect.width() - box.right() if self._is_mirrored else box.left()
        return QRectF(self._rect.left() + left, self._rect.top() + box.top(), box.width(), box.height())


def _marked(start: int, end: int, colour: QColor) -> QTextLayout.FormatRange:
    part = QTextLayout.FormatRange()
    part.start, part.length = start, end - start
    look = QTextCharFormat()
    look.setBackground(colour)
    part.format = look
    return part


def _face(cell: Cell) -> QFont:
    return font(13, QFont.Weight.DemiBold if cell.is_strong else QFont.Weight.Normal)


def _pill_width(text: str) -> float:
    return _width(text, font(11)) + 12


def _width(text: str, face: QFont) -> float:
    return QFontMetricsF(face).horizontalAdvance(text)
