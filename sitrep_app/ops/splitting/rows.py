"""A table that was pasted: rows of cells under titles, parted by tabs, commas or semicolons."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass

from sitrep_app.domain.draft import Draft, Words
from sitrep_app.ops.drafting import FIELDS, field_names
from sitrep_app.ops.splitting.titles import WHEN_END, fields_of, likeliest_kind

_SEPARATORS = ("\t", ",", ";")
_FEWEST = 2
"""How many titles must mean a field for a text to be taken for a table."""

_IN_LINES = frozenset({"text"})


@dataclass(frozen=True, slots=True)
class Sheet:
    """The rows of a table, the kind of entry each becomes, and the title and the field of every column."""

    kind: str
    titles: Sequence[str]
    fields: Sequence[str]
    rows: Sequence[Sequence[str]]

    @property
    def unread(self) -> tuple[str, ...]:
        """The titles of columns that match no field."""
        columns = zip(self.titles, self.fields, strict=True)
        return tuple(title for title, field in columns if title.strip() and not field)


def sheet_in(text: str) -> Sheet | None:
    """Return the table that a text is; None where its first row does not name fields."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    found = (_sheet(text, separator) for separator in _SEPARATORS if separator in first)
    return next((sheet for sheet in found if sheet is not None), None)


def draft_of_row(token: str, sheet: Sheet, row: Sequence[str]) -> Draft:
    """Return the draft of a row; what stands under titles that match no field goes into its account, if it has one."""
    said: dict[str, list[str]] = {}
    over = []
    for title, field, cell in zip(sheet.titles, sheet.fields, row, strict=False):
        if field and cell.strip():
            said.setdefault(field, []).append(cell.strip())
        elif cell.strip() and not title.strip().startswith("#"):
            over.append(f"{title.strip()}: {cell.strip()}" if title.strip() else cell.strip())
    _join_days(said)
    if over and "account" in field_names(sheet.kind):
        said.setdefault("account", []).extend(over)
    return Draft(token, sheet.kind, {name: _words(sheet.kind, name, cells) for name, cells in said.items()})


def _sheet(text: str, separator: str) -> Sheet | None:
    try:
        rows = [row for row in csv.reader(io.StringIO(text), delimiter=separator) if any(map(str.strip, row))]
    except csv.Error:
        return None
    titles, kind, count = rows[0], *likeliest_kind(rows[0])
    fields, below = fields_of(kind, titles), rows[1:]
    if below and _is_tagged(below[0]):
        tagged, counted = likeliest_kind(below[0])
        if counted > count:
            kind, count, fields = tagged, counted, fields_of(tagged, below[0])
        below = below[1:]
    width = max(map(len, rows))
    titles, fields = (
        [*titles, *[""] * (width - len(titles))],
        [*fields, *[""] * (width - len(fields))][:width],
    )
    return Sheet(kind, titles, fields, below) if count >= _FEWEST else None


def _is_tagged(row: Sequence[str]) -> bool:
    """Say whether a row holds HXL tags, which stand under the titles."""
    cells = [cell.strip() for cell in row if cell.strip()]
    return bool(cells) and all(cell.startswith("#") for cell in cells)


def _join_days(said: dict[str, list[str]]) -> None:
    """Make one period of a first and a last day."""
    last = said.pop(WHEN_END, [])
    if last and "when" not in said:
        said["when"] = last[:1]
    elif last and last[0] != said["when"][0]:
        said["when"] = [f"{said['when'][0]} – {last[0]}"]


def _words(kind: str, name: str, cells: Sequence[str]) -> Words:
    """Return the cells as a field takes them: a repeated one as items, a line as one line, else as they are."""
    spec = next((spec for spec in FIELDS[kind] if spec.name == name), None)
    if spec is not None and spec.repeated:
        return tuple(item.strip() for cell in cells for item in cell.split(";") if item.strip())
    if spec is not None and spec.widget in _IN_LINES:
        return "\n".join(cells)
    return " ".join(" ".join(dict.fromkeys(cells)).split()) if name != "when" else cells[0]
