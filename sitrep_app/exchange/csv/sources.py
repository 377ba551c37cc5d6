"""The table of sources, and how far each is trusted; one that is withheld is left out."""

from collections.abc import Iterator

from sitrep_app.domain.entry import Entry
from sitrep_app.domain.period import Period
from sitrep_app.domain.source import Source
from sitrep_app.exchange.csv.cells import Cell
from sitrep_app.exchange.csv.columns import MARKING, WHEN, Column, when_cells
from sitrep_app.exchange.names import Names

COLUMNS = (
    Column("ID", "#meta+id"),
    Column("Title", "#meta+source"),
    Column("Publisher", "#org+publisher"),
    *WHEN,
    Column("Reliability", "#x_grade+reliability"),
    Column("Why so graded", "#x_grade+reason"),
    Column("Note", "#description"),
    MARKING,
)


def rows(names: Names) -> Iterator[list[Cell]]:
    """Yield the cells of every source that the audience may know by name."""
    for entry in names.view.sources.values():
        if names.shown(entry.subject):
            yield _row(entry, names)


def _row(entry: Entry[Source], names: Names) -> list[Cell]:
    state = entry.state
    return [
        entry.subject,
        state.title,
        state.publisher,
        *when_cells(state.period or Period.unknown(), names),
        state.reliability.value,
        state.reason,
        state.note,
        state.marking.label,
    ]
