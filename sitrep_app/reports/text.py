"""Words made fit to print: no control or misleading direction marks, and nothing that the fonts cannot draw."""

import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sitrep_app.reports.typeface import drawable

Json = str | int | float | bool | None | Sequence["Json"] | Mapping[str, "Json"]
"""What `json.dumps` takes."""

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
BREAK = "\N{ZERO WIDTH SPACE}"
LONGEST_WORD = 24
LONGEST_PIECE = 12
LONGEST_TEXT = 4000

_SHAPELESS = frozenset({"Cc", "Cf", "Mn", "Me"})
_SILENT = frozenset({"Cf", "Mn"})
_JOINERS = frozenset("\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}")
_MISLEADING = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@dataclass(slots=True)
class Cleaner:
    """Makes texts fit to print and remembers what it had to replace."""

    replaced: Counter[str] = field(default_factory=Counter)
    cut: int = 0

    def text(self, text: str) -> str:
        """Return one text fit to print: composed, in one paragraph, breakable, of a bounded length."""
        if len(text) > LONGEST_TEXT:
            self.cut += 1
            text = text[: LONGEST_TEXT - 1] + "…"
        shown = text
        if not (text.isascii() and text.isprintable()):
            shown = "".join(self._character(character) for character in unicodedata.normalize("NFC", text))
        words = " ".join(_breakable(word) for word in shown.split())
        return words or (REPLACEMENT if text.strip() else "")

    def _character(self, character: str) -> str:
        if character in _JOINERS or _shown(character):
            return character
        if character.isspace():
            return " "
        plainer = unicodedata.normalize("NFKC", character)
        if all(map(_shown, plainer)):
            return plainer
        category = unicodedata.category(character)
        if category not in _SILENT or character in _MISLEADING:
            self.replaced[character] += 1
        # Whatever has no shape of its own goes; whatever had one leaves a mark
        return "" if category in _SHAPELESS else REPLACEMENT


def _shown(character: str) -> bool:
    return character.isprintable() and drawable(character)


def _breakable(word: str) -> str:
    """Let a line end within a word that no column could hold."""
    if len(word) <= LONGEST_WORD:
        return word
    return BREAK.join(word[at : at + LONGEST_PIECE] for at in range(0, len(word), LONGEST_PIECE))
