"""Text from outside as text that can be kept: what is no character at all is left out or shown as such."""

import re

_NO_CHARACTERS = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f]")
_HALVES = re.compile("[\ud800-\udfff]")
_LINE_ENDS = re.compile("\r\n?|[\x0c\x1c-\x1e\x85\u2028\u2029]")


_NOTHING = re.compile("[\x00\ud800-\udfff]")
_MARKS_OF_ORDER = "\ufeff\ufffe"


def whole(text: str) -> str:
    """Return a text that any file and any window can hold.

    Half a character, and the one that ends texts, becomes the sign for one lost; a mark of byte order before it goes.
    """
    text = text.lstrip(_MARKS_OF_ORDER) if text[:1] in _MARKS_OF_ORDER else text
    return _NOTHING.sub("\ufffd", text) if _NOTHING.search(text) else text


def plain_text(text: str) -> str:
    """Return a text without control characters, with one kind of line end; half a character becomes the sign for one lost."""
    return _HALVES.sub("\ufffd", _NO_CHARACTERS.sub("", _LINE_ENDS.sub("\n", text)))
