"""What may stand in a cell: numbers, and texts that no spreadsheet takes for a formula."""

import re
from collections.abc import Iterable
from typing import TypeAlias

Cell: TypeAlias = "str | int | float | None"

_FORMULA = re.compile(
    # Whatever a spreadsheet skips before it looks, then what it takes for the beginning of a formula
    r"[\s\x00-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff]*[=+\-@|%＝＋－＠\u2212]|[\t\r]"
)


def guarded(cell: Cell) -> Cell:
    """Return a cell in which a text that could be a formula begins with an apostrophe; numbers stay as they are."""
    return f"'{cell}" if isinstance(cell, str) and _FORMULA.match(cell) else cell


def several(texts: Iterable[str]) -> str:
    """Return several texts in one cell."""
    return " | ".join(texts)
