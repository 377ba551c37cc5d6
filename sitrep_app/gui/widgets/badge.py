"""The grade of a source and an item: an outlined badge, hollow while nobody has judged it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from sitrep_app.domain.grade import Grade
from sitrep_app.gui.theme import colours_in_use, font
from sitrep_app.i18n import _


class Badge(QWidget):
    """Shows a grade such as C3; F6 is drawn hollow, with a dashed edge, because it cannot be judged."""

    def __init__(self, grade: Grade | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFont(font(12, QFont.Weight.Bold))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_grade(grade or Grade())

    @property
    def grade(self) -> Grade:
        """The grade shown."""
        return self._grade

    def show_grade(self, grade: Grade) -> None:
        """Show another grade."""
        self._grade = grade
        said = (
            _("Graded {grade}").format(grade=grade)
            if grade.is_judged
            else _("Not yet judged ({grade})").format(grade=grade)
        )
        self.setToolTip(said)
        self.setAccessibleName(said)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(str(self._grade)) + 16, 20)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            paint_badge(painter, QRectF(self.rect()), self._grade)


def paint_badge(painter: QPainter, rect: QRectF, grade: Grade) -> None:
    """Paint a grade's badge within a rectangle, for lists and tables that paint their own cells."""
    colours, judged = colours_in_use(), grade.is_judged
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(colours.warning if judged else colours.muted, 1.2)
    pen.setStyle(Qt.PenStyle.SolidLine if judged else Qt.PenStyle.DashLine)
    painter.setPen(pen)
    painter.drawRoundedRect(rect.adjusted(0.75, 0.75, -0.75, -0.75), 5, 5)
    painter.setFont(font(12, QFont.Weight.Bold if judged else QFont.Weight.Normal))
    painter.setPen(colours.warning_text if judged else colours.muted)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(grade))
    painter.restore()
