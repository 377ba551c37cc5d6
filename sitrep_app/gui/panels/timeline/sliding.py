"""Moving through time at the cost of copying a picture: a whole sheet is painted once and shown piece by piece.

While the picture slides, words that keep to the edge of the plot and the counts of the view stay as they are painted;
they find their places again a moment after it rests, and whenever another sheet is needed.
"""

from dataclasses import replace

from PySide6.QtCore import QObject, QPoint, QRect, QSize, QTimer, Signal
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from sitrep_app.gui.panels.timeline.areas import Box
from sitrep_app.gui.panels.timeline.context import paint_strip, paint_window
from sitrep_app.gui.panels.timeline.draw import paint_film, paint_thumb
from sitrep_app.gui.panels.timeline.ink import Ink
from sitrep_app.gui.panels.timeline.layout import Frame
from sitrep_app.gui.panels.timeline.margin import paint_margin
from sitrep_app.gui.panels.timeline.presenter import Presenter

REST_MS = 140


class Sliding(QObject):
    """Two pictures while the view slides: of the sheet it slides over, and of all around the plot.

    `slid` comes with each step, `rested` when the view has come to rest and is to be painted anew.
    """

    slid = Signal()
    rested = Signal()

    def __init__(self, canvas: QWidget, presenter: Presenter) -> None:
        super().__init__(canvas)
        self._canvas, self._presenter = canvas, presenter
        self._around: tuple[Frame, Ink, QPixmap] | None = None
        self._film: tuple[Frame, QPixmap] | None = None
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self.rested)

    @property
    def is_on(self) -> bool:
        """Say whether the pictures stand for the view."""
        return self._around is not None

    def begin(self, frame: Frame, ink: Ink) -> None:
        """Take the pictures of a frame, from which to slide."""
        around = self._blank(self._canvas.size())
        with QPainter(around) as painter:
            painter.fillRect(self._canvas.rect(), ink.colours.surface)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_margin(painter, frame, ink)
            paint_strip(painter, frame, ink)
        self._around, self._film = (frame, ink, around), None

    def go(self, right: float) -> None:
        """Move the content by so many pixels."""
        self._presenter.pan(right)
        self._rest.start()
        self.slid.emit()

    def stop(self) -> None:
        """Let the view be painted anew."""
        self._around = self._film = None
        self._rest.stop()

    def paint(self, painter: QPainter) -> bool:
        """Paint the piece in view; False where the pictures do not stand for it."""
        if self._around is None:
            return False
        frame, ink, around = self._around
        film = self._film_of(ink)
        if film is None:
            return False
        view, areas = self._presenter.view, frame.areas
        plot, foot = _whole(areas.plot), round(areas.axis.bottom)
        left = round(film[0].scale.x(view.start))
        size = self._canvas.size()
        beside = QRect(plot.right() + 1, 0, size.width(), foot)
        for piece in (
            QRect(0, 0, plot.x(), foot),
            beside,
            QRect(0, foot, size.width(), size.height() - foot),
        ):
            _copy(painter, piece.topLeft(), around, piece)
        _copy(painter, QPoint(plot.x(), 0), film[1], QRect(left, 0, plot.width(), foot))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_thumb(painter, frame, ink)
        scale = frame.strip.scale
        window = areas.strip.x + scale.x(view.start), areas.strip.x + scale.x(view.end)
        paint_window(painter, areas.strip, window, ink)
        return True

    def _film_of(self, ink: Ink) -> tuple[Frame, QPixmap] | None:
        """The sheet that the view lies on now, painted where that has not been done yet."""
        if self._film is not None and self._presenter.is_on_sheet(self._film[0].scale):
            return self._film
        frame = self._presenter.film()
        if frame is None:
            return None
        picture = self._blank(QSize(round(frame.areas.plot.width) + 1, round(frame.areas.axis.bottom)))
        with QPainter(picture) as painter:
            painter.fillRect(picture.rect(), ink.colours.surface)
            paint_film(painter, replace(frame, overflow=0.0), ink)
        self._film = frame, picture
        return self._film

    def _blank(self, size: QSize) -> QPixmap:
        ratio = self._canvas.devicePixelRatioF()
        picture = QPixmap(size * ratio)
        picture.setDevicePixelRatio(ratio)
        return picture


def _whole(box: Box) -> QRect:
    return QRect(round(box.x), round(box.y), round(box.width), round(box.height))


def _copy(painter: QPainter, place: QPoint, picture: QPixmap, piece: QRect) -> None:
    """Copy a piece of a picture, given in the screen's pixels, to a place."""
    ratio = picture.devicePixelRatio()
    held = QRect(
        round(piece.x() * ratio),
        round(piece.y() * ratio),
        round(piece.width() * ratio),
        round(piece.height() * ratio),
    )
    painter.drawPixmap(place, picture, held)
