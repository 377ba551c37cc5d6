"""The place in the top bar that says one can search: pressing it opens the palette."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from sitrep_app.gui.theme import colours_in_use, font
from sitrep_app.gui.widgets.direction import mirrored
from sitrep_app.gui.widgets.key_hint import said

_HEIGHT = 34
_PADDING = 13


class SearchBox(QAbstractButton):
    """Looks like a field with a key hint; `clicked` asks for the palette."""

    def __init__(self, prompt: str, shortcut: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(prompt)
        self._key = said(shortcut)
        self.setAccessibleName(f"{prompt} ({self._key})")
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(300, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(150, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = colours_in_use()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(colours.ground)
            painter.setPen(QPen(colours.accent, 2) if self.hasFocus() else QPen(colours.line, 1))
            edge = 1.0 if self.hasFocus() else 0.5
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(edge, edge, -edge, -edge), 8, 8)
            key = self._key_rect()
            painter.setPen(colours.muted)
            words = mirrored(QRect(_PADDING, 0, key.left() - _PADDING - 8, self.height()), self)
            shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, words.width())
            painter.drawText(words, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, shown)
            self._paint_key(painter, mirrored(key, self))

    def _key_rect(self) -> QRect:
        painted = font(11)
        width = self.fontMetrics().horizontalAdvance(self._key) * painted.pixelSize() // 13 + 14
        return QRect(self.width() - 13 - width, (self.height() - 18) // 2, width, 18)

    def _paint_key(self, painter: QPainter, rect: QRect) -> None:
        colours = colours_in_use()
        painter.setFont(font(11))
        painter.setPen(QPen(colours.line, 1))
        painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(colours.muted)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self._key)
