"""Icons drawn from SVG in the colour of the palette, so that they follow the theme by themselves."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QIconEngine, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer

from sitrep_app.paths import resources

MUTED: Final = QPalette.ColorRole.PlaceholderText

# Shown where an icon's file is missing: an empty frame, so that the gap is seen and nothing breaks
_MISSING = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="currentColor" '
    b'stroke-width="2"><rect x="4" y="4" width="16" height="16" rx="4"/></svg>'
)

_DIRECTIONAL = {
    "arrow-left",
    "arrow-right",
    "chevron-left",
    "chevron-right",
    "chevrons-left",
    "chevrons-right",
    "external-link",
    "list",
    "list-tree",
    "log-out",
    "redo",
    "redo-2",
    "reply",
    "rows-3",
    "send",
    "text",
    "align-left",
    "undo",
    "undo-2",
}
"""Icons that point somewhere, and so point the other way in a right-to-left window."""


def icon(name: str, role: QPalette.ColorRole = QPalette.ColorRole.ButtonText) -> QIcon:
    """Return the icon of that Lucide name, in a role of the palette; checked, it takes the accent colour."""
    return QIcon(_SvgEngine(name, role))


class _SvgEngine(QIconEngine):
    """Recolours `currentColor` on every paint and keeps the pixmaps it has made."""

    _kept: dict[tuple[str | int | float | bool, ...], QPixmap] = {}  # noqa: RUF012

    def __init__(self, name: str, role: QPalette.ColorRole) -> None:
        super().__init__()
        self._name = name
        self._role = role
        path = resources() / "icons" / f"{name}.svg"
        self._source = _read(path)

    def clone(self) -> QIconEngine:
        return _SvgEngine(self._name, self._role)

    def key(self) -> str:
        return "sitrep-svg"

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        coloured = self._source.replace(b"currentColor", self._colour(mode, state).name().encode())
        renderer = QSvgRenderer(QByteArray(coloured))
        renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
        painter.save()
        if self._is_mirrored():
            painter.translate(2 * rect.x() + rect.width(), 0)
            painter.scale(-1, 1)
        renderer.render(painter, QRectF(rect))
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        colour = self._colour(mode, state).name()
        key = (self._name, colour, size.width(), size.height(), scale, self._is_mirrored())
        if key not in self._kept:
            self._kept[key] = self._drawn(size, mode, state)
        return self._kept[key]

    def _drawn(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        with QPainter(pixmap) as painter:
            self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        return pixmap

    def _colour(self, mode: QIcon.Mode, state: QIcon.State) -> QColor:
        palette = QGuiApplication.palette()
        if mode == QIcon.Mode.Disabled:
            return palette.color(QPalette.ColorGroup.Disabled, self._role)
        role = QPalette.ColorRole.Accent if state == QIcon.State.On else self._role
        return palette.color(QPalette.ColorGroup.Active, role)

    def _is_mirrored(self) -> bool:
        return (
            self._name in _DIRECTIONAL and QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
        )


def _read(path: Path) -> bytes:
    return path.read_bytes() if path.is_file() else _MISSING
