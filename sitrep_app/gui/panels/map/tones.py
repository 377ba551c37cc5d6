"""The colours of the land, mixed from a theme's own so that the marks stand out from it."""

from dataclasses import dataclass

from PySide6.QtGui import QColor

from sitrep_app.gui.theme import Colours, Theme
from sitrep_app.gui.theme.colours import blend, readable

_WATER = QColor("#7fb2dc")


@dataclass(frozen=True, slots=True)
class Tones:
    """What each part of the land is painted with."""

    abroad: QColor
    country: QColor
    own: QColor
    water: QColor
    river: QColor
    water_name: QColor
    border: QColor
    strong_border: QColor
    own_border: QColor
    frontier: QColor
    halo: QColor


def tones_of(theme: Theme) -> Tones:
    """Return the land's colours in a theme."""
    colours = theme.colours
    return _dark(colours) if theme.is_dark else _light(colours)


def _light(colours: Colours) -> Tones:
    country = blend(colours.ground, colours.surface, 0.35)
    return Tones(
        abroad=blend(colours.line, colours.ground, 0.45),
        country=country,
        own=colours.surface,
        water=blend(_WATER, colours.surface, 0.62),
        river=blend(_WATER, colours.surface, 0.3),
        water_name=readable(QColor("#3f7fb5"), country),
        border=blend(colours.line, colours.muted, 0.12),
        strong_border=blend(colours.line, colours.muted, 0.5),
        own_border=blend(colours.muted, colours.text, 0.2),
        frontier=blend(colours.line, colours.muted, 0.6),
        halo=colours.surface,
    )


def _dark(colours: Colours) -> Tones:
    country = blend(colours.ground, colours.surface, 0.75)
    return Tones(
        abroad=blend(colours.ground, QColor("#000000"), 0.18),
        country=country,
        own=blend(colours.surface, colours.line, 0.45),
        water=blend(_WATER, colours.ground, 0.72),
        river=blend(_WATER, colours.ground, 0.55),
        water_name=readable(QColor("#6fa8d6"), country),
        border=blend(colours.line, colours.muted, 0.12),
        strong_border=blend(colours.line, colours.muted, 0.4),
        own_border=blend(colours.muted, colours.text, 0.1),
        frontier=blend(colours.line, colours.muted, 0.5),
        halo=colours.ground,
    )
