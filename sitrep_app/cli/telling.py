"""What is said on standard error: a line that begins with the program's name and stays one line, whatever it quotes."""

import sys

_JOINERS = "\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}"


def tell(words: object) -> None:
    """Print one line on standard error."""
    print(f"sitrep: {one_line(str(words))}", file=sys.stderr)


def one_line(text: str) -> str:
    """Return a text as one line in which a terminal obeys nothing and no direction mark misleads."""
    return "".join(map(_plain, text))


def _plain(character: str) -> str:
    if character.isprintable() or character in _JOINERS:
        return character
    return " " if character.isspace() else character.encode("unicode_escape").decode()
