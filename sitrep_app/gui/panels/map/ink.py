"""The fonts of the map, and how wide words are in them; widths are measured once."""

from functools import cache

from PySide6.QtGui import QFont, QFontMetricsF

from sitrep_app.gui.panels.map.labels import Tier
from sitrep_app.gui.theme import font

TITLE = (12, QFont.Weight.DemiBold)
NUMBER = (11, QFont.Weight.Medium)

_FACES = {
    Tier.COUNTRY: (14, QFont.Weight.DemiBold),
    Tier.PROVINCE: (12, QFont.Weight.DemiBold),
    Tier.DISTRICT: (11, QFont.Weight.DemiBold),
    Tier.SUBDISTRICT: (10, QFont.Weight.Normal),
    Tier.TOWN: (12, QFont.Weight.Normal),
    Tier.VILLAGE: (11, QFont.Weight.Normal),
    Tier.WATER: (11, QFont.Weight.Normal),
}


@cache
def face(tier: Tier) -> QFont:
    """Return the font of a tier of names; water is slanted, as on every map."""
    made = font(*_FACES[tier])
    made.setItalic(tier is Tier.WATER)
    if tier in (Tier.COUNTRY, Tier.PROVINCE):
        made.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.6)
    return made


@cache
def name_size(text: str, tier: Tier) -> tuple[float, float]:
    """Return how wide and high a name is."""
    metrics = QFontMetricsF(face(tier))
    return metrics.horizontalAdvance(text) + 2, metrics.height()


@cache
def title_width(text: str) -> float:
    """Return how wide the title of an area's summary is."""
    return QFontMetricsF(font(*TITLE)).horizontalAdvance(text) + 1


@cache
def number_width(text: str) -> float:
    """Return how wide a number beside a glyph is."""
    return QFontMetricsF(font(*NUMBER)).horizontalAdvance(text) + 1
