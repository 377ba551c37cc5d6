"""Comma-separated values (RFC 4180) with a row of HXL tags under the header, for spreadsheets and for HXL's tools.

A file holds one table, chosen from TABLES: a row means one thing, and a column too. Codes, dates and numbers are written
the same in every language. UTF-8 with the mark by which spreadsheets know it; lines end in CR LF; several values in a
cell are parted by " | ". Each row carries its marking, for whom the file was released, and how many entries of the
workspace were held back from them.
"""

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sitrep_app.exchange.csv import coordination, events, reconstruction, sources
from sitrep_app.exchange.csv.cells import Cell, guarded
from sitrep_app.exchange.csv.columns import RELEASE, Column, released_cells
from sitrep_app.exchange.names import Names
from sitrep_app.release import Released

BYTE_ORDER_MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"


@dataclass(frozen=True, slots=True)
class _Table:
    columns: Sequence[Column]
    rows: Callable[[Names], Iterable[list[Cell]]]


_TABLES: Mapping[str, _Table] = {
    "events": _Table(events.COLUMNS, events.rows),
    "coordination": _Table(coordination.COLUMNS, coordination.rows),
    "reconstruction": _Table(reconstruction.COLUMNS, reconstruction.rows),
    "sources": _Table(sources.COLUMNS, sources.rows),
}
TABLES = tuple(_TABLES)


def write(released: Released, table: str = "events") -> Iterator[str]:
    """Yield the text of the file, a row at a time."""
    names, chosen = Names(released), _TABLES[table]
    columns = (*chosen.columns, *RELEASE)
    told = released_cells(released)
    yield BYTE_ORDER_MARK + _line([column.header for column in columns])
    yield _line([column.tag for column in columns])
    for cells in chosen.rows(names):
        yield _line([guarded(cell) for cell in (*cells, *told)])


def _line(cells: Sequence[Cell]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerow(cells)
    return out.getvalue()
