"""A programme's places as a row of segments, told apart by who says they are done."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from sitrep_app.gui.panels.reconstruction.draw import paint_segment
from sitrep_app.gui.panels.reconstruction.presenter import Segment
from sitrep_app.gui.theme import Theme
from sitrep_app.gui.widgets.direction import mirrored_f
from sitrep_app.i18n import _

MOST = 60
"""More places than this share one bar."""

NAMES = {
    Segment.BOTH: lambda n: _("{n} reported and recorded").format(n=n),
    Segment.RECORDED: lambda n: _("{n} recorded here, not yet reported").format(n=n),
    Segment.REPORTED: lambda n: _("{n} reported, not recorded here").format(n=n),
    Segment.OPEN: lambda n: _("{n} not rebuilt").format(n=n),
}


class SegmentsBar(QWidget):
    """Shows segments; the tooltip counts each kind."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._segments: tuple[Segment, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_segments(self, segments: tuple[Segment, ...]) -> None:
        """Show other segments; hidden where there are none."""
        self._segments = segments
        counts = {kind: segments.count(kind) for kind in Segment}
        said = _(", ").join(NAMES[kind](count) for kind, count in counts.items() if count)
        self.setToolTip(said)
        self.setAccessibleName(said)
        self.setVisible(bool(segments))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, 12)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._segments:
            return
        gap = 2.0 if len(self._segments) <= MOST else 0.0
        width = (self.width() - gap * (len(self._segments) - 1)) / len(self._segments)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for place, segment in enumerate(self._segments):
                rect = QRectF(place * (width + gap), 1, max(width, 1.0), self.height() - 2)
                paint_segment(painter, mirrored_f(rect, self), segment, self._theme.colours)
