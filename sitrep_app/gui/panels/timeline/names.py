"""The lanes' names as something to take hold of: a click or Enter folds a lane, dragging or Alt and an arrow moves it."""

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from sitrep_app.gui.panels.timeline import words
from sitrep_app.gui.panels.timeline.areas import CHEVRON_INDENT
from sitrep_app.gui.panels.timeline.ink import faint
from sitrep_app.gui.panels.timeline.layout import Frame, Row
from sitrep_app.gui.panels.timeline.presenter import Presenter
from sitrep_app.gui.theme import Theme
from sitrep_app.i18n import _

STILL = 5.0
CHEVRON = 3.2


class LaneNames(QWidget):
    """Lies over the column of names, which the canvas paints.

    `folded` has a lane's key and whether it is to be folded, `moved` a lane's key and its new place; `scrolled` comes
    when the lanes have been scrolled to show the one that has the focus.
    """

    folded = Signal(str, bool)
    moved = Signal(str, int)
    scrolled = Signal()

    def __init__(self, canvas: QWidget, presenter: Presenter, theme: Theme) -> None:
        super().__init__(canvas)
        self._presenter, self._theme = presenter, theme
        self._frame: Frame | None = None
        self._at = 0
        self._hovered: int | None = None
        self._pressed: QPointF | None = None
        self._dragged: float | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(_("Lanes"))
        theme.changed.connect(self.update)

    def follow(self, frame: Frame | None) -> None:
        """Lie over the names of a frame."""
        self._frame = frame
        self.setVisible(frame is not None)
        if frame is not None:
            box = frame.areas.labels
            self.setGeometry(QRect(round(box.x), round(box.y), round(box.width), round(box.height)))
            self._at = min(self._at, max(0, self._count - 1))
            self._describe()
        self.update()

    @property
    def _count(self) -> int:
        prepared = self._presenter.prepared
        return len(prepared.index.lanes) if prepared else 0

    def _row_at(self, y: float) -> Row | None:
        rows, top = (self._frame.rows, self.y()) if self._frame else ((), 0)
        return next((row for row in rows if row.top <= y + top < row.top + row.height), None)

    def _place_at(self, y: float) -> int:
        """Which place a lane let go at a height would take, counted among all lanes as they stand."""
        rows, top = (self._frame.rows, self.y()) if self._frame else ((), 0)
        above = [row.index + 1 for row in rows if row.middle < y + top]
        return max(above, default=rows[0].index if rows else 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._frame is None:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(0, -self.y())
            for row in self._frame.rows:
                self._paint_row(painter, row)
            if self._dragged is not None:
                self._paint_gap(painter)

    def _paint_row(self, painter: QPainter, row: Row) -> None:
        box = QRectF(1, row.top + 1, self.width() - 6, row.height - 2)
        colours = self._theme.colours
        if row.index == self._hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(faint(colours.accent, 0.07))
            painter.drawRoundedRect(box, 5, 5)
        if self.hasFocus() and row.index == self._at:
            painter.setPen(QPen(colours.accent, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 5, 5)
        strong = row.index == self._hovered or row.lane.is_folded
        pen = QPen(colours.muted if strong else faint(colours.muted, 0.45), 1.5)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawPolyline(self._chevron(row))

    def _chevron(self, row: Row) -> list[QPointF]:
        """Points down where the lane is open, and where reading goes on where it is folded."""
        mirrored = self._frame is not None and self._frame.areas.is_mirrored
        x = self.width() - CHEVRON_INDENT if mirrored else CHEVRON_INDENT
        turn = -1 if mirrored else 1
        r = CHEVRON
        if row.lane.is_folded:
            corners = ((-r / 2 * turn, -r), (r / 2 * turn, 0.0), (-r / 2 * turn, r))
        else:
            corners = ((-r, -r / 2), (0.0, r / 2), (r, -r / 2))
        return [QPointF(x + dx, row.heading + dy) for dx, dy in corners]

    def _paint_gap(self, painter: QPainter) -> None:
        """A line where the lane would come to lie."""
        assert self._frame is not None
        assert self._dragged is not None
        place, rows = self._place_at(self._dragged), self._frame.rows
        y = next((row.top for row in rows if row.index == place), rows[-1].top + rows[-1].height)
        painter.setPen(QPen(self._theme.colours.accent, 2))
        painter.drawLine(QPointF(2, y), QPointF(self.width() - 6, y))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        row = self._row_at(event.position().y())
        if event.button() != Qt.MouseButton.LeftButton or row is None:
            super().mousePressEvent(event)
            return
        self._pressed, self._at = event.position(), row.index
        self._describe()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        y = event.position().y()
        row = self._row_at(y)
        self._hovered = row.index if row else None
        if self._pressed is not None and abs(y - self._pressed.y()) >= STILL:
            self._dragged = y
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        elif self._dragged is not None:
            self._dragged = y
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None or event.button() != Qt.MouseButton.LeftButton:
            return
        dragged, self._pressed, self._dragged = self._dragged, None, None
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        if dragged is None:
            self._fold(self._at)
        else:
            self._move(self._place_at(event.position().y()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hovered = None
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._go_to(self._at)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._move(self._at + step + (step > 0))
        elif step is not None:
            self._go_to(self._at + step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._fold(self._at)
        else:
            super().keyPressEvent(event)

    def _go_to(self, lane: int) -> None:
        self._at = min(max(lane, 0), max(0, self._count - 1))
        if self._presenter.reveal_lane(self._at):
            self.scrolled.emit()
        self._describe()
        self.update()

    def _fold(self, lane: int) -> None:
        if (prepared := self._presenter.prepared) is not None and lane < self._count:
            held = prepared.index.lanes[lane]
            self.folded.emit(held.key, not held.is_folded)

    def _move(self, gap: int) -> None:
        """Move the lane that has the focus into a gap, counted among all lanes as they stand."""
        place = gap - (gap > self._at)
        prepared = self._presenter.prepared
        if prepared is not None and place != self._at and 0 <= place < self._count:
            key, self._at = prepared.index.lanes[self._at].key, place
            self.moved.emit(key, place)

    def _describe(self) -> None:
        prepared = self._presenter.prepared
        if prepared is not None and self._at < self._count:
            self.setAccessibleDescription(words.lane_said(prepared.index.lanes[self._at]))
