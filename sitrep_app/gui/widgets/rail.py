"""The pages at the side of the window, each an icon over its name."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QIcon, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QVBoxLayout, QWidget

from sitrep_app.gui.theme import MUTED, colours_in_use, font, icon
from sitrep_app.gui.widgets.direction import is_right_to_left

_ICON = 20
_HEIGHT = 58
_MARGIN = 5
_NARROWEST = 84


class Rail(QFrame):
    """The list of pages; `chosen` is emitted with a page's key, by mouse or arrow keys."""

    chosen = Signal(str)

    def __init__(
        self, pages: Sequence[tuple[str, str, str]], name: str, parent: QWidget | None = None
    ) -> None:
        """Take (key, name on screen, icon name) of each page, from the top."""
        super().__init__(parent)
        self.setProperty("look", "rail-mirrored" if is_right_to_left() else "rail")
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._buttons = {key: _RailButton(label, icon_name) for key, label, icon_name in pages}
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, 10, _MARGIN, 10)
        column.setSpacing(4)
        for button in self._buttons.values():
            self._group.addButton(button)
            button.toggled.connect(self._on_toggled)
            column.addWidget(button)
        column.addStretch()
        self.setFixedWidth(
            max(_NARROWEST, *(b.sizeHint().width() + 2 * _MARGIN + 1 for b in self._buttons.values()))
        )

    @property
    def current(self) -> str:
        """The key of the page shown; empty before any is chosen."""
        return next((key for key, button in self._buttons.items() if button.isChecked()), "")

    def add_foot(self, widget: QWidget) -> None:
        """Put something at the foot of the rail."""
        self._column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)

    def set_current(self, key: str) -> None:
        """Mark a page as shown."""
        self._buttons[key].setChecked(True)

    def _on_toggled(self, is_on: bool) -> None:
        if is_on:
            self.chosen.emit(self.current)


class _RailButton(QAbstractButton):
    def __init__(self, label: str, icon_name: str) -> None:
        super().__init__()
        self.setText(label)
        self.setIcon(icon(icon_name, MUTED))
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(label)
        self.setFixedHeight(_HEIGHT)

    def sizeHint(self) -> QSize:
        return QSize(QFontMetrics(_label_font(is_on=True)).horizontalAdvance(self.text()) + 2, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_ground(painter)
            self._paint_icon(painter)
            painter.setFont(_label_font(is_on=self.isChecked()))
            colours = colours_in_use()
            quiet = colours.muted if self.isEnabled() else colours.disabled
            painter.setPen(colours.accent if self.isChecked() else quiet)
            painter.drawText(QRectF(0, 33, self.width(), 18), Qt.AlignmentFlag.AlignCenter, self.text())

    def _paint_ground(self, painter: QPainter) -> None:
        colours = colours_in_use()
        ground = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        fill = colours.accent_soft if self.isChecked() else colours.chip if self.underMouse() else None
        painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colours.accent, 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(ground, 10, 10)

    def _paint_icon(self, painter: QPainter) -> None:
        state = QIcon.State.On if self.isChecked() else QIcon.State.Off
        size = QSize(_ICON, _ICON)
        mode = QIcon.Mode.Normal if self.isEnabled() else QIcon.Mode.Disabled
        pixmap = self.icon().pixmap(size, self.devicePixelRatioF(), mode, state)
        painter.drawPixmap((self.width() - _ICON) // 2, 11, pixmap)


def _label_font(*, is_on: bool) -> QFont:
    return font(11, QFont.Weight.Medium if is_on else QFont.Weight.Normal)
