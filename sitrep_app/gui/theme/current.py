"""The theme in use: light or dark, by choice or as the desktop says, and everything drawn from it."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QFont, QGuiApplication
from PySide6.QtWidgets import QApplication

from sitrep_app.gui.theme.colours import (
    BANDS,
    CATEGORIES,
    DARK,
    DARK_BANDS,
    LIGHT,
    UNCATEGORISED,
    BandLook,
    Colours,
    Shape,
    blend,
    readable,
)
from sitrep_app.gui.theme.fonts import BODY_PX, font, load_fonts
from sitrep_app.gui.theme.marks import hatch
from sitrep_app.gui.theme.palette import palette_of
from sitrep_app.gui.theme.sheet import sheet_of


class Mode(StrEnum):
    """Which theme is asked for."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class CategoryLook:
    """How a category is drawn: its shape, the shape's colour, the colour of words, and the wash behind a bar."""

    shape: Shape
    colour: QColor
    text: QColor
    wash: QColor


class Theme(QObject):
    """The colours and fonts in use; `changed` is emitted after they have changed."""

    changed = Signal()

    def __init__(self, mode: Mode = Mode.SYSTEM, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._mode = mode
        self._looks: dict[str, CategoryLook] = {}
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_scheme_changed)

    @property
    def mode(self) -> Mode:
        """Which theme was asked for."""
        return self._mode

    @property
    def is_dark(self) -> bool:
        """Say whether the dark colours are in use."""
        if self._mode is Mode.SYSTEM:
            return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return self._mode is Mode.DARK

    @property
    def colours(self) -> Colours:
        """The colours in use."""
        return DARK if self.is_dark else LIGHT

    def set_mode(self, mode: Mode) -> None:
        """Ask for a theme, or for the desktop's own."""
        self._mode = mode
        self._looks.clear()
        self.changed.emit()

    def toggle(self) -> None:
        """Change from light to dark or back."""
        self.set_mode(Mode.LIGHT if self.is_dark else Mode.DARK)

    def category(self, code: str) -> CategoryLook:
        """Return how a category is drawn; a code the theme does not know gets a grey circle."""
        if code not in self._looks:
            shape, name = CATEGORIES.get(code, UNCATEGORISED)
            colour, surface = QColor(name), self.colours.surface
            wash = blend(surface, colour, 0.2)
            self._looks[code] = CategoryLook(shape, colour, readable(colour, surface), wash)
        return self._looks[code]

    def band(self, code: str) -> BandLook:
        """Return how a shade of the coordination matrix is drawn."""
        bands = DARK_BANDS if self.colours is DARK else BANDS
        return bands.get(code, bands["unknown"])

    def hatch(self, colour: QColor | None = None) -> QBrush:
        """Return the brush of doubt, in the theme's own grey where no colour is given."""
        return hatch((colour or self.colours.hatching).name())

    def font(self, pixels: int = BODY_PX, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        """Return the program's font at a height in logical pixels."""
        return font(pixels, weight)

    def _on_scheme_changed(self) -> None:
        if self._mode is Mode.SYSTEM:
            self.set_mode(self._mode)


def colours_in_use() -> Colours:
    """Return the colours the application is dressed in, for a widget that paints itself."""
    return DARK if QGuiApplication.palette().window().color() == DARK.ground else LIGHT


def apply(app: QApplication, theme: Theme) -> None:
    """Dress the application in a theme, now and whenever the theme changes."""
    app.setStyle("Fusion")
    load_fonts()
    app.setFont(font())
    _dress(app, theme)
    theme.changed.connect(lambda: _dress(app, theme))


def _dress(app: QApplication, theme: Theme) -> None:
    app.setPalette(palette_of(theme.colours))
    app.setStyleSheet(sheet_of(theme.colours))
