"""Where in a text the words that are sought begin, for showing why it was found."""

from collections.abc import Sequence

from sitrep_app.domain.normalise import beginnings, normalise

Span = tuple[int, int]

BEFORE, AFTER = 28, 120
"""How many letters are shown of what stands before the first word found, and after it began."""

_CUT = "…"


def begun(text: str, words: Sequence[str]) -> list[Span]:
    """Return [start, end) of every beginning in a text that is one of some normalised words, in the text's own letters."""
    if not words:
        return []
    spoken, places = _spoken(text)
    forms = [form for word in words for form in beginnings(word)]
    found = []
    at = 0
    for word in spoken.split(" "):
        length = max((len(form) for form in forms if word.startswith(form)), default=0)
        if length:
            found.append((places[at], places[at + length - 1] + 1))
        at += len(word) + 1
    return found


def around(text: str, words: Sequence[str]) -> str:
    """Return on one line what stands around the first of some normalised words, empty where none is there."""
    found = begun(text, words)
    if not found:
        return ""
    place = found[0][0]
    start, end = _start(text, place), place + AFTER
    said = " ".join(text[start:end].split())
    return f"{_CUT if start else ''}{said}{_CUT if end < len(text) else ''}"


def _start(text: str, place: int) -> int:
    """Return where to begin: at a word, some letters before the place."""
    if place <= BEFORE:
        return 0
    at = text.find(" ", place - BEFORE, place)
    return at + 1 if at >= 0 else place


def _spoken(text: str) -> tuple[str, list[int]]:
    """Return a text as it is compared, a space for whatever parts words, and which character each letter came from."""
    letters: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text):
        plain = normalise(character) or ("" if _is_unheard(character) else " ")
        letters.append(plain)
        places += [place] * len(plain)
    return "".join(letters), places


def _is_unheard(character: str) -> bool:
    """Say whether a character parts no words: two letters round it stay one word."""
    return len(normalise(f"a{character}b")) == len("ab")
