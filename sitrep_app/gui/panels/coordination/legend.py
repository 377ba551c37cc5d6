"""The shades of the matrix with their names, and the counts drawn from it."""

from collections.abc import Collection

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from sitrep_app.domain.coordination import Band
from sitrep_app.domain.vocabulary import load
from sitrep_app.gui.panels.coordination.draw import paint_band
from sitrep_app.gui.panels.coordination.presenter import Counts
from sitrep_app.gui.theme import Theme, font
from sitrep_app.gui.widgets.direction import mirrored_f
from sitrep_app.gui.widgets.words import set_look, word
from sitrep_app.i18n import _, current, format_number

SAMPLE = 13
LINE = 22
LOWEST_LINE = 15
TIGHT_LINE = 16


class BandLegend(QWidget):
    """Every shade, the strongest first."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._names = [(band, load("coordination_band").label(band, current())) for band in Band]
        self.setAccessibleName(
            _("Legend: {shades}").format(shades=_(", ").join(name for _band, name in self._names))
        )
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        theme.changed.connect(self.update)

    def show_bands(self, bands: Collection[Band]) -> None:
        """Show some shades alone, where there is no room for those that do not occur."""
        self._names = [
            (band, load("coordination_band").label(band, current())) for band in Band if band in bands
        ]
        self.setVisible(bool(self._names))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        face = QFontMetricsF(font(12))
        widest = max((face.horizontalAdvance(name) for _band, name in self._names), default=0.0)
        return QSize(round(SAMPLE + 8 + widest) + 2, LINE * len(self._names))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.sizeHint().width(), LOWEST_LINE * len(self._names))

    def paintEvent(self, _event: QPaintEvent) -> None:
        line = min(LINE, self.height() / max(len(self._names), 1))
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for place, (band, name) in enumerate(self._names):
                top = place * line
                sample = QRectF(0, top + (line - SAMPLE) / 2, SAMPLE, SAMPLE)
                paint_band(painter, mirrored_f(sample, self), self._theme, band)
                painter.setFont(font(12 if line > TIGHT_LINE else 11))
                painter.setPen(self._theme.colours.text)
                words = mirrored_f(QRectF(SAMPLE + 8, top, self.width() - SAMPLE - 8, line), self)
                painter.drawText(words, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, name)


class CountsLabel(QWidget):
    """How many pairs of forces act together, and how many are under one command."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._together, self._words = word(look="title"), word(look="small")
        self._command = word(look="small")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for label in (self._together, self._words, self._command):
            column.addWidget(label)

    def show_counts(self, counts: Counts) -> None:
        """Show other counts; nothing where there is no pair of forces."""
        self.setVisible(bool(counts.pairs))
        self._together.setText(counts.together_share)
        self._words.setText(counts.together_words)
        under = _("{n} under one command").format(n=format_number(counts.under_command))
        self._command.setText(under)
        set_look(self._command, "small" if counts.under_command else "danger")
