"""How one line of the palette is drawn: an icon, the words, and at the end what kind of thing it is."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QIcon, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from sitrep_app.gui.theme import colours_in_use, font
from sitrep_app.gui.widgets.direction import cut

ROW_HEIGHT = 32
_ICON = 16
_SIDE = 10

_Index = QModelIndex | QPersistentModelIndex


class PaletteLine(QStyledItemDelegate):
    """Draws the display text at the front and the user data, in a quiet colour, at the end."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(200, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        direction: Qt.LayoutDirection = option.direction
        colours = colours_in_use()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.accent_soft)
            painter.drawRoundedRect(rect, 6, 6)
        made = index.data(Qt.ItemDataRole.DecorationRole)
        glyph = QRect(rect.left() + _SIDE, rect.center().y() - _ICON // 2 + 1, _ICON, _ICON)
        if isinstance(made, QIcon):
            made.paint(painter, QStyle.visualRect(direction, rect, glyph))
        words = rect.adjusted(2 * _SIDE + _ICON, 0, -_SIDE, 0)
        kind = str(index.data(Qt.ItemDataRole.UserRole) or "")
        painter.setFont(font(12))
        room = painter.fontMetrics().horizontalAdvance(kind)
        painter.setPen(colours.muted)
        painter.drawText(QStyle.visualRect(direction, rect, words), _END, kind)
        painter.setFont(font())
        painter.setPen(colours.text)
        front = words.adjusted(0, 0, -room - _SIDE, 0)
        title = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        shown = cut(title, painter.fontMetrics(), front.width())
        painter.drawText(QStyle.visualRect(direction, rect, front), _FRONT, shown)
        painter.restore()


_FRONT = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
_END = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
