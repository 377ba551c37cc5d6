"""A small picture of an attached file, or a mark for one that cannot be shown."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from sitrep_app.gui.theme import MUTED, colours_in_use, icon

_CORNER = 6
_MARK = 20


class Thumbnail(QWidget):
    """A box of a fixed size; with `fits` the whole picture is shown in it, else its middle fills it."""

    def __init__(self, size: QSize, parent: QWidget | None = None, *, fits: bool = False) -> None:
        super().__init__(parent)
        self._image: QImage | None = None
        self._mark = "image"
        self._fits = fits
        if not fits:
            self.setFixedSize(size)
        else:
            self.setMinimumSize(size)
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def has_image(self) -> bool:
        """Say whether a picture is shown."""
        return self._image is not None and not self._image.isNull()

    def show_image(self, image: QImage | None, mark: str) -> None:
        """Show a picture; the mark, an icon's name, while there is none or where there can be none."""
        self._image, self._mark = image, mark
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = colours_in_use()
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        with QPainter(self) as painter:
            painter.setRenderHints(
                QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
            )
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.chip)
            painter.drawRoundedRect(frame, _CORNER, _CORNER)
            if self.has_image:
                self._paint_image(painter, frame)
            else:
                side = min(_MARK, self.width() // 2)
                place = QRectF(0, 0, side, side)
                place.moveCenter(frame.center())
                icon(self._mark, MUTED).paint(painter, place.toRect())
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colours.line, 1))
            painter.drawRoundedRect(frame, _CORNER, _CORNER)

    def _paint_image(self, painter: QPainter, frame: QRectF) -> None:
        assert self._image is not None
        how = (
            Qt.AspectRatioMode.KeepAspectRatio
            if self._fits
            else Qt.AspectRatioMode.KeepAspectRatioByExpanding
        )
        shown = QRectF(0, 0, *_sides(self._image.size().scaled(self.size(), how)))
        shown.moveCenter(frame.center())
        clip = QPainterPath()
        clip.addRoundedRect(frame, _CORNER, _CORNER)
        painter.save()
        painter.setClipPath(clip)
        painter.drawImage(shown, self._image)
        painter.restore()


def mark_of(media_type: str) -> str:
    """Return the icon that stands for a kind of file."""
    return "image" if media_type.startswith("image/") else "file-text"


def _sides(size: QSize) -> tuple[float, float]:
    return float(size.width()), float(size.height())
