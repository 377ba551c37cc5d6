"""How everything looks: colours, fonts, icons, the shapes of categories and the hatch of doubt, in two themes."""

from sitrep_app.gui.theme.colours import (
    BANDS,
    CATEGORIES,
    DARK,
    LIGHT,
    TEXT_CONTRAST,
    BandLook,
    Colours,
    Shape,
    contrast,
    readable,
)
from sitrep_app.gui.theme.current import CategoryLook, Mode, Theme, apply, colours_in_use
from sitrep_app.gui.theme.fonts import FAMILIES, font, load_fonts
from sitrep_app.gui.theme.icons import MUTED, icon
from sitrep_app.gui.theme.marks import hatch, paint_hatch, paint_shape, shape_path

__all__ = [
    "BANDS",
    "CATEGORIES",
    "DARK",
    "FAMILIES",
    "LIGHT",
    "MUTED",
    "TEXT_CONTRAST",
    "BandLook",
    "CategoryLook",
    "Colours",
    "Mode",
    "Shape",
    "Theme",
    "apply",
    "colours_in_use",
    "contrast",
    "font",
    "hatch",
    "icon",
    "load_fonts",
    "paint_hatch",
    "paint_shape",
    "readable",
    "shape_path",
]
