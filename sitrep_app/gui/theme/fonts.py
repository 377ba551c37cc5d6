"""The fonts that ship with the program, and the sizes the screens use."""

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

from sitrep_app.paths import resources

FAMILIES = ("Noto Sans", "Vazirmatn", "Noto Naskh Arabic")
BODY_PX = 13


def font(pixels: int = BODY_PX, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """Return the program's font at a height in logical pixels."""
    chosen = QFont(list(FAMILIES))
    chosen.setPixelSize(pixels)
    chosen.setWeight(weight)
    return chosen


@cache
def load_fonts() -> tuple[str, ...]:
    """Register every shipped font with Qt, once; return the families found, none where no font is shipped."""
    files = sorted((resources() / "fonts").glob("**/*.[ot]tf"))
    loaded = [QFontDatabase.addApplicationFont(str(file)) for file in files]
    return tuple(dict.fromkeys(name for id_ in loaded for name in QFontDatabase.applicationFontFamilies(id_)))
