"""The two dates that everything is seen from, in one frame: as of, and known at."""

from PySide6.QtCore import QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QWidget

from sitrep_app.gui.theme import colours_in_use, font
from sitrep_app.gui.widgets.chip import Sign, bold, paint_sign
from sitrep_app.gui.widgets.direction import mirrored
from sitrep_app.gui.widgets.words import word

_HEIGHT = 32
_OUTER = 12
_INNER = 7
_SIGN = 13


class DateButton(QAbstractButton):
    """A plain word, then a date in bold, then an arrow: "As of 31 Jan 2018"."""

    def __init__(
        self, prefix: str, before: int = _OUTER, after: int = _OUTER, parent: QWidget | None = None
    ) -> None:
        """Take the plain word, and the room before and after it in pixels."""
        super().__init__(parent)
        self._prefix, self._value = prefix, ""
        self._before, self._after = before, after
        self.setFont(font())
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def value(self) -> str:
        """The date shown."""
        return self._value

    def show_value(self, value: str) -> None:
        """Show another date."""
        self._value = value
        self.setAccessibleName(f"{self._prefix} {value}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._before + self._after + self._prefix_width() + self._value_width() + _SIGN, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = colours_in_use()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.hasFocus():
                painter.setPen(QPen(colours.accent, 2))
                painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 7, 7)
            painter.setPen(colours.accent if self.underMouse() else colours.text)
            align = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
            left = self._before
            painter.drawText(self._at(left, self._prefix_width()), align, self._prefix)
            left += self._prefix_width()
            painter.setFont(bold(self.font()))
            painter.drawText(self._at(left, self._value_width() + 2), align, self._value)
            sign = self._at(left + self._value_width(), _SIGN)
            paint_sign(painter, Sign.OPENS, QPointF(sign.center()) + QPointF(1, 1), painter.pen().color())

    def _at(self, left: int, width: int) -> QRect:
        return mirrored(QRect(left, 0, width, self.height()), self)

    def _prefix_width(self) -> int:
        return self.fontMetrics().horizontalAdvance(self._prefix + " ")

    def _value_width(self) -> int:
        return QFontMetrics(bold(self.font())).horizontalAdvance(self._value) + 2


class StandpointButton(QFrame):
    """Both dates; `as_of_asked` and `known_at_asked` are emitted when a person wants to change one."""

    as_of_asked = Signal()
    known_at_asked = Signal()

    def __init__(self, as_of: str, known: str, parent: QWidget | None = None) -> None:
        """Take the two words before the dates: "As of" and "known"."""
        super().__init__(parent)
        self.setProperty("look", "field")
        self.as_of, self.known_at = DateButton(as_of, after=_INNER), DateButton(known, before=_INNER)
        self.as_of.clicked.connect(self.as_of_asked)
        self.known_at.clicked.connect(self.known_at_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 0, 1, 0)
        row.setSpacing(0)
        row.addWidget(self.as_of)
        row.addWidget(word("·", "muted"))
        row.addWidget(self.known_at)
        self.setFixedHeight(_HEIGHT + 2)
