"""A key figure: what it counts, the number, how it changed, and its trend."""

from dataclasses import dataclass, field
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from sitrep_app.gui.theme import Colours, colours_in_use, font
from sitrep_app.gui.widgets.direction import cut, mirrored_f
from sitrep_app.gui.widgets.sparkline import paint_sparkline
from sitrep_app.i18n import format_number

HEIGHT = 84
_SIDE = 14
_SPARK_WIDTH = 92
_SPARK_HEIGHT = 22
_NARROWEST_SPARK = 44
_ARROW = 12
_ALIGN = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter


class Tone(StrEnum):
    """Whether what is said is alarming, welcome, or neither."""

    PLAIN = "plain"
    BAD = "bad"
    GOOD = "good"


@dataclass(frozen=True, slots=True)
class Figure:
    """What a figure card shows.

    `part` follows the number ("of 11"), `change` is the difference from before, drawn with an arrow in
    `change_tone`; `note` follows it in `tone`; `trend` is drawn in `colour`.
    """

    label: str
    value: str
    part: str = ""
    note: str = ""
    tone: Tone = Tone.PLAIN
    change: int = 0
    change_tone: Tone = Tone.PLAIN
    trend: tuple[float, ...] = ()
    colour: QColor = field(default_factory=QColor)

    @property
    def said(self) -> str:
        """The figure as a screen reader says it."""
        change = f"{self.change:+d}" if self.change else ""
        number = " ".join(part for part in (self.value, self.part) if part)
        note = " ".join(part for part in (change, self.note) if part)
        return f"{self.label}: {number}" + (f", {note}" if note else "")


class FigureCard(QAbstractButton):
    """One key figure; `clicked` asks what is behind it."""

    def __init__(self, figure: Figure | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(HEIGHT)
        self.show_figure(figure or Figure("", ""))

    @property
    def figure(self) -> Figure:
        """The figure shown."""
        return self._figure

    def show_figure(self, figure: Figure) -> None:
        """Show another figure."""
        self._figure = figure
        self.setAccessibleName(figure.said)
        self.setToolTip(figure.said)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(260, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(150, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours, figure = colours_in_use(), self._figure
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(colours.surface)
            painter.setPen(QPen(colours.accent, 2) if self.hasFocus() else QPen(colours.line, 1))
            edge = 1.0 if self.hasFocus() else 0.5
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(edge, edge, -edge, -edge), 10, 10)
            self._write(painter, QRectF(_SIDE, 10, self._inner, 18), figure.label, font(12), colours.muted)
            self._paint_number(painter, colours)
            self._paint_note(painter, colours)
            if figure.trend and (spark := self._spark_rect()) is not None:
                # Time runs from left to right in every language, as it does in the timeline
                paint_sparkline(painter, mirrored_f(spark, self), figure.trend, figure.colour)

    @property
    def _inner(self) -> float:
        return self.width() - 2 * _SIDE

    def _spark_rect(self) -> QRectF | None:
        number = _width(self._figure.value, _number_font()) + (
            7 + _width(self._figure.part, _part_font()) if self._figure.part else 0
        )
        return spark_rect(self._inner, number, self._note_width())

    def _note_width(self) -> float:
        change = _ARROW + 4 + _width(self._change, font(12)) if self._figure.change else 0
        return change + _width(self._figure.note, font(12))

    @property
    def _change(self) -> str:
        return format_number(abs(self._figure.change)) + " "

    def _paint_number(self, painter: QPainter, colours: Colours) -> None:
        figure = self._figure
        self._write(painter, QRectF(_SIDE, 25, self._inner, 34), figure.value, _number_font(), colours.text)
        if figure.part:
            left = _SIDE + _width(figure.value, _number_font()) + 7
            self._write(
                painter,
                QRectF(left, 30, self.width() - _SIDE - left, 29),
                figure.part,
                _part_font(),
                colours.muted,
            )

    def _paint_note(self, painter: QPainter, colours: Colours) -> None:
        figure, left = self._figure, float(_SIDE)
        if figure.change:
            ink = _ink(figure.change_tone, colours)
            self._paint_arrow(painter, left, ink)
            width = _width(self._change, font(12))
            self._write(painter, QRectF(left + _ARROW + 4, 56, width + 1, 18), self._change, font(12), ink)
            left += _ARROW + 4 + width
        room = QRectF(left, 56, self.width() - _SIDE - left, 18)
        self._write(painter, room, figure.note, font(12), _ink(figure.tone, colours))

    def _paint_arrow(self, painter: QPainter, left: float, ink: QColor) -> None:
        box = mirrored_f(QRectF(left, 60, _ARROW - 1, 10), self)
        tip, base = (box.top(), box.bottom()) if self._figure.change > 0 else (box.bottom(), box.top())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        corners = [QPointF(box.center().x(), tip), QPointF(box.right(), base), QPointF(box.left(), base)]
        painter.drawPolygon(QPolygonF(corners))

    def _write(self, painter: QPainter, rect: QRectF, text: str, face: QFont, ink: QColor) -> None:
        painter.setFont(face)
        painter.setPen(ink)
        shown = cut(text, QFontMetricsF(face), rect.width() + 0.5)
        painter.drawText(mirrored_f(rect, self), _ALIGN, shown)


def spark_rect(inner: float, number: float, note: float) -> QRectF | None:
    """Return where the trend is drawn in a card of that inner width, given the widths of number and note.

    It stands at the end, low beside the note; higher where the note needs the room; nowhere where there is none.
    """
    beside_note = min(_SPARK_WIDTH, inner - max(number, note) - 12)
    if beside_note >= _NARROWEST_SPARK:
        return QRectF(_SIDE + inner - beside_note, 47, beside_note, _SPARK_HEIGHT)
    beside_number = min(_SPARK_WIDTH, inner - number - 12)
    if beside_number >= _NARROWEST_SPARK:
        return QRectF(_SIDE + inner - beside_number, 32, beside_number, _SPARK_HEIGHT)
    return None


def _ink(tone: Tone, colours: Colours) -> QColor:
    return {Tone.BAD: colours.danger, Tone.GOOD: colours.done_text, Tone.PLAIN: colours.muted}[tone]


def _width(text: str, face: QFont) -> float:
    return QFontMetricsF(face).horizontalAdvance(text)


def _number_font() -> QFont:
    return font(25, QFont.Weight.Bold)


def _part_font() -> QFont:
    return font(15, QFont.Weight.DemiBold)
