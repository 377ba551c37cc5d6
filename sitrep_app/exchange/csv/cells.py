"""What may stand in a cell: numbers, and texts that no spreadsheet takes for a formula."""

from collections.abc import Iterable
from typing import TypeAlias

from sitrep_app.domain.formula import kept_text

Cell: TypeAlias = "str | int | float | None"


def guarded(cell: Cell) -> Cell:
    """Return a cell that is no formula; numbers stay as they are."""
    return kept_text(cell) if isinstance(cell, str) else cell


def several(texts: Iterable[str]) -> str:
    """Return several texts in one cell."""
    return " | ".join(texts)
