"""A label that never clips: what does not fit ends in an ellipsis, and the whole is in the tooltip."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QStyle, QWidget

from sitrep_app.gui.widgets.direction import cut
from sitrep_app.i18n.directions import alone


class ElidedLabel(QLabel):
    """One line of plain text that gives way to its neighbours; `mode` says which end is left out."""

    def __init__(
        self,
        text: str = "",
        look: str = "",
        parent: QWidget | None = None,
        *,
        mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    ) -> None:
        super().__init__(text, parent)
        self._mode = mode
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("look", look)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def shown(self) -> str:
        """The text as it is shown at the present width."""
        return cut(self.text(), self.fontMetrics(), self.contentsRect().width(), self._mode)

    def minimumSizeHint(self) -> QSize:
        natural = super().sizeHint()
        return QSize(min(natural.width(), self.fontMetrics().horizontalAdvance("…") * 2), natural.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._say_whole_where_elided()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._say_whole_where_elided()

    def setText(self, text: str) -> None:
        super().setText(text)
        self._say_whole_where_elided()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            align = QStyle.visualAlignment(self.layoutDirection(), self.alignment())
            self.style().drawItemText(
                painter,
                self.contentsRect(),
                align.value,
                self.palette(),
                self.isEnabled(),
                self.shown,
                self.foregroundRole(),
            )

    def _say_whole_where_elided(self) -> None:
        self.setToolTip(self.text() if self.shown != alone(self.text()) else "")
