"""The matrix as a widget: a cell is chosen by mouse or by the arrow keys, a whole is folded by its arrow or by + and −."""

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from sitrep_app.domain.coordination import Pair
from sitrep_app.domain.identity import SubjectId
from sitrep_app.gui.panels.coordination.draw import Marks, Sheet, paint_matrix
from sitrep_app.gui.panels.coordination.layout import (
    LONGEST_SHORT,
    MARK,
    Label,
    MatrixLayout,
    lay_out,
    narrowest,
)
from sitrep_app.gui.panels.coordination.presenter import Matrix
from sitrep_app.gui.theme import Theme, font
from sitrep_app.i18n import _

_MOVES = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}


class MatrixView(QWidget):
    """Shows a matrix; `pair_chosen` is emitted with a pair, `actor_chosen` with an actor, `folded` with a whole."""

    pair_chosen = Signal(object)
    actor_chosen = Signal(str)
    folded = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._matrix = Matrix()
        self._pair: Pair | None = None
        self._actor: SubjectId | None = None
        self._among: frozenset[SubjectId] = frozenset()
        self._cursor: tuple[int, int] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(_("Matrix of coordination"))
        theme.changed.connect(self.update)

    @property
    def matrix(self) -> Matrix:
        """The matrix shown."""
        return self._matrix

    def show_matrix(self, matrix: Matrix) -> None:
        """Show another matrix."""
        self._matrix = matrix
        if self._cursor is None or matrix.cell(*self._cursor) is None:
            self._cursor = (1, 0) if len(matrix.rows) > 1 else None
        self.updateGeometry()
        self.update()

    def mark(self, pair: Pair | None, actor: SubjectId | None, among: frozenset[SubjectId]) -> None:
        """Outline a pair's cell, mark an actor's row, and let everything but some actors fade."""
        self._pair, self._actor, self._among = pair, actor, among
        self._cursor = self._matrix.place_of(pair) or self._cursor
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(360, 46 * max(4, len(self._matrix.rows)))

    def minimumSizeHint(self) -> QSize:
        return QSize(round(narrowest(self._labels())), round(lay_out(self._labels(), 0, 0).height))

    def paintEvent(self, _event: QPaintEvent) -> None:
        cursor = self._cursor if self.hasFocus() else None
        marks = Marks(self._matrix.place_of(self._pair), cursor, self._actor, self._among)
        with QPainter(self) as painter:
            paint_matrix(painter, self._matrix, self._layout(), self._theme, marks, self._sheet())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self._at(event.position())
        if place is not None:
            self._cursor = place
            self._choose()
        elif (row := self._layout().row_at(event.position().y())) is not None:
            self._press_row(row, self._from_start(event.position()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _MOVES:
            self._move(*_MOVES[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose()
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Minus) and self._cursor is not None:
            self._fold_at(self._cursor, fold=key == Qt.Key.Key_Minus)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = self._at(QPointF(event.pos()))
            cell = self._matrix.cell(*place) if place else None
            QToolTip.showText(event.globalPos(), cell.said if cell else "", self)
            return True
        return super().event(event)

    def _press_row(self, place: int, x: float) -> None:
        row, label = self._matrix.rows[place], self._layout().row_label(place, self._matrix.rows[place].depth)
        if not label.x <= x < label.x + label.width:
            return
        if row.parts and x < label.x + MARK:
            self.folded.emit(row.actor)
        else:
            self.actor_chosen.emit(row.actor)

    def _choose(self) -> None:
        cell = self._matrix.cell(*self._cursor) if self._cursor else None
        if cell is not None:
            self.pair_chosen.emit(cell.pair)

    def _move(self, down: int, along: int) -> None:
        if self._cursor is None:
            return
        along = -along if self._sheet().is_mirrored else along
        moved = self._matrix.cell(self._cursor[0] + down, self._cursor[1] + along)
        if moved is not None:
            self._cursor = (moved.row, moved.column)
            self.setAccessibleDescription(moved.said)
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
            self.update()

    def _fold_at(self, place: tuple[int, int], *, fold: bool) -> None:
        """Fold or unfold the whole that the cursor's row or column is, or is part of."""
        actors = {self._matrix.rows[index].actor for index in place}
        for row in reversed(self._matrix.rows):
            if row.parts and row.is_folded is not fold and actors & {row.actor, *row.parts}:
                self.folded.emit(row.actor)
                return

    def _at(self, point: QPointF) -> tuple[int, int] | None:
        return self._layout().at(self._from_start(point), point.y())

    def _from_start(self, point: QPointF) -> float:
        return self.width() - point.x() if self._sheet().is_mirrored else point.x()

    def _layout(self) -> MatrixLayout:
        return lay_out(self._labels(), self.width(), self.height())

    def _labels(self) -> list[Label]:
        names, shorts = QFontMetricsF(font(12)), QFontMetricsF(font(11))
        return [
            Label(
                names.horizontalAdvance(row.name),
                min(shorts.horizontalAdvance(row.short), LONGEST_SHORT),
                row.depth,
                bool(row.parts),
            )
            for row in self._matrix.rows
        ]

    def _sheet(self) -> Sheet:
        return Sheet(self.width(), self.layoutDirection() == Qt.LayoutDirection.RightToLeft)
