"""Claims over time as a widget: a line for each pair, bars in the shades of the matrix, the date shown as a line."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from sitrep_app.domain.coordination import Band, Pair
from sitrep_app.domain.vocabulary import load
from sitrep_app.gui.panels.coordination.spans import Bar, SpanRow, Spans
from sitrep_app.gui.theme import Theme, font, paint_hatch
from sitrep_app.gui.widgets.direction import cut, mirrored_f
from sitrep_app.i18n import _, current

ROW = 22.0
LOWEST_ROW = 16.0
HIGHEST_ROW = 34.0
AXIS = 22.0
WIDEST_NAMES = 0.36
_THICK = 0.56


class SpansView(QWidget):
    """Shows claims over time; `pair_chosen` is emitted with the pair of a line, `claim_chosen` with a bar's tie."""

    pair_chosen = Signal(object)
    claim_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._spans, self._widest = Spans(), 0.0
        self._pair: Pair | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(_("Claims over time"))
        theme.changed.connect(self.update)

    def show_spans(self, spans: Spans) -> None:
        """Show other claims."""
        metrics = QFontMetricsF(font(12))
        self._spans = spans
        self._widest = max((metrics.horizontalAdvance(row.name) for row in spans.rows), default=0.0)
        self.updateGeometry()
        self.update()

    def mark(self, pair: Pair | None) -> None:
        """Make one pair's line stand out."""
        self._pair = pair
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(360, round(ROW * len(self._spans.rows) + AXIS))

    def minimumSizeHint(self) -> QSize:
        return QSize(240, round(LOWEST_ROW * len(self._spans.rows) + AXIS))

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_ticks(painter)
            first, last = (int(y // self._row_height) for y in (event.rect().top(), event.rect().bottom()))
            for place, row in enumerate(self._spans.rows[first : last + 1], first):
                self._paint_row(painter, place, row)
            if self._spans.as_of is not None:
                x = self._bars.left() + self._spans.as_of * self._bars.width()
                painter.setPen(QPen(self._theme.colours.accent, 1.6))
                painter.drawLine(QPointF(x, 0), QPointF(x, self.height() - AXIS + 4))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        row = self._row_at(event.position().y())
        if row is None:
            return
        bar = self._bar_at(row, event.position().x())
        if bar is not None:
            self.claim_chosen.emit(bar.tie)
        else:
            self.pair_chosen.emit(row.pair)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        pairs = [row.pair for row in self._spans.rows]
        if step is None or not pairs:
            super().keyPressEvent(event)
            return
        place = pairs.index(self._pair) + step if self._pair in pairs else 0
        self.pair_chosen.emit(pairs[max(0, min(place, len(pairs) - 1))])

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            row = self._row_at(event.pos().y())
            bar = self._bar_at(row, event.pos().x()) if row else None
            words = load("coordination_band").label(bar.band, current()) if bar else ""
            QToolTip.showText(event.globalPos(), f"{row.name}: {words}" if row and bar else "", self)
            return True
        return super().event(event)

    @property
    def _names(self) -> float:
        return min(self._widest + 14, self.width() * WIDEST_NAMES)

    @property
    def _bars(self) -> QRectF:
        """Where the bars lie, beside the names; time runs from left to right whatever the language, as on the timeline."""
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        width = max(1.0, self.width() - self._names - 1)
        return QRectF(0 if is_mirrored else self._names, 0, width, self.height() - AXIS)

    @property
    def _row_height(self) -> float:
        return min(HIGHEST_ROW, (self.height() - AXIS) / max(1, len(self._spans.rows)))

    def _row_at(self, y: float) -> SpanRow | None:
        place = int(y // self._row_height)
        return self._spans.rows[place] if 0 <= place < len(self._spans.rows) else None

    def _bar_at(self, row: SpanRow, x: float) -> Bar | None:
        share = (x - self._bars.left()) / self._bars.width()
        return next((bar for bar in reversed(row.bars) if bar.left <= share <= bar.right), None)

    def _paint_ticks(self, painter: QPainter) -> None:
        painter.setFont(font(11))
        bottom, bars = self._row_height * len(self._spans.rows), self._bars
        for share, words in self._spans.ticks:
            x = bars.left() + share * bars.width()
            painter.setPen(QPen(self._theme.colours.line, 1))
            painter.drawLine(QPointF(x, 0), QPointF(x, bottom + 4))
            width = QFontMetricsF(painter.font()).horizontalAdvance(words) + 2
            if x + width <= bars.right() + 1:
                painter.setPen(self._theme.colours.muted)
                painter.drawText(QRectF(x, bottom + 4, width, AXIS - 4), Qt.AlignmentFlag.AlignCenter, words)

    def _paint_row(self, painter: QPainter, place: int, row: SpanRow) -> None:
        colours, height = self._theme.colours, self._row_height
        top, thick = place * height, min(16.0, height * _THICK)
        painter.setFont(font(12))
        painter.setPen(colours.accent if row.pair == self._pair else colours.text)
        room = QRectF(0, top, self._names - 10, height)
        shown = cut(row.name, QFontMetricsF(painter.font()), room.width())
        painter.drawText(mirrored_f(room, self), _LEADING, shown)
        line = QRectF(self._bars.left(), top + (height - thick) / 2, self._bars.width(), thick)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.sunken)
        painter.drawRoundedRect(line, 3, 3)
        for bar in row.bars:
            self._paint_bar(painter, line, bar)

    def _paint_bar(self, painter: QPainter, line: QRectF, bar: Bar) -> None:
        """Paint what is sure as a full bar and what is in doubt as a wash with dashed ends."""
        look = self._theme.band(bar.band)
        colour = self._theme.colours.bars if bar.band is Band.NONE else look.colour
        whole = _stretch(line, bar.left, bar.right)
        wash = QColor(colour)
        wash.setAlphaF(0.35)
        painter.setBrush(wash)
        painter.setPen(QPen(colour, 1, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(whole.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        if look.is_hatched:
            paint_hatch(painter, whole, self._theme.colours.hatching, 3)
        if bar.sure_to > bar.sure_from:
            painter.setBrush(colour)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawRoundedRect(_stretch(line, bar.sure_from, bar.sure_to), 3, 3)


def _stretch(line: QRectF, left: float, right: float) -> QRectF:
    start = line.left() + left * line.width()
    return QRectF(start, line.top(), max(4.0, (right - left) * line.width()), line.height())


_LEADING = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
