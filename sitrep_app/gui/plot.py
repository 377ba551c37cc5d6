"""The one fence round pyqtgraph: charts small enough that its axes cost nothing that matters."""

from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import Any, Protocol

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

_GRID_ALPHA = 200


class ChartColours(Protocol):
    """The colours a chart is drawn in."""

    @property
    def surface(self) -> QColor:
        """What the chart stands on."""

    @property
    def line(self) -> QColor:
        """Axes and grid."""

    @property
    def muted(self) -> QColor:
        """The words at the axes."""

    @property
    def accent(self) -> QColor:
        """The upright mark."""


class ChartTheme(Protocol):
    """What a chart needs of the theme in use, which stands beside this module and is not imported."""

    changed: Any  # a Qt signal, whose stubs differ between the class and its objects

    @property
    def colours(self) -> ChartColours:
        """The colours in use."""

    def font(self, pixels: int = ...) -> QFont:
        """Return the font at a height in pixels."""


@dataclass(frozen=True, slots=True)
class Series:
    """One line of a chart: its name, its points in order of x, and how it is drawn.

    `is_stepped` holds each value until the next point, as a count does; `is_doubtful` draws it dashed;
    `ends_in_dot` puts a dot where it stands last.
    """

    name: str
    x: Sequence[float]
    y: Sequence[float]
    colour: QColor
    is_stepped: bool = True
    is_doubtful: bool = False
    width: float = 1.8
    ends_in_dot: bool = False


class LineChart(QWidget):
    """Lines over a shared x axis; pyqtgraph is loaded when the first chart is made."""

    def __init__(self, theme: ChartTheme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pg = import_module("pyqtgraph")
        self._series: tuple[Series, ...] = ()
        self._mark: float | None = None
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._plot: Any = self._pg.PlotWidget(parent=self)
        # Or the axes change sides in a right-to-left window
        self._plot.plotItem.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._plot.setMenuEnabled(False)
        # Or the menu that nobody opens outlives the chart
        unused = self._plot.plotItem.ctrlMenu
        unused.setParent(self._plot, unused.windowFlags())
        self._plot.setMouseEnabled(x=False, y=False)
        self._plot.hideButtons()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._plot)
        theme.changed.connect(self._draw)
        self._draw()

    def sizeHint(self) -> QSize:
        return QSize(360, 200)

    @property
    def series(self) -> tuple[Series, ...]:
        """The lines shown."""
        return self._series

    def show_series(self, series: Sequence[Series], mark: float | None = None) -> None:
        """Draw other lines, and an upright line at `mark`, such as the date the chart is seen from."""
        self._series, self._mark = tuple(series), mark
        self._draw()

    def show_ticks(self, ticks: Sequence[tuple[float, str]]) -> None:
        """Write these words under the x axis in place of numbers."""
        self._plot.getAxis("bottom").setTicks([list(ticks)])

    def show_values(self, ticks: Sequence[tuple[float, str]]) -> None:
        """Write these words beside the y axis in place of numbers."""
        self._plot.getAxis("left").setTicks([list(ticks)])

    def show_range(self, x: tuple[float, float], y: tuple[float, float]) -> None:
        """Show this part of the plane."""
        self._plot.setRange(xRange=x, yRange=y, padding=0.02)

    def _draw(self) -> None:
        colours = self._theme.colours
        self._plot.clear()
        self._plot.setBackground(colours.surface)
        for side in ("left", "bottom"):
            axis = self._plot.getAxis(side)
            axis.setPen(self._pg.mkPen(colours.line))
            axis.setTextPen(self._pg.mkPen(colours.muted))
            axis.setTickFont(self._theme.font(11))
            axis.setStyle(tickLength=0, maxTickLevel=0)
        self._plot.showGrid(x=False, y=True, alpha=_GRID_ALPHA / 255)
        for line in self._series:
            self._add(line)
        if self._mark is not None:
            self._plot.addItem(
                self._pg.InfiniteLine(self._mark, angle=90, pen=self._pg.mkPen(colours.accent, width=1.5))
            )

    def _add(self, line: Series) -> None:
        style = Qt.PenStyle.DashLine if line.is_doubtful else Qt.PenStyle.SolidLine
        pen = self._pg.mkPen(line.colour, width=line.width, style=style)
        x, y = list(line.x), list(line.y)
        if line.is_stepped and x:
            # pyqtgraph's right step mode holds a value from its own x to the next
            self._plot.plot(x, y, pen=pen, antialias=False, stepMode="right", name=line.name)
        else:
            self._plot.plot(x, y, pen=pen, antialias=True, name=line.name)
        if line.ends_in_dot and x:
            dot = {"symbol": "o", "symbolSize": 4 + line.width, "symbolPen": None}
            self._plot.plot(x[-1:], y[-1:], pen=None, symbolBrush=line.colour, antialias=True, **dot)
