"""Words broken into lines, flush with the side where reading begins."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QStyle, QWidget

from sitrep_app.gui.widgets.direction import is_right_to_left
from sitrep_app.i18n.directions import paragraph


class Paragraph(QLabel):
    """A label of as many lines as its words need.

    From right to left it paints them itself: Qt sets a line that ends in a space that much away from the edge.
    """

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(paragraph(text), parent)
        self.setWordWrap(True)

    def setText(self, text: str) -> None:
        super().setText(paragraph(text))

    def paintEvent(self, event: QPaintEvent) -> None:
        if not is_right_to_left() or self.textFormat() != Qt.TextFormat.PlainText:
            super().paintEvent(event)
            return
        layout, room = self._laid_out(), self.contentsRect()
        size = layout.boundingRect().size().toSize()
        placed = QStyle.alignedRect(Qt.LayoutDirection.LeftToRight, self.alignment(), size, room)
        with QPainter(self) as painter:
            painter.setPen(self.palette().color(self.foregroundRole()))
            layout.draw(painter, QPointF(room.left(), placed.top()))

    def _laid_out(self) -> QTextLayout:
        layout = QTextLayout(self.text().replace("\n", "\N{LINE SEPARATOR}"), self.font(), self)
        option = QTextOption(Qt.AlignmentFlag.AlignRight)
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        layout.setTextOption(option)
        layout.beginLayout()
        below = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(self.contentsRect().width())
            line.setPosition(QPointF(0, below))
            below += line.height()
        layout.endLayout()
        return layout
