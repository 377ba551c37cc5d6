"""Chips: the rounded buttons above a page that say what narrows the view."""

from collections.abc import Mapping, Sequence
from enum import StrEnum

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from sitrep_app.gui.theme import colours_in_use, font
from sitrep_app.gui.widgets.checklist import Checklist
from sitrep_app.gui.widgets.direction import cut, mirrored
from sitrep_app.i18n.directions import alone

_HEIGHT = 24
_PADDING = 11
_SIGN = 8
_GAP = 1
_WIDEST = 260


class Sign(StrEnum):
    """What stands behind a chip's words."""

    NONE = ""
    OPENS = "opens"
    CLEARS = "clears"


class Chip(QAbstractButton):
    """A rounded button; switched on it takes the accent colour."""

    def __init__(self, text: str = "", sign: Sign = Sign.NONE, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign, self._is_on = sign, False
        self.setFont(font(12))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_text(text)

    @property
    def is_on(self) -> bool:
        """Say whether the chip narrows the view."""
        return self._is_on

    def show_text(self, text: str, *, is_on: bool | None = None) -> None:
        """Show other words, and whether they narrow the view."""
        self.setText(text)
        self.setAccessibleName(text)
        self._is_on = self._is_on if is_on is None else is_on
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(min(self._natural(), _WIDEST), _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), 64), _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = colours_in_use()
        ink = colours.accent if self._is_on else colours.text
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(
                colours.accent_soft if self._is_on else colours.line if self.underMouse() else colours.chip
            )
            painter.setPen(QPen(colours.accent, 2) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 11, 11)
            words = mirrored(
                QRect(_PADDING, 0, self.width() - 2 * _PADDING - self._sign_width(), _HEIGHT), self
            )
            shown = cut(self.text(), self.fontMetrics(), words.width())
            painter.setPen(ink)
            painter.drawText(words, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, shown)
            end = mirrored(QRect(self.width() - _PADDING - _SIGN + 1, 0, _SIGN, _HEIGHT), self)
            paint_sign(painter, self._sign, QRectF(end).center(), ink)
        self.setToolTip(self.text() if shown != alone(self.text()) else "")

    def _natural(self) -> int:
        return self.fontMetrics().horizontalAdvance(self.text()) + 2 + 2 * _PADDING + self._sign_width()

    def _sign_width(self) -> int:
        return _SIGN + _GAP if self._sign else 0


class ChoiceChip(Chip):
    """A chip that opens a list to tick; `chosen` is emitted with a frozenset of keys, empty for all.

    `opened` is emitted with the Checklist, for whoever can say how many entries each choice would let through.
    """

    chosen = Signal(object)
    opened = Signal(object)

    def __init__(self, everything: str, several: str, parent: QWidget | None = None) -> None:
        """Take the words for no filter, "All actors", and for more than one, "{n} actors"."""
        super().__init__(everything, Sign.OPENS, parent)
        self._everything, self._several = everything, several
        self._choices: dict[str, str] = {}
        self._also: Mapping[str, str] = {}
        self._taken: frozenset[str] = frozenset()
        self.clicked.connect(self.open)

    @property
    def taken(self) -> frozenset[str]:
        """The keys ticked; none means all."""
        return self._taken

    def show_choices(self, choices: Sequence[tuple[str, str]], taken: frozenset[str]) -> None:
        """Offer other choices, (key, words), and show which are taken."""
        self._choices, self._taken = dict(choices), taken
        self.show_text(self._summary(), is_on=bool(taken))

    def find_by(self, also: Mapping[str, str]) -> None:
        """Find choices by other words too, given by key."""
        self._also = also

    def open(self) -> Checklist:
        """Open the list below the chip and return it."""
        checklist = Checklist(self._choices, self._taken, self._everything, self, self._also)
        checklist.ticked.connect(self._on_ticked)
        checklist.open_below(self)
        self.opened.emit(checklist)
        return checklist

    def _on_ticked(self, taken: frozenset[str]) -> None:
        self.show_choices(list(self._choices.items()), taken)
        self.chosen.emit(taken)

    def _summary(self) -> str:
        if not self._taken:
            return self._everything
        if len(self._taken) == 1:
            return self._choices.get(next(iter(self._taken)), "1")
        return self._several.format(n=len(self._taken))


def paint_sign(painter: QPainter, sign: Sign, centre: QPointF, ink: QColor) -> None:
    """Paint the small arrow of something that opens, or the cross of something that clears."""
    if sign is Sign.OPENS:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        corners = [QPointF(-3.5, -2), QPointF(3.5, -2), QPointF(0, 2.8)]
        painter.drawPolygon(QPolygonF([centre + corner for corner in corners]))
    elif sign is Sign.CLEARS:
        painter.setPen(QPen(ink, 1.5))
        painter.drawLine(centre + QPointF(-3, -3), centre + QPointF(3, 3))
        painter.drawLine(centre + QPointF(-3, 3), centre + QPointF(3, -3))


def bold(of: QFont) -> QFont:
    """Return the same font in the weight of a value."""
    heavier = QFont(of)
    heavier.setWeight(QFont.Weight.DemiBold)
    return heavier
