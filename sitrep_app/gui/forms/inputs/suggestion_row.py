"""Painting one suggestion: a category's shape, the words, and quiet words at the far end."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from sitrep_app.gui.theme import Theme, font, paint_shape
from sitrep_app.gui.widgets.direction import cut

_HEIGHT = 28
_SIDE = 8
_GLYPH = 20
_GAP = 14

_Index = QModelIndex | QPersistentModelIndex


class SuggestionRows(QStyledItemDelegate):
    """Paints rows whose data is a Suggestion."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        suggestion = index.data(Qt.ItemDataRole.UserRole)
        words = option.fontMetrics.horizontalAdvance(suggestion.shown)
        note = option.fontMetrics.horizontalAdvance(suggestion.note)
        glyph = _GLYPH if suggestion.category else 0
        return QSize(2 * _SIDE + glyph + words + (_GAP + note if note else 0), _HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        suggestion = index.data(Qt.ItemDataRole.UserRole)
        colours = self._theme.colours
        row = QRect(option.rect)
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.accent_soft)
            painter.drawRoundedRect(row.adjusted(0, 1, 0, -1), 6, 6)
        inner = row.adjusted(_SIDE, 0, -_SIDE, 0)
        direction = option.direction
        if suggestion.category:
            look = self._theme.category(suggestion.category)
            glyph = QStyle.visualRect(direction, inner, QRect(inner.left(), inner.top(), 12, inner.height()))
            paint_shape(painter, look.shape, QPointF(glyph.center()) + QPointF(0.5, 0.5), 11, look.colour)
        start = _GLYPH if suggestion.category else 0
        self._paint_words(painter, inner, start, suggestion.shown, suggestion.note, direction)
        painter.restore()

    def _paint_words(
        self,
        painter: QPainter,
        inner: QRect,
        start: int,
        shown: str,
        note: str,
        direction: Qt.LayoutDirection,
    ) -> None:
        colours = self._theme.colours
        painter.setFont(font(12))
        quiet = cut(note, painter.fontMetrics(), inner.width() // 2)
        taken = painter.fontMetrics().horizontalAdvance(quiet) + _GAP if quiet else 0
        painter.setPen(colours.muted)
        painter.drawText(
            QStyle.visualRect(
                direction, inner, QRect(inner.right() - taken + 1, inner.top(), taken, inner.height())
            ),
            QStyle.visualAlignment(direction, Qt.AlignmentFlag.AlignRight) | Qt.AlignmentFlag.AlignVCenter,
            quiet,
        )
        painter.setFont(font())
        painter.setPen(colours.text)
        words = QRect(inner.left() + start, inner.top(), inner.width() - start - taken, inner.height())
        painter.drawText(
            QStyle.visualRect(direction, inner, words),
            QStyle.visualAlignment(direction, Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignVCenter,
            cut(shown, painter.fontMetrics(), words.width()),
        )
