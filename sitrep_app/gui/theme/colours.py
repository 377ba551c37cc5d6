"""The tokens of both themes: surfaces, lines, text, and the colours that carry meaning. Numbers only."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtGui import QColor

TEXT_CONTRAST = 4.5
"""What WCAG 2.2 asks between small text and what it stands on."""


class Shape(StrEnum):
    """What tells categories apart where colour does not."""

    TRIANGLE = "triangle"
    DIAMOND = "diamond"
    SQUARE = "square"
    CIRCLE = "circle"
    STAR = "star"
    HEXAGON = "hexagon"


CATEGORIES: Mapping[str, tuple[Shape, str]] = {
    "violence_against_civilians": (Shape.TRIANGLE, "#cc3311"),
    "battle_or_raid": (Shape.DIAMOND, "#ee7733"),
    "security_operation": (Shape.SQUARE, "#0077bb"),
    "arrest_or_seizure": (Shape.CIRCLE, "#33bbee"),
    "statement_or_decision": (Shape.STAR, "#aa3377"),
    "relief_or_reconstruction": (Shape.HEXAGON, "#009988"),
}
"""Tol's vibrant set: told apart by most colour-blind eyes, and by shape by all."""

UNCATEGORISED = (Shape.CIRCLE, "#8a96a3")


@dataclass(frozen=True, slots=True)
class BandLook:
    """How one shade of the coordination matrix is drawn; `sign` stands in the cell, `ink` is the sign's colour."""

    colour: QColor
    ink: QColor
    sign: str = ""
    is_hatched: bool = False


BANDS: Mapping[str, BandLook] = {
    "unified_command": BandLook(QColor("#00695c"), QColor("#ffffff")),
    "joint": BandLook(QColor("#009988"), QColor("#ffffff")),
    "liaison": BandLook(QColor("#7fcac2"), QColor("#18212c")),
    "none": BandLook(QColor("#d9dee5"), QColor("#5b6776"), "–"),
    "friction": BandLook(QColor("#ee9955"), QColor("#18212c"), "!"),
    "hostile": BandLook(QColor("#cc3311"), QColor("#ffffff")),
    "unknown": BandLook(QColor("#b0b6be"), QColor("#5b6776"), is_hatched=True),
}


DARK_BANDS: Mapping[str, BandLook] = {
    **BANDS,
    "none": BandLook(QColor("#3d4955"), QColor("#c3ccd6"), "–"),
    "unknown": BandLook(QColor("#525d69"), QColor("#93a1b1"), is_hatched=True),
}
"""On a dark ground what is least is darkest, as on a light one it is lightest."""


@dataclass(frozen=True, slots=True)
class Colours:
    """One theme's colours.

    `sunken` is a stripe or a column on a surface, `chip` a pill, `done_soft` the wash behind what is rebuilt,
    `bars` a histogram, `hatching` the lines of what is unknown, `marker` what lies behind words that were sought.
    """

    surface: QColor
    ground: QColor
    sunken: QColor
    line: QColor
    text: QColor
    muted: QColor
    accent: QColor
    accent_hover: QColor
    accent_soft: QColor
    on_accent: QColor
    chip: QColor
    danger: QColor
    warning: QColor
    warning_text: QColor
    done: QColor
    done_text: QColor
    done_soft: QColor
    marker: QColor
    bars: QColor
    hatching: QColor
    disabled: QColor


LIGHT = Colours(
    surface=QColor("#ffffff"),
    ground=QColor("#f4f6f8"),
    sunken=QColor("#f6f8fa"),
    line=QColor("#dde2e8"),
    text=QColor("#18212c"),
    muted=QColor("#5b6776"),
    accent=QColor("#0b6bcb"),
    accent_hover=QColor("#095aab"),
    accent_soft=QColor("#e7f1fb"),
    on_accent=QColor("#ffffff"),
    chip=QColor("#eef1f5"),
    danger=QColor("#c22e0c"),
    warning=QColor("#ee7733"),
    warning_text=QColor("#b4530e"),
    done=QColor("#009988"),
    done_text=QColor("#00776a"),
    done_soft=QColor("#e8f6f4"),
    marker=QColor("#ffe79a"),
    bars=QColor("#b0b6be"),
    hatching=QColor("#b9c1ca"),
    disabled=QColor("#9aa4b0"),
)

DARK = Colours(
    surface=QColor("#1a2129"),
    ground=QColor("#12171d"),
    sunken=QColor("#1e262f"),
    line=QColor("#2b353f"),
    text=QColor("#e6ebf1"),
    muted=QColor("#93a1b1"),
    accent=QColor("#5aa9f5"),
    accent_hover=QColor("#7dbcf8"),
    accent_soft=QColor("#1d3248"),
    on_accent=QColor("#0d1720"),
    chip=QColor("#252e38"),
    danger=QColor("#ff8a70"),
    warning=QColor("#ee7733"),
    warning_text=QColor("#f3a36d"),
    done=QColor("#009988"),
    done_text=QColor("#3fc3b3"),
    done_soft=QColor("#172c31"),
    marker=QColor("#4f4212"),
    bars=QColor("#525d69"),
    hatching=QColor("#46525e"),
    disabled=QColor("#66727f"),
)


def contrast(one: QColor, other: QColor) -> float:
    """Return the WCAG contrast ratio of two colours, from 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def readable(colour: QColor, ground: QColor, ratio: float = TEXT_CONTRAST) -> QColor:
    """Return the colour, made lighter or darker until text in it can be read on that ground."""
    away = QColor("#000000") if _luminance(ground) > 0.18 else QColor("#ffffff")
    shares = (share / 20 for share in range(21))
    return next(c for share in shares if contrast(c := blend(colour, away, share), ground) >= ratio)


def blend(colour: QColor, other: QColor, share: float) -> QColor:
    """Return an opaque mixture: share 0 is the first colour, 1 the other."""
    parts = zip(colour.getRgbF()[:3], other.getRgbF()[:3], strict=True)  # type: ignore[index]
    return QColor.fromRgbF(*(a + (b - a) * share for a, b in parts))


def _luminance(colour: QColor) -> float:
    red, green, blue = (_linear(part) for part in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4
