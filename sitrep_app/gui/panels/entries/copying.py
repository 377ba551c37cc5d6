"""Rows of a table as comma-separated values (RFC 4180), for the clipboard, and what is said of them."""

import csv
import io
from collections.abc import Iterable, Sequence

from sitrep_app.domain.formula import kept_text
from sitrep_app.gui.widgets.cells import Cell
from sitrep_app.gui.widgets.rows import Row
from sitrep_app.i18n import _, format_number, ngettext

MOST = 10_000
"""How many rows are copied at most: what is not yet read is read for it."""


def comma_separated(headers: Sequence[str], rows: Iterable[Row], columns: Sequence[int]) -> str:
    """Return some columns of rows under their headers; lines end in CR LF, and what needs quotes has them.

    What a spreadsheet would take for a formula begins with an apostrophe, which tells it that this is text.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([headers[column] for column in columns])
    writer.writerows([_words(row.cells[column]) for column in columns] for row in rows)
    return out.getvalue()


def copied_words(copied: int, of: int) -> str:
    """Return what is said once rows are copied; where that is not all of them, what has them all."""
    if copied == of:
        return ngettext("{n} row copied", "{n} rows copied", copied).format(n=format_number(copied))
    told = _("{n} of {total} rows copied; Export writes them all")
    return told.format(n=format_number(copied), total=format_number(of))


def _words(cell: Cell) -> str:
    return kept_text(cell.text if cell.grade is None else str(cell.grade))
