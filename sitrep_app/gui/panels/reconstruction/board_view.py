"""The board: a column for each stage, cards that are dragged from one to another, by mouse or with Ctrl and the arrows."""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from sitrep_app.domain.identity import SubjectId
from sitrep_app.gui.panels.reconstruction.board import UNNAMED, BoardCard, Column
from sitrep_app.gui.panels.reconstruction.draw import RADIUS, paint_levels
from sitrep_app.gui.theme import Theme, colours_in_use
from sitrep_app.gui.widgets.scrolling import scrolling
from sitrep_app.gui.widgets.words import word
from sitrep_app.i18n import _, format_number

MIME = "application/x-sitrep-card"
NARROWEST = 132
_LEVELS_HEIGHT = 14


class BoardView(QWidget):
    """Shows columns; `chosen` is emitted with a card's facility, `moved` with a card's key and the column it was put in."""

    chosen = Signal(str)
    moved = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(_("Board"))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self.columns: tuple[Column, ...] = ()

    def show_columns(self, columns: Sequence[Column]) -> None:
        """Show other columns."""
        self.columns = tuple(columns)
        while (item := self._row.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for column in columns:
            shown = ColumnView(column)
            shown.dropped.connect(self.moved)
            for card in shown.cards:
                card.chosen.connect(self._on_chosen)
                card.pushed.connect(self._on_pushed)
            self._row.addWidget(shown, 1)

    def mark(self, facility: SubjectId | None) -> None:
        """Mark a facility's card as chosen."""
        for card in self.findChildren(CardView):
            card.mark(is_chosen=card.key == facility)

    def _on_chosen(self, key: str) -> None:
        if key != UNNAMED:
            self.chosen.emit(key)

    def _on_pushed(self, key: str, column: str, step: int) -> None:
        codes = [shown.code for shown in self.columns]
        place = codes.index(column) + step
        if 0 <= place < len(codes):
            self.moved.emit(key, codes[place])


class ColumnView(QFrame):
    """One stage; `dropped` is emitted with the key of a card let go over it, and the stage's code."""

    dropped = Signal(str, str)

    def __init__(self, column: Column) -> None:
        super().__init__()
        self._code, self._is_target = column.code, False
        self.setProperty("look", "sunken")
        self.setAcceptDrops(True)
        self.setMinimumWidth(NARROWEST)
        self.setAccessibleName(f"{column.title}: {format_number(column.count)}")
        self.cards = [CardView(card, column.code) for card in column.cards]
        head = QHBoxLayout()
        head.addWidget(word(column.title, "strong", wrap=True), 1)
        head.addWidget(word(format_number(column.count), "muted"), 0, Qt.AlignmentFlag.AlignTop)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(8, 8, 8, 8)
        whole.setSpacing(8)
        whole.addLayout(head)
        if self.cards:
            whole.addWidget(_scrolling(self.cards), 1)
        else:
            hint = word(_("drop here"), "small")
            hint.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            whole.addWidget(hint)
            whole.addStretch()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        is_other = event.mimeData().hasFormat(MIME) and _column_of(event.mimeData()) != self._code
        event.setAccepted(is_other)
        self._show_target(is_target=is_other)

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self._show_target(is_target=False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._show_target(is_target=False)
        event.acceptProposedAction()
        self.dropped.emit(_key_of(event.mimeData()), self._code)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._is_target:
            with QPainter(self) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(QPen(colours_in_use().accent, 2, Qt.PenStyle.DashLine))
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 10, 10)

    def _show_target(self, *, is_target: bool) -> None:
        self._is_target = is_target
        self.update()


class CardView(QFrame):
    """One card; `chosen` is emitted with its key, `pushed` with key, column and the step that Ctrl and an arrow ask for."""

    chosen = Signal(str)
    pushed = Signal(str, str, int)

    def __init__(self, card: BoardCard, column: str) -> None:
        super().__init__()
        self.key = card.key
        self._card, self._column = card, column
        self._is_chosen = False
        self._pressed_at: QPoint | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setAccessibleName(f"{card.title}, {card.note}")
        self.setToolTip(_("Drag to another column, or press Ctrl and an arrow, to record a claim"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(10, 8, 10, 8 + (_LEVELS_HEIGHT if card.levels else 0))
        whole.setSpacing(2)
        whole.addWidget(word(card.title, "strong-small", wrap=True))
        if card.note:
            whole.addWidget(word(card.note, "tiny", wrap=True))

    def mark(self, *, is_chosen: bool) -> None:
        """Show the card as chosen or not."""
        self._is_chosen = is_chosen
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours, card = colours_in_use(), self._card
        rect = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        is_marked = self._is_chosen or self.hasFocus()
        style = Qt.PenStyle.DashLine if card.key == UNNAMED else Qt.PenStyle.SolidLine
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(colours.surface)
            painter.setPen(QPen(colours.accent if is_marked else colours.line, 2 if is_marked else 1, style))
            painter.drawRoundedRect(rect, RADIUS, RADIUS)
            if card.levels:
                bar = QRectF(10, self.height() - 14, self.width() - 20, 4)
                paint_levels(painter, bar, card.levels, colours)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed_at is None:
            return
        moved = (event.position().toPoint() - self._pressed_at).manhattanLength()
        if moved >= QApplication.startDragDistance():
            self._drag(self._pressed_at)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        if self._pressed_at is not None:
            self._pressed_at = None
            self.chosen.emit(self.key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_held = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if is_held and step is not None:
            is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            self.pushed.emit(self.key, self._column, -step if is_mirrored else step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(self.key)
        else:
            super().keyPressEvent(event)

    def _drag(self, grip: QPoint) -> None:
        self._pressed_at = None
        drag, carried = QDrag(self), QMimeData()
        carried.setData(MIME, f"{self.key}\n{self._column}".encode())
        drag.setMimeData(carried)
        drag.setPixmap(self.grab())
        drag.setHotSpot(grip)
        drag.exec(Qt.DropAction.MoveAction)


def _scrolling(cards: Sequence[CardView]) -> QScrollArea:
    held = QWidget()
    column = QVBoxLayout(held)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    for card in cards:
        column.addWidget(card)
    column.addStretch()
    area = scrolling(held)
    area.setMinimumSize(QSize(60, 60))
    return area


def _key_of(carried: QMimeData) -> str:
    return bytes(carried.data(MIME).data()).decode().split("\n")[0]


def _column_of(carried: QMimeData) -> str:
    return bytes(carried.data(MIME).data()).decode().split("\n")[1]
