"""Texts of both directions in one line: Latin names within Arabic and Kurdish, which read from right to left."""

import re
from collections.abc import Iterable
from unicodedata import bidirectional

from sitrep_app.i18n.catalogue import _, is_right_to_left

TO_THE_LEFT = "\N{RIGHT-TO-LEFT MARK}"
_ISOLATE, _END = "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"
_TO_THE_RIGHT = "\N{LEFT-TO-RIGHT ISOLATE}"
_LATIN = re.compile("[A-Za-z\u00aa-\u02b8\u0370-\u058f]")
_ARABIC = re.compile(
    "[\u05d0-\u05f2\u0620-\u064a\u066e-\u06d5\u06fa-\u06ff\u0750-\u077f\ufb1d-\ufdff\ufe70-\ufefc]"
)


def isolated(text: str) -> str:
    """Return a piece of a longer text: one with Latin letters keeps its own order among words from right to left."""
    return f"{_ISOLATE}{text}{_END}" if is_right_to_left() and _LATIN.search(text) else text


def isolated_number(text: str) -> str:
    """Return a number with its sign, such as 33.98°, so that the sign stays at its right among words from right to left."""
    return f"{_TO_THE_RIGHT}{text}{_END}" if is_right_to_left() else text


def alone(text: str) -> str:
    """Return a line that is shown by itself: one wholly in Latin letters keeps its full stop and quotes at its end."""
    return text if _ARABIC.search(text) else isolated(text)


def quoted(text: str) -> str:
    """Return somebody's words in the quotation marks of the language, in their own order; nothing where there are none."""
    return _("“{words}”").format(words=isolated(text)) if text else ""


def paragraph(text: str) -> str:
    """Return a text that is broken into lines; they begin at the right in Arabic and Kurdish, whatever the first letter."""
    return TO_THE_LEFT + alone(text) if text and is_right_to_left() else text


def dotted(parts: Iterable[str]) -> str:
    """Return pieces with a middle dot between them, in the order they are read; empty ones are left out."""
    return " · ".join(isolated(part) for part in parts if part)


def runs_to_the_left(text: str) -> bool:
    """Say whether a line that was typed reads from right to left: as its first letter does, else as the language."""
    letters = (bidirectional(sign) for sign in text)
    first = next((kind for kind in letters if kind in ("L", "R", "AL")), "")
    return first != "L" if first else is_right_to_left()
