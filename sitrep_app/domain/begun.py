"""Where in a text the words that are sought begin, for showing why it was found."""

from collections.abc import Sequence

from sitrep_app.domain.normalise import beginnings, normalise

Span = tuple[int, int]


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
