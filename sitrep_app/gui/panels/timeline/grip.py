"""The grip of the line of the date shown: what Tab reaches, and what the arrow keys move from day to day."""

from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from sitrep_app.gui.panels.timeline.areas import Box
from sitrep_app.gui.panels.timeline.layout import Frame
from sitrep_app.gui.panels.timeline.playing import end_of_month
from sitrep_app.gui.theme import Theme
from sitrep_app.i18n import _, format_date

KNOB = 4.5
OVER = 6
MOST_WIDTH = 14


class AsOfGrip(QWidget):
    """Lies over the date under the line; the pointer goes through it to the canvas.

    `moved` has the day that a key asks for, `play_asked` comes with Space.
    """

    moved = Signal(object)
    play_asked = Signal()

    def __init__(self, canvas: QWidget, theme: Theme) -> None:
        super().__init__(canvas)
        self._theme = theme
        self._day: date | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme.changed.connect(self.update)

    def show_day(self, day: date) -> None:
        """Stand for a day, and say it to a screen reader."""
        self._day = day
        self.setAccessibleName(_("Shown as of {day}").format(day=format_date(day)))
        self.setAccessibleDescription(
            _(
                "Left and Right move it by a day, with Ctrl by a week, Page Up and Page Down by a month, Space plays."
            )
        )

    def follow(self, frame: Frame | None) -> None:
        """Lie where the line stands in a frame, at the edge of the plot where it stands beyond."""
        self.setVisible(frame is not None)
        if frame is None:
            return
        plot, axis = frame.areas.plot, frame.areas.axis
        edge = min(max(frame.horizon, plot.x), plot.right)
        left, right = frame.flag or (edge - MOST_WIDTH / 2, edge + MOST_WIDTH / 2)
        self._knob = edge - round(left)
        top = round(plot.bottom) - OVER
        self.setGeometry(QRect(round(left), top, round(right - left), round(axis.bottom) - top))

    def slide(self, x: float, plot: Box) -> None:
        """Go along with the line while the picture slides."""
        self.setVisible(plot.x <= x <= plot.right)
        self.move(round(x - self._knob), self.y())

    _knob = 0.0

    def paintEvent(self, _event: QPaintEvent) -> None:
        accent = self._theme.colours.accent
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._theme.colours.surface, 1.5))
            painter.setBrush(accent)
            painter.drawEllipse(QPointF(self._knob, OVER), KNOB, KNOB)
            if self.hasFocus():
                painter.setPen(QPen(accent, 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, OVER - 1, -1, -1), 5, 5)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        day = self._asked(event)
        if event.key() == Qt.Key.Key_Space:
            self.play_asked.emit()
        elif day is None:
            super().keyPressEvent(event)
        else:
            self.moved.emit(day)

    def _asked(self, event: QKeyEvent) -> date | None:
        """The day that a key leads to; time runs from left to right in every language."""
        if self._day is None:
            return None
        days = 7 if event.modifiers() & Qt.KeyboardModifier.ControlModifier else 1
        match event.key():
            case Qt.Key.Key_Left | Qt.Key.Key_Down:
                return self._day - timedelta(days=days)
            case Qt.Key.Key_Right | Qt.Key.Key_Up:
                return self._day + timedelta(days=days)
            case Qt.Key.Key_PageDown:
                return self._day.replace(day=1) - timedelta(days=1)
            case Qt.Key.Key_PageUp:
                return end_of_month(self._day + timedelta(days=1))
        return None
