"""The one-line field of a form: Enter moves on, and quiet words may stand before what is typed."""

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit

from sitrep_app.gui.theme import MUTED, CategoryLook, colours_in_use, icon, paint_shape
from sitrep_app.gui.widgets.direction import mirrored
from sitrep_app.i18n.directions import runs_to_the_left

_PADDING = 11
_GAP = 5
_GLYPH = 11
_CHEVRON = 14


class LineEdit(QLineEdit):
    """A line of text; quiet words or a shape may stand before it, and Enter goes to the next field."""

    def __init__(self, lead: str = "") -> None:
        super().__init__()
        self._lead = ""
        self._look: CategoryLook | None = None
        self._has_chevron = False
        self.set_lead(lead)

    @property
    def lead(self) -> str:
        """The quiet words before the text."""
        return self._lead

    def set_lead(self, lead: str) -> None:
        """Put other quiet words before the text."""
        self._lead = lead
        self._make_room()

    def set_look(self, look: CategoryLook | None) -> None:
        """Put a category's shape before the text, or none."""
        self._look = look
        self._make_room()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.move_on()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.selectAll()

    def move_on(self) -> None:
        """Go to the next field."""
        self.focusNextChild()

    def set_chevron(self) -> None:
        """Put the sign of a list at the far end."""
        self._has_chevron = True
        self._make_room()

    def _make_room(self) -> None:
        before = _GLYPH + _GAP if self._look else 0
        before += self.fontMetrics().horizontalAdvance(self._lead) + _GAP if self._lead else 0
        behind = _CHEVRON if self._has_chevron else 0
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.setTextMargins(behind if is_mirrored else before, 0, before if is_mirrored else behind, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_end(painter)
            if self._look:
                glyph = mirrored(QRect(_PADDING, 0, _GLYPH, self.height()), self)
                centre = QPointF(glyph.center()) + QPointF(0.5, 0.5)
                paint_shape(painter, self._look.shape, centre, _GLYPH, self._look.colour)
            if self._lead:
                painter.setPen(colours_in_use().muted)
                words = mirrored(QRect(_PADDING, 0, self.width() - 2 * _PADDING, self.height()), self)
                painter.drawText(
                    words, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, self._lead
                )

    def _paint_end(self, painter: QPainter) -> None:
        """Paint the sign of a list, and an ellipsis where the words go on beyond the field."""
        if self._has_chevron:
            sign = QRect(self.width() - _PADDING - 13, (self.height() - 16) // 2, 16, 16)
            icon("chevron-down", MUTED).paint(painter, mirrored(sign, self))
        margins = self.textMargins()
        room = self.width() - 2 * _PADDING - margins.left() - margins.right()
        is_cut = not self.hasFocus() and self.fontMetrics().horizontalAdvance(self.text()) > room
        self.setToolTip(self.text() if is_cut else "")
        if is_cut and self.cursorPosition() == 0:
            self._paint_ellipsis(painter)

    def _paint_ellipsis(self, painter: QPainter) -> None:
        """Paint it where the words leave the field: at the left for Arabic ones, at the right for Latin ones."""
        width = self.fontMetrics().horizontalAdvance("…") + 2
        margins = self.textMargins()
        at_right = self.width() - _PADDING - margins.right() - width
        at = _PADDING + margins.left() - 1 if runs_to_the_left(self.text()) else at_right
        end = QRect(at, 4, width + 1, self.height() - 8)
        painter.fillRect(end, self.palette().base())
        painter.setPen(self.palette().text().color())
        painter.drawText(end, Qt.AlignmentFlag.AlignCenter, "…")
