"""The widget that the map is painted on. It passes what hands do to the presenter and paints what comes of it."""

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from sitrep_app.domain.identity import SubjectId
from sitrep_app.gui.panels.map import ink, words
from sitrep_app.gui.panels.map.areas import Words
from sitrep_app.gui.panels.map.background import Background
from sitrep_app.gui.panels.map.draw import Brush, Marked
from sitrep_app.gui.panels.map.gestures import keys, wheel
from sitrep_app.gui.panels.map.gestures.drag import Drag
from sitrep_app.gui.panels.map.land import load
from sitrep_app.gui.panels.map.prepared import Prepared
from sitrep_app.gui.panels.map.presenter import Presenter
from sitrep_app.gui.panels.map.stacks import Mark
from sitrep_app.gui.theme import Theme
from sitrep_app.i18n import _

LEAST = QSize(320, 240)


class Canvas(QWidget):
    """Shows one presenter's frames.

    `picked` has a subject or None, `said` the line on what is pointed at; `looked` follows a change of view.
    """

    picked = Signal(object)
    said = Signal(str)
    looked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        measures = Words(words.summary, ink.title_width, ink.number_width)
        self.presenter = Presenter(measures, ink.name_size)
        self._background = Background(load())
        self._drag = Drag()
        self._hovered: Mark | None = None
        self._has_ring = False
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(_("Map"))
        self.setAccessibleDescription(words.how_to_move())
        theme.changed.connect(self.update)

    def show_prepared(self, prepared: Prepared | None, *, reopen: bool) -> None:
        """Show something else."""
        self._hovered = None
        self.presenter.show(prepared, reopen=reopen)
        self.refresh()

    def mark(self, subject: SubjectId | None) -> None:
        """Mark what was selected elsewhere."""
        self.presenter.select(subject)
        self.refresh()

    def refresh(self) -> None:
        """Paint again after the view has changed."""
        self.update()
        self.looked.emit()

    def zoom(self, factor: float) -> None:
        """Make everything so many times as large about the middle."""
        self.presenter.zoom(self.width() / 2, self.height() / 2, factor)
        self.refresh()

    def open(self) -> None:
        """Go back to the opening view."""
        self.presenter.open()
        self.refresh()

    def pick(self, point: QPointF) -> None:
        """Select what is at a point."""
        self.picked.emit(self.presenter.click(point.x(), point.y()))
        self.refresh()

    def minimumSizeHint(self) -> QSize:
        return LEAST

    def sizeHint(self) -> QSize:
        return QSize(900, 600)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self.presenter.resize(self.width(), self.height())
        self.refresh()

    def paintEvent(self, _event: QPaintEvent) -> None:
        presenter = self.presenter
        frame = presenter.frame
        with QPainter(self) as painter:
            if frame is not None and presenter.prepared is not None:
                marked = Marked(presenter.row, presenter.selected or "", presenter.area, self._hovered)
                Brush(painter, self._theme, self._background, marked).paint(frame, presenter.prepared)
            if self._has_ring:
                painter.setPen(QPen(self._theme.colours.accent, 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._drag.begin(event.position())
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._drag.is_on:
            self._drag.move(self, event.position())
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        else:
            self._point_at(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._drag.is_on:
            self._drag.end(self, event.position())
            self._point_at(event.position())

    def wheelEvent(self, event: QWheelEvent) -> None:
        wheel.turn(self, event)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not keys.press(self, event):
            super().keyPressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hovered = None
        self.said.emit("")
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._has_ring = event.reason() != Qt.FocusReason.MouseFocusReason
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._has_ring = False
        self.update()

    def _point_at(self, point: QPointF) -> None:
        target = self.presenter.target(point.x(), point.y())
        hovered = target.mark if target else None
        if hovered != self._hovered:
            self._hovered = hovered
            self.update()
        is_something = target is not None and (target.mark or target.site or target.cell)
        self.setCursor(Qt.CursorShape.PointingHandCursor if is_something else Qt.CursorShape.ArrowCursor)
        self.said.emit(self.presenter.say(point.x(), point.y()))
