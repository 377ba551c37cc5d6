"""The burn-up chart: scope, reported and recorded as steps, with a legend that says where each line stands now."""

from datetime import datetime

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedLayout, QVBoxLayout, QWidget

from sitrep_app.gui.panels.reconstruction.burnup import BurnUp, Steps
from sitrep_app.gui.plot import LineChart, Series
from sitrep_app.gui.theme import Colours, Theme
from sitrep_app.gui.widgets.empty_state import EmptyState
from sitrep_app.gui.widgets.flow import Flow
from sitrep_app.gui.widgets.words import word
from sitrep_app.i18n import _, format_number

_THIN, _BROAD, _SAMPLE = 2.2, 5.0, 4.0


class BurnUpChart(QWidget):
    """Shows how a programme's totals grew."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._burn_up, self._mark = BurnUp(), 0.0
        self._legend = Flow(spacing=14, line_spacing=2)
        self._chart = LineChart(theme, _("Burn-up"))
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._legend)
        column.addWidget(self._chart, 1)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(shown)
        self._stack.addWidget(
            EmptyState(
                _("No totals yet"), _("Reported totals and recorded progress are drawn here as they grow.")
            )
        )
        theme.changed.connect(self._draw)

    def show_burn_up(self, burn_up: BurnUp, as_of: datetime) -> None:
        """Show other steps, and the date they are seen from."""
        self._burn_up, self._mark = burn_up, as_of.timestamp()
        self._stack.setCurrentIndex(0 if burn_up.start else 1)
        self._draw()

    def sizeHint(self) -> QSize:
        return QSize(360, 190)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 110)

    def _draw(self) -> None:
        shown = self._burn_up
        if shown.start is None or shown.end is None:
            return
        lines = _lines(shown, self._theme.colours)
        self._legend.clear()
        for line in lines:
            self._legend.add(_LegendEntry(line))
        self._chart.setAccessibleDescription(_("; ").join(_said(line) for line in lines))
        # The broad line first, so that those it would hide lie on it
        self._chart.show_series(sorted(lines, key=lambda line: -line.width), self._mark)
        self._chart.show_ticks([(moment.timestamp(), words) for moment, words in shown.ticks])
        self._chart.show_values([(count, format_number(count)) for count in shown.counts])
        self._chart.show_range((shown.start.timestamp(), shown.end.timestamp()), (0, shown.top * 1.08))


class _LegendEntry(QWidget):
    def __init__(self, line: Series) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(_Sample(line))
        row.addWidget(word(_said(line), "small"))


class _Sample(QWidget):
    def __init__(self, line: Series) -> None:
        super().__init__()
        self._line = line
        self.setFixedSize(18, 12)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def paintEvent(self, _event: QPaintEvent) -> None:
        style = Qt.PenStyle.DashLine if self._line.is_doubtful else Qt.PenStyle.SolidLine
        with QPainter(self) as painter:
            painter.setPen(QPen(QColor(self._line.colour), min(self._line.width, _SAMPLE), style))
            painter.drawLine(QPointF(0, 6), QPointF(18, 6))


def _lines(shown: BurnUp, colours: Colours) -> list[Series]:
    named = (
        (_("scope"), shown.scope, colours.muted, _THIN),
        (_("reported"), shown.reported, colours.accent, _THIN),
        (_("recorded here"), shown.recorded, colours.done, _BROAD),
    )
    return [
        _series(name, steps, colour, width, is_doubtful=steps is shown.reported)
        for name, steps, colour, width in named
        if steps
    ]


def _series(name: str, steps: Steps, colour: QColor, width: float, *, is_doubtful: bool) -> Series:
    x, y = [moment.timestamp() for moment, _value in steps], [value for _moment, value in steps]
    return Series(name, x, y, colour, is_doubtful=is_doubtful, width=width, ends_in_dot=True)


def _said(line: Series) -> str:
    return f"{line.name} {format_number(int(line.y[-1]))}"
