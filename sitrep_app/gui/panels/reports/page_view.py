"""One page of the preview as a sheet of paper: the whole of it, or as wide as there is room."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from sitrep_app.gui.theme import Theme, font
from sitrep_app.i18n import _

SHADOW = 10
A4 = 210 / 297
SHADES = (10, 8, 6, 4, 2)


class PageView(QScrollArea):
    """Shows a picture of a page; `turned` asks for the page so many on. A click or Enter changes how large it is."""

    turned = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = _Sheet(theme)
        self.setWidget(self._sheet)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(QSize(220, 240))
        for ground in (self.viewport(), self._sheet):
            ground.setAutoFillBackground(False)
        self._is_whole = True
        self._sheet.pressed.connect(self.toggle_size)
        self.show_page(None, "")

    @property
    def is_whole(self) -> bool:
        """Say whether the whole page is seen."""
        return self._is_whole

    def show_page(self, picture: QPixmap | None, name: str) -> None:
        """Show another page; none while there is none."""
        self._sheet.show_picture(picture)
        self.setAccessibleName(name or _("Preview"))
        self._fit()

    def show_stale(self, *, is_stale: bool) -> None:
        """Show whether a newer picture is on its way."""
        self._sheet.show_stale(is_stale=is_stale)

    def toggle_size(self) -> None:
        """Show the page as wide as there is room, or the whole of it again."""
        self._is_whole = not self._is_whole
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}.get(Qt.Key(event.key()))
        if step is not None:
            self.turned.emit(step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.toggle_size()
        else:
            super().keyPressEvent(event)

    def _fit(self) -> None:
        room = self.viewport().size() if self._is_whole else self.maximumViewportSize()
        share = self._sheet.share
        width = (
            room.width() - 2 * SHADOW - (0 if self._is_whole else self.verticalScrollBar().sizeHint().width())
        )
        if self._is_whole:
            width = min(width, int((self.maximumViewportSize().height() - 2 * SHADOW) * share))
        size = QSize(max(width, 60) + 2 * SHADOW, round(max(width, 60) / share) + 2 * SHADOW)
        self._sheet.resize(size)


class _Sheet(QWidget):
    pressed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._picture: QPixmap | None = None
        self._is_stale = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(_("Click to see it larger or whole"))

    @property
    def share(self) -> float:
        """Its width as a share of its height."""
        return self._picture.width() / self._picture.height() if self._picture else A4

    def show_picture(self, picture: QPixmap | None) -> None:
        self._picture = picture
        self.update()

    def show_stale(self, *, is_stale: bool) -> None:
        self._is_stale = is_stale
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.pressed.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        paper = QRectF(self.rect()).adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
        with QPainter(self) as painter:
            painter.setRenderHints(
                QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
            )
            self._paint_shadow(painter, paper)
            painter.fillRect(paper, QColor("#ffffff"))
            if self._picture is None:
                painter.setFont(font(13))
                painter.setPen(QColor("#5b6776"))
                painter.drawText(paper, Qt.AlignmentFlag.AlignCenter, _("Printing the preview …"))
                return
            if self._is_stale:
                painter.setOpacity(0.55)
            ratio = self.devicePixelRatioF()
            size = (paper.size() * ratio).toSize()
            smooth = Qt.TransformationMode.SmoothTransformation
            scaled = self._picture.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
            scaled.setDevicePixelRatio(ratio)
            painter.drawPixmap(paper.topLeft(), scaled)

    def _paint_shadow(self, painter: QPainter, paper: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        for spread, strength in enumerate(SHADES):
            painter.setBrush(QColor(0, 0, 0, strength * (3 if self._theme.is_dark else 1)))
            by = spread * 1.6
            painter.drawRoundedRect(
                paper.translated(QPointF(0, 1.5)).adjusted(-by, -by, by, by), by + 1, by + 1
            )
