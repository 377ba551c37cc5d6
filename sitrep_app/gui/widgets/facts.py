"""Facts about one thing, a line each: what it is called at the side, and words, pills, grades and links after it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from sitrep_app.domain.grade import Grade
from sitrep_app.gui.theme import colours_in_use, font
from sitrep_app.gui.widgets.badge import Badge
from sitrep_app.gui.widgets.direction import cut
from sitrep_app.gui.widgets.elided import ElidedLabel
from sitrep_app.gui.widgets.flow import Flow
from sitrep_app.gui.widgets.paragraph import Paragraph
from sitrep_app.gui.widgets.words import word
from sitrep_app.i18n.directions import alone

_PILL_SIDE = 8
_PILL_HEIGHT = 22
_LEAST_BESIDE = 250
"""Narrower than this a sheet's labels stand above what they are of, in place of beside it."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece of a fact: words, words on a pill, a link to a subject, or a grade."""

    text: str = ""
    is_pill: bool = False
    subject: str = ""
    grade: Grade | None = None
    is_muted: bool = False


@dataclass(frozen=True, slots=True)
class Fact:
    """One line; `note` stands small below it."""

    label: str
    pieces: tuple[Piece, ...]
    note: str = ""

    @property
    def said(self) -> str:
        """The fact as a screen reader says it."""
        words = (piece.text or (str(piece.grade) if piece.grade else "") for piece in self.pieces)
        return f"{self.label}: {', '.join(part for part in (*words, self.note) if part)}"


class FactSheet(QWidget):
    """A sheet of facts; `followed` is emitted with the subject of a link that was pressed."""

    followed = Signal(str)

    def __init__(
        self, *, is_ruled: bool = False, label_width: int = 84, parent: QWidget | None = None
    ) -> None:
        """With `is_ruled` a thin line parts the facts."""
        super().__init__(parent)
        self._is_ruled, self._label_width = is_ruled, label_width
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(7 if is_ruled else 9)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnMinimumWidth(0, label_width)
        self.facts: tuple[Fact, ...] = ()
        self._is_narrow = False

    def show_facts(self, facts: Sequence[Fact]) -> None:
        """Show other facts."""
        if tuple(facts) == self.facts:
            return
        self.facts = tuple(facts)
        self._fill()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = 0 < self.width() < _LEAST_BESIDE
        if is_narrow is not self._is_narrow:
            self._is_narrow = is_narrow
            self._fill()

    def minimumSizeHint(self) -> QSize:
        """Let the sheet become so narrow that it puts its labels above."""
        return QSize(0, super().minimumSizeHint().height())

    def _fill(self) -> None:
        self._grid.setColumnMinimumWidth(0, 0 if self._is_narrow else self._label_width)
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for place, fact in enumerate(self.facts):
            self._add(place * 2, fact)

    def _add(self, row: int, fact: Fact) -> None:
        label = word(fact.label, "small" if self._is_narrow else "muted", wrap=True)
        if self._is_narrow:
            self._grid.addWidget(self._value(fact, label), row, 0, 1, 2)
        else:
            label.setFixedWidth(self._label_width)
            self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(self._value(fact), row, 1)
        if self._is_ruled:
            rule = QFrame()
            rule.setProperty("look", "rule")
            rule.setFixedHeight(1)
            self._grid.addWidget(rule, row + 1, 0, 1, 2)

    def _value(self, fact: Fact, label: QWidget | None = None) -> QWidget:
        value = QWidget()
        value.setAccessibleName(fact.said)
        column = QVBoxLayout(value)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        if label is not None:
            column.addWidget(label)
        flow = Flow(spacing=6, line_spacing=5)
        for piece in fact.pieces:
            flow.add(self._shown(piece))
        column.addWidget(flow)
        if fact.note:
            column.addWidget(word(fact.note, "small", wrap=True))
        return value

    def _shown(self, piece: Piece) -> QWidget:
        if piece.grade is not None:
            return Badge(piece.grade)
        if piece.subject:
            return self._link(piece)
        if piece.is_pill:
            return _pill(piece.text)
        return FlowingWords(piece.text, "muted" if piece.is_muted else "")

    def _link(self, piece: Piece) -> "FactLink":
        link = FactLink(piece.text, piece.subject)
        link.clicked.connect(self._on_link)
        return link

    def _on_link(self) -> None:
        link = self.sender()
        assert isinstance(link, FactLink)
        self.followed.emit(link.subject)


def _pill(text: str) -> ElidedLabel:
    label = ElidedLabel(text, "pill")
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return label


class FactLink(QAbstractButton):
    """A pill that leads to a subject; what does not fit ends in an ellipsis."""

    def __init__(self, text: str, subject: str) -> None:
        super().__init__()
        self.subject = subject
        self.setText(text)
        self.setAccessibleName(text)
        self.setFont(font(12))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + 2 * _PILL_SIDE + 2, _PILL_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(64, self.sizeHint().width()), _PILL_HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = colours_in_use()
        words = self.rect().adjusted(_PILL_SIDE, 0, -_PILL_SIDE, 0)
        shown = cut(self.text(), self.fontMetrics(), words.width() + 1)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(colours.chip)
            painter.setPen(QPen(colours.accent, 1.6) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 5, 5)
            painter.setPen(colours.accent if self.underMouse() else colours.muted)
            painter.drawText(words, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, shown)
        self.setToolTip(self.text() if shown != alone(self.text()) else "")


class FlowingWords(Paragraph):
    """Words as wide as they are while there is room, and wrapped where there is not."""

    def __init__(self, text: str, look: str = "") -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("look", look)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + 2, metrics.height() + 1)

    def minimumSizeHint(self) -> QSize:
        longest = max(self.text().split(), key=len, default="")
        return QSize(self.fontMetrics().horizontalAdvance(longest) + 2, self.sizeHint().height())
