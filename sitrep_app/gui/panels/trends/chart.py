"""The bars of a frequency, one a span, over an axis of dates."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from sitrep_app.domain.frequency import Frequency, Span
from sitrep_app.gui.panels.trends import words
from sitrep_app.gui.theme import Theme
from sitrep_app.gui.theme.colours import blend
from sitrep_app.gui.widgets.direction import mirrored_f
from sitrep_app.i18n import format_number

_FOOT, _HEAD, _SIDE = 22.0, 14.0, 44.0
_GAP = 0.18
_PALER = 0.4
_BETWEEN_WORDS = 18.0


class FrequencyChart(QWidget):
    """Paints one frequency; a bar under the pointer, or walked to with the arrow keys, is told by `pointed`."""

    pointed = Signal(str)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown = Frequency(Span.DAY, (), ())
        self._place: int | None = None
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.update)

    @property
    def place(self) -> int | None:
        """The number of the bar pointed at, None where there is none."""
        return self._place

    def show_frequency(self, frequency: Frequency) -> None:
        """Paint another frequency."""
        self._shown, self._place = frequency, None
        self.update()

    def bar(self, place: int) -> QRectF:
        """Return where a bar lies, whatever its height, in the direction of reading."""
        room = self._room
        width = room.width() / max(1, len(self._shown.counts))
        return mirrored_f(QRectF(room.left() + place * width, room.top(), width, room.height()), self)

    def sizeHint(self) -> QSize:
        return QSize(760, 260)

    def minimumSizeHint(self) -> QSize:
        return QSize(320, 140)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setFont(self._theme.font(11))
            self._paint_scale(painter)
            for place, count in enumerate(self._shown.counts):
                if count:
                    self._paint_bar(painter, place, count)
            self._paint_dates(painter)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        hit = [n for n in range(len(self._shown.counts)) if self.bar(n).contains(event.position())]
        self._point_at(hit[0] if hit else None)

    def leaveEvent(self, _event: object) -> None:
        self._point_at(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        step = steps.get(Qt.Key(event.key()), 0)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            step = -step
        if not step or not self._shown.counts:
            super().keyPressEvent(event)
            return
        last = len(self._shown.counts) - 1
        start = self._place if self._place is not None else (-1 if step > 0 else last + 1)
        self._point_at(max(0, min(last, start + step)))

    @property
    def _room(self) -> QRectF:
        return QRectF(self.rect()).adjusted(_SIDE, _HEAD, -8, -_FOOT)

    @property
    def _top(self) -> int:
        return max(1, *self._shown.counts, 1)

    def _point_at(self, place: int | None) -> None:
        if place == self._place:
            return
        self._place = place
        said = ""
        if place is not None:
            count = words.said_count(self._shown.counts[place])
            said = f"{words.said_span(self._shown, place)}: {count}"
        self.pointed.emit(said)
        self.setAccessibleDescription(said)
        self.update()

    def _paint_scale(self, painter: QPainter) -> None:
        """Whole numbers at the side, with a line across for each."""
        colours, room = self._theme.colours, self._room
        for value in _round_values(self._top):
            y = round(room.bottom() - room.height() * value / self._top) + 0.5
            painter.setPen(QPen(colours.line, 1))
            line = mirrored_f(QRectF(room.left(), y, room.width(), 0), self)
            painter.drawLine(line.topLeft(), line.topRight())
            painter.setPen(colours.muted)
            label = mirrored_f(QRectF(0, y - 9, _SIDE - 8, 18), self)
            end = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(label, end, format_number(value))

    def _paint_bar(self, painter: QPainter, place: int, count: int) -> None:
        whole, colours = self.bar(place), self._theme.colours
        gap = whole.width() * _GAP if whole.width() > 4 else 0.0
        height = whole.height() * count / self._top
        body = QRectF(whole.left() + gap / 2, whole.bottom() - height, max(1.0, whole.width() - gap), height)
        ink = colours.text if place == self._place else colours.accent
        certain = height * (1 - self._shown.coarse[place] / count)
        painter.fillRect(body, blend(colours.surface, ink, _PALER))
        painter.fillRect(body.adjusted(0, height - certain, 0, 0), ink)

    def _paint_dates(self, painter: QPainter) -> None:
        """The spans' dates below, as many as fit without touching."""
        metrics, taken = QFontMetricsF(painter.font()), -1e9
        painter.setPen(self._theme.colours.muted)
        is_reversed = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        places = range(len(self._shown.counts))
        for place in reversed(places) if is_reversed else places:
            said = words.said_span(self._shown, place)
            width = metrics.horizontalAdvance(said)
            left = self.bar(place).center().x() - width / 2
            left = max(0.0, min(left, self.width() - width))
            if left >= taken + _BETWEEN_WORDS:
                box = QRectF(left, self.height() - _FOOT + 3, width + 2, _FOOT - 3)
                painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, said)
                taken = left + width


def _round_values(top: int) -> list[int]:
    """Return a few whole numbers from 0 up to the largest count."""
    step = 1
    while top / step > 4:
        step *= 5 if str(step)[0] == "1" and top / step > 8 else 2
    return list(range(0, top + 1, step))
