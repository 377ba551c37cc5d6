"""The table of ties: a row for each claim of how two actors work together."""

from collections.abc import Iterator

from sitrep_app.domain.entry import Entry
from sitrep_app.domain.tie import Tie
from sitrep_app.exchange.csv.cells import Cell
from sitrep_app.exchange.csv.columns import (
    BY_WHOSE_WORD,
    CHECKED,
    MARKING,
    WHEN,
    WHERE,
    Column,
    status_cells,
    when_cells,
    where_cells,
    word_cells,
)
from sitrep_app.exchange.names import Names

COLUMNS = (
    Column("ID", "#meta+id"),
    Column("From", "#x_coord+from"),
    Column("To", "#x_coord+to"),
    Column("Level", "#x_coord+level"),
    Column("Domain", "#x_coord+domain"),
    Column("Claimed by", "#x_coord+claimed_by"),
    *WHEN,
    *WHERE,
    Column("Note", "#description"),
    *BY_WHOSE_WORD,
    CHECKED,
    MARKING,
)


def rows(names: Names) -> Iterator[list[Cell]]:
    """Yield the cells of every tie that is released."""
    for entry in names.ties:
        yield _row(entry, names)


def _row(entry: Entry[Tie], names: Names) -> list[Cell]:
    state = entry.state
    return [
        entry.subject,
        names.actor(state.from_actor),
        names.actor(state.to_actor),
        state.level,
        state.domain,
        names.actor(state.claimed_by) if state.claimed_by else "",
        *when_cells(state.period, names),
        *where_cells(state.area),
        state.note,
        *word_cells(state.citations, names),
        *status_cells(state.verification, state.marking),
    ]
