"""The widget that the timeline is painted on. It passes what hands do to the gestures and paints what comes of it."""

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from sitrep_app.gui.panels.timeline import words
from sitrep_app.gui.panels.timeline.areas import Areas, label_width
from sitrep_app.gui.panels.timeline.draw import paint
from sitrep_app.gui.panels.timeline.gestures import hover, keys, wheel
from sitrep_app.gui.panels.timeline.gestures.flick import Momentum
from sitrep_app.gui.panels.timeline.gestures.glide import Glide
from sitrep_app.gui.panels.timeline.gestures.hands import Hands
from sitrep_app.gui.panels.timeline.ink import Fonts, Ink, Widths
from sitrep_app.gui.panels.timeline.layout import Frame
from sitrep_app.gui.panels.timeline.links import Tie
from sitrep_app.gui.panels.timeline.overlay import Held, HeldLine, Picked, paint_held, paint_ring
from sitrep_app.gui.panels.timeline.prepared import Prepared
from sitrep_app.gui.panels.timeline.presenter import Presenter
from sitrep_app.gui.panels.timeline.sliding import Sliding
from sitrep_app.gui.theme import Theme
from sitrep_app.i18n import _, format_number

LEAST = QSize(360, 150)

BY_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class Canvas(QWidget):
    """Shows one presenter's frames; `picked` has a row or None, `opened` a row, `looked` follows a change of view.

    `slid` comes with each of many changes in a row, after which `looked` comes once.

    `narrowed` has the two moments, in microseconds, of a stretch that was picked, `as_of_asked` the day that the line
    of the date shown was dragged to; `play_asked` comes with Space.
    """

    picked = Signal(object)
    opened = Signal(int)
    looked = Signal()
    slid = Signal()
    narrowed = Signal(object, object)
    as_of_asked = Signal(object)
    play_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._fonts = Fonts.of()
        self._lane_width = Widths(self._fonts.lane)
        self._count_width = Widths(self._fonts.count)
        self._presenter = Presenter(Widths(self._fonts.title), Widths(self._fonts.axis_strong))
        self._frame: Frame | None = None
        self._ink: Ink | None = None
        self._hovered: int | None = None
        self._link: int | None = None
        self._hands = Hands()
        self._glide = Glide(self)
        self._glide.moved.connect(self.slide)
        self._sliding = Sliding(self, self._presenter)
        self._sliding.slid.connect(self._on_slid)
        self._sliding.rested.connect(self.refresh)
        self._held: Held | None = None
        self._has_ring = False
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(_("Timeline"))
        theme.changed.connect(self._on_theme_changed)

    @property
    def presenter(self) -> Presenter:
        """What decides."""
        return self._presenter

    @property
    def frame(self) -> Frame | None:
        """What is painted at present."""
        if self._frame is None:
            self._frame = self._presenter.frame()
        return self._frame

    @property
    def ink(self) -> Ink:
        """What it is painted with at present; there must be something to paint."""
        prepared = self._presenter.prepared
        assert prepared is not None
        selected = self._presenter.selected
        marked = selected, self._hovered, self._link
        if self._ink is None or (self._ink.selected, self._ink.hovered, self._ink.link) != marked:
            self._ink = Ink(self._theme, self._fonts, prepared.reading.columns.category, *marked)
        return self._ink

    def show_prepared(self, prepared: Prepared | None, *, reopen: bool) -> None:
        """Show something else."""
        self._presenter.show(prepared, reopen=reopen)
        self._ink = None
        self._hovered = self._link = None
        self._glide.stop()
        self._fit()
        self.refresh()

    def mark(self, row: int | None, *, reveal: bool = True) -> None:
        """Mark an entry that was selected elsewhere, and bring it into view."""
        if row != self._presenter.selected:
            self._presenter.mark(row)
            if row is not None and reveal:
                self._presenter.reveal(row)
            self.refresh()

    def show_links(self, ties: tuple[Tie, ...]) -> None:
        """Show what the marked entry is linked to."""
        if self._presenter.link(ties):
            self.refresh()

    def refresh(self) -> None:
        """Paint again after the view has changed."""
        self._sliding.stop()
        self._frame = None
        self.update()
        self.looked.emit()

    def slide(self, right: float, down: float = 0.0) -> None:
        """Move the content by so many pixels; sideways that costs hardly more than copying a picture."""
        if not self._sliding.is_on and self.frame is not None:
            self._sliding.begin(self.frame, self.ink)
        if down and self._presenter.overflow:
            self._presenter.pan(right, down)
            self.refresh()
        else:
            self._sliding.go(right)

    def pick(self, row: int | None, lane: int | None = None) -> None:
        """Select an entry, or none."""
        self._presenter.mark(row, lane)
        self.refresh()
        self.picked.emit(row)

    def open(self, row: int) -> None:
        """Open an entry."""
        self.opened.emit(row)

    def glide(self, momentum: Momentum) -> None:
        """Let the content run on after a flick; not where the desktop asks for no animation."""
        self._glide.start(momentum)

    def show_band(self, ends: tuple[float, float] | None) -> None:
        """Show the stretch being picked, between two x, or none."""
        self._held = None
        if ends is not None and (prepared := self._presenter.prepared) is not None:
            start, end = self._presenter.stretch(*ends)
            said = words.picked(start, end, prepared.index.in_view(start, end), self._presenter.zone)
            self._held = Picked(*ends, said)
        self.update()

    def narrow(self, start: int, end: int) -> None:
        """Narrow the window to a stretch of time, in microseconds."""
        self.narrowed.emit(start, end)

    def hold_line(self, x: float | None) -> None:
        """Hold the line of the date shown at an x, and ask for that day; None lets it go."""
        self._held = None
        if x is not None:
            day = self._presenter.day_at(x)
            self._held = HeldLine(x, words.as_of(day))
            self.as_of_asked.emit(day)
        self.update()

    def play(self) -> None:
        """Play the window, or pause."""
        self.play_asked.emit()

    def minimumSizeHint(self) -> QSize:
        return LEAST

    def sizeHint(self) -> QSize:
        return QSize(820, 290)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self._fit()
        self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._fit()
            self.refresh()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            if not self._sliding.paint(painter):
                painter.fillRect(self.rect(), self._theme.colours.surface)
                if self.frame is not None:
                    paint(painter, self.frame, self.ink)
            if self._held is not None and self.frame is not None:
                paint_held(painter, self._held, self.frame, self.ink)
            if self._has_ring:
                paint_ring(painter, self.rect(), self._theme.colours.accent)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._glide.stop()
        if event.button() == Qt.MouseButton.LeftButton:
            self._hands.press(self, event)
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._hands.move(self, event):
            self.setCursor(self._hands.cursor or Qt.CursorShape.ArrowCursor)
        else:
            self._hover(event.position(), event.modifiers())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._hands.release(self, event):
            self._hover(event.position(), event.modifiers())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        row = hover.row_under(self.frame, event.position()) if self.frame else None
        if row is not None:
            self.open(row)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._glide.stop()
        wheel.turn(self, event)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._glide.stop()
        is_given_up = event.key() == Qt.Key.Key_Escape and self._hands.let_go(self)
        if is_given_up or keys.press(self, event):
            self._has_ring = True
        else:
            super().keyPressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._set_hovered(None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._has_ring = event.reason() in BY_KEYBOARD
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._has_ring = False
        self.update()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), hover.card_at(self, QPointF(event.pos())), self)
            return True
        return super().event(event)

    def _on_slid(self) -> None:
        self._frame = None
        areas = self._presenter.areas
        self.update(round(areas.plot.x), 0, round(areas.plot.width), self.height())
        self.slid.emit()

    def _hover(self, point: QPointF, held: Qt.KeyboardModifier) -> None:
        if self.frame is not None:
            self.setCursor(hover.cursor_at(self.frame, point, held))
            self._set_hovered(hover.row_under(self.frame, point), hover.link_under(self.frame, point))

    def _set_hovered(self, row: int | None, link: int | None = None) -> None:
        if (row, link) != (self._hovered, self._link):
            self._hovered, self._link = row, link
            self.update()

    def _fit(self) -> None:
        prepared = self._presenter.prepared
        lanes = prepared.index.lanes if prepared else ()
        widest = max((self._lane_width(lane.label) for lane in lanes), default=0.0)
        count = max((self._count_width(format_number(lane.incidents)) for lane in lanes), default=0.0)
        column = label_width(widest, count, has_glyphs=prepared is None or prepared.has_glyphs)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self._presenter.fit(Areas.of(self.width(), self.height(), column, is_mirrored=mirrored))

    def _on_theme_changed(self) -> None:
        self._ink = None
        self.refresh()
