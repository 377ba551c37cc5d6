"""A chip inside a field: an item's words, and a cross that takes it away."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from sitrep_app.gui.theme import colours_in_use, font
from sitrep_app.gui.widgets.direction import cut, mirrored
from sitrep_app.i18n import _

_HEIGHT = 21
_SIDE = 7
_CROSS = 9
_GAP = 5
_WIDEST = 420


class Token(QAbstractButton):
    """One item; `removed` is emitted when its cross is pressed, `clicked` when its words are."""

    removed = Signal()

    def __init__(self, text: str, *, has_choices: bool = False) -> None:
        super().__init__()
        self.setText(text)
        self.setFont(font(12))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor if has_choices else Qt.CursorShape.ArrowCursor)
        self.setToolTip(_("Click to change, cross to take away") if has_choices else text)
        self._is_selected = False

    @property
    def is_selected(self) -> bool:
        """Say whether the keys act on this chip."""
        return self._is_selected

    def set_selected(self, is_selected: bool) -> None:
        """Draw the chip as the one that the keys act on, or not."""
        self._is_selected = is_selected
        self.update()

    def sizeHint(self) -> QSize:
        words = self.fontMetrics().horizontalAdvance(self.text()) + 1
        return QSize(min(2 * _SIDE + words + _GAP + _CROSS, _WIDEST), _HEIGHT)

    def cross(self) -> QRect:
        """Return where the cross is."""
        return mirrored(QRect(self.width() - _SIDE - _CROSS, 0, _CROSS, self.height()), self)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.cross().adjusted(-4, 0, 4, 0).contains(event.position().toPoint()):
            self.setDown(False)
            self.removed.emit()
            event.accept()
            return
        super().mouseReleaseEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = colours_in_use()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(colours.accent_soft if self._is_selected else colours.chip)
            painter.setPen(QPen(colours.accent, 1) if self._is_selected else Qt.PenStyle.NoPen)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
            words = mirrored(QRect(_SIDE, 0, self.width() - 2 * _SIDE - _GAP - _CROSS, self.height()), self)
            painter.setPen(colours.text)
            shown = cut(self.text(), self.fontMetrics(), words.width(), Qt.TextElideMode.ElideMiddle)
            painter.drawText(words, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, shown)
            centre = QRectF(self.cross()).center()
            painter.setPen(QPen(colours.text, 1.2))
            painter.drawLine(centre + QPointF(-3, -3), centre + QPointF(3, 3))
            painter.drawLine(centre + QPointF(-3, 3), centre + QPointF(3, -3))
