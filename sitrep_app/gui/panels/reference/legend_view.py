"""The one legend: every sign of the app, painted as it is painted everywhere, with its name and its meaning."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from sitrep_app.gui.panels.reference.legend import Block, Line, legend
from sitrep_app.gui.panels.reference.samples import paint_sample
from sitrep_app.gui.theme import Theme
from sitrep_app.gui.widgets.direction import is_right_to_left, set_margins
from sitrep_app.gui.widgets.scrolling import scrolling
from sitrep_app.gui.widgets.words import word

SAMPLE = QSize(46, 20)


class LegendView(QWidget):
    """Blocks of signs in columns."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        content = QWidget()
        columns = QHBoxLayout(content)
        set_margins(columns, 0, 0, 12, 0)
        columns.setSpacing(28)
        for blocks in legend():
            column = QVBoxLayout()
            column.setSpacing(18)
            for block in blocks:
                column.addLayout(self._block(block))
            column.addStretch()
            columns.addLayout(column, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolling(content))

    def _block(self, block: Block) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(7)
        grid.setColumnStretch(1, 1)
        grid.addWidget(word(block.title, "heading"), 0, 0, 1, 2)
        for place, line in enumerate(block.lines, 1):
            grid.addWidget(Sample(self._theme, line), place, 0, Qt.AlignmentFlag.AlignTop)
            grid.addLayout(_words(line), place, 1)
        return grid


class Sample(QWidget):
    """One sign, painted."""

    def __init__(self, theme: Theme, line: Line, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._line = theme, line
        self.setFixedSize(SAMPLE)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            rect = QRectF(self.rect())
            paint_sample(painter, rect, self._theme, self._line, is_mirrored=is_right_to_left())


def _words(line: Line) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(0)
    column.addWidget(word(line.name, wrap=True))
    if line.meaning:
        column.addWidget(word(line.meaning, "tiny", wrap=True))
    return column
